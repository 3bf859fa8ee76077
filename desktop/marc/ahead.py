"""Reads a large file in a process of its own, so that reading and storing go on at once."""

import multiprocessing
from collections.abc import Generator, Iterator
from contextlib import closing
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from desktop.domain.errors import AppError, InputError
from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Problem, Reading

_LARGE = 4 << 20
"""Below this many bytes, starting a process costs more than it saves."""

_HOLDINGS = "852"


class Holding(NamedTuple):
    """A copy that the record tells of: 852 $p, and $b."""

    barcode: str
    store: str


class Prepared(NamedTuple):
    """One record of a file, as in `Reading`, with the record ready for the store."""

    number: int
    offset: int
    record: PreparedRecord | None
    holdings: tuple[Holding, ...]
    problem: Problem | None


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
    number, offset, record, problem = reading
    if record is None:
        return Prepared(number, offset, None, (), problem)
    return Prepared(number, offset, prepared(record), tuple(_holdings(record)), problem)


def _holdings(record: Record) -> Iterator[Holding]:
    for field in record.all(_HOLDINGS):
        for barcode in filter(None, map(str.strip, field.all("p"))):
            yield Holding(barcode, field.first("b"))


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
        yield received


def _read_ahead(connection: Connection, path: Path, encoding: str, size: int) -> None:
    """The other process: everything it reads goes into the pipe, an empty batch ends it."""
    try:
        for batch in _prepared(read(path, encoding=encoding), size):
            connection.send(batch)
        connection.send([])
    except AppError as error:
        connection.send(error)
