"""What makes the library quicker while nobody is waiting for it."""

from desktop.storage.store import Store

_PAGES = 32
"""A slice no longer than a few key strokes."""


def tidy(store: Store) -> bool:
    """Do a slice of the work that an import has left; whether there is more."""
    with store.write():
        return store.search.tidy(_PAGES)
