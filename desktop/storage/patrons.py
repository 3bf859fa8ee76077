"""Readers on disk."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop.domain.patron import Patron, PatronCategory, PatronId, Person, SuspensionReason
from desktop.domain.vietnamese import fold, given_name_key
from desktop.storage.asking import Asking
from desktop.storage.columns import blob
from desktop.storage.series import SeriesTable
from desktop.storage.sqlite import sqlite3

PATRON_COLUMNS = (
    "patron.id, patron.card, patron.name, patron.born, patron.category, patron.contact,"
    " patron.village, patron.guardian, patron.guardian_contact, patron.since, patron.expires,"
    " patron.suspended_until, patron.suspended_for"
)
PATRON_WIDTH = 13
_BY_ID = f"SELECT {PATRON_COLUMNS} FROM patron WHERE id = ?"
_BY_CARD = f"SELECT {PATRON_COLUMNS} FROM patron WHERE card = ?"
_ADD = (
    "INSERT INTO patron (id, card, name, born, category, contact, village, guardian,"
    " guardian_contact, since, expires, suspended_until, suspended_for, folded, name_key,"
    " secret) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT = (
    "UPDATE patron SET card = ?2, name = ?3, born = ?4, category = ?5, contact = ?6, village = ?7,"
    " guardian = ?8, guardian_contact = ?9, since = ?10, expires = ?11, suspended_until = ?12,"
    " suspended_for = ?13, folded = ?14, name_key = ?15 WHERE id = ?1"
)
# The index has name_key, folded and id, so that the table is read for what is shown only.
_FIND = (
    "SELECT {columns} FROM (SELECT id FROM patron WHERE {condition} ORDER BY name_key, id LIMIT ?)"
    " AS hit JOIN patron ON patron.id = hit.id ORDER BY patron.name_key, patron.id"
)


class Patrons:
    """The `patron` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.series = SeriesTable(connection, table="card_series", holder="patron", column="card")
        self._execute = connection.execute
        self._scan = Asking(connection)

    def get(self, patron: PatronId) -> Patron | None:
        return self._one(_BY_ID, blob(patron))

    def by_card(self, card: str) -> Patron | None:
        """The reader with this card; nobody where two have it (rule 17.6)."""
        rows = self._scan.rows(_BY_CARD, (card,))
        return patron_of(rows[0]) if len(rows) == 1 else None

    def taken(self, codes: Iterable[str]) -> set[str]:
        """Those of `codes` that are the number of a card, or were: none is given twice."""
        given = json.dumps(list(codes))
        rows = self._execute(
            "SELECT card FROM patron WHERE card IN (SELECT value FROM json_each(?1))"
            " UNION SELECT card FROM stopped_card WHERE card IN (SELECT value FROM json_each(?1))",
            (given,),
        )
        return {row[0] for row in rows}

    def find(self, text: str, *, limit: int = 50) -> tuple[Patron, ...]:
        """Readers whose card begins with `text` or whose name has its words, by given name."""
        by_card = self._with_card_like(text.strip(), limit)
        words = fold(text).split()
        if not words:
            return by_card
        query = _FIND.format(
            columns=PATRON_COLUMNS, condition=" AND ".join(["instr(folded, ?)"] * len(words))
        )
        rows = self._execute(query, (*[f" {word}" for word in words], limit))
        known = {patron.id for patron in by_card}
        found = (patron_of(row) for row in rows)
        return (*by_card, *(each for each in found if each.id not in known))[:limit]

    def add(self, patron: Patron, *, secret: str) -> None:
        """`secret`: what the names are made of under which the nation hears of the reader."""
        self._execute(_ADD, (*_values(patron), blob(secret)))

    def put(self, patron: Patron) -> None:
        """Write what is now known of a reader who is there."""
        self._execute(_PUT, _values(patron))

    def secret(self, patron: PatronId) -> str:
        row = self._execute("SELECT secret FROM patron WHERE id = ?", (blob(patron),))
        return str(row.fetchone()[0].hex())

    def remove(self, patron: PatronId) -> None:
        self._execute("DELETE FROM patron WHERE id = ?", (blob(patron),))

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM patron").fetchone()[0])

    def private_words(self) -> set[str]:
        """Every name, contact and village, so that they can be sought where they should not be."""
        rows = self._execute(
            "SELECT name, guardian, contact, guardian_contact, village FROM patron"
        )
        return {word for row in rows for word in row if word}

    def namesakes(self) -> list[tuple[Patron, ...]]:
        """Readers who may be one: the same name and birth year, who came first in front.

        Reads all: for rare questions.
        """
        rows = self._execute(
            f"SELECT {PATRON_COLUMNS}, patron.folded FROM patron JOIN (SELECT folded, born"
            " FROM patron WHERE born IS NOT NULL GROUP BY folded, born HAVING count(*) > 1) AS twin"
            " ON twin.folded = patron.folded AND twin.born = patron.born"
            " ORDER BY patron.id"
        )
        groups: dict[tuple[str, int], list[Patron]] = {}
        for row in rows:
            groups.setdefault((row[PATRON_WIDTH], row[3]), []).append(patron_of(row))
        by_name = sorted(groups.values(), key=lambda group: given_name_key(group[0].name))
        return [tuple(group) for group in by_name]

    def like(self, name: str, born: int | None) -> tuple[Patron, ...]:
        """Readers with this name, however it is accented, and birth year."""
        rows = self._execute(
            f"SELECT {PATRON_COLUMNS} FROM patron WHERE folded = ? AND born IS ? ORDER BY id",
            (_folded(name), born),
        )
        return tuple(patron_of(row) for row in rows)

    def _with_card_like(self, text: str, limit: int) -> tuple[Patron, ...]:
        if not any(char.isdigit() for char in text):
            return ()
        rows = self._execute(
            f"SELECT {PATRON_COLUMNS} FROM patron WHERE card >= ?1 AND card < ?1 || char(1114111)"
            " ORDER BY card LIMIT ?2",
            (text, limit),
        )
        return tuple(patron_of(row) for row in rows)

    def _one(self, question: str, value: object) -> Patron | None:
        row = self._scan.first(question, (value,))
        return None if row is None else patron_of(row)


def patron_of(row: tuple[Any, ...]) -> Patron:
    """The reader that a row of PATRON_COLUMNS says."""
    return Patron(
        id=PatronId(row[0].hex()),
        card=row[1],
        name=row[2],
        born=row[3],
        category=PatronCategory(row[4]),
        contact=row[5],
        village=row[6],
        guardian=Person(row[7], row[8]),
        since=_day(row[9]),
        expires=_day(row[10]),
        suspended_until=_day(row[11]),
        suspended_for=None if row[12] is None else SuspensionReason(row[12]),
    )


def _values(patron: Patron) -> tuple[object, ...]:
    return (
        blob(patron.id),
        patron.card,
        patron.name,
        patron.born,
        patron.category.value,
        patron.contact,
        patron.village,
        *patron.guardian,
        _text(patron.since),
        _text(patron.expires),
        _text(patron.suspended_until),
        None if patron.suspended_for is None else patron.suspended_for.value,
        _folded(patron.name),
        given_name_key(patron.name),
    )


def _folded(name: str) -> str:
    """The name as search sees it, each word after a space."""
    return f" {fold(name)}"


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
