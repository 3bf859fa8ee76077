"""Going past a rule of the house: a person decides, says why, and it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop.domain.errors import InputError, RuleError

LONGEST_REASON: Final = 200

OVERRIDABLE = frozenset(
    {
        "loan.in_house_only",
        "loan.kind_limit_reached",
        "loan.limit_reached",
        "loan.never_lent",
        "loan.no_more_renewals",
        "loan.on_hold",
        "loan.promised",
        "loan.somebody_waits",
        "patron.card_expired",
        "patron.suspended",
    }
)
"""What a person may go past. That a copy is lost, or out, is no rule but how things are."""


@dataclass(frozen=True, slots=True)
class Override:
    """Why somebody goes past a rule."""

    reason: str

    def __post_init__(self) -> None:
        if not 0 < len(self.reason.strip()) <= LONGEST_REASON:
            raise InputError("override.reason_missing", most=LONGEST_REASON)


def may_override(refusal: RuleError) -> bool:
    """Whether a screen may offer to go past it."""
    return refusal.code in OVERRIDABLE


def passed(refusals: Iterable[RuleError], override: Override | None) -> tuple[str, ...]:
    """The rules that were gone past, by code; raises the first that stands."""
    codes = []
    for refusal in refusals:
        if override is None or not may_override(refusal):
            raise refusal
        codes.append(refusal.code)
    return tuple(codes)
