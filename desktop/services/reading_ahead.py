"""Packs a large file in processes of their own, so that reading and storing go on at once."""

import gc
import multiprocessing
import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from itertools import cycle
from multiprocessing.connection import Connection

from desktop.domain.errors import AppError, InputError
from desktop.marc.read import can_be_shared
from desktop.services.packing import Order, Parcel, parcels
from desktop.sheets.source import reported

_LARGE = 4 << 20
_LARGE_LIST = 1 << 19
"""Below this many bytes, starting a process costs more than it saves. Lists are compressed."""

_AHEAD = 1
"""So many parcels of each process may wait."""

_YIELDING = 10

_MOST = 2
"""So many processes: reading and describing is twice the work of storing."""


def packed(order: Order) -> Generator[Parcel, None, None]:
    """The parcels of a file. InputError when it cannot be read at all."""
    is_list = order.is_list  # says at once when the file cannot be read
    with reported(order.path):
        size = order.path.stat().st_size
    if size < (_LARGE_LIST if is_list else _LARGE):
        yield from parcels(order)
    else:
        can_share = not is_list and can_be_shared(order.path)
        yield from _from_processes(order, _MOST if can_share else 1)


def _from_processes(order: Order, count: int) -> Iterator[Parcel]:
    """The same from other processes, which take turns and wait when they are too far ahead."""
    with ExitStack() as stack:
        lines = [
            stack.enter_context(
                _at_work(replace(order, share=order.share._replace(turn=turn, of=count)))
            )
            for turn in range(count)
        ]
        for line in cycle(lines):
            parcel = _received(line, order)
            if parcel is None:
                return
            yield parcel
            line.send(None)  # it is dealt with


@contextmanager
def _at_work(order: Order) -> Iterator[Connection]:
    """A process that packs, and the line to it."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_pack_ahead, args=(there, order), daemon=True)
    process.start()
    there.close()
    try:
        with closing(here):
            yield here
    finally:
        process.terminate()
        process.join()


def _received(line: Connection, order: Order) -> Parcel | None:
    try:
        received: Parcel | AppError | None = line.recv()
    except EOFError as error:
        raise InputError("file.reading_stopped", path=str(order.path)) from error
    if isinstance(received, AppError):
        raise received
    return received


def _pack_ahead(connection: Connection, order: Order) -> None:
    """The other process: each parcel is announced in the pipe, None ends it."""
    gc.disable()  # nothing here refers to itself
    if hasattr(os, "nice"):
        os.nice(_YIELDING)  # whoever stores, or lends, goes first
    waiting = 0
    try:
        for parcel in parcels(order):
            connection.send(parcel)
            waiting += 1
            if waiting > _AHEAD:
                connection.recv()
                waiting -= 1
        for _ in range(waiting):
            connection.recv()
        connection.send(None)
    except AppError as error:
        connection.send(error)
