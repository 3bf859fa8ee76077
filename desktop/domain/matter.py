"""Something that was decided by a rule and that a person should hear of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.record import RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One line of the quiet list. `name` says what it is made of, so that it is told once.

    When it is shown it may name a reader, so its `repr` does not tell.
    """

    name: str
    at: datetime
    code: str
    record: RecordId | None = None
    details: Mapping[str, str | int | None] = field(default_factory=dict, repr=False)
    title: str = ""
    number: int = 0
