"""Readers of whom another PC of this library tells, closed (docs/sync.md, section 17)."""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldId
from desktop.domain.journal import Entry
from desktop.domain.loan import LoanId
from desktop.domain.matter import Matter
from desktop.domain.patron import Patron, PatronId, StopReason
from desktop.domain.sealed_reader import (
    IN_WORDS,
    INTO,
    SEALED_AWAY,
    WHO,
    Farewell,
    Word,
    closed_key_of_body,
    identity_in,
    key_body,
    reader_of,
    short,
    who_of_body,
    word_of_body,
)
from desktop.storage.known_things import Known
from desktop.storage.reader_words import ReaderWords
from desktop.storage.store import Store
from sync.document import Document
from sync.steps.farewells import let_go
from sync.steps.removals import WAITS
from sync.wire import Result

KINDS = frozenset({ChangeKind.READER, ChangeKind.WHOSE, ChangeKind.KEY})


class OwnReaders:
    """Takes what is told of readers while one reply is applied, inside a transaction."""

    def __init__(self, store: Store, *, walk: int, now: datetime) -> None:
        self._store = store
        self._walk = walk
        self._now = now

    def take(self, kind: str, name: str, document: Document) -> bool:
        """Whether it was news.

        InputError when it makes no sense, is about what has not come yet, or cannot be read here.
        """
        if self._store.known_things.has(kind, name, document.version, walk=self._walk):
            return False
        is_news = self._put(kind, name, document.text)
        self.note(kind, name, document.version)
        return is_news

    def settle(self, entry: Entry, result: Result) -> None:
        """What became at the hub of what this PC said."""
        if entry.kind is ChangeKind.READER and result.conflicts:
            tell_of_conflicts(self._store, entry, result.conflicts, now=self._now)

    def note(self, kind: str, name: str, version: int) -> None:
        self._store.known_things.put(kind, name, Known(version, self._walk))

    def _put(self, kind: str, name: str, text: str) -> bool:
        if kind == ChangeKind.KEY:
            return self._put_key(name, text)
        if kind == ChangeKind.WHOSE:
            return self._put_whose(name, text)
        word = word_of_body(text)
        if isinstance(word, Farewell):
            return let_go(self._store, name, word, now=self._now)
        return self._put_reader(name, word)

    def _words(self, key: str) -> ReaderWords:
        """What reads under this key. InputError where it is not here."""
        words = self._store.reader_words
        if words is None or not words.seal.name.startswith(key):
            raise InputError(SEALED_AWAY)
        return words

    def _put_key(self, name: str, text: str) -> bool:
        """The key that reached the hub first stands: whoever has another asks for the code."""
        closed, store, words = closed_key_of_body(text), self._store, self._store.reader_words
        if words is None or words.seal.name != name:
            store.readers_key.forget()
            raise InputError(SEALED_AWAY)
        is_later_here = bool(store.known_things.said_since(ChangeKind.KEY, name))
        if closed != store.readers_key.closed() and not is_later_here:
            store.readers_key.close(closed, sheet=b"")
        return False

    def _put_reader(self, name: str, word: Word) -> bool:
        store = self._store
        if store.purges.knows(name):
            self._say_farewell_again(name)
            return False
        words = self._words(word.key)
        seal, said = words.seal, self._with_own(name, word).values
        plain = {field: seal.opened(name, field, text) for field, text in said.items()}
        patron, secret = reader_of(plain)
        before = store.patrons.get(patron.id)
        if before is None:
            store.other_pcs.add_reader(patron, secret=secret)
            store.patrons.series.note([patron.card])
        elif before != patron:
            store.patrons.put(patron)
        self._note_card(before, patron)
        return before != patron

    def _with_own(self, name: str, word: Word) -> Word:
        """What is told, under what this PC has still to say."""
        values = dict(word.values)
        for body in self._store.known_things.said_since(ChangeKind.READER, name):
            own = word_of_body(body)
            values |= own.values if isinstance(own, Word) else {}
        return word._replace(values=values)

    def _note_card(self, before: Patron | None, patron: Patron) -> None:
        """A number that was given up stops; one that two have is told (rule 17.6)."""
        store = self._store
        if before is not None and before.card != patron.card:
            store.stopped_cards.add(before.card, StopReason.REPLACED, now=self._now)
        store.stopped_cards.remove(patron.card)
        for other in store.clashes.readers_with(patron.card):
            if other.id != patron.id:
                both = "".join(sorted([other.id, patron.id]))
                self._tell("reader.card_twice", both, card=patron.card)

    def _put_whose(self, name: str, text: str) -> bool:
        key, closed = who_of_body(text)
        if not key:
            return self._part(name)
        if self._store.known_things.said_since(ChangeKind.WHOSE, name):
            return False  # what this PC says of it is later
        words = self._words(key)
        named = PatronId(identity_in(words.seal.opened(name, WHO, closed)))
        entity = words.seal.name_of(named)
        patron = self._store.joined_readers.survivor(entity) or named
        if self._store.patrons.get(patron) is None:
            if not self._store.purges.knows(entity):
                raise InputError(WAITS)
            words.say_nobodys([name], now=self._now)
            return self._part(name)
        return self._is_theirs(name, patron)

    def _is_theirs(self, name: str, patron: PatronId) -> bool:
        store = self._store
        loan, hold = store.loans.get(LoanId(name)), store.holds.get(HoldId(name))
        if loan is not None:
            store.loans.put_reader(loan.id, patron)
        elif hold is not None:
            store.other_pcs.put_whose(hold.id, patron)
        else:
            raise InputError(WAITS)
        return True

    def _part(self, name: str) -> bool:
        store = self._store
        if (words := store.reader_words) is not None:
            words.forget_whose(name)
        store.other_pcs.part(LoanId(name))
        return True

    def _say_farewell_again(self, name: str) -> None:
        """The hub was put back, and who said it may be gone (rules 13.5, 17.7)."""
        store, words = self._store, self._store.reader_words
        if store.known_things.said_since(ChangeKind.READER, name):
            return
        other = store.joined_readers.survivor(name)
        into = words.seal.closed(name, INTO, short(other)) if words is not None and other else ""
        store.outbox.append(ChangeKind.READER, name, Farewell(into).body(), now=self._now)

    def _tell(self, code: str, name: str, **details: str | int) -> None:
        matter = Matter(name=f"{code} {name}", at=self._now, code=code, details=details)
        self._store.matters.add(matter)


