"""What came of one record of a file."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.record import Record

MORE_INDICATORS = "ind3", "ind4"
"""Other MARCs have these; MARC 21 has no room for them."""


class Problem(NamedTuple):
    """Why a record could not be read, or what was done so that it could; the words are in `ui`."""

    code: str
    details: dict[str, str | int | None]


def indicators_dropped(tags: Iterable[str]) -> Problem:
    """Fields came with more than two indicators, and MARC 21 has room for two."""
    return Problem("marc.indicators_dropped", {"tags": " ".join(dict.fromkeys(tags))})


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
