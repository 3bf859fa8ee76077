"""Switches for what the hub is to do: each takes one safety rule out of the real code."""
# ruff: noqa: SLF001 - a switch reaches where nobody else does

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, Row, select

from desktop.domain import merge as merging
from desktop.domain.edit import Edit
from desktop.domain.errors import InputError
from desktop.domain.journal import chained
from desktop.domain.merge import Marks, Merged, Standing
from desktop.domain.units import GONE
from sync.hub import (
    clocks,
    copies,
    exchange,
    feed,
    intake,
    later,
    own_things,
    readers,
    records,
    tables,
)
from sync.hub.kinds import KINDS
from sync.hub.late import work_of
from sync.hub.log import numbered
from sync.hub.trips import Trip, go
from sync.hub.work import Outcome, Unit, Work
from sync.sent import Sent
from sync.wire import Status
from tests.sync.model.rules import Rule

Patch = pytest.MonkeyPatch
Switch = Callable[[Patch], None]

_ANY = 1 << 61


def number_once(patch: Patch) -> None:
    def applied_again(connection: Connection, row: Row[Any], n: int, *, link: bytes) -> Outcome:
        logged = numbered(connection, row.id, n)
        query = select(tables.device.c.library).where(tables.device.c.id == row.id)
        whole = select(tables.oplog, query.scalar_subquery().label("library"))
        found = connection.execute(whole.where(tables.oplog.c.op == logged.op)).one()
        work = work_of(Unit(connection), found, version=_ANY >> 4, at=row.seen_at or "")
        return intake.settled(work)

    patch.setattr(intake, "_repeated", applied_again)


def hub_one_transaction(patch: Patch) -> None:
    def in_two(closing: Trip, *, is_last: bool) -> None:
        place = [step.statement for step in closing._steps].index(intake._MOVE)
        move, _ = closing._steps.pop(place), closing._hearing.pop(place)
        closing.go()
        for statement in ("COMMIT", "BEGIN IMMEDIATE"):
            closing.connection.exec_driver_sql(statement)
        go(closing.connection, [move], is_last=is_last)

    patch.setattr(exchange, "finish", in_two)


def operation_once(patch: Patch) -> None:
    patch.setattr(intake, "_again", lambda _work: None)


def fork_seen(patch: Patch) -> None:
    def recalled(connection: Connection, row: Row[Any], n: int, *, link: bytes) -> Outcome:
        logged = numbered(connection, row.id, n)
        return intake._recalled(logged, Status(logged.status))

    patch.setattr(intake, "_repeated", recalled)


def taken_in_order(patch: Patch) -> None:
    patch.setattr(intake, "_check_start", lambda *_: None)


def poison_aside(patch: Patch) -> None:
    patch.setattr(intake, "_POISON", ())


def feed_in_order(patch: Patch) -> None:
    """The end of the feed is read after its rows, when others may have written more."""
    beyond = select(tables.library.c.head + 1000).where(tables.library.c.code != "")
    patch.setattr(feed, "_HEAD", beyond.limit(1))


def numbers_never_reused(patch: Patch) -> None:
    patch.setattr("sync.hub.database.first_number", lambda _now: 1 << 40)
    patch.setattr("sync.hub.admin.first_number", lambda _now: 1 << 40)


def feeds_apart(patch: Patch) -> None:
    for name in ("WORDS", "OTHERS_WORDS"):
        everybodys = select(tables.told).order_by(tables.told.c.seq)
        patch.setattr(feed, name, everybodys)


def own_work_followed(patch: Patch) -> None:
    settle = merging.settle
    patch.setattr(merging, "settle", lambda now, **said: settle(now, **said | {"device": None}))


def followed_in_order(patch: Patch) -> None:
    settle = merging.settle
    patch.setattr(merging, "settle", lambda now, **said: settle(now, **said | {"n": _ANY}))


def conflicts_kept(patch: Patch) -> None:
    patch.setattr(records, "_keep_conflicts", lambda *_: None)


def field_by_field(patch: Patch) -> None:
    def all_of_it(unit: str, value: str | None, standings: dict[str, Standing]) -> object:
        return standings

    patch.setattr(merging, "_met_by", all_of_it)


def result_brings_record(patch: Patch) -> None:
    patch.setattr(intake, "_DOCUMENT_LETTERS", -1)


def no_clock(patch: Patch) -> None:
    """Whoever has the later clock is right."""
    last: dict[str, str] = {}
    take = KINDS["record"]

    def latest(work: Work) -> Outcome:
        if work.sent.op > last.get(work.sent.entity, ""):
            last[work.sent.entity] = work.sent.op
            edit = Edit.from_body(work.sent.body)
            edit = replace(edit, bases=dict.fromkeys(edit.units, _ANY))
            work = replace(work, sent=work.sent._replace(body=edit.json()))
        return take(work)

    patch.setitem(KINDS, "record", latest)


def epoch_outside_backup(patch: Patch) -> None:
    patch.setattr("sync.hub.database.sealed", lambda *_: "e1")


def removal_has_seen(patch: Patch) -> None:
    met = merging._met_by

    def itself(unit: str, value: str | None, standings: dict[str, Standing]) -> object:
        return met(unit, None if unit == GONE else value, standings)

    patch.setattr(merging, "_met_by", itself)


def edit_beats_removal(patch: Patch) -> None:
    merge = merging.merge

    def stays_gone(*args: Any, **said: Any) -> Merged:
        merged = merge(*args, **said)
        if not merged.is_brought_back:
            return merged
        return replace(merged, marks=Marks(gone=True), is_brought_back=False)

    patch.setattr(records, "merge", stays_gone)


