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

ENDS = ("reader_import_row",)
"""Whose rows tell of this reader's entry alone."""

_USES = (
    "loan WHERE patron = ?1 AND returned_at IS NULL",
    "loan WHERE patron IS NOT NULL AND returned_at IS NOT NULL AND patron = ?1",
    *(f"{table} WHERE patron = ?1" for table in (*GOES_ALONG, *STAYS)),
)


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
        self._end(patron)

    def cut(self, patron: PatronId) -> None:
        """Let nothing be this reader's any more."""
        self._end(patron)
        for table in GOES_ALONG:
            self._execute(f"DELETE FROM {table} WHERE patron = ?", (blob(patron),))
        for table in STAYS:
            self._execute(f"UPDATE {table} SET patron = NULL WHERE patron = ?", (blob(patron),))

    def are_there(self, patron: PatronId) -> bool:
        """Whether anything at all has come of this reader, as far as the library still knows."""
        asked = " UNION ALL ".join(f"SELECT 1 FROM {use}" for use in _USES)
        return self._execute(f"{asked} LIMIT 1", (blob(patron),)).fetchone() is not None

    def _end(self, patron: PatronId) -> None:
        for table in ENDS:
            self._execute(f"DELETE FROM {table} WHERE patron = ?", (blob(patron),))
