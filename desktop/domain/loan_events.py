"""What is on loan, worked out from everything that was said of a copy: the same at both ends.

Loans, renewals and returns are only ever added. Whoever has the same events comes to the same end,
in whatever order they arrived (rules 11.1 to 11.5 and 11.8).
"""

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError

_MOST_LETTERS = 64
_MOST_NUMBER = 1 << 62


class EventType(StrEnum):
    """What was done to a copy. The values stand in journals."""

    LOAN = "loan"
    RETURN = "return"
    RENEW = "renew"
    UNDO = "undo"
    LOST = "lost"


class Event(NamedTuple):
    """One thing done to a copy. `loan` is the loan it names, or empty: the copy was merely seen.

    `moment` is in milliseconds, as the hub has put it right; `n` is the number in the journal of
    `device`; `place` the library where the copy was handed in, if that was another.
    """

    op: str
    type: EventType
    copy: str
    loan: str
    moment: int
    device: str
    n: int
    due: str = ""
    place: str = ""


class Came(StrEnum):
    """What came of an event."""

    OPENED = "opened"
    CLOSED = "closed"
    RENEWED = "renewed"
    LOST = "lost"
    SEEN = "seen"
    UNDONE = "undone"
    NO_EFFECT = "no_effect"


class Told(StrEnum):
    """Why a person should look at an event. The values are codes of `Matter`."""

    IMPLIED_RETURN = "loan.implied_return"
    OTHER_RETURNED = "loan.other_returned"
    RENEWED_TOO_LATE = "loan.renewed_too_late"
    TURNED_UP = "copy.turned_up"
    HANDED_IN_ELSEWHERE = "copy.handed_in_elsewhere"


class Stay(NamedTuple):
    """A loan as its events make it; `until` is when it ended, or None while the copy is out."""

    since: int
    due: str
    renewals: int = 0
    until: int | None = None


class Folded(NamedTuple):
    """A copy after all its events. `is_found`: it was lost, and is there again."""

    stays: dict[str, Stay]
    outcomes: dict[str, Came]
    told: dict[str, Told]
    is_lost: bool
    is_found: bool

    @property
    def open(self) -> str | None:
        """The loan by which the copy is out."""
        return next((loan for loan, stay in self.stays.items() if stay.until is None), None)


def ordered(events: Iterable[Event]) -> list[Event]:
    """By moment, but each device's own events as it numbered them, whatever its clock did."""
    latest: dict[str, int] = {}
    keyed = []
    for event in sorted(events, key=lambda each: (each.device, each.n)):
        at = max(event.moment, latest.get(event.device, event.moment))
        latest[event.device] = at
        keyed.append(((at, event.device, event.n, event.op), event))
    return [event for _, event in sorted(keyed)]


def fold(events: Iterable[Event]) -> Folded:
    """What is on loan, what came of each event, and what to tell a person."""
    copy = _Copy()
    line, undone = _standing(ordered(events))
    for event in line:
        copy.take(event)
    return Folded(
        stays=copy.stays,
        outcomes=copy.outcomes | dict.fromkeys(undone, Came.UNDONE),
        told=copy.told,
        is_lost=copy.is_lost,
        is_found=copy.is_found,
    )


def _standing(line: list[Event]) -> tuple[list[Event], list[str]]:
    """The events that were not taken back, and those that were or took another back."""
    last: dict[tuple[str, str], list[int]] = {}
    undone: set[int] = set()
    for place, event in enumerate(line):
        desk = last.setdefault((event.device.partition(".")[0], event.loan), [])
        if event.type is EventType.UNDO:
            undone |= {place, *desk[-1:]}
            del desk[-1:]
        elif event.type is not EventType.LOST:  # a status has ways of its own
            desk.append(place)
    standing = [event for place, event in enumerate(line) if place not in undone]
    return standing, [line[place].op for place in sorted(undone)]


