"""What a scan asks and writes, through one cursor: making another costs more than a small question.

Nothing stays half read, so a cursor that lives on never keeps an old state of the library open.
"""

from typing import Any

from desktop.storage.sqlite import sqlite3


class Asking:
    """A cursor of its own for statements that are done before the next one begins."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        cursor = connection.cursor()
        self.do = cursor.execute
        """A statement that gives no rows; on the cursor are `lastrowid` and `rowcount`."""
        self._rest = cursor.fetchall

    def rows(self, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
        self.do(statement, values)
        return self._rest()

    def first(self, statement: str, values: tuple[object, ...] = ()) -> Any:
        """The only row, or None."""
        self.do(statement, values)
        found = self._rest()
        return found[0] if found else None
