"""What the hub shows the world of its records: since when, and the words to find them by.

A record is stamped when it is seen to have changed, not when that was sent: who asks again from the
moment of the last answer misses nothing, however late a change became visible. Stamps of records
that are gone are kept for ever.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    String,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.record import Record
from desktop.domain.vietnamese import fold
from sync.hub.tables import counter, metadata, record
from sync.hub.tenancy import is_shared

MOST_AT_ONCE = 5000
"""A first look at a large hub stamps so many; the next look goes on."""

INDEXES = ("title", "author", "isbn", "subject", "words")
WORD_LETTERS = 40
_LAST_LETTER = "\U0010ffff"
_LOCK = "published"
"""The row of `counter` that also says up to which version is stamped, where that can be said."""

published = Table(
    "published",
    metadata,
    Column("record", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("at", String(20), nullable=False),  # to the second, in UTC
    Column("is_deleted", Boolean, nullable=False),
    *(Column(name, Text, nullable=False) for name in INDEXES),
    Index("published_order", "at", "record"),
)

# Which records have a word at all: what a search looks through is no more than those.
published_word = Table(
    "published_word",
    metadata,
    Column(
        "word",
        String(WORD_LETTERS).with_variant(String(WORD_LETTERS, collation="C"), "postgresql"),
        primary_key=True,
    ),
    Column("record", String(32), primary_key=True),
    Index("published_word_record", "record"),
)

_PUT = insert(published)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["record"],
    set_={name: _PUT.excluded[name] for name in ("version", "at", "is_deleted", *INDEXES)},
)
_IS_SHOWN = and_(~record.c.is_gone, record.c.joined_to == "")
_NEW = and_(record.c.version > bindparam("after"), record.c.version <= bindparam("upto"))
_CHANGED = (
    select(record.c.id, record.c.version, record.c.text)
    .outerjoin(published, published.c.record == record.c.id)
    .where(
        _IS_SHOWN,
        record.c.version > bindparam("after"),
        or_(
            published.c.record.is_(None),
            published.c.version != record.c.version,
            published.c.is_deleted,
        ),
    )
    .order_by(record.c.version)
    .limit(MOST_AT_ONCE)
)
_THERE = select(record.c.id).where(record.c.id == published.c.record, _IS_SHOWN).exists()
_LAST = select(func.max(record.c.version))
_GONE = select(published.c.record).where(published.c.is_deleted.is_(False), ~_THERE)
_GONE_SINCE = _GONE.where(published.c.record.in_(select(record.c.id).where(_NEW)))
_REMOVE = (
    update(published)
    .where(published.c.record == bindparam("name"))
    .values(is_deleted=True, at=bindparam("moment"), **dict.fromkeys(INDEXES, ""))
)
_FORGET_WORDS = delete(published_word).where(published_word.c.record == bindparam("name"))
_ADD_WORDS = insert(published_word).on_conflict_do_nothing()


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def bring_up_to_date(connection: Connection, *, now: datetime) -> str:
    """Stamp what changed and what is gone; returns the moment as it is to be told.

    One process does so at a time and holds on to it until its answer is read: otherwise an answer
    could come between another's stamp and its commit, and the one who asked would never know.
    """
    lock = select(counter.c.value).where(counter.c.name == _LOCK).with_for_update()
    after = connection.execute(lock).scalar_one()
    last = connection.execute(select(func.max(published.c.at))).scalar_one()
    at = max(stamp(now), last or "")  # a clock that was put back does not hide what is new
    rows = [_row(each, at) for each in connection.execute(_CHANGED, {"after": after})]
    upto = connection.execute(_LAST).scalar_one() or 0
    if len(rows) == MOST_AT_ONCE:
        upto = rows[-1]["version"]
    if rows:
        connection.execute(_PUT, rows)
        _index(connection, rows)
    _remove(connection, at, after=after, upto=upto)
    if not is_shared(connection) and upto != after:
        mark = update(counter).where(counter.c.name == _LOCK)
        connection.execute(mark.values(value=upto))
    return at


def _remove(connection: Connection, at: str, *, after: int, upto: int) -> None:
    """Where several write at once, a version may become visible after a later one: all are asked.

    On SQLite who writes has the database alone, so nothing below the mark is ever new.
    """
    if is_shared(connection):
        gone = connection.execute(_GONE).scalars().all()
    else:
        gone = connection.execute(_GONE_SINCE, {"after": after, "upto": upto}).scalars().all()
    if gone:
        connection.execute(_REMOVE, [{"name": name, "moment": at} for name in gone])
        connection.execute(_FORGET_WORDS, [{"name": name} for name in gone])


def _index(connection: Connection, rows: list[dict[str, Any]]) -> None:
    connection.execute(_FORGET_WORDS, [{"name": row["record"]} for row in rows])
    words = [
        {"word": word, "record": row["record"]}
        for row in rows
        for word in {each[:WORD_LETTERS] for each in f"{row['words']}{row['isbn']}".split()}
    ]
    if words:
        connection.execute(_ADD_WORDS, words)


def has_word(word: str) -> ColumnElement[bool]:
    """Whether a record has a word, folded, in any of its fields."""
    found = select(published_word.c.record).where(published_word.c.word == word[:WORD_LETTERS])
    return published.c.record.in_(found)


def has_beginning(letters: str) -> ColumnElement[bool]:
    """Whether a record has a word that begins so; by the index, as for a whole word."""
    first = letters[:WORD_LETTERS]
    words = published_word.c.word.between(first, first + _LAST_LETTER)
    return published.c.record.in_(select(published_word.c.record).where(words))


def _row(row: Any, at: str) -> dict[str, Any]:
    record_ = Record.from_text(row.text)
    return {
        "record": row.id,
        "version": row.version,
        "at": at,
        "is_deleted": False,
        "title": _words(record_, "245", "246", "240", "490", "830"),
        "author": _words(record_, "100", "110", "111", "700", "710", "711"),
        "isbn": _numbers(record_),
        "subject": _words(record_, "600", "610", "611", "630", "650", "651", "653"),
        "words": _words(record_, *{field.tag for field in record_.fields if not field.is_control}),
    }


def _words(record_: Record, *tags: str) -> str:
    """Folded, with a space on both sides of each word."""
    values = (value for field in record_.all(*tags) for _, value in field.subfields())
    return f" {' '.join(spaced(' '.join(values)).split())} "


def spaced(text: str) -> str:
    """Folded, and only letters and digits left of it."""
    return "".join(letter if letter.isalnum() else " " for letter in fold(text))


def _numbers(record_: Record) -> str:
    values = (field.first("a") for field in record_.all("020", "022"))
    return f" {' '.join(filter(None, map(number, values)))} "


def number(text: str) -> str:
    """An ISBN without hyphens and without what is said about the binding; of 13 where it is 10."""
    plain = text.replace("-", "").upper().split(" ")[0]
    digits = "".join(letter for letter in plain if letter.isdigit() or letter == "X")
    return _of_13(digits) if len(digits) == len("030640615X") else digits


def _of_13(isbn: str) -> str:
    body = f"978{isbn[:9]}"
    if not body.isdigit():
        return isbn
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return f"{body}{-total % 10}"
