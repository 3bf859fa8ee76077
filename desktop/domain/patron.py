"""A reader: the least that serves. No identity numbers, no pictures, no ethnic origin, no notes."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, NewType

PatronId = NewType("PatronId", str)

CARD_PREFIX = "BD"
"""The series of card numbers that a new library begins with: `BD.00001`."""

GUARDED_UNTIL = 16
"""Whoever turns sixteen this year may still be a child in law."""


class PatronCategory(StrEnum):
    """Whom the library serves; the policy is by category."""

    ADULT = "adult"
    CHILD = "child"
    STUDENT = "student"
    TEACHER = "teacher"
    ELDERLY = "elderly"
    HOME = "home"  # served at home (Law 46/2019/QH14, art. 44); why is nobody's business
    GROUP = "group"  # a card for a class or a club, with a named person who answers for it


class SuspensionReason(StrEnum):
    """Why a card may not be used for a time. No words of one's own: they would say too much."""

    LATE = "late"
    LOST_BOOK = "lost_book"
    DAMAGED_BOOK = "damaged_book"
    HOUSE_RULES = "house_rules"
    ASKED = "asked"  # by the reader, who has lost the card


class Person(NamedTuple):
    """Somebody who answers for a reader, and how to reach them."""

    name: str = ""
    contact: str = ""


NOBODY = Person()


@dataclass(frozen=True, slots=True, kw_only=True)
class Patron:
    """A reader and the card that stands for them.

    `guardian` answers for a child, and for the card of a group. `village` is for the list of who
    is late. `suspended_until` is the last day on which nothing is lent. What is written down of a
    bug may show a Patron, so its `repr` names nobody.
    """

    id: PatronId
    card: str
    name: str = field(repr=False)
    born: int | None = field(default=None, repr=False)
    category: PatronCategory = PatronCategory.ADULT
    contact: str = field(default="", repr=False)
    village: str = field(default="", repr=False)
    guardian: Person = field(default=NOBODY, repr=False)
    since: date | None = None
    expires: date | None = None
    suspended_until: date | None = None
    suspended_for: SuspensionReason | None = None

    def is_expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today

    def is_suspended(self, today: date) -> bool:
        return self.suspended_until is not None and self.suspended_until >= today

    def needs_guardian(self, today: date) -> bool:
        """Whether somebody must answer for them: a child's parent, a group's responsible person."""
        if self.category is PatronCategory.GROUP:
            return True
        is_young = self.born is not None and today.year - self.born <= GUARDED_UNTIL
        return is_young or (self.born is None and self.category is PatronCategory.CHILD)


class StopReason(StrEnum):
    """Why the number of a card answers to nobody any more."""

    REPLACED = "replaced"
    MERGED = "merged"
    ERASED = "erased"
