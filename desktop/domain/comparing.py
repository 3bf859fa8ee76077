"""Whether two ends know the same of a stretch of the catalogue: a digest each. Pure.

A stretch is what has a version above `after` and up to `upto`. What is gone is not in it, because
the hub forgets removals in time.
"""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

_BYTES = 8


class Known(NamedTuple):
    """A record as one end has it: its version, what it was joined to, its text."""

    name: str
    version: int
    into: str
    text: str

    @property
    def digest(self) -> str:
        said = f"{self.name} {self.version} {self.into} {self.text}"
        return hashlib.blake2b(said.encode(), digest_size=_BYTES).hexdigest()


def digest_of(digests: Iterable[str]) -> str:
    """One digest of many, in whatever order they come."""
    total = 0
    for each in digests:
        total ^= int(each, 16)
    return f"{total:0{2 * _BYTES}x}"
