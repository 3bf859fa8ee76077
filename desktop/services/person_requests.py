"""The register of what readers ask about their own data, with the days the law gives."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.consent import Signer
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import PatronId
from desktop.domain.person_rights import (
    Decision,
    PersonRequest,
    RequestKind,
    deadlines,
    extended,
)
from desktop.services.readers import known
from desktop.storage.store import Store

_HERE_ONLY = Changes(patrons=True)
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestChanged:
    """A line of the register after a change."""

    request: PersonRequest
    changes: Changes = _HERE_ONLY


def requests(store: Store, *, is_open_only: bool = False) -> tuple[PersonRequest, ...]:
    """The register: what is open first, the most urgent first."""
    return store.person_requests.all(is_open_only=is_open_only)


def receive(
    store: Store,
    patron: PatronId,
    kind: RequestKind,
    *,
    now: datetime,
    asked_by: Signer = Signer.READER,
    on: date | None = None,
) -> RequestChanged:
    """Enter a request, received today or `on` a day before, with its deadlines."""
    today = day_of(now)
    received = on or today
    if received > today:
        raise InputError("person_request.day_not_plausible", day=received.isoformat())
    with store.write():
        known(store, patron)
        answer_by, finish_by = deadlines(kind, received, is_working=_working(store))
        request = PersonRequest(
            number=0,
            kind=kind,
            asked_by=asked_by,
            patron=patron,
            received_on=received,
            answer_by=answer_by,
            finish_by=finish_by,
        )
        return RequestChanged(request=store.person_requests.add(request))


def answer(store: Store, number: int, *, now: datetime) -> RequestChanged:
    """Put down that the reader has been told what will be done."""
    with store.write():
        request = _open(store, number)
        if request.answered_on is not None:
            raise RuleError("person_request.answered_already", number=number)
        return _put(store, replace(request, answered_on=day_of(now)))


def extend(store: Store, number: int, *, until: date) -> RequestChanged:
    """Move the day to finish by, once, by no more than the law allows."""
    with store.write():
        request = _open(store, number)
        after = replace(request, finish_by=extended(request, until), is_extended=True)
        return _put(store, after)


def finish(store: Store, number: int, *, decision: Decision, now: datetime) -> RequestChanged:
    """Close a request."""
    today = day_of(now)
    with store.write():
        request = _open(store, number)
        answered = request.answered_on or today
        return _put(
            store, replace(request, answered_on=answered, finished_on=today, decision=decision)
        )


def _open(store: Store, number: int) -> PersonRequest:
    request = store.person_requests.get(number)
    if request is None:
        raise RuleError("person_request.unknown", number=number)
    if not request.is_open:
        raise RuleError("person_request.finished_already", number=number)
    return request


def _put(store: Store, request: PersonRequest) -> RequestChanged:
    store.person_requests.put(request)
    return RequestChanged(request=request)


def _working(store: Store) -> Callable[[date], bool]:
    closures = store.house_rules.current().closures
    return lambda day: day.weekday() < _SATURDAY and not closures.is_closed(day)
