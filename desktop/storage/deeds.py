"""What was done at the desk, day by day, and what can be undone."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.domain.account import AccountId
from desktop.domain.desk import Day, DayRow, Deed
from desktop.domain.loan import LoanId
from desktop.domain.patron import PatronId
from desktop.storage.asking import Asking
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskDeed:
    """One deed at the desk. `due_before` is the due date that a renewal replaced."""

    kind: Deed
    loan: LoanId
    at: datetime
    day: date
    due: date
    days_late: int = 0
    due_before: date | None = None
    number: int = 0


_NUMBERS_A_DAY = 20_000
_FIRST_DAY = date(2020, 1, 1)
"""So numbers stay within 32 bits for almost 300 years: a signal of the window carries no more."""
_NEXT_NUMBER = "coalesce((SELECT max(number) FROM deed), 0) + 1"
_ADD = (
    "INSERT INTO deed (number, day, at, kind, loan, days_late, due, due_before, author)"
    f" VALUES (max(?, {_NEXT_NUMBER}), ?, ?, ?, ?, ?, ?, ?, ?)"
)
_COLUMNS = "number, kind, loan, at, day, due, days_late, due_before FROM deed"
_HAS_READER = "(SELECT patron FROM loan WHERE loan.id = deed.loan) IS NOT NULL"
_OF_DAY = "deed.number >= ? AND deed.day = ?"
_ROWS = (
    "SELECT deed.number, deed.at, deed.kind, record.title, copy.barcode,"
    " coalesce(patron.name, ''), deed.due, deed.days_late, deed.is_undone FROM deed"
    " JOIN loan ON loan.id = deed.loan JOIN copy ON copy.id = loan.copy"
    " LEFT JOIN patron ON patron.id = loan.patron JOIN record ON record.key = copy.record"
)


def first_number(day: date) -> int:
    """No deed of this day or a later one has a smaller number.

    Numbers only grow, and each day's begin at a number of its own: a day is found by them, and no
    scan pays for an index by day. A day with more deeds than that goes on in those of the next.
    """
    return (day - _FIRST_DAY).days * _NUMBERS_A_DAY


def _of(day: date) -> tuple[int, str]:
    return first_number(day), day.isoformat()


class Deeds:
    """The `deed` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._scan = Asking(connection)

    def add(self, deed: DeskDeed, *, author: AccountId | None = None) -> int:
        """Note a deed, and who did it; the number that it got."""
        cursor = self._scan.do(
            _ADD,
            (
                first_number(deed.day),
                deed.day.isoformat(),
                deed.at.isoformat(),
                deed.kind.value,
                blob(deed.loan),
                deed.days_late,
                deed.due.isoformat(),
                None if deed.due_before is None else deed.due_before.isoformat(),
                None if author is None else blob(author),
            ),
        )
        return int(cursor.lastrowid or 0)

    def last(self, day: date) -> DeskDeed | None:
        """The last deed of the day that stands, but those of readers who were erased since."""
        return self._one(
            f"{_OF_DAY} AND is_undone = 0 AND {_HAS_READER} ORDER BY number DESC", *_of(day)
        )

    def get(self, number: int) -> DeskDeed | None:
        """A deed that stands, by its number."""
        return self._one("number = ? AND is_undone = 0", number)

    def last_of_loan(self, loan: LoanId) -> DeskDeed | None:
        """The last deed on this loan that stands. Asked of new loans only: it looks backwards."""
        return self._one("loan = ? AND is_undone = 0 ORDER BY number DESC", blob(loan))

    def mark_undone(self, number: int) -> None:
        self._execute("UPDATE deed SET is_undone = 1 WHERE number = ?", (number,))

    def day(self, day: date, *, limit: int = 200) -> Day:
        """The day's counts and its newest rows."""
        counts = dict(
            self._execute(
                f"SELECT kind, count(*) FROM deed WHERE {_OF_DAY} AND is_undone = 0 GROUP BY kind",
                _of(day),
            )
        )
        rows = self._execute(
            f"{_ROWS} WHERE {_OF_DAY} ORDER BY deed.number DESC LIMIT ?",
            (*_of(day), limit),
        )
        return Day(
            lent=counts.get(Deed.LENT, 0),
            returned=counts.get(Deed.RETURNED, 0),
            rows=tuple(_day_row(row) for row in rows),
        )

    def of_reader(self, patron: PatronId, day: date) -> tuple[DayRow, ...]:
        """What this reader had done on the day and was not taken back, oldest first."""
        rows = self._execute(
            f"{_ROWS} WHERE {_OF_DAY} AND loan.patron = ? AND deed.is_undone = 0"
            " ORDER BY deed.number",
            (*_of(day), blob(patron)),
        )
        return tuple(_day_row(row) for row in rows)

    def _one(self, condition: str, *values: object) -> DeskDeed | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition} LIMIT 1", values).fetchone()
        return None if row is None else _deed(row)


def _deed(row: tuple[Any, ...]) -> DeskDeed:
    return DeskDeed(
        number=row[0],
        kind=Deed(row[1]),
        loan=LoanId(row[2].hex()),
        at=moment(row[3]),
        day=date.fromisoformat(row[4]),
        due=date.fromisoformat(row[5]),
        days_late=row[6],
        due_before=None if row[7] is None else date.fromisoformat(row[7]),
    )


def _day_row(row: tuple[Any, ...]) -> DayRow:
    return DayRow(
        number=row[0],
        at=moment(row[1]),
        deed=Deed(row[2]),
        title=row[3],
        barcode=row[4],
        patron=row[5],
        due=date.fromisoformat(row[6]),
        days_late=row[7],
        is_undone=bool(row[8]),
    )
