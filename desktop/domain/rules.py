"""The rules of the house, as one document with a version. Pure."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.closures import NATIONAL, Closures
from desktop.domain.errors import RuleError
from desktop.domain.patron import PatronCategory
from desktop.domain.policy import USUAL, Policy, Terms, limit_of, terms
from desktop.domain.register import Kind

_THOUSAND = 1000


class Part(StrEnum):
    """A part of the rules; a province binds whole parts."""

    POLICIES = "policies"
    CLOSURES = "closures"
    LATENESS = "lateness"
    HOLDS = "holds"
    PRIVACY = "privacy"
    MONEY = "money"
    COMPENSATION = "compensation"


class RulesOrigin(StrEnum):
    """Who made a version."""

    LIBRARY = "library"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """What comes of being late. No money: a card rests for a while, longer when it happens again.

    `suspension` is a ladder: so many days for the first late return that the library remembers,
    for the second, and so on; the last rung holds for all that follow. Empty, no card rests.
    """

    grace_days: int = 0
    suspension: tuple[int, ...] = ()
    reminder_pause: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTerms:
    """How many books a reader may wait for, and for how many open days one is kept."""

    limit: int = 3
    open_days: int = 3
    renew_while_waited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """After how many days a loan that came back forgets its reader."""

    history_days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyTerms:
    """What costs money, in đồng. Use is free by law; only what a council decided is put here."""

    is_on: bool = False
    card_fee: int = 0
    fine_per_day: int = 0
    deposit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Books up to this price, or all that cost more where it is None: so much of it in per cent."""

    up_to: int | None
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What a reader gives for a book that is lost."""

    bands: tuple[Band, ...] = (Band(up_to=None, percent=100),)
    foreign_percent: int = 100
    """At least so much for a book that is not in Vietnamese."""
    without_price: int | None = None
    """The amount for a book of which no price is known; None leaves it to the librarian."""

    def amount(self, price: int | None, *, is_foreign: bool) -> int | None:
        """In đồng, rounded up to a thousand."""
        if price is None:
            return self.without_price
        bands = sorted(self.bands, key=lambda band: (band.up_to is None, band.up_to or 0))
        fits = (band for band in bands if band.up_to is None or price <= band.up_to)
        percent = next((band.percent for band in fits), 100)
        if is_foreign:
            percent = max(percent, self.foreign_percent)
        return -(-price * percent // (100 * _THOUSAND)) * _THOUSAND


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLine:
    """The terms of holds together with the days on which the library is open."""

    limit: int
    renew_while_waited: bool
    open_days: int
    closures: Closures

    def until(self, today: date) -> date:
        """The last day on which a copy is kept that came back today."""
        return self.closures.after_open_days(today, self.open_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All the rules of one library. Version 0 is what the program comes with.

    `bound` are the parts that the province has set, which the library may not change.
    """

    version: int = 0
    policies: tuple[Policy, ...] = USUAL
    closures: Closures = NATIONAL
    lateness: Lateness = Lateness()
    hold_terms: HoldTerms = HoldTerms()
    privacy: Privacy = Privacy()
    money: MoneyTerms = MoneyTerms()
    compensation: Compensation = Compensation()
    bound: frozenset[Part] = frozenset()
    _limits: dict[PatronCategory, int] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _worked_out: dict[tuple[object, ...], Terms] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def holds(self) -> HoldLine:
        terms = self.hold_terms
        return HoldLine(
            limit=terms.limit,
            renew_while_waited=terms.renew_while_waited,
            open_days=terms.open_days,
            closures=self.closures,
        )

    @property
    def reminder_pause(self) -> int:
        return self.lateness.reminder_pause

    @property
    def tell_kinds_apart(self) -> bool:
        """Whether it matters if something is a book, a serial or a disc."""
        return any(policy.kind is not None for policy in self.policies)

    def terms(self, category: PatronCategory, kind: Kind = Kind.BOOK, site: str = "") -> Terms:
        asked = (category, kind, site)
        known = self._worked_out.get(asked)
        if known is None:
            known = self._worked_out[asked] = terms(self.policies, category, kind, site)
        return known

    def limit(self, category: PatronCategory) -> int:
        """How many books a reader may have in all."""
        known = self._limits.get(category)
        if known is None:
            known = self._limits[category] = limit_of(self.policies, category)
        return known

    def due(self, today: date, days: int) -> date:
        """The day `days` from today, or the next one on which the library is open."""
        return self.closures.next_open(date.fromordinal(today.toordinal() + days))

    def days_late(self, due: date, today: date) -> int:
        """The days since a loan was due, where something may come of it; 0 within the grace.

        Days on which the library was closed are nobody's fault: they use up no grace.
        """
        if today <= due or self.closures.open_days(due, today) <= self.lateness.grace_days:
            return 0
        return (today - due).days

    def suspension_days(self, times: int) -> int:
        """For how many days a card rests at the `times`-th late return; 0 for not at all."""
        ladder = self.lateness.suspension
        return ladder[min(times, len(ladder)) - 1] if ladder else 0


SHIPPED = Rules()


class RulesVersion(NamedTuple):
    """A version of the rules as it is kept: who made it, and when."""

    rules: Rules
    origin: RulesOrigin
    at: datetime
    author: str = ""
    hub_version: int = 0


def changed(rules: Rules, part: Part, value: Any) -> Rules:
    """The rules with another text of one part. RuleError where the province has the word."""
    if part in rules.bound:
        raise RuleError("rules.bound_by_province", part=part.value)
    return replace(rules, **{FIELDS[part]: value})


FIELDS = {
    Part.POLICIES: "policies",
    Part.CLOSURES: "closures",
    Part.LATENESS: "lateness",
    Part.HOLDS: "hold_terms",
    Part.PRIVACY: "privacy",
    Part.MONEY: "money",
    Part.COMPENSATION: "compensation",
}
"""Where each part stands in `Rules`."""
