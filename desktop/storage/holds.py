"""Holds on disk: the line for each book, and what the desk's deeds did to it."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from desktop.domain.copy import CopyId
from desktop.domain.hold import Hold, HoldId, HoldState, HoldView
from desktop.domain.patron import PatronId
from desktop.domain.record import RecordId
from desktop.storage.columns import blob, moment
from desktop.storage.deeds import first_number
from desktop.storage.loans import OUT
from desktop.storage.sqlite import sqlite3

_OPEN = "hold.state IN ('waiting', 'ready')"
_COLUMNS = (
    "SELECT number, id, record, placed_at, copy, patron, library, state, kept, until, closed_on"
    " FROM hold"
)
_LINE = f"{_COLUMNS} WHERE record = ? AND {_OPEN} ORDER BY number"
WAITED_FOR = f"EXISTS (SELECT 1 FROM hold WHERE hold.record = record.id AND {_OPEN})"
"""Whether anybody waits for the book of `record`. All that a plain scan asks of holds."""
_FREE = (
    "SELECT copy.id FROM copy JOIN record ON record.key = copy.record"
    " WHERE record.id = ? AND copy.status = 'in_stock'"
    f" AND {OUT} IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.kept = copy.id AND hold.record <> record.id)"
    " ORDER BY copy.accession, copy.id"
)
_VIEW = (
    "SELECT hold.number, hold.state, (SELECT count(*) FROM hold AS ahead"
    " WHERE ahead.record = hold.record AND ahead.number <= hold.number"
    " AND ahead.state IN ('waiting', 'ready')),"
    " hold.record, record.title, copy.barcode, hold.until, hold.placed_at, hold.library,"
    " hold.patron, patron.name, patron.card FROM hold"
    " JOIN record ON record.id = hold.record"
    " LEFT JOIN copy ON copy.id = coalesce(hold.kept, hold.copy)"
    " LEFT JOIN patron ON patron.id = hold.patron"
)


class Holds:
    """The tables `hold` and `hold_change`. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def open_of(self, record: RecordId) -> tuple[Hold, ...]:
        """Who waits for a book, in order."""
        return tuple(map(_hold, self._execute(_LINE, (blob(record),))))

    def free(self, record: RecordId) -> tuple[CopyId, ...]:
        """The copies of a book that stand here and can be lent, kept for somebody or not."""
        return tuple(CopyId(row[0].hex()) for row in self._execute(_FREE, (blob(record),)))

    def get(self, name: int | HoldId) -> Hold | None:
        """The hold with this number, or this identity."""
        column, value = ("number", name) if isinstance(name, int) else ("id", blob(name))
        row = self._execute(f"{_COLUMNS} WHERE {column} = ?", (value,)).fetchone()
        return None if row is None else _hold(row)

    def of_patron(self, patron: PatronId) -> tuple[Hold, ...]:
        """The open holds of a reader, in order."""
        query = f"{_COLUMNS} WHERE patron = ? AND {_OPEN} ORDER BY number"
        return tuple(map(_hold, self._execute(query, (blob(patron),))))

    def views(
        self, *, record: RecordId | None = None, patron: PatronId | None = None
    ) -> tuple[HoldView, ...]:
        """The open holds of a book, or of a reader, or all: book after book, each in its order."""
        given = {"record": record, "patron": patron}
        asked = {name: blob(value) for name, value in given.items() if value is not None}
        conditions = "".join(f" AND hold.{name} = :{name}" for name in asked)
        rows = self._execute(
            f"{_VIEW} WHERE {_OPEN}{conditions} ORDER BY record.position, hold.number", asked
        )
        return tuple(map(_view, rows))

    def lines_to_look_at(self, today: date) -> tuple[RecordId, ...]:
        """The books of which a hold has run out, or for which somebody waits."""
        rows = self._execute(
            "SELECT DISTINCT record FROM hold WHERE state = 'waiting'"
            " OR (state = 'ready' AND until < ?)",
            (today.isoformat(),),
        )
        return tuple(RecordId(row[0].hex()) for row in rows)

    def add(self, hold: Hold) -> Hold:
        """Put a hold at the end of the line; its number is given here."""
        cursor = self._execute(
            "INSERT INTO hold (id, record, asked, copy, patron, library, placed_at, state)"
            " VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, 'waiting') RETURNING number",
            (
                blob(hold.id),
                blob(hold.record),
                None if hold.copy is None else blob(hold.copy),
                None if hold.patron is None else blob(hold.patron),
                hold.library,
                hold.placed_at.isoformat(),
            ),
        )
        number = int(cursor.fetchone()[0])
        added = self.get(number)
        assert added is not None
        return added

    def put_all(self, holds: Iterable[Hold]) -> None:
        """Put down what became of holds. Every copy is let go before it is kept for another."""
        holds = tuple(holds)
        numbers = json.dumps([hold.number for hold in holds])
        self._execute(
            "UPDATE hold SET state = 'waiting', kept = NULL, until = NULL"
            " WHERE kept IS NOT NULL AND number IN (SELECT value FROM json_each(?))",
            (numbers,),
        )
        for hold in holds:
            self._execute(
                "UPDATE hold SET state = ?, kept = ?, until = ?, closed_on = ? WHERE number = ?",
                (
                    hold.state.value,
                    None if hold.kept is None else blob(hold.kept),
                    None if hold.until is None else hold.until.isoformat(),
                    None if hold.closed_on is None else hold.closed_on.isoformat(),
                    hold.number,
                ),
            )

    def note(self, deed: int, before: Hold, after: Hold) -> None:
        """Remember what a deed at the desk did to a hold, to undo it."""
        self._execute(
            "INSERT INTO hold_change VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                deed,
                before.number,
                before.state.value,
                None if before.kept is None else blob(before.kept),
                None if before.until is None else before.until.isoformat(),
                after.state.value,
                None if after.kept is None else blob(after.kept),
            ),
        )

    def before(self, deed: int) -> tuple[Hold, ...]:
        """The holds that a deed changed, as they were; without those changed again since."""
        rows = self._execute(
            "SELECT hold.number, hold.id, hold.record, hold.placed_at, hold.copy, hold.patron,"
            " hold.library, was.state, was.kept, was.until, NULL"
            " FROM hold_change AS was JOIN hold ON hold.number = was.hold"
            " WHERE was.deed = ? AND hold.state = was.became AND hold.kept IS was.became_kept"
            " ORDER BY hold.number",
            (deed,),
        )
        return tuple(map(_hold, rows))

    def move(self, record: RecordId, to: RecordId, *, is_back: bool = False) -> None:
        """Let the line for a book go over to another record; or back, those who came from there."""
        self._execute(
            "UPDATE hold SET record = ?2 WHERE record = ?1 AND (asked = ?2 OR NOT ?3)",
            (blob(record), blob(to), is_back),
        )

    def forget_readers(self, today: date) -> list[HoldId]:
        """Keep of holds that were closed before today that they were, and not whose; those."""
        rows = self._execute(
            f"UPDATE hold SET patron = NULL WHERE NOT {_OPEN} AND closed_on < ?"
            " AND patron IS NOT NULL RETURNING id",
            (today.isoformat(),),
        ).fetchall()
        self._execute("DELETE FROM hold_change WHERE deed < ?", (first_number(today),))
        return [HoldId(row[0].hex()) for row in rows]


def _hold(row: tuple[Any, ...]) -> Hold:
    return Hold(
        number=row[0],
        id=HoldId(row[1].hex()),
        record=RecordId(row[2].hex()),
        placed_at=moment(row[3]),
        copy=None if row[4] is None else CopyId(row[4].hex()),
        patron=None if row[5] is None else PatronId(row[5].hex()),
        library=row[6],
        state=HoldState(row[7]),
        kept=None if row[8] is None else CopyId(row[8].hex()),
        until=_day(row[9]),
        closed_on=_day(row[10]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _view(row: tuple[Any, ...]) -> HoldView:
    return HoldView(
        number=row[0],
        state=HoldState(row[1]),
        place=row[2],
        record=RecordId(row[3].hex()),
        title=row[4],
        barcode=row[5] or "",
        until=_day(row[6]),
        placed_at=datetime.fromisoformat(row[7]),
        library=row[8],
        patron=None if row[9] is None else PatronId(row[9].hex()),
        name=row[10] or "",
        card=row[11] or "",
    )
