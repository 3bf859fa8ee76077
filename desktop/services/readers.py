"""Registering and finding readers: the least data that serves."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron, PatronCategory, PatronId
from desktop.domain.vietnamese import normalise
from desktop.storage.store import Store

_OLDEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPatron:
    """What is asked of a reader."""

    card: str
    name: str
    born: int | None = None
    category: PatronCategory = PatronCategory.ADULT
    contact: str = ""
    expires: date | None = None


def register(store: Store, new: NewPatron, *, now: datetime) -> Patron:
    """Give a reader a card. The nation learns that there is one more of a category: no name."""
    card, name = normalise(new.card).strip(), " ".join(normalise(new.name).split())
    _check(card, name, new.born, day_of(now))
    with store.write():
        if store.patrons.taken([card]):
            raise RuleError("patron.card_taken", card=card)
        if store.copies.taken([card]):
            raise RuleError("patron.card_is_a_barcode", card=card)
        patron = Patron(
            id=PatronId(store.identities.new(now)),
            card=card,
            name=name,
            born=new.born,
            category=new.category,
            contact=normalise(new.contact).strip(),
            expires=new.expires,
        )
        store.patrons.put(patron)
        body = json.dumps({"category": patron.category.value})
        store.outbox.append(ChangeKind.PATRON, store.identities.new(now), body, now=now)
    return patron


def with_card(store: Store, card: str) -> Patron:
    """The reader who has this card, or a RuleError."""
    patron = store.patrons.by_card(normalise(card).strip())
    if patron is None:
        raise RuleError("patron.unknown_card", code=card)
    return patron


def find(store: Store, text: str, *, limit: int = 50) -> tuple[Patron, ...]:
    """Readers by card or by words of the name, without accents, sorted by given name."""
    return store.patrons.find(text, limit=limit)


def _check(card: str, name: str, born: int | None, today: date) -> None:
    if not card:
        raise InputError("patron.card_missing")
    if not name:
        raise InputError("patron.name_missing")
    if born is not None and not today.year - _OLDEST <= born <= today.year:
        raise InputError("patron.born_not_plausible", born=born)
