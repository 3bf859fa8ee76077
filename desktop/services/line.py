"""What a person wishes of the line to the nation, and whether an exchange may begin by itself."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.changes import Changes
from desktop.domain.line import Line, Price
from desktop.storage.store import Store


def line(store: Store) -> Line:
    return store.line.get()


def line_to_use(store: Store) -> Line | None:
    """The line, if an exchange may begin by itself at all."""
    found = store.line.get()
    is_known = store.device.get() is not None or store.provision.waits_for_enrolment()
    return found if is_known and found.begins_itself else None


def unasked_in_s(store: Store, *, now: datetime) -> float | None:
    """In how many seconds an exchange may begin by itself; None when it may not at all."""
    found = line_to_use(store)
    return None if found is None else found.rest_s(now)


def wish(
    store: Store,
    *,
    begins_itself: bool | None = None,
    price: Price | None = None,
    month_bytes: int | None = None,
) -> Changes:
    """Keep what is wished; what is not said stays as it is."""
    with store.write():
        before = store.line.get()
        wished = replace(
            before,
            begins_itself=before.begins_itself if begins_itself is None else begins_itself,
            price=price or before.price,
            month_bytes=before.month_bytes if month_bytes is None else month_bytes,
        )
        store.line.put(wished)
    return Changes(exchange=True)
