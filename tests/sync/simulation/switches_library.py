"""Switches for what a library is to do: each takes one safety rule out of the real code."""
# ruff: noqa: SLF001 - a switch reaches where nobody else does

from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.domain import authoring, loan_events
from desktop.domain.edit import Edit
from desktop.domain.exchange import FEED, ChangeKind
from desktop.domain.loan_events import Came, Event, Told
from desktop.domain.record import Record, RecordId
from desktop.services import editing
from desktop.storage.archive import Archive
from desktop.storage.bases import Base
from desktop.storage.store import Store
from desktop.storage.trash import Trash
from desktop.storage.unknown import Kept, Unknown
from sync import engine
from sync.steps import healing, records, reply, walking
from sync.steps.own_things import OwnThings
from sync.steps.request import Batch, next_batch
from sync.wire import Reply
from tests.sync.model.rules import Rule
from tests.sync.simulation.switches_hub import Patch, Switch


def nothing_marked_sent(patch: Patch) -> None:
    def marked(store: Store, *args: Any, **said: Any) -> Batch:
        batch = next_batch(store, *args, **said)
        with store.write():
            store.outbox.settle(entry.op for entry in batch.entries)
        return batch

    patch.setattr(engine, "next_batch", marked)


def changed_fields_only(patch: Patch) -> None:
    difference = authoring.difference

    def all_fields(before: Record | None, after: Record, **said: Any) -> Edit | None:
        edit = difference(before, after, **said)
        if edit is None:
            return None
        values: dict[str, str | None] = {f.id: f.tag + f.data for f in after.fields}
        whole = replace(edit, fields=values | dict(edit.fields))
        bases = authoring.bases(whole, said["versions"], said.get("pending", ()))
        return replace(whole, bases=bases)

    patch.setattr(editing, "difference", all_fields)


def chain_acknowledged(patch: Patch) -> None:
    healed = healing.healed

    def believed(store: Store, batch: Batch, told: Reply, *, now: datetime) -> bool:
        return told.refusal is not None and healed(store, batch, told, now=now)

    patch.setattr(reply, "healed", believed)


def library_one_transaction(patch: Patch) -> None:
    """The cursor is saved before what it stands for."""
    take_all, move = reply._Arrival.take_all, reply._Arrival.move_cursor

    def saved_first(self: Any, told: Reply) -> int:
        move(self, told)
        for statement in ("COMMIT", "BEGIN IMMEDIATE"):
            self._store._connection.execute(statement)
        return take_all(self, told)

    patch.setattr(reply._Arrival, "take_all", saved_first)


def newer_only(patch: Patch) -> None:
    def whatever_comes(
        store: Store, record: RecordId, document: Any, *, walk: int, now: datetime
    ) -> bool:
        versions = {"": document.common, **document.exceptions}
        base = Base(
            record=record,
            version=document.version,
            walk=walk,
            field_versions=versions,
            document=document.text,
            marks=document.marks,
        )
        records._put(store, base, now=now)
        return True

    patch.setattr(reply, "adopt", whatever_comes)


def first_pending_base(patch: Patch) -> None:
    bases = authoring.bases
    patch.setattr(authoring, "bases", lambda edit, versions, _pending: bases(edit, versions, ()))


def foreseen_only(patch: Patch) -> None:
    patch.setattr(reply, "is_foreseeable", lambda *_, **__: True)


def archive_goes_along(patch: Patch) -> None:
    again = Archive.wait_again

    def what_waits_alone(self: Archive, after: int) -> None:
        if after:
            again(self, after)

    patch.setattr(Archive, "wait_again", what_waits_alone)


def said_again_after_restore(patch: Patch) -> None:
    again = Archive.wait_again

    def for_a_new_name_alone(self: Archive, after: int) -> None:
        if not after:
            again(self, after)

    patch.setattr(Archive, "wait_again", for_a_new_name_alone)


def nothing_blanked(patch: Patch) -> None:
    begin = healing.begin_again

    def blanked(store: Store, **said: Any) -> None:
        begin(store, **said)
        for (name,) in store._connection.execute("SELECT id FROM record").fetchall():
            store.records.remove(RecordId(name.hex()))

    patch.setattr(healing, "begin_again", blanked)


def whole_walk(patch: Patch) -> None:
    begin = healing.begin_again

    def of_others(store: Store, *, now: datetime) -> None:
        begin(store, now=now, hears_own=False)

    patch.setattr(healing, "begin_again", of_others)


def one_walk(patch: Patch) -> None:
    read = reply.apply_read

    def of_any_walk(store: Store, batch: Batch, told: Reply, *, now: datetime) -> Any:
        return read(store, batch, replace(told, walk=store.walks.get().name), now=now)

    patch.setattr(reply, "apply_read", of_any_walk)


def cursor_without_gap(patch: Patch) -> None:
    def moved(self: Any, told: Reply) -> bool:
        self._store.cursors.put(FEED, told.cursor)
        return True

    patch.setattr(reply._Arrival, "move_cursor", moved)


def sweep(patch: Patch) -> None:
    patch.setattr(walking, "take_off", lambda *_, **__: None)


