"""What came of one record of a file."""

from typing import NamedTuple

from desktop.domain.record import Record


class Problem(NamedTuple):
    """Why a record could not be read, or what was done so that it could; the words are in `ui`."""

    code: str
    details: dict[str, str | int | None]


class Reading(NamedTuple):
    """One record of a file: lost without `record`, to be looked at with a `problem`."""

    number: int
    """From 1, counting every record, also those that cannot be read."""
    offset: int
    """Where it starts in the file, in bytes."""
    record: Record | None
    problem: Problem | None = None
    encoding: str = ""
    """What its letters were written in; empty where all of them are ASCII."""


class Share(NamedTuple):
    """Which records of a file to read: of batches of `size`, each `of`-th, from `turn` on."""

    size: int = 5000
    turn: int = 0
    of: int = 1


WHOLE = Share()
