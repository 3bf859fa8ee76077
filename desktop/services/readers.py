"""Registering, finding and correcting readers: the least data that serves."""

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import CARD_PREFIX, NOBODY, Patron, PatronCategory, PatronId, Person
from desktop.domain.pseudonym import pseudonym_of, pseudonyms_of
from desktop.domain.vietnamese import normalise
from desktop.services import telling_readers
from desktop.storage.card_counts import CardDeed
from desktop.storage.store import Store

READER_CHANGES = Changes(patrons=True, exchange=True)

_OLDEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPatron:
    """What is asked of a reader. Without a card they get the next number of the series."""

    card: str = ""
    name: str = field(repr=False)
    born: int | None = field(default=None, repr=False)
    category: PatronCategory = PatronCategory.ADULT
    contact: str = field(default="", repr=False)
    village: str = field(default="", repr=False)
    guardian: Person = field(default=NOBODY, repr=False)
    expires: date | None = None


class ReaderChanged(NamedTuple):
    """A reader as they are after a change."""

    patron: Patron
    changes: Changes = READER_CHANGES


def register(store: Store, new: NewPatron, *, now: datetime) -> Patron:
    """Give a reader a card. The nation learns that there is one more of a category: no name."""
    today = day_of(now)
    with store.write():
        patron = checked(
            Patron(
                id=PatronId(store.identities.new(now)),
                card=normalise(new.card).strip() or next_free_card(store),
                name=new.name,
                born=new.born,
                category=new.category,
                contact=new.contact,
                village=new.village,
                guardian=new.guardian,
                since=today,
                expires=new.expires,
            ),
            today,
        )
        check_card_number(store, patron.card)
        add_reader(store, patron, now=now)
    return patron


def change(store: Store, patron: Patron, *, now: datetime) -> ReaderChanged:
    """Put down what is now known of a reader. Card, expiry and suspension have ways of their own.

    The nation is told when the category is another one.
    """
    with store.write():
        before = known(store, patron.id)
        after = checked(
            replace(
                patron,
                card=before.card,
                since=before.since,
                expires=before.expires,
                suspended_until=before.suspended_until,
                suspended_for=before.suspended_for,
            ),
            day_of(now),
        )
        if after != before:
            telling_readers.put(store, after, now=now)
        if after.category is not before.category:
            tell_category(store, after.id, after.category, now=now)
    return ReaderChanged(patron=after)


def with_card(store: Store, card: str) -> Patron:
    """The reader who has this card, or a RuleError that says why nobody has."""
    code = normalise(card).strip()
    patron = store.patrons.by_card(code)
    if patron is None:
        raise card_refusal(store, code)
    return patron


def card_refusal(store: Store, code: str) -> RuleError:
    """Why nobody answers to the number of a card: it was stopped, or it is not known."""
    reason = store.stopped_cards.get(code)
    if store.clashes.readers_with(code):
        return RuleError("patron.card_twice", code=code)
    if reason is None:
        return RuleError("patron.unknown_card", code=code)
    return RuleError(f"patron.card_{reason.value}", code=code)


def known(store: Store, patron: PatronId) -> Patron:
    """The reader, or a RuleError when they are not here any more."""
    found = store.patrons.get(patron)
    if found is None:
        raise RuleError("patron.unknown")
    return found


def find(store: Store, text: str, *, limit: int = 50) -> tuple[Patron, ...]:
    """Readers by card or by words of the name, without accents, sorted by given name."""
    return store.patrons.find(text, limit=limit)


def checked(patron: Patron, today: date) -> Patron:
    """The reader with their texts tidied. InputError when something cannot be right."""
    patron = replace(
        patron,
        name=_line(patron.name),
        contact=_line(patron.contact),
        village=_line(patron.village),
        guardian=Person(*map(_line, patron.guardian)),
    )
    if not patron.name:
        raise InputError("patron.name_missing")
    if patron.born is not None and not today.year - _OLDEST <= patron.born <= today.year:
        raise InputError("patron.born_not_plausible", born=patron.born)
    if patron.category is PatronCategory.GROUP and not patron.guardian.name:
        raise InputError("patron.responsible_missing")
    return patron


def check_card_number(store: Store, card: str) -> None:
    """Refuse a number that is or was a reader's, or is a copy's: one box must tell them apart."""
    if store.patrons.taken([card]):
        raise RuleError("patron.card_taken", card=card)
    if store.copies.taken([card]):
        raise RuleError("patron.card_is_a_barcode", card=card)


def add_reader(store: Store, patron: Patron, *, now: datetime) -> None:
    """Put a reader and their card down. Inside Store.write()."""
    telling_readers.add(store, patron, secret=store.identities.new(now), now=now)
    store.patrons.series.note([patron.card])
    store.card_counts.add(CardDeed.ISSUED, patron.category, day=day_of(now))
    tell_category(store, patron.id, patron.category, now=now)


def tell_category(
    store: Store, patron: PatronId, category: PatronCategory | None, *, now: datetime
) -> None:
    """Tell the nation of what category a reader is, or that one is gone. Inside Store.write()."""
    secret = store.patrons.secret(patron)
    pseudonym = pseudonym_of(secret, day_of(now))
    if category is not None:
        _say(store, pseudonym, category.value, now=now)
        return
    earlier = pseudonyms_of(secret) - {pseudonym}
    said = store.archive.said_of(ChangeKind.PATRON, earlier)
    for name in [*sorted(said), pseudonym]:
        store.archive.purge(ChangeKind.PATRON, name)
        store.purges.note(name)
        _say(store, name, None, now=now)


def _say(store: Store, pseudonym: str, category: str | None, *, now: datetime) -> None:
    body = json.dumps({"category": category})
    store.outbox.append(ChangeKind.PATRON, pseudonym, body, now=now)


def next_free_card(store: Store, prefix: str = CARD_PREFIX) -> str:
    """Take the next number of the series that no card and no copy has. Inside Store.write()."""
    while True:
        card = store.patrons.series.next_accession(prefix)
        if not (store.patrons.taken([card]) or store.copies.taken([card])):
            return card


def _line(text: str) -> str:
    """`text` on one line, its letters in one form."""
    return " ".join(normalise(text).split())
