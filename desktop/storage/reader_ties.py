"""Everything that is tied to a reader, so that it can be another's, or nobody's.

A new table that refers to readers is named here; a test compares the list with the schema.
"""

from desktop.domain.patron import PatronId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

GOES_ALONG = ("consent", "debtor")
"""Whose rows mean nothing without the reader."""
STAYS = ("person_request", "hold")
"""Whose rows are counted for ever."""


class ReaderTies:
    """The columns that refer to readers, but for loans. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def move(self, patron: PatronId, *, to: PatronId) -> None:
        """Let all that is one reader's be another's."""
        for table in (*GOES_ALONG, *STAYS):
            self._execute(
                f"UPDATE {table} SET patron = ? WHERE patron = ?", (blob(to), blob(patron))
            )

    def cut(self, patron: PatronId) -> None:
        """Let nothing be this reader's any more."""
        for table in GOES_ALONG:
            self._execute(f"DELETE FROM {table} WHERE patron = ?", (blob(patron),))
        for table in STAYS:
            self._execute(f"UPDATE {table} SET patron = NULL WHERE patron = ?", (blob(patron),))
