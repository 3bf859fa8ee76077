"""Takes in a device's journal: each change once, in its order, none of them in another's way."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, update
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import chained
from sync.authors import Author
from sync.document import Document
from sync.hub import feed
from sync.hub.clocks import learn
from sync.hub.kinds import KINDS, PERSONAL
from sync.hub.late import tell_author, waiting_for, write_down
from sync.hub.log import Line, conflicts_of, numbered
from sync.hub.overlays import word_of
from sync.hub.refusal import OtherHistory, Refused
from sync.hub.tables import device
from sync.hub.tenancy import as_hub
from sync.hub.trips import Trip
from sync.hub.work import Outcome, Unit, Work
from sync.hub.writers import writers
from sync.sent import Sent
from sync.wire import MOST_BODY, Refusal, Request, Result, Status

_DOCUMENT_LETTERS = 8 << 20
"""Results carry no more than this; a result without its document is asked for again."""

# Built once: building a statement costs more than running it.
_MOVE = (
    update(device)
    .where(device.c.id == bindparam("name"))
    .values(last_n=bindparam("last"), chain=bindparam("link"), seen_at=bindparam("at"))
)

_WITHOUT_EFFECT = frozenset({Status.DEFERRED, Status.WAITING, Status.QUARANTINED, Status.ERASED})
_POISON = (InputError, SQLAlchemyError, ArithmeticError, LookupError, TypeError, ValueError)


class Taken(NamedTuple):
    """How far the hub now has a device's journal, and what came of the entries sent."""

    last: int
    chain: bytes
    results: tuple[Result, ...]


class Poisoned(Exception):  # noqa: N818 - said to one who begins again
    """A change is not sound: all is to be done again, each change by itself."""


def take(
    unit: Unit,
    row: Row[Any],
    request: Request,
    *,
    entries: Sequence[Sent],
    version: int,
    at: str,
    closing: Trip,
    one_by_one: bool = True,
) -> Taken:
    """Apply the entries that are new, recognise those that are not.

    Refuses the whole request when the entries are not a continuation of what `row` stands for.
    Not `one_by_one` it takes far fewer statements, and ends with `Poisoned` where one is unsound.
    Versions count from `version`. What is to be written is in `closing`, for the caller to finish.
    """
    connection = unit.connection
    _check_start(connection, row, request)
    last, link, here = row.last_n, row.chain, request.chain_before
    learn(unit.clocks, unit.pending, row=row, request=request, at=at)
    outcomes: dict[int, tuple[Sent, Outcome]] = {}
    for n, sent in enumerate(entries, request.first):
        here = chained(here, sent)
        if sent.n != n:
            raise Refused(400, "numbers")
        if n <= last:
            outcomes[n] = (sent, _repeated(connection, row, n, link=here))
            continue
        work = Work(
            unit=unit,
            sent=sent,
            device=row.id,
            library=row.library,
            cursor=request.cursor,
            version=version + n - request.first,
            at=at,
        )
        outcome = _again(work) or settled(work, one_by_one=one_by_one)
        _log(work, outcome, here)
        outcomes[n] = (sent, outcome)
        if outcome.is_new:
            _do_what_waited(work, outcomes, one_by_one=one_by_one)
        last, link = n, here
    results = _results(connection, row.library, outcomes.values())
    for step in (*unit.pending.steps(), *unit.log.steps()):
        closing.add(step)
    closing.ask(_MOVE, {"name": row.id, "last": last, "link": link, "at": at})
    return Taken(last, link, results)


def _do_what_waited(
    work: Work, outcomes: dict[int, tuple[Sent, Outcome]], *, one_by_one: bool
) -> None:
    """Who asks right now is answered with what came of it in the end; others hear of it."""
    unit, entity = work.unit, work.sent.entity
    if not unit.log.is_awaited(entity):
        return
    with as_hub(work.connection, work.library):  # those of other libraries too
        for late in waiting_for(unit, entity, at=work.at):
            outcome = settled(late, one_by_one=one_by_one)
            write_down(late, outcome)
            if late.device == work.device and late.sent.n in outcomes:
                outcomes[late.sent.n] = (late.sent, replace(outcome, is_foreseeable=False))
            else:
                tell_author(late, outcome)
        unit.pending.flush()


def finish(closing: Trip, *, is_last: bool = False) -> None:
    """Write what was taken; `is_last`: and nothing else is done after it."""
    try:
        closing.go(is_last=is_last)
    except OperationalError:
        raise
    except _POISON as error:
        raise Poisoned from error


def _check_start(connection: Connection, row: Row[Any], request: Request) -> None:
    before = request.first - 1
    if before < 0:
        raise Refused(400, "numbers")
    if before > row.last_n:
        raise other_history(row, Refusal.EARLIER)
    if before and _chain_at(connection, row, before) != request.chain_before:
        raise other_history(row, Refusal.FORK)


