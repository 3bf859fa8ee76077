"""Forgetting by itself whose the loans of long ago were."""

from datetime import datetime, timedelta

from desktop.storage.store import Store

KEPT_DAYS = 90
"""How long after the return it is remembered who had a book."""

_SLICE = 200
"""A transaction no longer than a few key strokes."""


def forget_slice(store: Store, *, now: datetime, kept_days: int = KEPT_DAYS) -> bool:
    """Part some of the loans that came back too long ago from their readers; whether more wait."""
    with store.write():
        return store.past_loans.part_before(_limit(now, kept_days), most=_SLICE) == _SLICE


def forget(store: Store, *, now: datetime, kept_days: int = KEPT_DAYS) -> int:
    """Part all of them, a slice a transaction; return how many it were."""
    done = last = 0
    while not done or last == _SLICE:
        with store.write():
            last = store.past_loans.part_before(_limit(now, kept_days), most=_SLICE)
        done += last
        if not last:
            break
    return done


def _limit(now: datetime, kept_days: int) -> datetime:
    return now - timedelta(days=kept_days)
