"""What a library says it knows of a stretch of the catalogue, and what the hub answers.

First one digest of all of it; where that differs, of less of it; in the end record by record.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from sync.strict import identity, not_understood, number

MOST_LISTED = 64
"""So many records are said one by one."""

_DIGEST = re.compile(r"[0-9a-f]{16}")
_PARTS = 3


class Comparison(NamedTuple):
    """Of what has a version above `after` and up to `upto`: a digest, or each record's."""

    after: int
    upto: int
    digest: str = ""
    listed: Mapping[str, str] | None = None

    def plain(self) -> list[object]:
        return [self.after, self.upto, self.digest if self.listed is None else dict(self.listed)]


class Found(NamedTuple):
    """The hub's answer. `absent`: records that it has not; those that differ come as they are."""

    differs: bool
    absent: tuple[str, ...] = ()

    def plain(self) -> dict[str, object]:
        return {"diff": int(self.differs), **({"abs": list(self.absent)} if self.absent else {})}


def comparison_of(parts: object) -> Comparison | None:
    """InputError when it is not as said here."""
    if parts is None:
        return None
    if not (isinstance(parts, list) and len(parts) == _PARTS):
        raise not_understood()
    after, upto, said = parts
    if not isinstance(said, dict):
        return Comparison(number(after), number(upto), _digest(said))
    if len(said) > MOST_LISTED:
        raise not_understood()
    listed = {identity(name): _digest(digest) for name, digest in said.items()}
    return Comparison(number(after), number(upto), listed=listed)


def found_of(end: Mapping[str, Any]) -> Found | None:
    """From the end of a reply; None where the hub did not compare."""
    if "diff" not in end:
        return None
    absent = end.get("abs", [])
    if not (isinstance(absent, list) and len(absent) <= MOST_LISTED):
        raise not_understood()
    return Found(end["diff"] == 1, tuple(map(identity, absent)))


def _digest(value: object) -> str:
    if not (isinstance(value, str) and _DIGEST.fullmatch(value)):
        raise not_understood()
    return value
