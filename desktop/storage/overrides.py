"""The rules that somebody went past, and why. A loan that forgets its reader forgets the reason."""

from datetime import date, datetime
from typing import NamedTuple

from desktop.domain.account import AccountId
from desktop.domain.desk import Deed
from desktop.domain.loan import LoanId
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3


class Overridden(NamedTuple):
    """A rule that was gone past: by which deed, by whose leave, and why."""

    at: datetime
    deed: str
    rule: str
    reason: str
    barcode: str
    title: str
    author: AccountId | None


class Overrides:
    """The `override` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(
        self,
        deed: int,
        loan: LoanId,
        *,
        rule: str,
        reason: str,
        at: datetime,
        author: AccountId | None,
    ) -> None:
        self._execute(
            "INSERT INTO override (deed, loan, rule, reason, at, author) VALUES (?, ?, ?, ?, ?, ?)",
            (
                deed,
                blob(loan),
                rule,
                reason,
                at.isoformat(),
                None if author is None else blob(author),
            ),
        )

    def add_elsewhere(self, op: str, loan: LoanId, *, rule: str, deed: Deed, at: datetime) -> None:
        """What was gone past at another PC of the library; why, only that PC knows."""
        self._execute(
            "INSERT OR IGNORE INTO override (op, kind, loan, rule, reason, at)"
            " VALUES (?, ?, ?, ?, '', ?)",
            (blob(op), deed.value, blob(loan), rule, at.isoformat()),
        )

    def between(self, first: date, last: date) -> tuple[Overridden, ...]:
        """What was gone past between two days and was not undone, the newest first."""
        rows = self._execute(
            "SELECT override.at, coalesce(deed.kind, override.kind), override.rule,"
            " override.reason, copy.barcode, record.title, override.author FROM override"
            " LEFT JOIN deed ON deed.number = override.deed"
            " JOIN loan ON loan.id = override.loan JOIN copy ON copy.id = loan.copy"
            " JOIN record ON record.key = copy.record"
            " WHERE coalesce(deed.is_undone, 0) = 0 AND"
            " coalesce(deed.day, date(override.at, '+7 hours')) BETWEEN ? AND ?"
            " ORDER BY override.number DESC",
            (first.isoformat(), last.isoformat()),
        )
        return tuple(
            Overridden(
                moment(at),
                deed,
                rule,
                reason,
                barcode,
                title,
                None if author is None else AccountId(author.hex()),
            )
            for at, deed, rule, reason, barcode, title, author in rows
        )
