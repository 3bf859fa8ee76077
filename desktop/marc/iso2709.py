"""ISO 2709: a stream cut into records by their terminators, and each record into fields."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count, repeat
from typing import NamedTuple, cast

from desktop.domain.record import NO_ID, Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.encoding import AUTO, UTF_8
from desktop.marc.reading import Problem, Reading
from desktop.marc.repair import LEADER, salvage
from desktop.marc.source import LEAD_IN

_RECORD_END = b"\x1d"
_ENTRY = 12
_LONGEST = 1 << 20
# Where a record seems to start inside another: the terminator between them is lost.
_LOST_START = re.compile(
    rb"(?<=\x1e)[^\x1e\x1f]?(?=[0-9]{5}[a-z][a-z][a-z ]..22[0-9]{5}...45)", re.DOTALL
)
_as_field = cast("type[Field]", partial(tuple.__new__, Field))


class Frame(NamedTuple):
    """The bytes of one record without their terminator, and where they start."""

    offset: int
    data: bytes
    is_ended: bool = True


def read(blocks: Iterable[bytes], encoding: str) -> Iterator[Reading]:
    for number, frame in zip(count(1), frames(blocks), strict=False):
        record = sound(frame) if encoding in (AUTO, UTF_8) else None
        if record is not None:
            yield Reading(number, frame.offset, record)
        elif not frame.is_ended and not _is_whole(frame.data):
            problem = Problem("marc.truncated", {"bytes": len(frame.data)})
            yield Reading(number, frame.offset, None, problem)
        else:
            yield Reading(number, frame.offset, *salvage(frame.data, encoding))


def frames(blocks: Iterable[bytes]) -> Iterator[Frame]:
    """The terminator is the truth; the length in the leader is only a hint."""
    offset, rest = 0, b""
    for block in blocks:
        *whole, rest = (rest + block).split(_RECORD_END)
        for data in whole:
            yield from _without_lead_in(offset, data, is_ended=True)
            offset += len(data) + 1
        if len(rest) > _LONGEST:
            yield from _without_lead_in(offset, rest, is_ended=False)
            offset, rest = offset + len(rest), b""
    yield from _without_lead_in(offset, rest, is_ended=False)


def sound(frame: Frame) -> Record | None:
    """The record if it is UTF-8 and right in every respect, which most are: the fast path."""
    try:
        text = normalise(frame.data.decode())
        head, *values = text.split("\x1e")
        starts = [head[at : at + 5] for at in range(LEADER + 7, len(head), _ENTRY)]
        is_sound = (
            frame.is_ended
            and len(frame.data) + 1 == int(head[:5])
            and len(head) + 1 == int(head[12:17])
            and len(head) == LEADER + _ENTRY * len(starts)
            and len(starts) + 1 == len(values)
            and all(map(str.__lt__, starts, starts[1:]))
            and starts
            and head.isascii()
            and not values.pop()
        )
    except ValueError:
        return None
    if not is_sound or "\x1b" in text or "\x1f\x1f" in text or "\x1f\x1e" in text:
        return None
    tags = [head[at : at + 3] for at in range(LEADER, len(head), _ENTRY)]
    if not "".join(tags).isalnum():
        return None
    fields = map(_as_field, zip(tags, values, repeat(NO_ID), strict=False))
    return Record(f"{head[:9]}a{head[10:LEADER]}", tuple(fields))


def _without_lead_in(offset: int, data: bytes, *, is_ended: bool) -> Iterator[Frame]:
    stripped = data.lstrip(LEAD_IN)
    if not stripped:
        return
    offset += len(data) - len(stripped)
    start = 0
    if not stripped.startswith(b"%05d" % (len(stripped) + 1)):
        for match in _LOST_START.finditer(stripped, LEADER):
            yield Frame(offset + start, stripped[start : match.start()])
            start = match.end()
    yield Frame(offset + start, stripped[start:], is_ended)


def _is_whole(data: bytes) -> bool:
    """Whether nothing but the terminator is missing."""
    return data.endswith(b"\x1e") and data.startswith(b"%05d" % (len(data) + 1))
