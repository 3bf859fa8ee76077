"""Counts of a month that leave the library: by kind of reader, and never so few that one is seen.

A small count is hidden where it is made. A second one is hidden with it, because the sum may be
known from elsewhere: the nation sees every loan, without readers.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError

SMALLEST = 5
"""Of fewer people, or of fewer deeds of theirs, nothing is told."""

Counts = dict[str, int | None]
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_NAME = re.compile(r"[a-z_]{1,20}")
_KEYS = {"month", "readers", "loans"}
_MOST = 10_000_000


class Figures(NamedTuple):
    """One month of one PC; None stands for a count that is not told."""

    month: str
    readers: Counts
    loans: Counts


def suppressed(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The counts without the small ones, and without what would give these away."""
    hidden = {name: count for name, count in counts.items() if 0 < count < SMALLEST}
    large = sorted((count, name) for name, count in counts.items() if count >= SMALLEST)
    while hidden and large and _is_given_away(list(hidden.values()), smallest_told=large[0][0]):
        count, name = large.pop(0)
        hidden[name] = count
    return {name: None if name in hidden else count for name, count in counts.items()}


def _is_given_away(hidden: list[int], *, smallest_told: int) -> bool:
    """Whether the sum of what is hidden leaves no choice.

    The large ones among it are known to be no larger than the smallest that is told.
    """
    total, large = sum(hidden), sum(count >= SMALLEST for count in hidden)
    small = len(hidden) - large
    least = max(small, total - large * smallest_told)
    most = min(small * (SMALLEST - 1), total - large * SMALLEST)
    return len(hidden) == 1 or total < 2 * SMALLEST or least >= most


def figures_of_body(body: str) -> Figures:
    """What a change tells. InputError where it makes no sense, or tells of too few."""
    said = json_object(body)
    month = said.get("month")
    if said.keys() != _KEYS or not (isinstance(month, str) and _MONTH.fullmatch(month)):
        raise InputError("change.not_sound")
    return Figures(month, _counts(said["readers"]), _counts(said["loans"]))


def _counts(said: object) -> Counts:
    if not (isinstance(said, dict) and all(_NAME.fullmatch(name) for name in said)):
        raise InputError("change.not_sound")
    if not all(map(_may_be_told, said.values())):
        raise InputError("change.not_sound")
    return said


def _may_be_told(count: object) -> bool:
    if count is None:
        return True
    return type(count) is int and (count == 0 or SMALLEST <= count <= _MOST)
