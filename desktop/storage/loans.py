"""Loans on disk. A copy is out when it has an open loan: nothing else says so."""

from datetime import date
from typing import Any

from desktop.domain.copy import CopyId
from desktop.domain.desk import OpenLoan
from desktop.domain.kind import kind_of
from desktop.domain.loan import Loan, LoanId
from desktop.domain.patron import PatronId
from desktop.domain.register import Kind
from desktop.storage.asking import Asking
from desktop.storage.columns import blob, moment, moment_or_none
from desktop.storage.sqlite import sqlite3

LOAN_COLUMNS = (
    "loan.id, loan.copy, loan.patron, loan.lent_at, loan.due, loan.renewals, loan.returned_at,"
    " loan.rules"
)
_BY_A_READER = "out.patron > x'' AND out.returned_at IS NULL"
_ELSEWHERE = "out.patron IS NULL AND out.returned_at IS NULL"
OUT = (
    f"coalesce((SELECT out.id FROM loan AS out WHERE out.copy = copy.id AND {_BY_A_READER}),"
    " (SELECT out.id FROM loan AS out INDEXED BY loan_elsewhere"
    f" WHERE out.copy = copy.id AND {_ELSEWHERE}))"
)
"""The loan by which `copy` is out. Asked by halves, each with an index that has hardly more than
what is out: nearly all loans of a copy are over and nobody's any more, and are not looked at. What
another PC of the library has lent is nobody's here."""

_OPEN = (
    "SELECT loan.id, copy.barcode, record.title, loan.due, loan.renewals FROM loan"
    " JOIN copy ON copy.id = loan.copy JOIN record ON record.key = copy.record"
    " WHERE loan.returned_at IS NULL"
)
_OPEN_OF = f"{_OPEN} AND loan.patron = ? ORDER BY loan.due, loan.id"


class Loans:
    """The `loan` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._scan = Asking(connection)

    def get(self, loan: LoanId) -> Loan | None:
        row = self._execute(
            f"SELECT {LOAN_COLUMNS} FROM loan WHERE id = ?", (blob(loan),)
        ).fetchone()
        return None if row is None else loan_of(row)

    def current(self, copy: CopyId) -> Loan | None:
        """The open loan of a copy, or None when it is on the shelf."""
        row = self._execute(
            f"SELECT {LOAN_COLUMNS} FROM copy JOIN loan ON loan.id = {OUT} WHERE copy.id = ?",
            (blob(copy),),
        ).fetchone()
        return None if row is None else loan_of(row)

    def open_of_copy(self, copy: CopyId) -> tuple[Loan, ...]:
        """The loans by which a copy is out: one, unless another PC has lent it too."""
        rows = self._execute(
            f"SELECT {LOAN_COLUMNS} FROM loan WHERE copy = ? AND returned_at IS NULL",
            (blob(copy),),
        )
        return tuple(map(loan_of, rows))

    def count_of(self, patron: PatronId) -> int:
        row = self._execute(
            "SELECT count(*) FROM loan WHERE patron = ? AND returned_at IS NULL", (blob(patron),)
        ).fetchone()
        return int(row[0])

    def parts_of(self, patron: PatronId) -> list[tuple[Kind, str]]:
        """The kind and the site of each book that a reader has out."""
        rows = self._execute(
            "SELECT substr(description.marc, 1, 8), copy.site FROM loan"
            " JOIN copy ON copy.id = loan.copy"
            " LEFT JOIN description ON description.record = copy.record"
            " WHERE loan.patron = ? AND loan.returned_at IS NULL",
            (blob(patron),),
        )
        return [(kind_of(leader or ""), site) for leader, site in rows]

    def late_returns(self, patron: PatronId, *, since: date, grace: int) -> int:
        """How many loans a reader brought back late since a day, as far as they are remembered."""
        row = self._execute(
            "SELECT count(*) FROM loan WHERE returned_at >= ?1 AND patron = ?2"
            " AND date(returned_at, '+7 hours') > date(due, ?3)",
            (since.isoformat(), blob(patron), f"+{grace} days"),
        ).fetchone()
        return int(row[0])

    def open_of(self, patron: PatronId, *, today: date) -> tuple[OpenLoan, ...]:
        """What a reader has out, nearest due first."""
        rows = self._scan.rows(_OPEN_OF, (blob(patron),))
        return tuple(_open_loan(row, today) for row in rows)

    def count_open(self) -> int:
        row = self._execute("SELECT count(*) FROM loan WHERE returned_at IS NULL").fetchone()
        return int(row[0])

    def add(self, loan: Loan) -> None:
        self._scan.do(
            "INSERT INTO loan (id, copy, patron, lent_at, due, renewals, rules)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                blob(loan.id),
                blob(loan.copy),
                None if loan.patron is None else blob(loan.patron),
                loan.lent_at.isoformat(),
                loan.due.isoformat(),
                loan.renewals,
                loan.rules,
            ),
        )

    def put_reader(self, loan: LoanId, patron: PatronId) -> None:
        """Say who has, or had, the book: an event that came from elsewhere does not tell."""
        self._execute("UPDATE loan SET patron = ? WHERE id = ?", (blob(patron), blob(loan)))

    def change(self, loan: Loan) -> None:
        """Put down what a loan has become: its due date, its renewals, its end."""
        self._scan.do(
            "UPDATE loan SET due = ?, renewals = ?, returned_at = ? WHERE id = ?",
            (
                loan.due.isoformat(),
                loan.renewals,
                None if loan.returned_at is None else loan.returned_at.isoformat(),
                blob(loan.id),
            ),
        )


def loan_of(row: tuple[Any, ...]) -> Loan:
    """The loan that a row of LOAN_COLUMNS says."""
    return Loan(
        id=LoanId(row[0].hex()),
        copy=CopyId(row[1].hex()),
        patron=None if row[2] is None else PatronId(row[2].hex()),
        lent_at=moment(row[3]),
        due=date.fromisoformat(row[4]),
        renewals=row[5],
        returned_at=moment_or_none(row[6]),
        rules=row[7],
    )


def _open_loan(row: tuple[Any, ...], today: date) -> OpenLoan:
    due = date.fromisoformat(row[3])
    return OpenLoan(
        id=LoanId(row[0].hex()),
        barcode=row[1],
        title=row[2],
        due=due,
        days_late=max(0, (today - due).days),
        renewals=row[4],
    )
