"""A book that is looked for by its ISBN, and how far that has come."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import AppError
from desktop.domain.record import Record, RecordId


class State(StrEnum):
    """How far it has come."""

    WAITING = "waiting"
    ASKING = "asking"
    HERE = "here"
    """In the library already."""
    FOUND = "found"
    """In another library's catalogue."""
    NOBODY = "nobody"
    NOT_ASKED = "not_asked"
    """Nobody could be asked: there is no line, or it was called off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`id` is set when the library has it, `record` and `source` when another one does."""

    isbn: str
    state: State = State.WAITING
    id: RecordId | None = None
    title: str = ""
    record: Record | None = None
    source: str = ""
    trouble: AppError | None = None
