"""The line to the nation: when an exchange may begin by itself, and what it may cost.

Whoever fails waits longer each time, at random up to a limit, so that a hub that comes back is not
called by a whole country at once. What the hub asks for is heeded by everything that exchanges.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

_FIRST_WAIT_S = 30
_LONGEST_WAIT_S = 4 * 3600
_MOST_DOUBLINGS = 9
_SPREAD = 4
"""To what the hub asks for, up to a quarter of it is added at random."""
_LONGEST = timedelta(days=1)
"""Nobody waits longer: a moment further away was written by a clock that was wrong."""


class Price(StrEnum):
    """Who says whether the line is paid for by the byte."""

    AS_TOLD = "as_told"
    """The operating system, where it knows."""
    PAID = "paid"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a person wishes of the line, and what the last exchanges have shown of it.

    On a line that is paid for, the nation's records wait once a month has used `month_bytes`.
    `letters` went well in the last request. `dictionary` is the one that the hub has, None the
    newest. At `heard_at` the library knew all that the nation had to say. Nothing begins by itself
    before `rests_until`, and nothing at all before `closed_until`.
    """

    begins_itself: bool = True
    price: Price = Price.AS_TOLD
    month_bytes: int = 0
    letters: int | None = None
    dictionary: int | None = None
    failures: int = 0
    heard_at: datetime | None = None
    rests_until: datetime | None = None
    closed_until: datetime | None = None

    def is_paid(self, told: bool) -> bool:
        """Whether bytes cost money; `told` by the operating system."""
        return told if self.price is Price.AS_TOLD else self.price is Price.PAID

    def rest_s(self, now: datetime) -> float:
        """How long nothing begins by itself."""
        return max(_left_s(self.rests_until, now), _left_s(self.closed_until, now))

    def closed_s(self, now: datetime) -> float:
        """How long the hub asked everybody to stay away."""
        return _left_s(self.closed_until, now)


def after_answer(
    line: Line, next_s: int, *, now: datetime, chance: float, has_heard_all: bool
) -> Line:
    """An exchange has come to its end, and the hub said when to come again."""
    wait = timedelta(seconds=min(next_s * (1 + chance / _SPREAD), _LONGEST.total_seconds()))
    heard_at = now if has_heard_all else line.heard_at
    return replace(line, failures=0, heard_at=heard_at, rests_until=now + wait, closed_until=None)


def after_failure(line: Line, *, now: datetime, chance: float, closed_s: int | None = None) -> Line:
    """It failed; `closed_s` is how long the hub asked not to be asked."""
    most = min(_FIRST_WAIT_S << min(line.failures, _MOST_DOUBLINGS), _LONGEST_WAIT_S)
    rests_until = now + timedelta(seconds=most * chance)
    failed = replace(line, failures=line.failures + 1, rests_until=rests_until)
    if closed_s is None:
        return failed
    return replace(failed, closed_until=now + timedelta(seconds=min(closed_s, _LONGEST_WAIT_S)))


def _left_s(until: datetime | None, now: datetime) -> float:
    if until is None or until - now > _LONGEST:
        return 0
    return max(0.0, (until - now).total_seconds())
