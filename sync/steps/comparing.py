"""Now and then a library says what it knows of a stretch of the catalogue (rule 14.4).

A stretch is said as one digest; where that differs a shorter one is, and in the end its records
one by one.
"""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.comparing import digest_of
from desktop.storage.store import Store
from sync.comparison import MOST_LISTED, Comparison

_MOST = 4096
_STEP = 8
_AFTER, _LENGTH, _DAY = "compared", "compared length", "compared day"
"""How far it was compared, how much is said next, on what day that was done last."""


def next_comparison(store: Store, *, now: datetime) -> Comparison | None:
    """What to say of it today, if anything is still to be said."""
    length = _length(store)
    is_done = length == _MOST and store.cursors.get(_DAY) == day_of(now).toordinal()
    if is_done or store.walks.get().is_under_way:
        return None
    after = store.cursors.get(_AFTER)
    known = store.bases.stretch(after, length)
    if not known:
        return None
    digests = {each.name: each.digest for each in known}
    upto = known[-1].version
    if length == MOST_LISTED:
        return Comparison(after, upto, listed=digests)
    return Comparison(after, upto, digest_of(digests.values()))


def look_closer(store: Store) -> None:
    """Something differs: say less of it. Inside Store.write()."""
    store.cursors.put(_LENGTH, _length(store) // _STEP)


def go_on(store: Store, asked: Comparison, *, now: datetime) -> bool:
    """That stretch is done; whether the next follows at once. Inside Store.write()."""
    length = _length(store)
    is_end = not store.bases.stretch(asked.upto, 1)
    store.cursors.put(_AFTER, 0 if is_end else asked.upto)
    store.cursors.put(_LENGTH, _MOST if is_end else min(length * _STEP, _MOST))
    store.cursors.put(_DAY, day_of(now).toordinal())
    return length < _MOST and not is_end


def _length(store: Store) -> int:
    return store.cursors.get(_LENGTH) or _MOST
