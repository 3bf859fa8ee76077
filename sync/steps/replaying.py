"""Does again, upon a backup, what the journal of the damaged library says was done after it.

The entries are put down as they were, so the history goes on unbroken; what they say is done by the
same steps that take another PC's word. Names come from the damaged tables, where they can be read.
"""

from dataclasses import replace
from datetime import datetime

from desktop.domain.backup import Replayed, State
from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyId
from desktop.domain.desk import Deed
from desktop.domain.edit import Edit, json_object, sound_record
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldId
from desktop.domain.journal import Entry
from desktop.domain.loan import LoanId
from desktop.domain.merge import NO_MARKS, fold
from desktop.domain.pseudonym import pseudonyms_of
from desktop.domain.record import RecordId
from desktop.domain.version import Origin
from desktop.storage.salvage import Ruin
from desktop.storage.store import Store
from desktop.storage.versions import Overwritten
from sync.document import Document
from sync.steps import loans
from sync.steps.own_things import OwnThings
from sync.steps.removals import WAITS, take_removal
from sync.steps.showing import show


def replay(store: Store, ruin: Ruin, known: State, *, now: datetime) -> Replayed:
    """Do again what was done after `known`, as far as it proves itself. Inside Store.write()."""
    return _Replay(store, ruin, now=now).all_after(known)


_OF_READERS = frozenset({ChangeKind.PATRON, ChangeKind.READER, ChangeKind.WHOSE, ChangeKind.KEY})


