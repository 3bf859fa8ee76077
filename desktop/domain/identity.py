"""Identities that never collide and never depend on a true clock."""

import struct
from collections.abc import Callable
from datetime import UTC, datetime

RandomBytes = Callable[[int], bytes]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEQUENCE_BITS = 12
_SEQUENCE_MASK = 0xFFF
_RANDOM_BYTES = 8
_VERSION = 0x7000
_VARIANT = 0x8000000000000000
_VARIANT_MASK = 0x3FFFFFFFFFFFFFFF
_PAIR = struct.Struct(">QQ").pack


def milliseconds(moment: datetime) -> int:
    """`moment` as Unix time in milliseconds."""
    return int((moment - _EPOCH).total_seconds() * 1000)


class Identities:
    """Makes UUIDv7 (RFC 9562).

    `floor` is the last value given out before (milliseconds and sequence): when the clock has
    stepped back, numbering goes on from there, so identities of one library never run backwards.
    """

    def __init__(self, random_bytes: RandomBytes, *, floor: int = 0) -> None:
        self._random = random_bytes
        self.floor = floor

    def new(self, now: datetime) -> str:
        """A UUIDv7 as 32 hexadecimal digits, greater than every one before it."""
        return self.blob(now).hex()

    def several(self, count: int, now: datetime) -> list[str]:
        """So many of them, ascending."""
        return [identity.hex() for identity in self.blobs(count, now)]

    def blob(self, now: datetime) -> bytes:
        """The same as 16 bytes."""
        stamp = self.floor = max(milliseconds(now) << _SEQUENCE_BITS, self.floor + 1)
        return _identity(stamp, int.from_bytes(self._random(_RANDOM_BYTES), "little"))

    def blobs(self, count: int, now: datetime) -> list[bytes]:
        """So many, each as 16 bytes."""
        first = max(milliseconds(now) << _SEQUENCE_BITS, self.floor + 1)
        self.floor = first + count - 1
        tails = struct.unpack(f"{count}Q", self._random(_RANDOM_BYTES * count))
        return [*map(_identity, range(first, first + count), tails)]

    def raise_floor(self, identity: str) -> None:
        """Never again give out anything up to `identity`, the last one in use."""
        stamp = int(identity[:12], 16) << _SEQUENCE_BITS | int(identity[13:16], 16)
        self.floor = max(self.floor, stamp)


def _identity(stamp: int, tail: int) -> bytes:
    return _PAIR(
        stamp >> _SEQUENCE_BITS << 16 | _VERSION | stamp & _SEQUENCE_MASK,
        tail & _VARIANT_MASK | _VARIANT,
    )