def gone_remembered(patch: Patch) -> None:
    put = records._put

    def forgotten(store: Store, base: Base, *, now: datetime) -> None:
        put(store, base, now=now)
        if base.marks.gone:
            store.bases.forget(base.record)

    patch.setattr(records, "_put", forgotten)


def trash(patch: Patch) -> None:
    patch.setattr(Trash, "put", lambda *_, **__: None)


def fuse(patch: Patch) -> None:
    patch.setattr(reply, "holds_back", lambda *_: False)
    patch.setattr(walking, "is_much", lambda *_, **__: False)


def child_waits(patch: Patch) -> None:
    _forgets(patch, {ChangeKind.COPY})


def unknown_rows_kept(patch: Patch) -> None:
    _forgets(patch, None)


def _forgets(patch: Patch, kinds: set[ChangeKind] | None) -> None:
    """What cannot be used is not kept: of these kinds, or of those that are not known."""
    put = Unknown.put

    def lost(self: Unknown, kept: Kept, *, walk: int) -> None:
        is_known = kept.kind in set(ChangeKind)
        if kept.kind in kinds if kinds else not is_known:
            return
        put(self, kept, walk=walk)

    patch.setattr(Unknown, "put", lost)


def clash_told(patch: Patch) -> None:
    patch.setattr(OwnThings, "_look_for_twins", lambda *_: None)


def implied_return(patch: Patch) -> None:
    def lent_beside(self: Any, event: Event) -> Came:
        self.stays[event.loan] = loan_events.Stay(event.moment, event.due)
        return Came.OPENED

    patch.setattr(loan_events._Copy, "_lend", lent_beside)


def possession(patch: Patch) -> None:
    """A return closes the loan it names, and no other."""

    def named(self: Any, event: Event) -> Came:
        stay = self.stays.get(event.loan)
        if stay is None:
            return Came.SEEN
        self.stays[event.loan] = stay._replace(until=event.moment)
        return Came.CLOSED

    patch.setattr(loan_events._Copy, "_take_back", named)


def named_return(patch: Patch) -> None:
    take_back = loan_events._Copy._take_back

    def forgotten(self: Any, event: Event) -> Came:
        came = take_back(self, event)
        self._returned.clear()
        return came

    patch.setattr(loan_events._Copy, "_take_back", forgotten)


def late_renewal_told(patch: Patch) -> None:
    _tells_not(patch, "_renew", Told.RENEWED_TOO_LATE)


def found_told(patch: Patch) -> None:
    _tells_not(patch, "_find", Told.TURNED_UP)


def _tells_not(patch: Patch, step: str, told: Told) -> None:
    done = getattr(loan_events._Copy, step)

    def quietly(self: Any, event: Event) -> Any:
        came = done(self, event)
        if self.told.get(event.op) is told:
            del self.told[event.op]
        return came

    patch.setattr(loan_events._Copy, step, quietly)


def device_order(patch: Patch) -> None:
    patch.setattr(
        loan_events, "ordered", lambda events: sorted(events, key=lambda each: each.moment)
    )


def purge_reaches_archive(patch: Patch) -> None:
    patch.setattr(Archive, "purge", lambda *_: None)


def purge_said_again(patch: Patch) -> None:
    patch.setattr(reply, "take_reader", lambda *_, **__: None)


SWITCHES: dict[Rule, Switch] = {
    Rule.NOTHING_MARKED_SENT: nothing_marked_sent,
    Rule.CHANGED_FIELDS_ONLY: changed_fields_only,
    Rule.CHAIN_ACKNOWLEDGED: chain_acknowledged,
    Rule.LIBRARY_ONE_TRANSACTION: library_one_transaction,
    Rule.NEWER_ONLY: newer_only,
    Rule.FIRST_PENDING_BASE: first_pending_base,
    Rule.FORESEEN_ONLY: foreseen_only,
    Rule.ARCHIVE_GOES_ALONG: archive_goes_along,
    Rule.SAID_AGAIN_AFTER_RESTORE: said_again_after_restore,
    Rule.NOTHING_BLANKED: nothing_blanked,
    Rule.WHOLE_WALK: whole_walk,
    Rule.ONE_WALK: one_walk,
    Rule.CURSOR_WITHOUT_GAP: cursor_without_gap,
    Rule.SWEEP: sweep,
    Rule.GONE_REMEMBERED: gone_remembered,
    Rule.TRASH: trash,
    Rule.FUSE: fuse,
    Rule.CHILD_WAITS: child_waits,
    Rule.UNKNOWN_ROWS_KEPT: unknown_rows_kept,
    Rule.CLASH_TOLD: clash_told,
    Rule.IMPLIED_RETURN: implied_return,
    Rule.POSSESSION: possession,
    Rule.NAMED_RETURN: named_return,
    Rule.LATE_RENEWAL_TOLD: late_renewal_told,
    Rule.FOUND_TOLD: found_told,
    Rule.DEVICE_ORDER: device_order,
    Rule.PURGE_REACHES_ARCHIVE: purge_reaches_archive,
    Rule.PURGE_SAID_AGAIN: purge_said_again,
}
