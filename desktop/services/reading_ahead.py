"""Packs a large file in a process of its own, so that reading and storing go on at once."""

import gc
import multiprocessing
from collections.abc import Generator, Iterator
from contextlib import closing
from multiprocessing.connection import Connection

from desktop.domain.errors import AppError, InputError
from desktop.marc.read import read
from desktop.services.packing import Order, Parcel, parcels

_LARGE = 4 << 20
"""Below this many bytes, starting a process costs more than it saves."""

_AHEAD = 2
"""So many parcels may wait."""


def packed(order: Order) -> Generator[Parcel, None, None]:
    """The parcels of a file. InputError when it cannot be read at all."""
    read(order.path, encoding=order.encoding)  # says at once when nothing can come of it
    if order.path.stat().st_size < _LARGE:
        yield from parcels(order)
    else:
        yield from _from_process(order)


def _from_process(order: Order) -> Iterator[Parcel]:
    """The same from another process, which waits when it is too far ahead."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_pack_ahead, args=(there, order), daemon=True)
    process.start()
    there.close()
    try:
        with closing(here):
            yield from _received(here, order)
    finally:
        process.terminate()
        process.join()


def _received(connection: Connection, order: Order) -> Iterator[Parcel]:
    while True:
        try:
            received = connection.recv()
        except EOFError as error:
            raise InputError("file.reading_stopped", path=str(order.path)) from error
        if isinstance(received, AppError):
            raise received
        if received is None:
            return
        yield received
        connection.send(None)  # it is dealt with


def _pack_ahead(connection: Connection, order: Order) -> None:
    """The other process: each parcel is announced in the pipe, None ends it."""
    gc.disable()  # nothing here refers to itself
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
