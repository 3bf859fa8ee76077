"""A journal entry as it arrives at the hub."""

from typing import NamedTuple

from sync.strict import identity, name_of, not_understood, number, value_of

_ENTRY_PARTS = 5


class Sent(NamedTuple):
    """A journal entry as it arrives at the hub; its kind may be one this hub does not know.

    An entry that has lost its body has the `digest` of it.
    """

    n: int
    op: str
    kind: str
    entity: str
    body: str
    digest: bytes | None = None


def sent_of(line: bytes) -> Sent:
    """A line of a request; an InputError when it is no entry."""
    parts = value_of(line)
    if not (isinstance(parts, list) and len(parts) == _ENTRY_PARTS):
        raise not_understood()
    n, op, kind, entity, said = parts
    body, digest = said, None
    if isinstance(said, dict):
        body, digest = "", bytes.fromhex(identity(said.get("digest")))
    if not isinstance(body, str):
        raise not_understood()
    return Sent(number(n), identity(op), name_of(kind), identity(entity), body, digest)
