"""Bibliographic records on disk, with what lists and search need of them."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import sort_key
from desktop.storage.columns import blob
from desktop.storage.incoming import BESIDE, IncomingRecord, add_rows, create_tables
from desktop.storage.order import Move, TitleOrder
from desktop.storage.outbox import Outbox
from desktop.storage.search import Search, Terms

_TEXT = "SELECT marc FROM record JOIN description ON description.record = record.key WHERE id = ?"
_TERM_SEPARATOR = "\x1f"


_SPOT = """
CREATE TABLE temp.spot (
    seq INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    born INTEGER
)
"""
"""Where rows of `incoming` go: their key, their place in the list, their birth in the journal."""

_ROWS = "FROM temp.spot JOIN {schema}.incoming USING (seq) ORDER BY spot.seq"
"""In the order of titles, and so all that is done by them."""

_TAKE_IN = tuple(
    f"INSERT INTO {table} SELECT {values} {_ROWS}"
    for table, values in {
        "record": "key, id, position, identifier, born, title, author, year, isbn",
        "description": "key, title_terms || char(31) || author_terms || char(31) ||"
        " subject_terms || char(31) || other_terms, marc",
        "place": "position, key",
        "title_order": "title_key, position",
        "search (rowid, title, author, subject, other)": "position, title_terms, author_terms,"
        " subject_terms, other_terms",
    }.items()
)


class Records:
    """The `record`, `description` and `place` tables. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection, search: Search, outbox: Outbox) -> None:
        self._connection = connection
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._search = search
        self._outbox = outbox
        self._order = TitleOrder(connection)
        create_tables(connection, BESIDE)
        connection.execute(_SPOT)

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
        new = prepared(record)
        row = self._execute(
            "SELECT key, position, terms, title, born, marc FROM record"
            " JOIN description ON description.record = record.key WHERE id = ?",
            (blob(record_id),),
        ).fetchone()
        if row is None:
            self.add_all([(record_id, new)])
            return
        key, position, terms, title, born, text = row
        if born is not None:
            self._outbox.write_out(born, text)
        self._replace(new, key=key, position=position, terms=terms, title=title)

    def add_all(self, new: Iterable[tuple[RecordId, PreparedRecord]]) -> None:
        """Store records that the library has not had, whose journal has their whole text."""
        rows = sorted(new, key=lambda each: each[1].title_key)
        self._execute(f"DELETE FROM {BESIDE}.incoming")
        add_rows(
            self._connection,
            BESIDE,
            [
                IncomingRecord(0, 0, is_twin=False, id=blob(name), op=b"", record=record)
                for name, record in rows
            ],
        )
        self.take_in(BESIDE, dict.fromkeys(range(1, len(rows) + 1)))

    def take_in(self, schema: str, born: Mapping[int, int | None]) -> int:
        """Store these rows of `incoming`; each is born as that entry of the journal, if any.

        Returns the number to add to that of a row to have the record's key.
        """
        before = self._execute("SELECT coalesce(max(key), 0) FROM record").fetchone()[0]
        self._execute("DELETE FROM temp.spot")
        places = self._order.places(schema, born)
        self._executemany(
            "INSERT INTO temp.spot VALUES (?, ?, ?, ?)",
            [(seq, before + seq, at, born[seq]) for seq, at in places if at is not None],
        )
        self._settle(schema)
        for seq, at in places:
            if at is None:
                self._settle_crowded(schema, seq, before + seq, born[seq])
        return int(before)

    def _settle(self, schema: str) -> None:
        for statement in _TAKE_IN:
            self._execute(statement.format(schema=schema))

    def _settle_crowded(self, schema: str, seq: int, key: int, born: int | None) -> None:
        title_key = self._execute(
            f"SELECT title_key FROM {schema}.incoming WHERE seq = ?", (seq,)
        ).fetchone()[0]
        self._execute("DELETE FROM temp.spot")
        self._execute(
            "INSERT INTO temp.spot VALUES (?, ?, ?, ?)",
            (seq, key, self._make_room(title_key), born),
        )
        self._settle(schema)

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

    def _replace(
        self, record: PreparedRecord, *, key: int, position: int, terms: str, title: str
    ) -> None:
        self._leave_place(position, title, _terms(terms))
        if record.title != title:
            found = self._order.place(record.title_key)
            position = self._make_room(record.title_key) if found is None else found
        self._take_places([(position, key, record.title_key, _terms_of(record))])
        self._execute(
            "UPDATE record SET position = ?, identifier = ?, born = NULL,"
            " title = ?, author = ?, year = ?, isbn = ? WHERE key = ?",
            (
                position,
                record.identifier,
                record.title,
                record.author,
                record.year,
                record.isbn,
                key,
            ),
        )
        self._execute(
            "UPDATE description SET terms = ?, marc = ? WHERE record = ?",
            (_TERM_SEPARATOR.join(_terms_of(record)), record.marc, key),
        )

    def _make_room(self, title_key: bytes) -> int:
        """Spread a crowded neighbourhood, and return a free position in it for `title_key`."""
        self._move(self._order.room(title_key))
        place = self._order.place(title_key)
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


def _terms_of(record: PreparedRecord) -> Terms:
    return record.title_terms, record.author_terms, record.subject_terms, record.other_terms
