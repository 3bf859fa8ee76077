"""The versions of a record: who changed it, when, and in which fields."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.differences import Difference


class Origin(StrEnum):
    """Where a change was made."""

    LIBRARY = "library"
    NATION = "nation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A record as it was for a time.

    `number` tells it from the other versions of the record, the first one is 0. `author` is the
    PC that wrote it, as far as it is known; `at` of the first version of a record that came from
    the nation is not. `differences` are those from the version before.
    """

    number: int
    at: datetime | None
    origin: Origin
    author: str
    differences: tuple[Difference, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the fields that changed, each once."""
        return tuple(dict.fromkeys(each.tag for each in self.differences))
