"""How a PC and its library are, as answers to the questions that a doctor asks."""

from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How much an answer matters."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: a code such as `disk.little`, and the facts of the case."""

    code: str
    state: State = State.GOOD
    details: dict[str, str | int | None] = field(default_factory=dict)
