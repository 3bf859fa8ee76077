"""The numbers of cards: which comes next, how many are left, and the range a library may give."""

from datetime import datetime
from itertools import count
from typing import NamedTuple

from desktop.domain.changes import Changes
from desktop.domain.copy import accession_number
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import CARD_PREFIX
from desktop.domain.permission import Right
from desktop.services.acting import permit
from desktop.storage.series import NumberSeries
from desktop.storage.store import Store

_HERE_ONLY = Changes(rules=True)
FEW = 50
"""With so many numbers left, it is time to ask for a new range."""


class CardNumbers(NamedTuple):
    """A range of card numbers; `coming` is empty when none is left, and `left` None without end."""

    series: NumberSeries
    coming: str
    left: int | None

    @property
    def is_low(self) -> bool:
        return self.left is not None and self.left <= FEW


class RangeSet(NamedTuple):
    """A new range, and what that touches."""

    numbers: CardNumbers
    changes: Changes = _HERE_ONLY


def card_numbers(store: Store, prefix: str = CARD_PREFIX) -> CardNumbers:
    """The range that new cards get their numbers from, and what is left of it. Takes nothing."""
    known = {each.prefix: each for each in card_series(store)}
    series = known.get(prefix, NumberSeries(prefix, 0))
    for number in count(series.last + 1):
        if not series.has(number):
            return CardNumbers(series, "", 0)
        card = accession_number(prefix, number)
        if not (store.patrons.taken([card]) or store.copies.taken([card])):
            left = None if series.most is None else series.most - number + 1
            return CardNumbers(series, card, left)
    raise AssertionError  # numbers have no end


def card_series(store: Store) -> tuple[NumberSeries, ...]:
    """The series of card numbers that have been used, with their ranges."""
    return store.patrons.series.all()


def give_card_range(
    store: Store, prefix: str = CARD_PREFIX, *, first: int, most: int
) -> NumberSeries:
    """Let the library give card numbers from `first` to `most` only.

    So libraries that share readers never give the same number.
    """
    with store.write():
        return _give(store, prefix, first=first, most=most)


def set_card_range(
    store: Store, prefix: str = CARD_PREFIX, *, first: int, most: int, now: datetime
) -> RangeSet:
    """As `give_card_range`, by somebody at the PC, who must be allowed to."""
    with store.write():
        permit(store, Right.RULES, f"{prefix} {first}-{most}", now=now)
        _give(store, prefix, first=first, most=most)
    return RangeSet(card_numbers(store, prefix))


def _give(store: Store, prefix: str, *, first: int, most: int) -> NumberSeries:
    if not 1 <= first <= most:
        raise InputError("series.range_not_understood", prefix=prefix, first=first, most=most)
    series = store.patrons.series
    used = [number for number in series.given(prefix) if first <= number <= most]
    before = {each.prefix: each for each in series.all()}.get(prefix)
    if before is not None and first <= before.last <= most:
        used.append(before.last)  # also those of cards that were stopped
    last = max(used, default=first - 1)
    if last == most:
        raise RuleError("series.range_used", prefix=prefix, first=first, most=most)
    given = NumberSeries(prefix, last, first, most)
    series.put(given)
    return given
