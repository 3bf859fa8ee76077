"""Loans worked out from events: one pure function of everything that is known of a copy."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tests.sync.model.rules import Off, Rule


class Event(NamedTuple):
    """A loan, renewal, return or loss of a copy. `loan` is the loan it names, or 0."""

    op: int
    type: str
    loan: int
    at: int
    device: str
    n: int


class Came(StrEnum):
    """What came of an event."""

    OPENED = "opened"
    CLOSED = "closed"
    RENEWED = "renewed"
    LOST = "lost"
    SEEN = "seen"
    NO_EFFECT = "no effect"


class Folded(NamedTuple):
    """A copy after all its events. `told` are the events that a person should look at."""

    open: tuple[int, ...]
    outcomes: dict[int, Came]
    told: frozenset[int]
    is_lost: bool


def ordered(events: Iterable[Event], off: Off) -> list[Event]:
    """By moment, but each device's own events as it numbered them, whatever its clock did."""
    latest: dict[str, int] = {}
    keyed = []
    for event in sorted(events, key=lambda each: (each.device, each.n)):
        at = max(event.at, latest.get(event.device, event.at))
        if Rule.DEVICE_ORDER in off:
            at = event.at
        latest[event.device] = at
        keyed.append(((at, event.device, event.n), event))
    return [event for _, event in sorted(keyed)]


def fold(events: Iterable[Event], off: Off) -> Folded:
    """What is on loan, what came of each event, and what to ask a person."""
    line = ordered(events, off)
    copy = _Copy(off)
    for event in line:
        copy.take(event)
    return Folded(tuple(copy.open), copy.outcomes, frozenset(copy.told), copy.is_lost)


class _Copy:
    """A copy while its events are gone through."""

    def __init__(self, off: Off) -> None:
        self.open: list[int] = []
        self.outcomes: dict[int, Came] = {}
        self.told: set[int] = set()
        self.is_lost = False
        self._returned: set[int] = set()
        self._off = off

    def take(self, event: Event) -> None:
        step = {
            "loan": self._lend,
            "return": self._take_back,
            "renew": self._renew,
            "lost": self._lose,
        }
        self.outcomes[event.op] = step[event.type](event)

    def _find(self, event: Event) -> None:
        """A lost copy that is lent or handed in is there again."""
        if self.is_lost and Rule.FOUND_TOLD not in self._off:
            self.told.add(event.op)
        self.is_lost = False

    def _lose(self, _: Event) -> Came:
        self.open.clear()
        self.is_lost = True
        return Came.LOST

    def _lend(self, event: Event) -> Came:
        if event.loan in self._returned:
            return Came.CLOSED  # its return came before it in the line, whatever the clocks say
        self._find(event)
        if self.open:
            self.told.add(event.op)
            if Rule.IMPLIED_RETURN not in self._off:
                self.open.clear()
        self.open.append(event.loan)
        return Came.OPENED

    def _take_back(self, event: Event) -> Came:
        self._find(event)
        closing = list(self.open)
        if Rule.POSSESSION in self._off and event.loan:
            closing = [loan for loan in self.open if loan == event.loan]
        self.open = [loan for loan in self.open if loan not in closing]
        if event.loan and Rule.NAMED_RETURN not in self._off:
            self._returned.add(event.loan)
        if closing and event.loan not in {0, *closing}:
            self.told.add(event.op)
        return Came.CLOSED if closing else Came.SEEN

    def _renew(self, event: Event) -> Came:
        if event.loan in self.open:
            return Came.RENEWED
        if Rule.LATE_RENEWAL_TOLD not in self._off:
            self.told.add(event.op)
        return Came.NO_EFFECT
