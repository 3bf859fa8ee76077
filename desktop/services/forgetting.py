"""Forgetting by itself whose the loans of long ago were."""

from datetime import datetime, timedelta

from desktop.services import telling_readers
from desktop.services.true_day import check_clock, is_in_doubt
from desktop.storage.store import Store

_SLICE = 200
"""A transaction no longer than a few key strokes."""


def forget_slice(store: Store, *, now: datetime) -> bool:
    """Part some of the loans that came back too long ago from their readers; whether more wait.

    Nothing is written where there is nothing to forget, and nothing forgotten by a clock that
    leapt ahead.
    """
    if is_in_doubt(store, now=now):
        return False
    returned_before = _limit(store, now)
    if not store.past_loans.is_any_before(returned_before):
        return False
    with store.write():
        return _part(store, returned_before, now=now) == _SLICE


def forget(store: Store, *, now: datetime) -> int:
    """Part all of them, a slice a transaction; return how many it were."""
    check_clock(store, now=now)
    done, returned_before = 0, _limit(store, now)
    while store.past_loans.is_any_before(returned_before):
        with store.write():
            done += _part(store, returned_before, now=now)
    return done


def _part(store: Store, returned_before: datetime, *, now: datetime) -> int:
    """The PC that lent tells the others that it is nobody's any more."""
    count, lent_here = store.past_loans.part_before(returned_before, most=_SLICE)
    telling_readers.nobodys(store, lent_here, now=now)
    return count


def _limit(store: Store, now: datetime) -> datetime:
    """The house rules say how long after the return it is remembered who had a book."""
    return now - timedelta(days=store.house_rules.current().privacy.history_days)
