"""Bibliographic records on disk, with what lists and search need of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import sort_key
from desktop.storage.columns import blob
from desktop.storage.covers import Covers
from desktop.storage.incoming import BESIDE, add_rows, create_tables
from desktop.storage.matches import Matches
from desktop.storage.order import Crowd, Move, TitleOrder
from desktop.storage.outbox import Outbox
from desktop.storage.search import Search, Terms
from desktop.storage.sqlite import sqlite3

_TEXT = "SELECT marc FROM record JOIN description ON description.record = record.key WHERE id = ?"
_TERM_SEPARATOR = "\x1f"


_SPOT = """
CREATE TABLE IF NOT EXISTS temp.spot (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    op BLOB,
    born INTEGER,
    key INTEGER NOT NULL,
    position INTEGER NOT NULL
)
"""
"""What rows of `incoming` are given: see `NewRow`, their key and their place in the list."""

_ROWS = "FROM temp.spot JOIN {schema}.incoming USING (seq) ORDER BY spot.seq"
"""In the order of titles, and so all that is done by them."""

_TAKE_IN = tuple(
    f"INSERT INTO {table} SELECT {values} {_ROWS}"
    for table, values in {
        "record": "key, id, position, identifier, born, title, author, year, isbn",
        "description": "key, title_terms || char(31) || author_terms || char(31) ||"
        " subject_terms || char(31) || other_terms, CAST(marc AS TEXT)",
        "place": "position, key",
        "title_order": "title_key, position",
        "search (rowid, title, author, subject, other)": "position, title_terms, author_terms,"
        " subject_terms, other_terms",
    }.items()
)


class NewRow(NamedTuple):
    """A row of `incoming`, its identity, and its birth in the journal, if the text is left out."""

    seq: int
    id: bytes
    op: bytes | None = None
    born: int | None = None


class _Row(NamedTuple):
    """A record as it is stored; one that was removed has no text."""

    key: int
    position: int
    title: str
    born: int | None
    terms: str
    text: str | None


class Records:
    """The `record`, `description` and `place` tables. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection, search: Search, outbox: Outbox) -> None:
        self.covers = Covers(connection)
        self._matches = Matches(connection)
        self._connection = connection
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
        return int(self._execute("SELECT count(*) FROM place").fetchone()[0])

    def put(self, record_id: RecordId, record: Record) -> None:
        """Store a record, new or changed."""
        new = prepared(record)
        row = self._row(record_id)
        if row is None:
            self.add_all([(record_id, new)])
        elif row.text is None:
            self._execute("INSERT INTO description VALUES (?, '', '')", (row.key,))
            self._write(new, key=row.key, position=self._free_place(new.title_key))
            self._matches.put(row.key, before=(), after=new.keys)
        else:
            self._write_out(row)
            self._replace(new, row)

    def remove(self, record_id: RecordId) -> None:
        """Take a record out of the catalogue.

        Its row stays, without a place, for the copies and loans it once had and for registers.
        """
        row = self._row(record_id)
        assert row is not None
        self._write_out(row)
        self._leave_place(row.position, row.title, _terms(row.terms))
        self._matches.put(row.key, before=_keys(row), after=())
        self._execute("DELETE FROM description WHERE record = ?", (row.key,))
        self._execute(
            "UPDATE record SET position = -key, identifier = '', isbn = '', born = NULL"
            " WHERE key = ?",
            (row.key,),
        )

    def add_all(self, new: Iterable[tuple[RecordId, PreparedRecord]]) -> None:
        """Store records that the library has not had, whose journal has their whole text."""
        rows = sorted(new, key=lambda each: each[1].title_key)
        create_tables(self._connection, BESIDE)
        self._execute(f"DELETE FROM {BESIDE}.incoming")
        self._execute(f"DELETE FROM {BESIDE}.incoming_key")
        add_rows(self._connection, BESIDE, [(0, 0, False, record) for _, record in rows])
        self.take_in(BESIDE, [NewRow(seq, blob(name)) for seq, (name, _) in enumerate(rows, 1)])

    def take_in(self, schema: str, new: Sequence[NewRow]) -> int:
        """Store rows of `incoming`; `temp.spot` then has what they were given.

        Returns the number to add to that of a row to have the record's key.
        """
        before = self._execute("SELECT coalesce(max(key), 0) FROM record").fetchone()[0]
        wanted = {row.seq for row in new}
        while isinstance(places := self._order.places(schema, wanted), Crowd):
            self._move(self._order.room(places))
        self._execute(_SPOT)
        self._execute("DELETE FROM temp.spot")
        self._executemany(
            "INSERT INTO temp.spot VALUES (?, ?, ?, ?, ?, ?)",
            [(*row, before + row.seq, at) for row, at in zip(new, places, strict=True)],
        )
        for statement in _TAKE_IN:
            self._execute(statement.format(schema=schema))
        self._matches.take_in(schema)
        return int(before)

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

    def _row(self, record: RecordId) -> _Row | None:
        row = self._execute(
            "SELECT key, position, title, born, terms, marc FROM record"
            " LEFT JOIN description ON description.record = record.key WHERE id = ?",
            (blob(record),),
        ).fetchone()
        return None if row is None else _Row(*row)

    def _write_out(self, row: _Row) -> None:
        if row.born is not None and row.text is not None:
            self._outbox.write_out(row.born, row.text)

    def _replace(self, record: PreparedRecord, row: _Row) -> None:
        self._leave_place(row.position, row.title, _terms(row.terms))
        moves = record.title != row.title
        position = self._free_place(record.title_key) if moves else row.position
        self._write(record, key=row.key, position=position)
        self._matches.put(row.key, before=_keys(row), after=record.keys)

    def _write(self, record: PreparedRecord, *, key: int, position: int) -> None:
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
            "UPDATE description SET terms = ?, marc = CAST(? AS TEXT) WHERE record = ?",
            (_TERM_SEPARATOR.join(_terms_of(record)), record.marc, key),
        )

    def _free_place(self, title_key: bytes) -> int:
        """A free position for `title_key`, in a crowded neighbourhood after it has been spread."""
        while isinstance(place := self._order.place(title_key), Crowd):
            self._move(self._order.room(place))
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


def _keys(row: _Row) -> list[int]:
    return prepared(Record.from_text(row.text)).keys if row.text is not None else []
