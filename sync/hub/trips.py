"""Several statements in one way to the database, where that is another process.

There a statement by itself costs more than what it does: it is built, sent and waited for. These
have text that is made once and go together through the driver's pipeline, in their order. Where
the database is in this very process they are done one after the other.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Connection, Insert, Select, TextClause, Update, make_url
from sqlalchemy.exc import DBAPIError

from sync.hub.pipeline import Asked, together
from sync.hub.tenancy import BEGINNING, is_shared

_ROWS = 8
"""Rows that go into one statement: few sizes, so that a database knows its statements again."""

_DIALECT = make_url("postgresql+psycopg://").get_dialect()()
_PLACE = re.compile(r"%\((\w+)\)s")
_VALUES = re.compile(r"VALUES (\(.*?\))(?= ON CONFLICT| RETURNING|$)", re.DOTALL)
_NAMES = re.compile(r" IN \(__\[POSTCOMPILE_(\w+)\]\)")
_BEGINNING = [Asked(each.encode(), []) for each in BEGINNING]
_END = [Asked(b"COMMIT", [])]

Statement = Insert | Update | Select[Any] | TextClause


class Step(NamedTuple):
    """A statement with what is to be put in; several rows for an insert alone."""

    statement: Statement
    rows: Sequence[Mapping[str, Any]]


class _Text(NamedTuple):
    """A statement as PostgreSQL reads it, and the names of what is put in, in their order."""

    sql: bytes
    names: tuple[str, ...]
    fixed: Mapping[str, Any]


class Trip:
    """Gathers steps, each with whoever is to hear what it found."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._steps: list[Step] = []
        self._hearing: list[Callable[[Sequence[Any]], None] | None] = []

    def ask(
        self,
        statement: Statement,
        row: Mapping[str, Any],
        *,
        then: Callable[[Sequence[Any]], None] | None = None,
    ) -> None:
        self.add(Step(statement, [row]), then=then)

    def add(self, step: Step, *, then: Callable[[Sequence[Any]], None] | None = None) -> None:
        self._steps.append(step)
        self._hearing.append(then)

    def go(self, *, is_last: bool = False) -> None:
        """Go with what was gathered since the last time; `is_last`: the transaction ends there."""
        steps, hearing = self._steps, self._hearing
        self._steps, self._hearing = [], []
        found = go(self.connection, steps, is_last=is_last)
        for rows, then in zip(found, hearing, strict=True):
            if then is not None:
                then(rows)


def go(
    connection: Connection, steps: Sequence[Step], *, is_last: bool = False
) -> list[Sequence[Any]]:
    """What each step found. `is_last`: the commit goes along, where that saves a way."""
    if not steps:
        return []
    if not is_shared(connection):
        return [_alone(connection, step) for step in steps]
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    asked = [list(_asked(step)) for step in steps]
    before = _BEGINNING if driver.pgconn.transaction_status == TransactionStatus.IDLE else ()
    after = _END if is_last else ()
    every = [*before, *(each for some in asked for each in some), *after]
    prepared = connection.info.setdefault("prepared", {})
    try:
        found = iter(together(driver, prepared, every)[len(before) :])
    except psycopg.Error as error:
        raise _as_others(connection, error) from error
    return [[row for _ in some for row in next(found)] for some in asked]


def _alone(connection: Connection, step: Step) -> Sequence[Any]:
    rows = [dict(row) for row in step.rows]
    found = connection.execute(step.statement, rows if len(rows) > 1 else rows[0])
    return found.all() if found.returns_rows else ()


def _asked(step: Step) -> Iterator[Asked]:
    for at in range(0, len(step.rows), _ROWS):
        rows = step.rows[at : at + _ROWS]
        text = _text(step.statement, tuple(rows[0]), len(rows))
        values = [{**text.fixed, **row} for row in rows] if text.fixed else rows
        yield Asked(text.sql, [row[name] for row in values for name in text.names])


@cache
def _text(statement: Statement, keys: tuple[str, ...], count: int) -> _Text:
    is_insert = isinstance(statement, Insert)
    columns = None
    if isinstance(statement, Insert):
        columns = [key for key in keys if key in statement.table.columns]
    compiled = statement.compile(dialect=_DIALECT, column_keys=columns)
    text = _NAMES.sub(r" = ANY(%(\1)s::VARCHAR[])", str(compiled))
    assert count == 1 or is_insert
    names = tuple(_PLACE.findall(text))
    text = _VALUES.sub(lambda found: "VALUES " + ", ".join([found[1]] * count), text, count=1)
    numbers = iter(range(1, 1 + len(names) * count))
    sql = _PLACE.sub(lambda _: f"${next(numbers)}", text).replace("%%", "%")
    fixed = {name: value for name, value in compiled.params.items() if value is not None}
    return _Text(sql.encode(), names, fixed)


def _as_others(connection: Connection, error: psycopg.Error) -> DBAPIError:
    """What SQLAlchemy would have made of it; a line that is gone is let go."""
    is_gone = isinstance(error, psycopg.OperationalError) and bool(
        getattr(connection.connection.driver_connection, "closed", False)
    )
    if is_gone:
        connection.invalidate(error)
    made = DBAPIError.instance(
        None, None, error, psycopg.Error, connection_invalidated=is_gone, dialect=_DIALECT
    )
    assert isinstance(made, DBAPIError)
    return made
