"""Sends several statements to PostgreSQL at once and hears all that came of them.

The driver has a pipeline of its own, which looks for answers after every statement and so takes
five times as much of the processor. Statements are prepared once for each connection, by their
text; who pools connections between must know of prepared statements, as for the driver's own.
"""

from collections import namedtuple
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

import psycopg
from psycopg.abc import PQGen
from psycopg.abc import Transformer as Adapting
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.generators import fetch_many, send
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn, PGresult


class Asked(NamedTuple):
    """A statement with what stands for its $1 and the following."""

    sql: bytes
    values: Sequence[Any]


Prepared = dict[bytes, bytes]
"""What a connection has been told already, and under which names."""

_FAILED = frozenset({ExecStatus.FATAL_ERROR, ExecStatus.PIPELINE_ABORTED})


def together(
    driver: psycopg.Connection[Any], prepared: Prepared, asked: Sequence[Asked]
) -> list[list[Any]]:
    """The rows that each found; the first that fails is raised, and none behind it was done."""
    adapting = Transformer(driver)
    texts = [PyFormat.TEXT]
    # All of it before anything is sent: what cannot be said is found out here.
    ready = [
        (each, adapting.dump_sequence(each.values, texts * len(each.values))) for each in asked
    ]
    new: list[bytes | None] = []
    names = dict(prepared)
    with _pipelined(driver.pgconn) as line:
        for each, values in ready:
            if each.sql not in names:
                names[each.sql] = b"t%d" % len(names)
                line.send_prepare(names[each.sql], each.sql)
                new.append(each.sql)
            line.send_query_prepared(names[each.sql], values)
            new.append(None)
        line.pipeline_sync()
        results = driver.wait(_results(line))
    return _rows(adapting, list(zip(new, results, strict=True)), prepared=prepared, names=names)


def _rows(
    adapting: Adapting,
    results: Sequence[tuple[bytes | None, PGresult]],
    *,
    prepared: Prepared,
    names: Prepared,
) -> list[list[Any]]:
    rows = []
    for sql, result in results:
        if result.status in _FAILED:
            raise error_from_result(result)
        if sql is not None:
            prepared[sql] = names[sql]
            continue
        rows.append(_read(adapting, result) if result.ntuples else [])
    return rows


def _read(adapting: Adapting, result: PGresult) -> list[Any]:
    adapting.set_pgresult(result)
    fields = tuple((result.fname(at) or b"").decode() for at in range(result.nfields))
    return adapting.load_rows(0, result.ntuples, _row(fields))


@contextmanager
def _pipelined(line: PGconn) -> Iterator[PGconn]:
    line.enter_pipeline_mode()
    yield line
    line.exit_pipeline_mode()


def _results(line: PGconn) -> PQGen[list[PGresult]]:
    yield from send(line)
    results: list[PGresult] = []
    while True:
        found = yield from fetch_many(line)
        if not found:
            raise psycopg.OperationalError("the database ended the pipeline")
        if found[-1].status == ExecStatus.PIPELINE_SYNC:
            return results
        results.append(found[-1])


@cache
def _row(fields: tuple[str, ...]) -> Any:
    named: Any = namedtuple  # noqa: PYI024 - its names are the statement's
    return named("Row", fields)._make
