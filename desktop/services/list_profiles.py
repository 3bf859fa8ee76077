"""Remembering what the columns of a list were decided to mean."""

from desktop.domain.listing.mapping import Mapping
from desktop.domain.vietnamese import fold
from desktop.storage.store import Store

_JOINER = " · "


def profiles(store: Store) -> tuple[Mapping, ...]:
    """What was decided about lists before."""
    with store.read():
        return tuple(store.list_profiles.all().values())


def remember_profile(store: Store, mapping: Mapping) -> None:
    """Keep `mapping` for lists with the same headings, in place of what was kept for them."""
    if not any(mapping.headings):
        return  # nothing to know such a list again by
    with store.write():
        store.list_profiles.put(_JOINER.join(map(fold, mapping.headings)), mapping)
