"""Reads a large file in a process of its own, so that reading and storing go on at once."""

import gc
import multiprocessing
from collections.abc import Generator, Iterator
from contextlib import closing
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from desktop.domain.errors import AppError, InputError
from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Problem, Reading

_LARGE = 4 << 20
"""Below this many bytes, starting a process costs more than it saves."""

_HOLDINGS = "852"
_MOST_FIELDS = 2000
"""The one rule of a sound record (`desktop.domain.edit`) that reading does not see to."""

Holding = tuple[str, str]
"""A copy that the record tells of: its barcode, 852 $p, and its store, $b."""


class Prepared(NamedTuple):
    """One record of a file, as in `Reading`, with the record ready for the store."""

    number: int
    offset: int
    record: PreparedRecord | None
    holdings: tuple[Holding, ...]
    problem: Problem | None
    encoding: str


def batches(path: Path, *, encoding: str, size: int) -> Generator[list[Prepared], None, None]:
    """The records of `path`, `size` at a time. InputError when it cannot be read at all."""
    readings = read(path, encoding=encoding)
    if path.stat().st_size < _LARGE:
        yield from _prepared(readings, size)
    else:
        yield from _from_process(path, encoding, size)


def _prepared(readings: Iterator[Reading], size: int) -> Iterator[list[Prepared]]:
    while batch := [_prepare(reading) for reading in islice(readings, size)]:
        yield batch


def _prepare(reading: Reading) -> Prepared:
    number, offset, record, problem, encoding = reading
    if record is None:
        return Prepared(number, offset, None, (), problem, encoding)
    if len(record.fields) > _MOST_FIELDS:
        too_long = Problem("marc.too_long", {"fields": len(record.fields)})
        return Prepared(number, offset, None, (), too_long, encoding)
    holdings = tuple(_holdings(record))
    return Prepared(number, offset, prepared(record), holdings, problem, encoding)


def _holdings(record: Record) -> Iterator[Holding]:
    for field in record.fields:
        if field.tag == _HOLDINGS:
            for barcode in filter(None, map(str.strip, field.all("p"))):
                yield barcode, field.first("b")


def _from_process(path: Path, encoding: str, size: int) -> Iterator[list[Prepared]]:
    """The same from another process, which waits when it is too far ahead."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_read_ahead, args=(there, path, encoding, size), daemon=True)
    process.start()
    there.close()
    try:
        with closing(here):
            yield from _received(here, path)
    finally:
        process.terminate()
        process.join()


def _received(connection: Connection, path: Path) -> Iterator[list[Prepared]]:
    while True:
        try:
            received = connection.recv()
        except EOFError as error:
            raise InputError("file.reading_stopped", path=str(path)) from error
        if isinstance(received, AppError):
            raise received
        if not received:
            return
        yield [_unpacked(plain) for plain in received]


def _read_ahead(connection: Connection, path: Path, encoding: str, size: int) -> None:
    """The other process: everything it reads goes into the pipe, an empty batch ends it."""
    gc.disable()  # nothing here refers to itself
    try:
        for batch in _prepared(read(path, encoding=encoding), size):
            connection.send([_packed(each) for each in batch])
        connection.send([])
    except AppError as error:
        connection.send(error)


def _packed(each: Prepared) -> tuple[object, ...]:
    """Bare tuples travel four times as fast as named ones."""
    number, offset, record, *rest = each
    return number, offset, record and tuple(record), *rest


def _unpacked(plain: tuple[Any, ...]) -> Prepared:
    number, offset, record, *rest = plain
    return Prepared(number, offset, record and PreparedRecord._make(record), *rest)
