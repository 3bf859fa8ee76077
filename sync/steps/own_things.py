"""What the other PCs of this library have done to what is the library's own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.domain.calendar import day_of
from desktop.domain.copy import (
    IMPORT_UNDONE,
    Copy,
    CopyId,
    CopyStatus,
    copy_of_body,
    whole_body,
)
from desktop.domain.copy_edit import edit_of_body
from desktop.domain.desk import Deed
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import Hold, HoldId, HoldState, hold_of_body
from desktop.domain.loan import LoanId
from desktop.domain.matter import Matter
from desktop.domain.register import EntryId, entry_of_body
from desktop.domain.rules import FIELDS, Part, RulesOrigin, RulesVersion
from desktop.domain.rules_text import rules_of_body
from desktop.domain.visit import visits_of_body
from desktop.storage.known_things import Known
from desktop.storage.store import Store
from sync.document import Document
from sync.steps.removals import WAITS
from sync.strict import identity

KINDS = frozenset(
    {
        ChangeKind.REGISTER,
        ChangeKind.COPY,
        ChangeKind.HOLD,
        ChangeKind.RULES,
        ChangeKind.OVERRIDE,
        ChangeKind.VISITS,
    }
)


class OwnThings:
    """Takes the hub's word on the library's own things, while one reply is applied."""

    def __init__(self, store: Store, *, walk: int, now: datetime) -> None:
        self._store = store
        self._walk = walk
        self._now = now
        self._waiting: set[tuple[str, str]] | None = None

    def take(self, kind: str, name: str, document: Document) -> bool:
        """Whether it was news. What this PC has still to say of a thing stays on top of it.

        InputError when it makes no sense, or is about something that has not come yet.
        """
        if self._store.known_things.has(kind, name, document.version, walk=self._walk):
            return False
        text = self._with_own(kind, name, document.text)
        is_news = text is not None and self.put(kind, name, text)
        self.note(kind, name, document.version)
        return is_news

    def note(self, kind: str, name: str, version: int) -> None:
        self._store.known_things.put(kind, name, Known(version, self._walk))

    def _with_own(self, kind: str, name: str, text: str) -> str | None:
        """What is told, under what this PC has still to say; None where that is all of it."""
        if not self._is_waiting(kind, name):
            return text
        if kind != ChangeKind.COPY:
            return None
        for edit in map(edit_of_body, self._store.known_things.said_since(kind, name)):
            if edit is None:
                return None
            text = edit.upon(text)
        return text

    def _is_waiting(self, kind: str, name: str) -> bool:
        if self._waiting is None:
            self._waiting = self._store.known_things.waiting(KINDS)
        if kind == ChangeKind.RULES:
            return any(each == kind for each, _ in self._waiting)
        return (kind, name) in self._waiting

    def put(self, kind: str, name: str, text: str) -> bool:
        """Let a thing be as it is told, whatever was known of it; whether that is news."""
        steps: dict[str, Any] = {
            ChangeKind.COPY: self._put_copy,
            ChangeKind.REGISTER: self._put_entry,
            ChangeKind.HOLD: self._put_hold,
            ChangeKind.RULES: self._put_rules,
            ChangeKind.OVERRIDE: self._put_override,
            ChangeKind.VISITS: self._put_visits,
        }
        is_news: bool = steps[kind](name, text)
        return is_news

    def _put_copy(self, name: str, text: str) -> bool:
        store, told = self._store, copy_of_body(name, self._whole(name, text))
        copy = replace(told, record=store.removals.survivor(told.record))
        entries = [each for each in (copy.entry, copy.departure) if each is not None]
        if store.records.text(copy.record) is None or not all(map(store.entries.get, entries)):
            raise InputError(WAITS)
        if store.copies.get(copy.id) == copy:
            return False
        never_was = copy.status is CopyStatus.WITHDRAWN and copy.reason == IMPORT_UNDONE
        if never_was and not store.copies.was_ever_lent(copy.id):
            store.copies.forget(copy.id)
            return True
        store.copies.put(copy)
        if copy.record != told.record:
            store.removals.bring_along(told.record, copy.id)
        self._look_for_twins(copy)
        return True

    def _whole(self, name: str, text: str) -> str:
        """An edit is done upon the copy as it is here; InputError where that is not."""
        edit = edit_of_body(text)
        if edit is None:
            return text
        copy = self._store.copies.get(CopyId(name))
        if copy is None:
            raise InputError(WAITS)
        return edit.upon(whole_body(copy))

    def _look_for_twins(self, copy: Copy) -> None:
        """Two copies with one barcode are both kept, and a person is told (rule 10.7)."""
        for other in self._store.clashes.copies_with(copy.barcode):
            both = sorted([copy.id, other.id])
            is_there = CopyStatus.WITHDRAWN not in {copy.status, other.status}
            if other.id != copy.id and is_there:
                self._tell("copy.barcode_twice", "".join(both), copy, barcode=copy.barcode)

    def _put_entry(self, name: str, text: str) -> bool:
        store, entry = self._store, entry_of_body(name, text)
        if store.entries.get(EntryId(name)) == entry:
            return False
        other = store.entries.numbered(entry.part, entry.number)
        store.entries.put(entry)
        if other is not None and other.id != entry.id:
            both = "".join(sorted([entry.id, other.id]))
            self._tell("register.number_twice", both, None, number=entry.number)
        return True

    def _put_hold(self, name: str, text: str) -> bool:
        store, told = self._store, hold_of_body(name, text)
        told = replace(told, record=store.removals.survivor(told.record))
        copies = [each for each in (told.copy, told.kept) if each is not None]
        if store.records.text(told.record) is None or not all(map(store.copies.get, copies)):
            raise InputError(WAITS)
        hold = store.holds.get(HoldId(name))
        if hold is None and not told.is_open:
            return False
        hold = hold or store.holds.add(told)
        state = replace(hold, state=told.state, kept=told.kept, until=told.until)
        if told.state is HoldState.READY and told.kept is None:
            raise InputError("change.not_sound")
        if not state.is_open:
            state = hold.closed(told.state, hold.closed_on or day_of(self._now))
        elif told.state is HoldState.WAITING:
            state = replace(hold.waiting(), closed_on=None)
        store.holds.put_all([*self._let_go(hold, told.kept), state])
        return state != hold

    def _let_go(self, hold: Hold, kept: CopyId | None) -> Iterator[Hold]:
        """A copy is kept for one alone: who had it kept here goes back in the line."""
        names = () if kept is None else self._store.clashes.holds_keeping(kept)
        for name in names:
            other = self._store.holds.get(name)
            if other is not None and name != hold.id:
                yield other.waiting()

    def _put_rules(self, name: str, text: str) -> bool:
        """Right as they reached the hub last (rule 12.1); what the province binds stays its own."""
        identity(name)
        before = self._store.house_rules.current()
        told = rules_of_body(text, before=before)
        own = {
            FIELDS[part]: getattr(told, FIELDS[part]) for part in Part if part not in before.bound
        }
        after = replace(before, **own)
        if after == before:
            return False
        self._store.house_rules.add(
            RulesVersion(rules=after, origin=RulesOrigin.LIBRARY, at=self._now)
        )
        return True

    def _put_override(self, name: str, text: str) -> bool:
        said = json_object(text)
        try:
            loan, deed = LoanId(identity(said["loan"])), Deed(said["deed"])
            at = datetime.fromisoformat(said["at"])
            rule = str(said["rule"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError("change.not_sound") from error
        if self._store.loans.get(loan) is None:
            raise InputError(WAITS)
        self._store.overrides.add_elsewhere(name, loan, rule=rule, deed=deed, at=at)
        return True

    def _put_visits(self, name: str, text: str) -> bool:
        self._store.tallies.put_elsewhere(name, visits_of_body(text))
        return True

    def _tell(self, code: str, name: str, copy: Copy | None, **details: str | int) -> None:
        self._store.matters.add(
            Matter(
                name=f"{code} {name}",
                at=self._now,
                code=code,
                record=None if copy is None else copy.record,
                details=details,
            )
        )
