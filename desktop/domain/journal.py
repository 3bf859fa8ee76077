"""The journal: every change of a library as a numbered entry, each chained to the one before."""

import hashlib
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
    `body` JSON text, `chain` the chain with this entry.
    """

    n: int
    op: str
    kind: ChangeKind
    entity: str
    body: str
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


def entry_line(entry: Entry) -> bytes:
    """An entry on the wire. The body goes in as text, which no idea of JSON can change."""
    body = encode_basestring(entry.body)
    return f'[{entry.n},"{entry.op}","{entry.kind}","{entry.entity}",{body}]'.encode()


def chained(previous: bytes, entry: Said) -> bytes:
    """The chain after `entry`, which tells two histories apart that share their numbers."""
    op, entity = bytes.fromhex(entry.op), bytes.fromhex(entry.entity)
    body = encoded(entry.body)
    return chain(previous, entry.n, entry.kind, op=op, entity=entity, body=body)


def chain(previous: bytes, n: int, kind: str, *, op: bytes, entity: bytes, body: bytes) -> bytes:
    """The same from identities and a body as bytes."""
    head = b"%b%b%b%d %b " % (previous, op, entity, n, encoded(kind))
    said = hashlib.blake2b(head, digest_size=CHAIN_BYTES)
    said.update(body)
    return said.digest()


def encoded(text: str) -> bytes:
    """`text` as it is chained, even where it could not be written to a file."""
    return text.encode("utf-8", "surrogatepass")
