"""What ties records to each other and to copies: joins that lead on, copies that hold a record."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, literal, select

from desktop.domain.copy import CopyStatus
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.units import INTO
from sync.hub.tables import copy, record
from sync.hub.tenancy import as_hub
from sync.hub.work import Work
from sync.sent import Sent
from sync.strict import identity, word

_JOINS = INTO
"""Whoever joins records holds this: two joins that are each sound can close a circle together."""

_INTO = select(record.c.joined_to).where(record.c.id == bindparam("name"))
_JOINED = select(record.c.id).where(record.c.joined_to == bindparam("name"))
_COPY_OF = select(literal(1)).where(copy.c.record == bindparam("name")).limit(1)


def closes_circle(connection: Connection, name: str, into: str) -> bool:
    """Whether a record that were joined to `into` would lead to itself."""
    seen: set[str] = set()
    while into and into not in seen:
        if into == name:
            return True
        seen.add(into)
        into = connection.execute(_INTO, {"name": into}).scalar_one_or_none() or ""
    return False


def joined_to(connection: Connection, name: str) -> Sequence[str]:
    """Which records lead to this one at once, whether or not it is there."""
    return connection.execute(_JOINED, {"name": name}).scalars().all()


def is_held(work: Work, name: str) -> bool:
    """Whether any library has a copy of a record, or of one that was joined to it."""
    work.pending.flush()
    with as_hub(work.connection, work.library):
        return is_held_anywhere(work.connection, name)


def is_held_anywhere(connection: Connection, name: str) -> bool:
    """The same, asked by the hub itself."""
    return any(
        connection.execute(_COPY_OF, {"name": each}).first() is not None
        for each in _with_joined(connection, name, set())
    )


def held_by(body: dict[str, Any]) -> str:
    """The record that a copy holds; none when the copy is gone."""
    is_there = body.get("status") != CopyStatus.WITHDRAWN
    return identity(body["record"]) if is_there and "record" in body else ""


def touched_by(sent: Sent) -> Iterator[str]:
    """What a change may write to, or must find as it is to the end of the transaction."""
    if sent.kind == ChangeKind.RECORD:
        yield sent.entity
        if f'"{INTO}"' in sent.body:
            yield _JOINS
    elif sent.kind in _ABOUT_OTHERS:
        try:
            yield _ABOUT_OTHERS[sent.kind](json_object(sent.body))
        except InputError:
            return  # it will be put aside


def _owner_in(body: dict[str, Any]) -> str:
    """The library whose copy was handed in elsewhere. InputError where that is no name of one."""
    return word(body, "library")


_ABOUT_OTHERS: dict[str, Callable[[dict[str, Any]], str]] = {
    ChangeKind.COPY: held_by,
    ChangeKind.STRANGER: _owner_in,
}


def _with_joined(connection: Connection, name: str, seen: set[str]) -> Iterator[str]:
    if name not in seen:
        seen.add(name)
        yield name
        for other in joined_to(connection, name):
            yield from _with_joined(connection, other, seen)
