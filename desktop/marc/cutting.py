"""A stream cut into records where they start or end, so that a bad one costs no other."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

_LONGEST = 1 << 22

Cuts = Callable[[bytes], Iterable[int]]
"""Where to cut the bytes at hand; asked again when more of them are there."""


class Frame(NamedTuple):
    """The bytes of one record, or of what lies between two, and where they start."""

    offset: int
    line: int
    data: bytes


def frames(blocks: Iterable[bytes], cuts: Cuts) -> Iterator[Frame]:
    """The pieces between cuts; what has none for too long is cut anyhow."""
    offset, line, rest = 0, 1, b""
    for block in blocks:
        data, cut = rest + block, 0
        for at in [*cuts(data), *([len(data)] if len(rest) > _LONGEST else [])]:
            yield Frame(offset + cut, line, data[cut:at])
            line += data.count(b"\n", cut, at)
            cut = at
        offset, rest = offset + cut, data[cut:]
    yield Frame(offset, line, rest)
