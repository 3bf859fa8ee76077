"""What is the library's own in a reply: what its PCs did, joined to what this one did itself."""

from datetime import datetime

from desktop.domain.copy import CopyId, whole_body
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import OWN_RULES, ChangeKind
from desktop.domain.hold import HoldId, hold_body
from desktop.domain.journal import Entry
from desktop.domain.register import EntryId, entry_body
from desktop.domain.rules_text import body_of
from desktop.storage.store import Store
from desktop.storage.unknown import Kept
from sync.document import Document
from sync.steps import loans
from sync.steps.copies import tell_of_conflicts
from sync.steps.own_readers import KINDS as SEALED
from sync.steps.own_readers import OwnReaders, say_again
from sync.steps.own_things import KINDS, OwnThings
from sync.wire import Change, Result, Status

_SETTLED = frozenset({Status.OK, Status.DUPLICATE})
_ORDER = (
    ChangeKind.RECORD,
    ChangeKind.REGISTER,
    ChangeKind.COPY,
    ChangeKind.READER,
    ChangeKind.CIRCULATION,
)
"""What others hang on comes before them."""
_BY_FIELDS = frozenset({ChangeKind.COPY, ChangeKind.READER})
"""Of these the hub may know more than their author has heard."""


class Home:
    """The library's own part of one reply while it is applied, inside a transaction."""

    def __init__(self, store: Store, *, walk: int, now: datetime) -> None:
        self._store = store
        self._walk = walk
        self._now = now
        self._things = OwnThings(store, walk=walk, now=now)
        self._readers = OwnReaders(store, walk=walk, now=now)
        self._whose: list[Change] = []
        self._copies: set[str] = set()
        self._settled: dict[str, set[str]] = {}
        self.has_news = False

    def take(self, change: Change, document: Document) -> None:
        """InputError when it makes no sense, or is about something that has not come yet."""
        if change.kind == ChangeKind.CIRCULATION:
            copy = loans.take_event(self._store, change.entity, document, walk=self._walk)
            self._copies.add(copy)
            self.has_news = True
            return
        if change.kind == ChangeKind.WHOSE:
            self._whose.append(change)  # the loan it is about may be worked out at the end only
            return
        things = self._readers if change.kind in SEALED else self._things
        if things.take(change.kind, change.entity, document):
            self.has_news = True
            if change.kind == ChangeKind.COPY:
                self._copies.add(change.entity)

    def settle(self, entry: Entry, result: Result, *, device: str) -> None:
        """The hub knows what this PC did, and by which number or from which moment."""
        if result.conflicts and entry.kind is ChangeKind.COPY:
            tell_of_conflicts(self._store, entry, result.conflicts, now=self._now)
        if entry.kind in SEALED:
            self._readers.settle(entry, result)
        if result.status not in _SETTLED or not result.version:
            return
        if entry.kind is ChangeKind.CIRCULATION:
            copy = loans.settle_event(self._store, entry, result, device=device, walk=self._walk)
            if copy is not None:
                self._settled.setdefault(device, set()).add(copy)
        elif entry.kind in {*KINDS, *SEALED} and self._is_known(entry, result):
            name = OWN_RULES if entry.kind is ChangeKind.RULES else entry.entity
            self._things.note(entry.kind, name, result.version)

    def _is_known(self, entry: Entry, result: Result) -> bool:
        """Whether this PC knows how the thing is now; of a copy that others wrote, the hub says."""
        if entry.kind not in _BY_FIELDS or not result.previous:
            return True
        known = self._store.known_things.get(entry.kind, entry.entity)
        is_next = known is not None and known.version == result.previous
        return is_next and result.status is Status.OK

    def finish(self) -> None:
        """Let loans be as all events say, where another PC had to do with a copy."""
        for device, copies in self._settled.items():
            self._copies |= self._store.loan_events.shared(copies, device)
        loans.refold(self._store, self._copies, now=self._now)
        for change in self._whose:
            self._take_whose(change)

    def _take_whose(self, change: Change) -> None:
        try:
            is_news = self._readers.take(change.kind, change.entity, change.document())
            self.has_news = self.has_news or is_news
        except InputError as error:
            kept = Kept(change.seq, change.kind, change.entity, error.code, change.line)
            self._store.unknown.put(kept, walk=self._walk)


def is_own(change: Change, document: Document) -> bool:
    """Whether a row tells of what is the library's own, and not a word of the province."""
    if change.kind == ChangeKind.RULES:
        return change.entity == OWN_RULES
    if change.kind == ChangeKind.HOLD:
        return "record" in json_object(document.text)
    others = {ChangeKind.CIRCULATION, ChangeKind.PATRON}
    return change.kind in KINDS or change.kind in SEALED or change.kind in others


def place(kind: str) -> int:
    """Before which others a row that waited is to be tried."""
    return _ORDER.index(ChangeKind(kind)) if kind in _ORDER else len(_ORDER)


def sweep(store: Store, walk: int, *, now: datetime) -> None:
    """What a whole walk did not confirm: loans are put by, and what is here is said again."""
    loans.sweep(store, walk, now=now)
    for kind, name in store.known_things.sweep(walk):
        if kind in SEALED:
            say_again(store, kind, name, now=now)
            continue
        body = _body(store, kind, name)
        if body is not None:
            entity = store.identities.new(now) if kind == ChangeKind.RULES else name
            store.outbox.append(ChangeKind(kind), entity, body, now=now)


def _body(store: Store, kind: str, name: str) -> str | None:
    """What the journal says of a thing as it is here now."""
    if kind == ChangeKind.COPY:
        copy = store.copies.get(CopyId(name))
        return None if copy is None else whole_body(copy)
    if kind == ChangeKind.REGISTER:
        entry = store.entries.get(EntryId(name))
        return None if entry is None else entry_body(entry)
    if kind == ChangeKind.HOLD:
        hold = store.holds.get(HoldId(name))
        return None if hold is None or not hold.is_open else hold_body(hold)
    return body_of(store.house_rules.current()) if kind == ChangeKind.RULES else None
