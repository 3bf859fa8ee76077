"""What is done while nobody waits: a quicker library and desk, and forgetting in time."""

from datetime import datetime

from desktop.services.forgetting import forget_slice
from desktop.storage.log_room import make_room
from desktop.storage.store import Store

_PAGES = 32
"""A slice no longer than a few key strokes."""


def tidy(store: Store, *, now: datetime) -> bool:
    """Do a slice of each kind of work; whether there is more.

    What an erasure could not clean is tried once: it may be somebody's reading that prevents it.
    """
    store.residue.clean()
    make_room(store.path)
    is_more_to_forget = forget_slice(store, now=now)
    with store.write():
        return store.search.tidy(_PAGES) or is_more_to_forget
