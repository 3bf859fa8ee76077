"""Reminders on disk: about which loan, how and when. Of a reader the loan alone knows."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.domain.loan import LoanId
from desktop.domain.overdue import Notice, OverdueLoan, Way
from desktop.domain.patron import Patron
from desktop.storage.columns import blob
from desktop.storage.patrons import PATRON_COLUMNS, PATRON_WIDTH, patron_of
from desktop.storage.sqlite import sqlite3

_OVERDUE = (
    f"SELECT {PATRON_COLUMNS}, loan.id, copy.barcode, record.title, loan.due,"
    " last.way, last.day FROM loan"
    " JOIN patron ON patron.id = loan.patron JOIN copy ON copy.id = loan.copy"
    " JOIN record ON record.key = copy.record"
    " LEFT JOIN notice AS last ON last.number ="
    " (SELECT max(number) FROM notice WHERE notice.loan = loan.id)"
    " WHERE loan.returned_at IS NULL AND loan.due < ? ORDER BY patron.id, loan.due, loan.id"
)


class Notices:
    """The `notice` table, and the loans it is about. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def overdue(self, today: date) -> list[tuple[Patron, OverdueLoan]]:
        """The loans that were due before today, a reader's together, the longest late first."""
        return [
            (
                patron_of(row),
                OverdueLoan(
                    id=LoanId(row[PATRON_WIDTH].hex()),
                    barcode=row[PATRON_WIDTH + 1],
                    title=row[PATRON_WIDTH + 2],
                    due=(due := date.fromisoformat(row[PATRON_WIDTH + 3])),
                    days_late=(today - due).days,
                    last=_notice(row[PATRON_WIDTH + 4], row[PATRON_WIDTH + 5]),
                ),
            )
            for row in self._execute(_OVERDUE, (today.isoformat(),))
        ]

    def add(self, loans: Iterable[LoanId], way: Way, *, on: date, now: datetime) -> None:
        self._executemany(
            "INSERT INTO notice (loan, way, day, at) VALUES (?, ?, ?, ?)",
            [(blob(loan), way.value, on.isoformat(), now.isoformat()) for loan in loans],
        )

    def of_loan(self, loan: LoanId) -> tuple[Notice, ...]:
        """What was sent about a loan, the newest first."""
        rows = self._execute(
            "SELECT way, day FROM notice WHERE loan = ? ORDER BY number DESC", (blob(loan),)
        )
        return tuple(Notice(Way(way), date.fromisoformat(day)) for way, day in rows)


def _notice(way: str | None, day: str | None) -> Notice | None:
    return None if way is None or day is None else Notice(Way(way), date.fromisoformat(day))
