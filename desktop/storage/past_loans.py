"""Whose a loan was: remembered for a time after the return, then only what kind of reader.

The kind is the category and the age in broad classes, so that the counts stay true for ever.
"""

from datetime import date, datetime
from typing import Any, NamedTuple

from desktop.domain.loan import LoanId
from desktop.domain.patron import PatronId
from desktop.storage.columns import blob, moment, moment_or_none
from desktop.storage.sqlite import sqlite3

_AGE = "CAST(substr(loan.lent_at, 1, 4) AS INTEGER) - patron.born"
PART = (
    "UPDATE loan SET patron = NULL, (category, age) = (SELECT patron.category,"
    f" CASE WHEN patron.born IS NULL THEN '' WHEN {_AGE} < 7 THEN '0-6' WHEN {_AGE} < 16"
    f" THEN '7-15' WHEN {_AGE} < 31 THEN '16-30' WHEN {_AGE} < 60 THEN '31-59' ELSE '60+' END"
    " FROM patron WHERE patron.id = loan.patron) WHERE id IN"
)
_RETURNED = "patron IS NOT NULL AND returned_at IS NOT NULL"
_HAPPENED = "returned_at IS NOT lent_at"
"""A loan that was undone ended when it began."""

_CLASSES = (
    "SELECT coalesce(loan.category, patron.category), count(*) FROM loan"
    " LEFT JOIN patron ON patron.id = loan.patron"
    f" WHERE loan.lent_at >= ? AND loan.lent_at < ? AND {_HAPPENED} AND NOT loan.is_elsewhere"
    " GROUP BY 1"
)


class PastLoan(NamedTuple):
    """A loan with the words that a reader's page needs."""

    title: str
    barcode: str
    lent_at: datetime
    due: date
    returned_at: datetime | None


class PastLoans:
    """Asks and forgets whose loans were. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def of(self, patron: PatronId) -> tuple[PastLoan, ...]:
        """What a reader has given back and is still remembered, newest first."""
        # Found in the index of what is remembered, before anything is joined to it.
        rows = self._execute(
            "SELECT record.title, copy.barcode, loan.lent_at, loan.due, loan.returned_at"
            f" FROM (SELECT id FROM loan WHERE {_RETURNED} AND patron = ?"
            f" AND {_HAPPENED}) AS theirs"
            " CROSS JOIN loan ON loan.id = theirs.id CROSS JOIN copy ON copy.id = loan.copy"
            " CROSS JOIN record ON record.key = copy.record ORDER BY loan.returned_at DESC",
            (blob(patron),),
        )
        return tuple(_past(row) for row in rows)

    def is_any_before(self, returned: datetime) -> bool:
        """Whether a loan that came back before is still somebody's."""
        row = self._execute(
            f"SELECT 1 FROM loan WHERE {_RETURNED} AND returned_at < ? LIMIT 1",
            (returned.isoformat(),),
        ).fetchone()
        return row is not None

    def part_before(self, returned: datetime, *, most: int) -> tuple[int, list[LoanId]]:
        """Part so many loans, oldest first, that came back before: how many, and which of here."""
        chosen = (
            f"SELECT id FROM loan WHERE {_RETURNED} AND returned_at < ?"
            " ORDER BY returned_at LIMIT ?"
        )
        asked = f"{PART} ({chosen}) RETURNING id, is_elsewhere"
        rows = self._execute(asked, (returned.isoformat(), most)).fetchall()
        return len(rows), [LoanId(name.hex()) for name, is_elsewhere in rows if not is_elsewhere]

    def part(self, patron: PatronId) -> int:
        """Part a reader from everything that came back; return how many loans it were."""
        chosen = f"SELECT id FROM loan WHERE {_RETURNED} AND patron = ?"
        return self._execute(f"{PART} ({chosen})", (blob(patron),)).rowcount

    def move(self, patron: PatronId, *, to: PatronId) -> None:
        """Let all loans of one reader, out or back, be another's."""
        for state in ("returned_at IS NULL", "returned_at IS NOT NULL"):  # an index for each
            self._execute(
                f"UPDATE loan SET patron = ? WHERE patron = ? AND {state}",
                (blob(to), blob(patron)),
            )

    def by_category(self, first: datetime, until: datetime) -> dict[str, int]:
        """How many loans each category of reader made at this PC, whoever is forgotten."""
        rows = self._execute(_CLASSES, (first.isoformat(), until.isoformat()))
        return {row[0]: row[1] for row in rows}


def _past(row: tuple[Any, ...]) -> PastLoan:
    return PastLoan(
        row[0], row[1], moment(row[2]), date.fromisoformat(row[3]), moment_or_none(row[4])
    )
