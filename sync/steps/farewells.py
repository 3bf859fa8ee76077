"""A reader who was forgotten, or joined to another, at another PC of this library."""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState, hold_body
from desktop.domain.loan import LoanId
from desktop.domain.matter import Matter
from desktop.domain.patron import Patron, PatronId, StopReason
from desktop.domain.person_rights import settled_by_erasure
from desktop.domain.pseudonym import pseudonyms_of
from desktop.domain.sealed_reader import INTO, SEALED_AWAY, Farewell, identity_in
from desktop.storage.reader_words import ReaderWords
from desktop.storage.store import Store
from sync.steps.readers import PURGE
from sync.steps.removals import WAITS
from sync.steps.waiting_line import settle_line


def let_go(store: Store, name: str, farewell: Farewell, *, now: datetime) -> bool:
    """Forget who is known under this name, or let all that is theirs be the other's.

    Whether somebody was here. InputError where the other is not, or cannot be read yet.
    """
    words = store.reader_words
    if words is None:
        store.archive.purge(ChangeKind.READER, name)
        store.purges.note(name)
        raise InputError(SEALED_AWAY)  # who it was may be here, and is found when the key is
    gone, survivor = words.reader_of(name), _survivor(store, words, name, farewell)
    words.forget(name)
    if survivor is not None:
        store.joined_readers.put(name, survivor, gone=gone)
    reader = None if gone is None else store.patrons.get(gone)
    if reader is None:
        return False
    _Leaving(store, words, reader, now=now).leave(survivor)
    return True


def _survivor(store: Store, words: ReaderWords, name: str, farewell: Farewell) -> PatronId | None:
    """Who the reader is now; None where they, or the other since, are forgotten."""
    if not farewell.into:
        return None
    named = PatronId(identity_in(words.seal.opened(name, INTO, farewell.into)))
    survivor = store.joined_readers.survivor(words.seal.name_of(named)) or named
    if store.patrons.get(survivor) is not None:
        return survivor
    if not store.purges.knows(words.seal.name_of(named)):
        raise InputError(WAITS)
    return None


class _Leaving:
    """Takes one reader out."""

    def __init__(self, store: Store, words: ReaderWords, reader: Patron, *, now: datetime) -> None:
        self._store = store
        self._words = words
        self._reader = reader
        self._now = now

    def leave(self, survivor: PatronId | None) -> None:
        store, patron = self._store, self._reader.id
        if survivor is None:
            self._part()
        else:
            store.past_loans.move(patron, to=survivor)
            store.reader_ties.move(patron, to=survivor)
        self._end_pseudonyms()
        store.patrons.remove(patron)
        reason = StopReason.ERASED if survivor is None else StopReason.MERGED
        store.stopped_cards.add(self._reader.card, reason, now=self._now)
        store.matters.forget(patron)
        store.residue.note(self._now)

    def _part(self) -> None:
        """What came back, what is out and what they wait for is nobody's."""
        store, patron, now = self._store, self._reader.id, self._now
        left = list[LoanId]()
        for loan in store.loans.open_of(patron, today=day_of(now)):
            details = {"barcode": loan.barcode}
            code = "reader.erased_with_book"
            store.matters.add(Matter(name=f"{code} {loan.id}", at=now, code=code, details=details))
            left.append(loan.id)
        for hold in store.holds.of_patron(patron):
            ended = hold.closed(HoldState.CANCELLED, day_of(now))
            store.holds.put_all([ended])
            store.outbox.append(ChangeKind.HOLD, hold.id, hold_body(ended), now=now)
            settle_line(store, hold.record, now=now)
        self._words.say_nobodys(self._words.theirs(patron), now=now)
        store.past_loans.part(patron)
        for name in left:
            store.other_pcs.part(name)
        for request in store.person_requests.of(patron):
            if request.is_open:
                store.person_requests.put(settled_by_erasure(request, day_of(now)))
        store.reader_ties.cut(patron)
        store.joined_readers.forget(patron)

    def _end_pseudonyms(self) -> None:
        """Those that the nation has heard from this PC."""
        store = self._store
        names = pseudonyms_of(store.patrons.secret(self._reader.id))
        for pseudonym in sorted(store.archive.said_of(ChangeKind.PATRON, names)):
            if not store.purges.knows(pseudonym):
                store.archive.purge(ChangeKind.PATRON, pseudonym)
                store.purges.note(pseudonym)
                store.outbox.append(ChangeKind.PATRON, pseudonym, PURGE, now=self._now)
