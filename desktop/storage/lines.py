"""What is wished of the line to the nation, and what it has shown of itself."""

from desktop.domain.line import Line, Price
from desktop.storage.columns import moment_or_none
from desktop.storage.sqlite import sqlite3


class Lines:
    """The `line` table, of one row at most. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Line:
        row = self._execute(
            "SELECT begins_itself, price, month_bytes, letters, dictionary, failures, heard_at,"
            " rests_until, closed_until FROM line"
        ).fetchone()
        if row is None:
            return Line()
        return Line(
            begins_itself=bool(row[0]),
            price=Price(row[1]),
            month_bytes=row[2],
            letters=row[3],
            dictionary=row[4],
            failures=row[5],
            heard_at=moment_or_none(row[6]),
            rests_until=moment_or_none(row[7]),
            closed_until=moment_or_none(row[8]),
        )

    def put(self, line: Line) -> None:
        moments = (line.heard_at, line.rests_until, line.closed_until)
        self._execute(
            "INSERT OR REPLACE INTO line VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                line.begins_itself,
                line.price.value,
                line.month_bytes,
                line.letters,
                line.dictionary,
                line.failures,
                *(None if each is None else each.isoformat() for each in moments),
            ),
        )
