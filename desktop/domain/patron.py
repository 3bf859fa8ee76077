"""A reader: the least that serves. No identity numbers, no pictures, no ethnic origin."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

PatronId = NewType("PatronId", str)


class PatronCategory(StrEnum):
    """Whom the library serves; the policy is by category."""

    ADULT = "adult"
    CHILD = "child"
    STUDENT = "student"
    TEACHER = "teacher"
    ELDERLY = "elderly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patron:
    """A reader and the card that stands for them."""

    id: PatronId
    card: str
    name: str
    born: int | None = None
    category: PatronCategory = PatronCategory.ADULT
    contact: str = ""
    expires: date | None = None

    def is_expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today
