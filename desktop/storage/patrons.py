"""Readers on disk."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop.domain.patron import Patron, PatronCategory, PatronId
from desktop.domain.vietnamese import fold, given_name_key
from desktop.storage.columns import blob

_COLUMNS = "id, card, name, born, category, contact, expires FROM patron"


class Patrons:
    """The `patron` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, patron: PatronId) -> Patron | None:
        return self._one("id = ?", blob(patron))

    def by_card(self, card: str) -> Patron | None:
        return self._one("card = ?", card)

    def taken(self, codes: Iterable[str]) -> set[str]:
        """Those of `codes` that are the number of a card."""
        rows = self._execute(
            "SELECT card FROM patron WHERE card IN (SELECT value FROM json_each(?))",
            (json.dumps(list(codes)),),
        )
        return {row[0] for row in rows}

    def find(self, text: str, *, limit: int = 50) -> tuple[Patron, ...]:
        """Readers whose card is `text` or whose name has its words, by given name."""
        words = fold(text).split()
        condition = " AND ".join(["' ' || folded LIKE '% ' || ? || '%'"] * len(words)) or "0"
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE card = ? OR ({condition}) ORDER BY name_key, id LIMIT ?",
            (text.strip(), *words, limit),
        )
        return tuple(_patron(row) for row in rows)

    def put(self, patron: Patron) -> None:
        self._execute(
            "INSERT INTO patron VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET card = excluded.card, name = excluded.name,"
            " folded = excluded.folded, name_key = excluded.name_key, born = excluded.born,"
            " category = excluded.category, contact = excluded.contact, expires = excluded.expires",
            (
                blob(patron.id),
                patron.card,
                patron.name,
                fold(patron.name),
                given_name_key(patron.name),
                patron.born,
                patron.category.value,
                patron.contact,
                None if patron.expires is None else patron.expires.isoformat(),
            ),
        )

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM patron").fetchone()[0])

    def _one(self, condition: str, value: object) -> Patron | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition} LIMIT 1", (value,)).fetchone()
        return None if row is None else _patron(row)


def _patron(row: tuple[Any, ...]) -> Patron:
    return Patron(
        id=PatronId(row[0].hex()),
        card=row[1],
        name=row[2],
        born=row[3],
        category=PatronCategory(row[4]),
        contact=row[5],
        expires=None if row[6] is None else date.fromisoformat(row[6]),
    )
