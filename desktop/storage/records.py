"""Bibliographic records on disk, with what lists and search need of them."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import sort_key
from desktop.storage.columns import blob
from desktop.storage.order import Move, TitleOrder
from desktop.storage.outbox import Outbox
from desktop.storage.search import Search, Terms

_TEXT = "SELECT marc FROM record JOIN description ON description.record = record.key WHERE id = ?"
_TERM_SEPARATOR = "\x1f"


class NewRecord(NamedTuple):
    """A record that the library has not had; `born` if the journal borrows its text (`Outbox`)."""

    id: RecordId
    record: PreparedRecord
    born: int | None = None


class Records:
    """The `record`, `description` and `place` tables. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection, search: Search, outbox: Outbox) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._search = search
        self._outbox = outbox
        self._order = TitleOrder(connection)

    def text(self, record: RecordId) -> str | None:
        """The record's text form, or None when it is not there."""
        row = self._execute(_TEXT, (blob(record),)).fetchone()
        return None if row is None else row[0]

    def get(self, record: RecordId) -> Record | None:
        text = self.text(record)
        return None if text is None else Record.from_text(text)

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM record").fetchone()[0])

    def known_identifiers(self, values: Iterable[str]) -> set[str]:
        """Those of `values` that a record carries (see `desktop.domain.identifiers`)."""
        rows = self._execute(
            "SELECT identifier FROM record WHERE identifier IN (SELECT value FROM json_each(?))",
            (json.dumps(list(values)),),
        )
        return {row[0] for row in rows}

    def put(self, record_id: RecordId, record: Record) -> None:
        """Store a record, new or changed."""
        new = NewRecord(record_id, prepared(record))
        row = self._execute(
            "SELECT key, position, terms, title, born, marc FROM record"
            " JOIN description ON description.record = record.key WHERE id = ?",
            (blob(record_id),),
        ).fetchone()
        if row is None:
            self.add_all([new])
            return
        key, position, terms, title, born, text = row
        if born is not None:
            self._outbox.write_out(born, text)
        self._replace(new, key=key, position=position, terms=terms, title=title)

    def add_all(self, new: Sequence[NewRecord]) -> dict[RecordId, int]:
        """Store new records, and return the key of each (for `Copies.add_all`)."""
        new = sorted(new, key=lambda each: each.record.title_key)
        first = self._execute("SELECT coalesce(max(key), 0) + 1 FROM record").fetchone()[0]
        keys = {each.id: first + number for number, each in enumerate(new)}
        places = self._order.place([each.record.title_key for each in new])
        self._insert(
            [
                (keys[e.id], place, e)
                for e, place in zip(new, places, strict=True)
                if place is not None
            ]
        )
        for each, place in zip(new, places, strict=True):
            if place is None:
                self._insert([(keys[each.id], self._make_room(each.record.title_key), each)])
        return keys

    def _insert(self, rows: list[tuple[int, int, NewRecord]]) -> None:
        self._executemany(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (key, blob(new.id), position, new.record.identifier, new.born, *new.record.summary)
                for key, position, new in rows
            ],
        )
        self._executemany(
            "INSERT INTO description VALUES (?, ?, ?)",
            [
                (key, _TERM_SEPARATOR.join(new.record.terms), new.record.text)
                for key, _, new in rows
            ],
        )
        self._take_places(
            [(position, key, new.record.title_key, new.record.terms) for key, position, new in rows]
        )

    def _take_places(self, rows: list[tuple[int, int, bytes, Terms]]) -> None:
        self._executemany(
            "INSERT INTO place VALUES (?, ?)", [(position, key) for position, key, _, _ in rows]
        )
        self._order.add([(title_key, position) for position, _, title_key, _ in rows])
        self._search.add((position, *terms) for position, _, _, terms in rows)

    def _leave_place(self, position: int, title: str, terms: Terms) -> None:
        self._execute("DELETE FROM place WHERE position = ?", (position,))
        self._order.remove(sort_key(title), position)
        self._search.remove(position, terms)

    def _replace(self, new: NewRecord, *, key: int, position: int, terms: str, title: str) -> None:
        record = new.record
        self._leave_place(position, title, _terms(terms))
        if record.summary[0] != title:
            found = self._order.place([record.title_key])[0]
            position = self._make_room(record.title_key) if found is None else found
        self._take_places([(position, key, record.title_key, record.terms)])
        self._execute(
            "UPDATE record SET position = ?, identifier = ?, born = NULL,"
            " title = ?, author = ?, year = ?, isbn = ? WHERE key = ?",
            (position, record.identifier, *record.summary, key),
        )
        self._execute(
            "UPDATE description SET terms = ?, marc = ? WHERE record = ?",
            (_TERM_SEPARATOR.join(record.terms), record.text, key),
        )

    def _make_room(self, title_key: bytes) -> int:
        """Spread a crowded neighbourhood, and return a free position in it for `title_key`."""
        self._move(self._order.room(title_key))
        place = self._order.place([title_key])[0]
        assert place is not None
        return place

    def _move(self, moves: list[Move]) -> None:
        rows = []
        for old, new in moves:
            key, title, joined = self._execute(
                "SELECT key, title, terms FROM place JOIN record ON record.key = place.record"
                " JOIN description ON description.record = record.key WHERE place.position = ?",
                (old,),
            ).fetchone()
            self._leave_place(old, title, _terms(joined))
            rows.append((new, key, sort_key(title), _terms(joined)))
        self._executemany(
            "UPDATE record SET position = ? WHERE key = ?", [(new, key) for new, key, _, _ in rows]
        )
        self._take_places(rows)


def _terms(joined: str) -> Terms:
    title, author, subject, other = joined.split(_TERM_SEPARATOR)
    return title, author, subject, other