class _Replay:
    """One run through the journal."""

    def __init__(self, store: Store, ruin: Ruin, *, now: datetime) -> None:
        self._store = store
        self._ruin = ruin
        self._now = now
        self._things = OwnThings(store, walk=0, now=now)
        self._copies: set[CopyId] = set()
        self._loans: set[LoanId] = set()
        self._overridden: list[Entry] = []
        self._gone: set[str] = set()

    def all_after(self, known: State) -> Replayed:
        done = left = 0
        self._find_gone(known)
        self._bring_readers()
        for entry in self._ruin.journal_after(known):
            at = self._ruin.written_at(entry.n) or self._now
            self._store.archive.append_again(entry, at=at)
            is_done = self._is_done(entry, at)
            done, left = done + is_done, left + (not is_done)
        loans.refold(self._store, self._copies, now=self._now)
        unnamed = sum(not self._has_reader(loan) for loan in sorted(self._loans))
        for entry in self._overridden:
            self._note_override(entry)
        erased = frozenset(self._let_go(name) for name in sorted(self._gone))
        return Replayed(done=done, left=left, unnamed=unnamed, erased=erased - {""})

    def _find_gone(self, known: State) -> None:
        """Who was forgotten since is not brought back for a moment."""
        for entry in self._ruin.journal_after(known):
            if entry.kind is ChangeKind.PATRON and entry.digest is None and _is_farewell(entry):
                self._gone.add(entry.entity)

    def _bring_readers(self) -> None:
        """Readers as they were: new ones, and what has changed of those who are known."""
        patrons = self._store.patrons
        for patron, secret in self._ruin.readers():
            known = patrons.get(patron.id)
            if self._gone & pseudonyms_of(secret) or known == patron:
                continue
            if known is not None and patrons.secret(patron.id) == secret:
                patrons.put(patron)
            elif known is None and not patrons.taken([patron.card]):
                is_theirs = self._ruin.is_of_other_pc(patron.id)
                add = self._store.other_pcs.add_reader if is_theirs else patrons.add
                add(patron, secret=secret)
                patrons.series.note([patron.card])

    def _is_done(self, entry: Entry, at: datetime) -> bool:
        """Do again what one entry says; False when there is nothing to do it to."""
        if entry.digest is not None or entry.kind in _OF_READERS:
            return True  # a word to others: whom it is about was brought already
        try:
            self._do(entry, at)
        except InputError:
            return False
        return True

    def _do(self, entry: Entry, at: datetime) -> None:
        if entry.kind is ChangeKind.RECORD:
            self._do_edit(entry, at)
        elif entry.kind is ChangeKind.REMOVAL:
            said = Document(text=entry.body, version=0, common=0)
            take_removal(self._store, RecordId(entry.entity), said, now=at)
        elif entry.kind is ChangeKind.CIRCULATION:
            self._note_event(entry)
        elif entry.kind is ChangeKind.OVERRIDE:
            self._overridden.append(entry)
        else:
            self._do_thing(entry)

    def _do_edit(self, entry: Entry, at: datetime) -> None:
        """As the journal has it, the removal and the joining of records among it."""
        store, record, edit = self._store, RecordId(entry.entity), Edit.from_body(entry.body)
        removal, base = store.removals.get(record), store.bases.get(record)
        before = store.records.text(record)
        kept = before if removal is None else removal.text
        text = fold(before or kept, [edit])
        if text is None:
            raise InputError(WAITS)
        if before is not None and base is not None and base.document is None:
            store.bases.put(replace(base, document=before))
        marks = NO_MARKS if base is None else base.marks
        for each in store.outbox.entity_pending(record):
            marks = marks.after(Edit.from_body(each.body))
        if removal is None and marks == NO_MARKS and before is not None:
            store.versions.add(
                Overwritten(record=record, at=at, origin=Origin.LIBRARY, text=before)
            )
            store.records.put(record, sound_record(text))
        else:
            show(store, record, text, marks, now=at)

    def _do_thing(self, entry: Entry) -> None:
        if entry.kind is ChangeKind.HOLD:
            self._bring_hold(HoldId(entry.entity))
        self._things.put(entry.kind, entry.entity, entry.body)
        if entry.kind is ChangeKind.COPY:
            copy = self._store.copies.get(CopyId(entry.entity))
            if copy is not None and copy.accession:
                self._store.copies.series.note([copy.accession])

    def _bring_hold(self, name: HoldId) -> None:
        """Who waits is in no journal."""
        told, store = self._ruin.hold(name), self._store
        if told is None or told.patron is None or store.holds.get(name) is not None:
            return
        is_known = store.patrons.get(told.patron) is not None
        if is_known and store.records.text(told.record) is not None:
            store.holds.add(replace(told.waiting(), closed_on=None))

    def _note_event(self, entry: Entry) -> None:
        copy = CopyId(str(json_object(entry.body).get("copy")))
        if self._store.copies.get(copy) is None:
            raise InputError(WAITS)
        self._copies.add(copy)
        if entry.entity != copy:
            self._loans.add(LoanId(entry.entity))

    def _has_reader(self, name: LoanId) -> bool:
        """Give a loan back to who has it; whether that is known, or does not matter any more."""
        loan, told = self._store.loans.get(name), self._ruin.loan(name)
        if loan is None or loan.patron is not None:
            return True
        patron = None if told is None else told.patron
        if patron is None or self._store.patrons.get(patron) is None:
            return loan.returned_at is not None
        self._store.other_pcs.was_ours(name, patron)
        return True

    def _let_go(self, pseudonym: str) -> str:
        """The card of who was forgotten since; of who was joined, books are the other's."""
        store = self._store
        name = store.purges.reader(pseudonym)
        patron = None if name is None else store.patrons.get(name)
        if patron is None:
            return ""
        for each in store.loans.open_of(patron.id, today=day_of(self._now)):
            told = self._ruin.loan(each.id)
            if told is not None and told.patron is not None and told.patron != patron.id:
                store.loans.put_reader(told.id, told.patron)
        return patron.card

    def _note_override(self, entry: Entry) -> None:
        said, loan = json_object(entry.body), LoanId(entry.entity)
        if self._store.loans.get(loan) is not None:  # the chain proves that it is a word of ours
            deed, at = Deed(said["deed"]), datetime.fromisoformat(said["at"])
            self._store.overrides.add_elsewhere(entry.op, loan, rule=said["rule"], deed=deed, at=at)


def _is_farewell(entry: Entry) -> bool:
    return json_object(entry.body).get("category", "") is None