def _chain_at(connection: Connection, row: Row[Any], n: int) -> bytes:
    logged = row if n == row.last_n else numbered(connection, row.id, n)
    return bytes(logged.chain)


def other_history(row: Row[Any], refusal: Refusal) -> OtherHistory:
    return OtherHistory(refusal, last=row.last_n, chain=row.chain)


def _repeated(connection: Connection, row: Row[Any], n: int, *, link: bytes) -> Outcome:
    """What was said before to the same entry; another entry of that number is another history."""
    logged = numbered(connection, row.id, n)
    if logged.chain != link:
        raise other_history(row, Refusal.FORK)
    return _recalled(logged, Status(logged.status))


def said_before(
    connection: Connection, code: str, logged: Sequence[Row[Any]]
) -> tuple[Result, ...]:
    """Results for entries that are in the log, as they were told to the device or will be."""
    outcomes = [
        (Sent(row.n, row.op, row.kind, row.entity, ""), _recalled(row, Status(row.status)))
        for row in logged
    ]
    return _results(connection, code, outcomes)


def _again(work: Work) -> Outcome | None:
    """The same operation under another number: a library that was put back from a backup."""
    logged = work.unit.log.said(work.sent.op)
    if logged is None or logged.entity != work.sent.entity:
        return None
    status = Status(logged.status)
    return _recalled(logged, status if status in _WITHOUT_EFFECT else Status.DUPLICATE)


def _recalled(logged: Line | Row[Any], status: Status) -> Outcome:
    return Outcome(
        status=status,
        version=logged.version,
        previous=logged.previous,
        conflicts=conflicts_of(logged),
        reason=logged.reason,
        is_foreseeable=logged.kind != ChangeKind.RECORD or not logged.version,
    )


def settled(work: Work, *, one_by_one: bool = True) -> Outcome:
    """Do the change, or put it aside: whatever is wrong with it, the ones behind it go on.

    Not `one_by_one` nothing is put aside: what is wrong with it is wrong with all of them.
    """
    if work.sent.digest is not None:
        return Outcome(status=Status.ERASED)
    kind = KINDS.get(work.sent.kind)
    if kind is None:
        return Outcome(status=Status.DEFERRED)
    try:
        if len(work.sent.body) > MOST_BODY:
            raise InputError("change.too_large")
        return _by_itself(kind, work) if one_by_one else kind(work)
    except OperationalError:
        raise  # a full disk is no fault of the change
    except _POISON as error:
        if not one_by_one:
            raise Poisoned from error
        work.pending.drop()
        work.unit.seen.forget()
        reason = error.code if isinstance(error, InputError) else "change.not_sound"
    return Outcome(status=Status.QUARANTINED, reason=reason)


def _by_itself(kind: Callable[[Work], Outcome], work: Work) -> Outcome:
    with work.connection.begin_nested():
        outcome = kind(work)
        work.pending.flush()
    return outcome


def _log(work: Work, outcome: Outcome, link: bytes) -> None:
    sent = work.sent
    is_told = sent.digest is None and len(sent.body) <= MOST_BODY
    body = _storable(sent.body) if is_told and sent.kind not in PERSONAL else None
    work.unit.log.add(
        Line(
            device=work.device,
            n=sent.n,
            op=sent.op,
            chain=link,
            kind=sent.kind,
            entity=sent.entity,
            status=outcome.status,
            version=outcome.version,
            previous=outcome.previous,
            conflicts=json.dumps(outcome.conflicts),
            reason=outcome.reason,
            body=body,
            received_at=work.at,
        )
    )


def _storable(body: str) -> str:
    """Without what no database takes for a letter: half a one, and the one of nothing."""
    return body.encode(errors="backslashreplace").decode().replace("\0", "\\x00")


def _results(
    connection: Connection, code: str, outcomes: Iterable[tuple[Sent, Outcome]]
) -> tuple[Result, ...]:
    """Results in order. A record goes along once, with the first result that needs it."""
    results = []
    given: set[str] = set()
    letters = 0
    for sent, outcome in outcomes:
        document: Document | None = None
        needs = not outcome.is_foreseeable and sent.entity not in given
        if needs and letters <= _DOCUMENT_LETTERS:
            document = feed.document(connection, sent.entity)
            given.add(sent.entity)
            letters += len(document.text)
        authors: tuple[Author, ...] = ()
        if outcome.conflicts and sent.kind == ChangeKind.RECORD:
            with as_hub(connection, code):  # it may have been another library
                authors = writers(connection, sent.entity, outcome.conflicts)
        is_over = outcome.is_laid_over or not outcome.is_foreseeable
        results.append(
            Result(
                n=sent.n,
                op=Result.ending(sent.op),
                status=outcome.status,
                version=outcome.version,
                previous=outcome.previous,
                document=document,
                conflicts=outcome.conflicts,
                reason=outcome.reason,
                authors=authors,
                overlay=word_of(connection, code, sent.entity) if is_over else None,
            )
        )
    return tuple(results)
