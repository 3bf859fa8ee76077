"""What a catalogue has of what was looked for."""

from dataclasses import dataclass

from desktop.domain.record import Record
from desktop.marc.reading import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The first records of `total`, and what could not be read or is to be looked at."""

    records: tuple[Record, ...] = ()
    total: int = 0
    problems: tuple[Problem, ...] = ()
