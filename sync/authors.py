"""Who wrote what stands in a field, for somebody who has to choose between two words."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from sync.strict import not_understood, number

_MOST_LETTERS = 200
_PARTS = 2
_LAST_MS = 253_402_300_799_000  # no calendar goes further


class Author(NamedTuple):
    """The name of a library, and when its word reached the hub. Nothing: the nation's desk."""

    name: str = ""
    at_ms: int = 0

    @property
    def at(self) -> datetime | None:
        return datetime.fromtimestamp(min(self.at_ms, _LAST_MS) / 1000, UTC) if self.at_ms else None


def authors_of(parts: Any) -> tuple[Author, ...]:
    """What a message says of them; InputError when it is not as said here."""
    if not isinstance(parts, list):
        raise not_understood()
    return tuple(map(_author_of, parts))


def _author_of(parts: Any) -> Author:
    if not (isinstance(parts, list) and len(parts) == _PARTS and isinstance(parts[0], str)):
        raise not_understood()
    return Author(parts[0][:_MOST_LETTERS], number(parts[1]))
