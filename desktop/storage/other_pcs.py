"""What another PC of this library has made or says: readers, loans, and whose they are.

Each PC counts for the nation what was made there, so it is marked what was not.
"""

from desktop.domain.hold import HoldId
from desktop.domain.loan import Loan, LoanId
from desktop.domain.patron import Patron, PatronId
from desktop.storage.columns import blob
from desktop.storage.loans import Loans
from desktop.storage.past_loans import PART
from desktop.storage.patrons import Patrons
from desktop.storage.sqlite import sqlite3


class OtherPcs:
    """Writes to the tables of readers, loans and holds. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection, patrons: Patrons, loans: Loans) -> None:
        self._execute = connection.execute
        self._patrons = patrons
        self._loans = loans

    def add_reader(self, patron: Patron, *, secret: str) -> None:
        """A reader who was given their card there."""
        self._patrons.add(patron, secret=secret)
        self._execute("UPDATE patron SET is_elsewhere = 1 WHERE id = ?", (blob(patron.id),))

    def add_loan(self, loan: Loan) -> None:
        """A loan that was made there."""
        self._loans.add(loan)
        self._execute("UPDATE loan SET is_elsewhere = 1 WHERE id = ?", (blob(loan.id),))

    def made(self, loan: LoanId) -> bool:
        """Whether it was made there."""
        row = self._execute("SELECT is_elsewhere FROM loan WHERE id = ?", (blob(loan),)).fetchone()
        return bool(row[0])

    def was_ours(self, loan: LoanId, patron: PatronId) -> None:
        """A loan that was made here is brought back, and with it whose it is."""
        self._loans.put_reader(loan, patron)
        self._execute("UPDATE loan SET is_elsewhere = 0 WHERE id = ?", (blob(loan),))

    def put_whose(self, hold: HoldId, patron: PatronId) -> None:
        self._execute("UPDATE hold SET patron = ? WHERE id = ?", (blob(patron), blob(hold)))

    def part(self, name: LoanId | HoldId) -> None:
        """Let a loan, out or back, or a hold be nobody's."""
        self._execute(f"{PART} (?)", (blob(name),))
        self._execute("UPDATE hold SET patron = NULL WHERE id = ?", (blob(name),))
