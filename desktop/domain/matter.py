"""Something that was decided by a rule and that a person should hear of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.record import RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One line of the quiet list. `name` says what it is made of, so that it is told once."""

    name: str
    at: datetime
    code: str
    record: RecordId | None = None
    details: Mapping[str, str | int | None] = field(default_factory=dict)
    title: str = ""
    number: int = 0