class _Copy:
    """A copy while its events are gone through."""

    def __init__(self) -> None:
        self.stays: dict[str, Stay] = {}
        self.outcomes: dict[str, Came] = {}
        self.told: dict[str, Told] = {}
        self.is_lost = self.is_found = False
        self._returned: dict[str, int] = {}

    def take(self, event: Event) -> None:
        steps = {
            EventType.LOAN: self._lend,
            EventType.RETURN: self._take_back,
            EventType.RENEW: self._renew,
            EventType.LOST: self._lose,
        }
        self.outcomes[event.op] = steps[event.type](event)

    def _lend(self, event: Event) -> Came:
        back = self._returned.get(event.loan)
        if back is not None:  # its return came before it in the line, whatever the clocks say
            self.stays[event.loan] = Stay(event.moment, event.due, until=max(back, event.moment))
            return Came.CLOSED
        self._find(event)
        if self._close_all(event):
            self.told[event.op] = Told.IMPLIED_RETURN
        self.stays[event.loan] = Stay(event.moment, event.due)
        return Came.OPENED

    def _take_back(self, event: Event) -> Came:
        self._find(event)
        closed = self._close_all(event)
        if event.loan:
            self._returned.setdefault(event.loan, event.moment)
        if closed and event.loan not in {"", *closed}:
            self.told[event.op] = Told.OTHER_RETURNED
        if event.place:
            self.told[event.op] = Told.HANDED_IN_ELSEWHERE
        return Came.CLOSED if closed else Came.SEEN

    def _renew(self, event: Event) -> Came:
        stay = self.stays.get(event.loan)
        if stay is None or stay.until is not None:
            self.told[event.op] = Told.RENEWED_TOO_LATE
            return Came.NO_EFFECT
        self.stays[event.loan] = stay._replace(due=event.due, renewals=stay.renewals + 1)
        return Came.RENEWED

    def _lose(self, _: Event) -> Came:
        """The reader who had it answers for it still: a loan stays open."""
        self.is_lost, self.is_found = True, False
        return Came.LOST

    def _find(self, event: Event) -> None:
        """A lost copy that is lent or handed in is there again."""
        if self.is_lost:
            self.told[event.op] = Told.TURNED_UP
            self.is_lost, self.is_found = False, True

    def _close_all(self, event: Event) -> list[str]:
        """The copy is here, so nobody has it at home: the loans that end by this."""
        closed = [loan for loan, stay in self.stays.items() if stay.until is None]
        for loan in closed:
            self.stays[loan] = self.stays[loan]._replace(until=event.moment)
        return closed


def told_text(event: Event) -> str:
    """An event as the hub tells it to the other PCs of the library."""
    said = {name: value for name, value in event._asdict().items() if value and name != "op"}
    return json.dumps(said, separators=(",", ":"))


def event_of(op: str, text: str) -> Event:
    """The event that such a text tells. InputError when it makes no sense."""
    said = json_object(text)
    return Event(
        op=op,
        type=_type_of(said),
        copy=word_of(said, "copy"),
        loan=word_of(said, "loan"),
        moment=_number(said, "moment"),
        device=word_of(said, "device"),
        n=_number(said, "n"),
        due=word_of(said, "due"),
        place=word_of(said, "place"),
    )


def word_of(said: dict[str, Any], name: str) -> str:
    """A short word; empty where there is none. InputError when it is anything else."""
    value = said.get(name) or ""
    if not (isinstance(value, str) and len(value) <= _MOST_LETTERS):
        raise InputError("change.not_sound")
    return value


def _type_of(said: dict[str, Any]) -> EventType:
    if said.get("type") not in set(EventType):
        raise InputError("circulation.not_sound")
    return EventType(said["type"])


def _number(said: dict[str, Any], name: str) -> int:
    value = said.get(name, 0)
    if type(value) is not int or not 0 <= value < _MOST_NUMBER:
        raise InputError("circulation.not_sound")
    return value
