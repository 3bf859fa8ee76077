"""ISO 2709: a stream cut into records by their terminators, and each record into fields."""

import re
import struct
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import cycle, islice, repeat
from typing import NamedTuple, cast

from typing_extensions import override

from desktop.domain.record import NO_ID, Field, FieldId, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.encoding import AUTO, UTF_8
from desktop.marc.reading import WHOLE, Problem, Reading, Share
from desktop.marc.repair import LEADER, MORE_THAN_TWO, salvage
from desktop.marc.ruin import with_offer
from desktop.marc.source import LEAD_IN

_RECORD_END = b"\x1d"
_ESCAPE, _NUL = b"\x1b", b"\0"  # signs of another encoding
_NO_CODE = re.compile(rb"\x1f[\x1e\x1f ]")  # a subfield without a code
# Letters of two marks begin with the one byte in UTF-8. With the other begin the signs of Latin-1,
# which letters of older code pages became where they were taken for Western ones.
_TWO_MARKS, _LATIN_SIGN = b"\xe1", b"\xc2"
_ENTRY = 12
_INDICATORS = 10  # where the leader says how many there are
_LONGEST = 1 << 20
# Where a record seems to start inside another, because the terminator between them is lost: at a
# leader and the first entry of a directory, perhaps after the byte that the terminator has become.
_LOST_START = re.compile(
    rb"(?:(?<=\x1e)[^\x1e\x1f])?"
    rb"(?=[0-9]{5}[a-z][a-z][a-z ]..22[0-9]{5}...45..[0-9A-Z]{3}[0-9]{9})",
    re.DOTALL,
)
# Field.__new__ is written in Python; a file has millions of fields.
_new = cast("Callable[[type[Field], tuple[str, str, FieldId]], Field]", tuple.__new__)


class _Tags(dict[bytes, str]):
    """Tags as text, each decoded once. ValueError for what is no tag."""

    def __missing__(self, key: bytes) -> str:
        tag = key.decode("ascii")
        if not tag.isalnum():
            raise ValueError(tag)
        self[key] = tag
        return tag


_TAGS = _Tags()


class Frame(NamedTuple):
    """The bytes of one record without their terminator, and where they start."""

    offset: int
    data: bytes
    is_ended: bool = True


class _Numbered(Iterator[tuple[int, Frame]]):
    """Frames with their numbers, of which the last is known. None is held: one may be large."""

    def __init__(self, frames: Iterator[Frame]) -> None:
        self.last = 0
        self._frames = frames

    @override
    def __next__(self) -> tuple[int, Frame]:
        frame = next(self._frames)
        self.last += 1
        return self.last, frame


def read(blocks: Iterable[bytes], encoding: str, share: Share = WHOLE) -> Iterator[Reading]:
    numbered = _Numbered(frames(blocks))
    for turn in cycle(range(share.of)):
        before = numbered.last
        batch = islice(numbered, share.size)
        if turn == share.turn:
            yield from _readings(batch, encoding)
        else:
            deque(batch, maxlen=0)
        if numbered.last - before < share.size:
            return


def _readings(numbered: Iterable[tuple[int, Frame]], encoding: str) -> Iterator[Reading]:
    """A batch is read by itself, so that it does not matter who reads the others."""
    before = ""
    for number, frame in numbered:
        record = sound(frame) if encoding in (AUTO, UTF_8) else None
        if record is not None:
            data = frame.data
            before = "" if data.isascii() else UTF_8
            reading = Reading(number, frame.offset, record, None, before)
            is_suspect = before and (_TWO_MARKS not in data or _LATIN_SIGN in data)
            yield with_offer(reading) if is_suspect and encoding == AUTO else reading
        elif not frame.is_ended and not _is_whole(frame.data):
            problem = Problem("marc.truncated", {"bytes": len(frame.data)})
            yield Reading(number, frame.offset, None, problem)
        else:
            salvaged = salvage(frame.data, encoding, before=before)
            before = salvaged.encoding or before
            reading = Reading(number, frame.offset, *salvaged)
            yield with_offer(reading) if encoding == AUTO and before == UTF_8 else reading


def frames(blocks: Iterable[bytes]) -> Iterator[Frame]:
    """The terminator is the truth; the length in the leader is only a hint."""
    offset, rest = 0, b""
    for block in blocks:
        *whole, rest = (rest + block).split(_RECORD_END)
        for data in whole:
            if data.startswith(_length(data)):
                yield Frame(offset, data)
            else:
                yield from _without_lead_in(offset, data, is_ended=True)
            offset += len(data) + 1
        if len(rest) > _LONGEST:
            yield from _without_lead_in(offset, rest, is_ended=False)
            offset, rest = offset + len(rest), b""
    yield from _without_lead_in(offset, rest, is_ended=False)


def sound(frame: Frame) -> Record | None:
    """The record if it is UTF-8 and right in every respect, which most are: the fast path."""
    data = frame.data
    is_whole = frame.is_ended and data.startswith(_length(data)) and data.endswith(b"\x1e")
    if not is_whole or data[_INDICATORS : _INDICATORS + 1] in MORE_THAN_TWO:
        return None
    if _ESCAPE in data or _NUL in data or _NO_CODE.search(data):
        return None
    try:
        return _split(data)
    except (ValueError, struct.error):
        return None


def _split(data: bytes) -> Record | None:
    head, *values = normalise(data.decode()).split("\x1e")
    values.pop()
    directory = _directory(len(values)).unpack_from(data, LEADER)
    tags = [*map(_TAGS.__getitem__, directory[::2])]
    starts = [*directory[1::2]]
    is_sound = len(head) == LEADER + _ENTRY * len(values) and starts == sorted(starts)
    if not (is_sound and values and head.isascii()):
        return None
    fields = map(_new, repeat(Field), zip(tags, values, repeat(NO_ID), strict=False))
    return Record(f"{head[:9]}a{head[10:LEADER]}", tuple(fields))


@cache
def _directory(entries: int) -> struct.Struct:
    """Tag and start of each entry, of which there are so many."""
    return struct.Struct("3s4x5s" * entries)


def _length(data: bytes) -> bytes:
    """How the leader of a sound record begins."""
    return b"%05d" % (len(data) + 1)


def _without_lead_in(offset: int, data: bytes, *, is_ended: bool) -> Iterator[Frame]:
    stripped = data.lstrip(LEAD_IN)
    if not stripped:
        return
    offset += len(data) - len(stripped)
    start = 0
    if not stripped.startswith(_length(stripped)):
        for match in _LOST_START.finditer(stripped):
            if match.start() - start >= LEADER:  # else too little to have been a record
                yield Frame(offset + start, stripped[start : match.start()])
            start = match.end()
    yield Frame(offset + start, stripped[start:], is_ended)


def _is_whole(data: bytes) -> bool:
    """Whether nothing but the terminator is missing."""
    return data.endswith(b"\x1e") and data.startswith(_length(data))
