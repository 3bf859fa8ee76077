"""People who come in and books that are read here: counted by class, and nobody is named."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.changes import Changes
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.register import Kind

COUNTED = Changes(visits=True)


class Visitor(StrEnum):
    """Who came in, as the eye can tell."""

    ADULT = "adult"
    CHILD = "child"


class Visits(NamedTuple):
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


def visits_of_body(body: str) -> Visits:
    """The counts that a journal tells of a day. InputError when they make no sense."""
    said = json_object(body)
    try:
        return Visits(
            day=date.fromisoformat(said["day"]),
            door={Visitor(name): int(count) for name, count in said["door"].items()},
            uses={Kind(name): int(count) for name, count in said["use"].items()},
        )
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise InputError("change.not_sound") from error
