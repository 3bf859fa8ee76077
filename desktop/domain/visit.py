"""People who come in and books that are read here: counted by class, and nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.changes import Changes
from desktop.domain.register import Kind

COUNTED = Changes(visits=True)


class Visitor(StrEnum):
    """Who came in, as the eye can tell."""

    ADULT = "adult"
    CHILD = "child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """One day's counts."""

    day: date
    door: Mapping[Visitor, int] = field(default_factory=dict)
    uses: Mapping[Kind, int] = field(default_factory=dict)
    changes: Changes = COUNTED

    @property
    def people(self) -> int:
        return sum(self.door.values())

    @property
    def books(self) -> int:
        return sum(self.uses.values())
