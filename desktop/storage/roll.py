"""The list of readers, with what each has out."""

import sqlite3
from datetime import date
from typing import Any, NamedTuple

from desktop.domain.patron import GUARDED_UNTIL, PatronCategory
from desktop.domain.roll import EXPIRES_SOON, Pick, Roll, RollQuery, RollRow
from desktop.domain.vietnamese import fold
from desktop.storage.patrons import PATRON_COLUMNS, PATRON_WIDTH, patron_of

_OUT = "SELECT count(*) FROM loan WHERE loan.patron = patron.id AND loan.returned_at IS NULL"
# The index has name_key, folded, card and id, so that the table is read for what is shown only.
_ROWS = (
    f"SELECT {PATRON_COLUMNS}, ({_OUT}), ({_OUT} AND loan.due < :today) FROM"
    " (SELECT id FROM patron WHERE {condition} ORDER BY name_key, folded, card"
    " LIMIT :limit OFFSET :offset)"
    " AS hit JOIN patron ON patron.id = hit.id ORDER BY patron.name_key, patron.folded, patron.card"
)
_PICKS = {
    Pick.LATE: "id IN (SELECT patron FROM loan WHERE returned_at IS NULL AND due < :today)",
    Pick.EXPIRING: "expires BETWEEN :today AND :soon",
    Pick.CHILDREN: "(born >= :child_from OR (born IS NULL AND category = :child))",
    Pick.SUSPENDED: "suspended_until >= :today",
}


class _Condition(NamedTuple):
    sql: str
    values: dict[str, Any]


class RollTable:
    """Reads `patron` and `loan` together; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def find(self, query: RollQuery, *, today: date) -> Roll:
        """Those whose name has words that begin so, or whose card has these characters."""
        condition = _condition(query, today)
        rows = [
            RollRow(patron=patron_of(row), out=row[PATRON_WIDTH], late=row[PATRON_WIDTH + 1])
            for row in self._execute(_ROWS.format(condition=condition.sql), condition.values)
        ]
        is_all = len(rows) < query.limit and (rows or not query.offset)
        total = query.offset + len(rows) if is_all else self._count(condition)
        return Roll(rows=tuple(rows), total=total)

    def valid(self, *, today: date) -> int:
        """How many cards can be used today, as far as their last day goes."""
        row = self._execute(
            "SELECT count(*) FROM patron WHERE expires IS NULL OR expires >= ?",
            (today.isoformat(),),
        ).fetchone()
        return int(row[0])

    def _count(self, condition: _Condition) -> int:
        query = f"SELECT count(*) FROM patron WHERE {condition.sql}"
        return int(self._execute(query, condition.values).fetchone()[0])


def _condition(query: RollQuery, today: date) -> _Condition:
    parts = ["1"] if query.pick is Pick.ALL else [_PICKS[query.pick]]
    values: dict[str, Any] = {
        "today": today.isoformat(),
        "soon": (today + EXPIRES_SOON).isoformat(),
        "child_from": today.year - GUARDED_UNTIL,
        "child": PatronCategory.CHILD.value,
        "limit": query.limit,
        "offset": query.offset,
    }
    words = fold(query.text).split()
    for place, word in enumerate(words):
        values[f"word{place}"] = f" {word}"
    named = " AND ".join(f"instr(folded, :word{place})" for place in range(len(words)))
    text = query.text.strip()
    if any(letter.isdigit() for letter in text):
        values["card"] = text.upper()
        carded = "instr(card, :card)"
        parts.append(f"(({named}) OR {carded})" if named else carded)
    elif named:
        parts.append(named)
    elif text:
        parts.append("0")  # signs alone are nobody's name
    return _Condition(" AND ".join(parts), values)
