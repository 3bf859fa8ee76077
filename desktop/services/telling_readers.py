"""Tells the library's other PCs of readers, where this PC has the key for it. In Store.write()."""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.patron import Patron, PatronId
from desktop.storage.store import Store


def put(store: Store, patron: Patron, *, now: datetime) -> None:
    """Write what is now known of a reader who is there."""
    words = store.reader_words
    before = None if words is None else store.patrons.get(patron.id)
    store.patrons.put(patron)
    if words is not None and before is not None:
        words.say_change(before, patron, now=now)


def add(store: Store, patron: Patron, *, secret: str, now: datetime) -> None:
    """A reader who was not there."""
    store.patrons.add(patron, secret=secret)
    if (words := store.reader_words) is not None:
        words.say_whole(patron, now=now)


def farewell(
    store: Store, patron: PatronId, *, now: datetime, into: PatronId | None = None
) -> None:
    """A reader is about to be forgotten, or to be another one."""
    store.matters.forget(patron)
    if (words := store.reader_words) is not None:
        words.say_farewell(patron, now=now, into=into)
        if into is not None:
            store.joined_readers.put(words.seal.name_of(patron), into, gone=patron)
        else:
            store.joined_readers.forget(patron)


def whose(store: Store, entity: str, patron: PatronId | None, *, now: datetime) -> None:
    """Whose a loan or a hold is."""
    words = store.reader_words
    if words is not None and patron is not None:
        words.say_whose(entity, patron, now=now)


def nobodys(store: Store, entities: Iterable[str], *, now: datetime) -> None:
    """What is long over is nobody's any more."""
    if (words := store.reader_words) is not None:
        words.say_nobodys(entities, now=now)