def say_again(store: Store, kind: str, name: str, *, now: datetime) -> None:
    """The hub has not got what it once told, and who said it may be gone."""
    words = store.reader_words
    if words is None:
        return
    if kind == ChangeKind.KEY and words.seal.name == name:
        store.outbox.append(ChangeKind.KEY, name, key_body(store.readers_key.closed()), now=now)
    elif kind == ChangeKind.READER:
        patron = words.reader_of(name)
        reader = None if patron is None else store.patrons.get(patron)
        if reader is not None:
            words.say_whole(reader, now=now)
    elif kind == ChangeKind.WHOSE:
        loan, hold = store.loans.get(LoanId(name)), store.holds.get(HoldId(name))
        whose = (loan and loan.patron) or (hold and hold.patron)
        if whose:
            words.say_whose(name, whose, now=now)


def tell_of_conflicts(store: Store, entry: Entry, fields: Iterable[str], *, now: datetime) -> None:
    """Another PC had written the same: what was written here is in the journal, closed."""
    words = store.reader_words
    patron = None if words is None else words.reader_of(entry.entity)
    for field in fields if patron is not None else ():
        is_read = field in IN_WORDS
        code = "reader.written_elsewhere" if is_read else "reader.changed_elsewhere"
        details: dict[str, str | int | None] = {"reader": patron}
        details |= {"op": entry.op, "entry": str(entry.n), "field": field} if is_read else {}
        which = f"{entry.op} {field}" if is_read else entry.op
        store.matters.add(Matter(name=f"{code} {which}", at=now, code=code, details=details))
