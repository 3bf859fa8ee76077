"""The nation's catalogue in one go: a signed head, and pieces that it names by their digests.

Over a line it comes piece by piece, on a stick as one file. Who has taken it in knows every record
up to its version, and hears by the feed of what came later (docs/sync.md, 14.3).
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey
from typing_extensions import override

from desktop.domain.errors import InputError
from sync.document import Document
from sync.packing import newest, pack, unpack
from sync.strict import dump, identity, number, object_of, value_of, word
from sync.wire import PROTOCOL

PIECE = 500
"""Records in a piece."""
MOST_FILE = 1 << 30
_MOST_PLAIN = 32 << 20
_DIGEST_BYTES = 16
_LENGTH_BYTES = 4
_PURPOSE = b"thuvienxa core 1\n"


class Head(NamedTuple):
    """What a catalogue says of itself: whose memory it is from, up to which version, its pieces."""

    epoch: str
    version: int
    at: str
    records: int
    digests: tuple[str, ...]

    def line(self) -> bytes:
        said = {"v": PROTOCOL, "ep": self.epoch, "ver": self.version, "at": self.at}
        return dump({**said, "n": self.records, "pieces": list(self.digests)})

    def signed(self, seed: bytes) -> bytes:
        line = self.line()
        return line + b"\n" + b64encode(SigningKey(seed).sign(_PURPOSE + line).signature)


class Source(Protocol):
    """Where a catalogue comes from: a line or a stick."""

    def head(self) -> bytes:
        """The signed head; nothing where there is no catalogue."""

    def piece(self, head: Head, at: int) -> bytes:
        """One piece. RemoteError: it did not come."""


def read_head(signed: bytes, key: bytes) -> Head:
    """The head, if the hub of this key has signed it; else an InputError."""
    line, _, signature = signed.partition(b"\n")
    try:
        VerifyKey(key).verify(_PURPOSE + line, b64decode(signature, validate=True))
    except (BadSignatureError, ValueError) as error:
        raise InputError("core.not_of_our_hub") from error
    said = object_of(line)
    pieces = said.get("pieces")
    if not isinstance(pieces, list):
        raise InputError("core.not_readable")
    return Head(
        epoch=word(said, "ep"),
        version=number(said.get("ver")),
        at=word(said, "at"),
        records=number(said.get("n")),
        digests=tuple(map(identity, pieces)),
    )


def digest_of(piece: bytes) -> str:
    return hashlib.blake2b(piece, digest_size=_DIGEST_BYTES).hexdigest()


def packed(records: Iterable[tuple[str, Document]]) -> bytes:
    """Some records as a piece."""
    return pack((dump([name, doc.plain()]) for name, doc in records), dictionary=newest())


def unpacked(piece: bytes, digest: str) -> Iterator[tuple[str, Document]]:
    """The records of a piece; an InputError when it is not the one that the head names."""
    if digest_of(piece) != digest:
        raise InputError("core.not_readable")
    for line in unpack(piece, most=_MOST_PLAIN):
        said = value_of(line)
        if not (isinstance(said, list) and len(said) == len(("name", "document"))):
            raise InputError("core.not_readable")
        yield identity(said[0]), Document.from_plain(said[1])


def file_of(head: bytes, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """A catalogue as a file."""
    for part in (head, *pieces):
        yield len(part).to_bytes(_LENGTH_BYTES)
        yield part


class FileSource(Source):
    """A catalogue in the bytes of a file, which may be damaged."""

    def __init__(self, parts: Sequence[bytes]) -> None:
        self._parts = parts

    @classmethod
    def of(cls, file: bytes) -> "FileSource":
        parts, at = [], 0
        while at < len(file):
            start = at + _LENGTH_BYTES
            end = start + int.from_bytes(file[at:start])
            if end > len(file):
                raise InputError("core.not_readable")
            parts.append(file[start:end])
            at = end
        if not parts:
            raise InputError("core.not_readable")
        return cls(parts)

    @override
    def head(self) -> bytes:
        return self._parts[0]

    @override
    def piece(self, head: Head, at: int) -> bytes:
        if len(self._parts) != len(head.digests) + 1:
            raise InputError("core.not_readable")
        return self._parts[at + 1]
