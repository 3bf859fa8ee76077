"""The journal: every change of a library as a numbered entry, each chained to the one before."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Protocol

from desktop.domain.exchange import ChangeKind

CHAIN_BYTES = 16

NO_CHAIN = bytes(CHAIN_BYTES)
"""What stands before the first entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change as it is kept, sent and never rewritten.

    `n` counts without a gap, `op` is its identity (UUIDv7, hexadecimal), `entity` what it changes,
    `body` JSON text, `chain` the chain with this entry. An entry that has lost its body, because a
    reader was to be forgotten, has the `digest` of it and still proves the history.
    """

    n: int
    op: str
    kind: ChangeKind
    entity: str
    body: str
    digest: bytes | None = None
    chain: bytes


class Said(Protocol):
    """What a chain is made of: an entry here, or as it arrives at the hub."""

    @property
    def n(self) -> int: ...
    @property
    def op(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def entity(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def digest(self) -> bytes | None: ...


def entry_line(entry: Entry) -> bytes:
    """An entry on the wire. The body goes in as text, which no idea of JSON can change."""
    if entry.digest is None:
        body = encode_basestring(entry.body)
    else:
        body = f'{{"digest":"{entry.digest.hex()}"}}'
    return f'[{entry.n},"{entry.op}","{entry.kind}","{entry.entity}",{body}]'.encode()


def chained(previous: bytes, entry: Said) -> bytes:
    """The chain after `entry`, which tells two histories apart that share their numbers."""
    op, entity = bytes.fromhex(entry.op), bytes.fromhex(entry.entity)
    digest = digest_of(encoded(entry.body)) if entry.digest is None else entry.digest
    return chain(previous, entry.n, entry.kind, op=op, entity=entity, digest=digest)


def chain(previous: bytes, n: int, kind: str, *, op: bytes, entity: bytes, digest: bytes) -> bytes:
    """The same from identities as bytes and the digest of a body, which itself is not needed."""
    line = b"%b%b%b%b%d %b" % (previous, op, entity, digest, n, encoded(kind))
    return hashlib.blake2b(line, digest_size=CHAIN_BYTES).digest()


def first_broken(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry that is not as it was written, or that is missing."""
    link = NO_CHAIN
    for expected, entry in enumerate(entries, 1):
        link = chained(link, entry)
        if (entry.n, entry.chain) != (expected, link):
            return expected
    return None


def digest_of(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=CHAIN_BYTES).digest()


def encoded(text: str) -> bytes:
    """`text` as it is chained, even where it could not be written to a file."""
    return text.encode("utf-8", "surrogatepass")
