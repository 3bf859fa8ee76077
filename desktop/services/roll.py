"""The list of readers: found as one types, by given name, with what each has out."""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.roll import Roll, RollQuery
from desktop.storage.store import Store


def roll(store: Store, query: RollQuery, *, now: datetime) -> Roll:
    """The readers that are asked for."""
    return store.roll.find(query, today=day_of(now))


def valid_cards(store: Store, *, now: datetime) -> int:
    """How many cards have not expired."""
    return store.roll.valid(today=day_of(now))