def copy_holds_record(patch: Patch) -> None:
    patch.setattr(records, "is_held", lambda *_: False)
    patch.setattr(copies, "bring_back", lambda *_: False)


def begin_again(patch: Patch) -> None:
    """And nothing is compared, which would mend a day later what this leaves wrong (14.4)."""
    seen = exchange._seen

    def remembering_all(*asked: Any, **said: Any) -> tuple[int, int]:
        _, version = seen(*asked, **said)
        return 0, version

    patch.setattr(exchange, "_seen", remembering_all)
    patch.setattr(exchange, "compared", lambda *_: (None, ()))


def edit_waits(patch: Patch) -> None:
    take = KINDS["record"]

    def refused(work: Work) -> Outcome:
        outcome = take(work)
        if outcome.status is Status.WAITING:
            raise InputError("record.unknown")
        return outcome

    patch.setitem(KINDS, "record", refused)


def hub_work_is_news(patch: Patch) -> None:
    def as_its_authors(*args: Any, **said: Any) -> Work:
        return replace(work_of(*args, **said), is_late=False)

    patch.setattr("sync.hub.late.work_of", as_its_authors)
    patch.setattr(later, "work_of", as_its_authors)


def no_circle(patch: Patch) -> None:
    patch.setattr(records, "closes_circle", lambda *_: False)


def joined_edit_told(patch: Patch) -> None:
    patch.setattr(records, "_told", lambda *_: "")


def clocks_corrected(patch: Patch) -> None:
    def as_shown(*_: object, shown: str, arrived: str) -> int:
        return clocks.milliseconds(shown)

    patch.setattr(own_things, "moment_of", as_shown)
    patch.setattr(clocks, "_put_right", lambda *_, **__: None)


def hub_order(patch: Patch) -> None:
    """What the clock of its author says is later is right."""
    last: dict[str, str] = {}
    take = KINDS["rules"]

    def by_clock(work: Work) -> Outcome:
        if work.sent.op < last.get(work.library, ""):
            return Outcome(status=Status.OK)
        last[work.library] = work.sent.op
        return take(work)

    patch.setitem(KINDS, "rules", by_clock)


def unknown_changes_kept(patch: Patch) -> None:
    settled = intake.settled

    def refused(work: Work, **how: bool) -> Outcome:
        outcome = settled(work, **how)
        is_unknown = outcome.status is Status.DEFERRED
        return replace(outcome, status=Status.QUARANTINED) if is_unknown else outcome

    patch.setattr(intake, "settled", refused)


def purge_wins(patch: Patch) -> None:
    def told_last(work: Work) -> Outcome:
        values = {"category": "adult", "is_purged": False}
        table = tables.patron
        outcome = readers.take_reader(work)
        if '"category": null' not in work.sent.body:
            found = table.c.id == work.sent.entity
            work.connection.execute(table.update().where(found).values(**values))
        return outcome

    patch.setitem(KINDS, "patron", told_last)


def purge_reaches_history(patch: Patch) -> None:
    patch.setattr(readers, "_reach_the_log", lambda _work: None)
    patch.setattr(intake, "PERSONAL", frozenset())


def chain_of_digests(patch: Patch) -> None:
    def of_bodies(before: bytes, sent: Sent) -> bytes:
        return chained(before, sent._replace(digest=None))

    patch.setattr(intake, "chained", of_bodies)


SWITCHES: dict[Rule, Switch] = {
    Rule.NUMBER_ONCE: number_once,
    Rule.HUB_ONE_TRANSACTION: hub_one_transaction,
    Rule.OPERATION_ONCE: operation_once,
    Rule.FORK_SEEN: fork_seen,
    Rule.TAKEN_IN_ORDER: taken_in_order,
    Rule.POISON_ASIDE: poison_aside,
    Rule.FEED_IN_ORDER: feed_in_order,
    Rule.NUMBERS_NEVER_REUSED: numbers_never_reused,
    Rule.FEEDS_APART: feeds_apart,
    Rule.OWN_WORK_FOLLOWED: own_work_followed,
    Rule.FOLLOWED_IN_ORDER: followed_in_order,
    Rule.CONFLICTS_KEPT: conflicts_kept,
    Rule.FIELD_BY_FIELD: field_by_field,
    Rule.RESULT_BRINGS_RECORD: result_brings_record,
    Rule.NO_CLOCK: no_clock,
    Rule.EPOCH_OUTSIDE_BACKUP: epoch_outside_backup,
    Rule.REMOVAL_HAS_SEEN: removal_has_seen,
    Rule.EDIT_BEATS_REMOVAL: edit_beats_removal,
    Rule.COPY_HOLDS_RECORD: copy_holds_record,
    Rule.BEGIN_AGAIN: begin_again,
    Rule.EDIT_WAITS: edit_waits,
    Rule.HUB_WORK_IS_NEWS: hub_work_is_news,
    Rule.NO_CIRCLE: no_circle,
    Rule.JOINED_EDIT_TOLD: joined_edit_told,
    Rule.CLOCKS_CORRECTED: clocks_corrected,
    Rule.HUB_ORDER: hub_order,
    Rule.UNKNOWN_CHANGES_KEPT: unknown_changes_kept,
    Rule.PURGE_WINS: purge_wins,
    Rule.PURGE_REACHES_HISTORY: purge_reaches_history,
    Rule.CHAIN_OF_DIGESTS: chain_of_digests,
}
