"""How many, how long, how often: the terms of lending by reader, kind of item and site."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.patron import PatronCategory
from desktop.domain.register import Kind


class Lending(StrEnum):
    """What may be done with a copy."""

    HOME = "home"
    IN_HOUSE = "in_house"
    """It is read here."""
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One line of the table: for whom, for what, and what then holds. What is None says nothing.

    So a line for serials can say that they are read here, and one for teachers that they may have
    more and longer, and neither has to know of the other. A `limit` is how many books in all, or
    where the line names a kind or a site, how many of these.
    """

    category: PatronCategory | None = None
    kind: Kind | None = None
    site: str | None = None
    lending: Lending | None = None
    limit: int | None = None
    period_days: int | None = None
    renewals: int | None = None

    def covers(self, category: PatronCategory, kind: Kind, site: str) -> bool:
        return (
            self.category in {None, category}
            and self.kind in {None, kind}
            and self.site in {None, site}
        )

    @property
    def is_for_some(self) -> bool:
        """Whether it is about a part of the stock only."""
        return self.kind is not None or self.site is not None

    @property
    def rank(self) -> tuple[bool, bool, bool]:
        """How closely it is meant: the reader counts before the kind, the kind before the site."""
        return (self.category is not None, self.kind is not None, self.site is not None)


class Terms(NamedTuple):
    """What holds for a reader and a copy, from all the lines together."""

    limit: int
    period_days: int
    renewals: int
    lending: Lending = Lending.HOME
    part: Policy | None = None
    """The line that limits how many of this kind or site the reader may have."""


def terms(
    policies: Iterable[Policy], category: PatronCategory, kind: Kind, site: str = ""
) -> Terms:
    """The terms for a reader and a copy; of each, the line meant most closely has the word.

    The table begins with a line for everybody and everything, which says all of it.
    """
    fitting = [policy for policy in policies if policy.covers(category, kind, site)]
    fitting.sort(key=lambda policy: policy.rank, reverse=True)
    limits = [policy for policy in fitting if policy.limit is not None]
    return Terms(
        lending=next((each.lending for each in fitting if each.lending is not None), Lending.HOME),
        limit=next((each.limit for each in limits if not each.is_for_some), 0) or 0,
        period_days=_first(each.period_days for each in fitting),
        renewals=_first(each.renewals for each in fitting),
        part=next((each for each in limits if each.is_for_some), None),
    )


def _first(values: Iterable[int | None]) -> int:
    return next((value for value in values if value is not None), 0)


def limit_of(policies: Iterable[Policy], category: PatronCategory) -> int:
    """How many books a reader may have in all."""
    whole = [each for each in policies if not each.is_for_some and each.limit is not None]
    own = [each for each in whole if each.category in {None, category}]
    return max(own, key=lambda each: each.rank).limit or 0 if own else 0


def _for(category: PatronCategory, limit: int, period_days: int, renewals: int) -> Policy:
    return Policy(category=category, limit=limit, period_days=period_days, renewals=renewals)


# Common practice of public libraries in Vietnam; use is free by law (Law 46/2019/QH14, art. 42).
USUAL = (
    Policy(lending=Lending.HOME, limit=3, period_days=14, renewals=2),
    _for(PatronCategory.TEACHER, 5, 30, 2),
    _for(PatronCategory.ELDERLY, 5, 30, 3),
    _for(PatronCategory.HOME, 5, 30, 3),
    _for(PatronCategory.GROUP, 40, 30, 2),
)
