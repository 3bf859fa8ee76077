"""The ledger on disk. The schema itself refuses to change or to take out a line."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.account import AccountId
from desktop.domain.copy import CopyId
from desktop.domain.ledger import Balance, Book, DebtorId, EntryKind, LedgerEntry, Why
from desktop.domain.patron import PatronId
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3

_COLUMNS = (
    "number, at, kind, why, debit, credit, amount, debtor, copy, receipt, reverses, author"
    " FROM ledger_entry"
)
_NET = "total(amount * ((debit = '{book}') - (credit = '{book}')))"


class Ledger:
    """The `ledger_entry` table. Reads at any time; appended to inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def append(self, line: LedgerEntry, *, day: date) -> LedgerEntry:
        """Write a line, and return it with its number, and that of its receipt."""
        number, receipt = self._execute(
            "SELECT coalesce(max(number), 0) + 1, coalesce(max(receipt), 0) + 1 FROM ledger_entry"
        ).fetchone()
        line = replace(line, number=number, receipt=receipt if line.has_receipt else None)
        self._execute(
            "INSERT INTO ledger_entry (number, at, day, kind, why, debit, credit, amount, debtor,"
            " copy, receipt, reverses, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                line.number,
                line.at.isoformat(),
                day.isoformat(),
                line.kind.value,
                line.why.value,
                line.debit.value,
                line.credit.value,
                line.amount,
                blob(line.debtor),
                None if line.copy is None else blob(line.copy),
                line.receipt,
                line.reverses,
                None if line.author is None else blob(line.author),
            ),
        )
        return line

    def get(self, number: int) -> LedgerEntry | None:
        return self._one("number = ?", number)

    def with_receipt(self, receipt: int) -> LedgerEntry | None:
        return self._one("receipt = ?", receipt)

    def reversal_of(self, number: int) -> LedgerEntry | None:
        return self._one("reverses = ?", number)

    def of_patron(self, patron: PatronId) -> tuple[LedgerEntry, ...]:
        """A reader's lines, newest first."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE debtor IN (SELECT id FROM debtor WHERE patron = ?)"
            " ORDER BY number DESC",
            (blob(patron),),
        )
        return tuple(_entry(row) for row in rows)

    def between(self, first: date, last: date) -> tuple[LedgerEntry, ...]:
        """The lines of these days, oldest first."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE day BETWEEN ? AND ? ORDER BY number",
            (first.isoformat(), last.isoformat()),
        )
        return tuple(_entry(row) for row in rows)

    def balance(self, patron: PatronId) -> Balance:
        row = self._execute(
            f"SELECT {_NET.format(book='owed')}, -{_NET.format(book='deposits')}"
            " FROM ledger_entry WHERE debtor IN (SELECT id FROM debtor WHERE patron = ?)",
            (blob(patron),),
        ).fetchone()
        return Balance(owed=int(row[0]), deposit=int(row[1]))

    def totals(self) -> dict[Book, int]:
        """What each book has come to; together they are nothing."""
        nets = ", ".join(_NET.format(book=book.value) for book in Book)
        row = self._execute(f"SELECT {nets} FROM ledger_entry").fetchone()
        return {book: int(net) for book, net in zip(Book, row, strict=True)}

    def _one(self, condition: str, value: int) -> LedgerEntry | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition}", (value,)).fetchone()
        return None if row is None else _entry(row)


def _entry(row: tuple[Any, ...]) -> LedgerEntry:
    return LedgerEntry(
        number=row[0],
        at=moment(row[1]),
        kind=EntryKind(row[2]),
        why=Why(row[3]),
        debit=Book(row[4]),
        credit=Book(row[5]),
        amount=row[6],
        debtor=DebtorId(row[7].hex()),
        copy=None if row[8] is None else CopyId(row[8].hex()),
        receipt=row[9],
        reverses=row[10],
        author=None if row[11] is None else AccountId(row[11].hex()),
    )
