"""A newer program over the line: from the hub piece by piece, into a file that can be gone on with.

What comes is believed by nobody: the file is signed inside, and looked at when it is whole.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from desktop.domain.errors import InputError, RemoteError
from sync.strict import dump, number, object_of, word

PIECE = 256 << 10
"""Bytes of a piece: half a minute of a bad line."""
MOST = 200 << 20
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Offer(NamedTuple):
    """What the hub has for one kind of computer."""

    version: str
    size: int

    def line(self) -> bytes:
        return dump({"ver": self.version, "n": self.size})


class Source(Protocol):
    """Where a program comes from, for one kind of computer."""

    def offer(self) -> bytes:
        """What there is; nothing where there is none."""

    def piece(self, version: str, at: int) -> bytes:
        """One piece. RemoteError: it did not come."""


def offered(said: bytes) -> Offer | None:
    """What the hub offers; None where that is nothing. RemoteError: it cannot be understood."""
    if not said:
        return None
    try:
        told = object_of(said)
        offer = Offer(word(told, "ver"), number(told.get("n")))
    except InputError as error:
        raise RemoteError("remote.not_understood") from error
    is_name = len(offer.version.split(".")) == len(("major", "minor", "patch"))
    if not is_name or not offer.version.replace(".", "").isdecimal() or not 0 < offer.size <= MOST:
        raise RemoteError("remote.not_understood")
    return offer


def fetch(source: Source, offer: Offer, file: Path, *, cancelled: Callable[[], bool]) -> bool:
    """Go on with the file until it is whole; False when it was cancelled before that."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as coming:
            at = coming.tell() // PIECE
            coming.truncate(at * PIECE)  # the tail of a piece that was cut off
            while at * PIECE < offer.size and not cancelled():
                body = source.piece(offer.version, at)
                if len(body) != min(PIECE, offer.size - at * PIECE):
                    raise RemoteError("remote.not_understood")
                coming.write(body)
                coming.flush()
                at += 1
            os.fsync(coming.fileno())
    except OSError as error:
        code = "update.no_room" if error.errno in _NO_ROOM else "update.held"
        raise InputError(code, path=str(file)) from error
    return at * PIECE >= offer.size
