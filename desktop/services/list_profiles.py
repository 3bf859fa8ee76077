"""Remembering what the columns of a list were decided to mean."""

from typing import Any, TypeVar

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.domain.vietnamese import fold
from desktop.storage.store import Store

M = TypeVar("M", bound=ColumnMapping[Any])

_JOINER = " · "


def profiles(store: Store, kind: type[M]) -> tuple[M, ...]:
    """What was decided about lists of this kind before."""
    with store.read():
        return tuple(store.list_profiles.all(kind).values())


def remember_profile(store: Store, mapping: ColumnMapping[Any]) -> None:
    """Keep `mapping` for lists with the same headings, in place of what was kept for them."""
    if not any(mapping.headings):
        return  # nothing to know such a list again by
    with store.write():
        store.list_profiles.put(_JOINER.join(map(fold, mapping.headings)), mapping)
