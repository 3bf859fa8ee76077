"""The next request: a function of what is committed, so after a crash it is simply made again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from desktop.domain.errors import RuleError
from desktop.domain.exchange import FEED
from desktop.domain.journal import Entry, entry_line
from desktop.domain.library import Device
from desktop.storage.store import Store
from sync.comparison import Comparison
from sync.device_state import DeviceState
from sync.pace import Pace
from sync.packing import PLAIN, newest, pack_runs
from sync.steps.comparing import next_comparison
from sync.steps.core import known_up_to
from sync.wire import Request

_MOST_ENTRIES = 500
_MOST_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What the program knows of itself and its PC, for those who look after many."""

    program: str
    backup_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A request ready to go. Nothing is marked as sent: only a reply settles anything."""

    device: Device
    first: int
    entries: tuple[Entry, ...]
    body: bytes
    is_carried: bool = False  # its reply may be days late, and come after newer ones
    compared: Comparison | None = None

    @property
    def letters(self) -> int:
        return sum(len(entry.body) for entry in self.entries)


def next_batch(
    store: Store,
    pace: Pace,
    *,
    own: Own | None = None,
    now: datetime | None = None,
    takes_records: bool = True,
) -> Batch:
    """What waits, oldest first, as much as `pace` allows; RuleError when there is no hub.

    Where it does not take records, the reply only settles what is sent. `now` goes along where the
    request goes straight to the hub, which learns of a wrong clock.
    """
    with store.read():
        entries = tuple(store.outbox.pending(_MOST_ENTRIES, pace.letters))
        known = store.line.get().dictionary
        state = _state(store, entries, own=own, now=now)
        rows = pace.rows if takes_records else 0
        best = newest() if known is None else known
        at_ms = None if now is None else int(now.timestamp() * 1000)
        is_idle = rows > 0 and not entries
        compared = next_comparison(store, now=now) if is_idle and now is not None else None
        return _batch(
            store,
            entries,
            rows=rows,
            state=state,
            at_ms=at_ms,
            dictionary=best,
            compared=compared,
        )


def all_batches(store: Store, pace: Pace, *, most: int) -> list[Batch]:
    """The same for all that waits, up to `most` letters, as requests that follow on each other."""
    batches: list[Batch] = []
    with store.read():
        waiting = iter(store.outbox.pending(_MOST_AT_ONCE, most))
        entries, letters = list[Entry](), 0
        for entry in waiting:
            letters += len(entry.body)
            if entries and (letters > pace.letters or len(entries) == _MOST_ENTRIES):
                batches.append(_batch(store, tuple(entries), rows=pace.rows))
                entries, letters = [], len(entry.body)
            entries.append(entry)
        batches.append(_batch(store, tuple(entries), rows=pace.rows))
    return batches


def _batch(
    store: Store,
    entries: tuple[Entry, ...],
    *,
    rows: int,
    state: DeviceState | None = None,
    at_ms: int | None = None,
    dictionary: int = PLAIN,
    compared: Comparison | None = None,
) -> Batch:
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    walk = store.walks.get()
    first = _first(store, entries)
    request = Request(
        device=device.id,
        epoch=device.epoch,
        walk=walk.name,
        hears_own=walk.hears_own,
        cursor=store.cursors.get(FEED),
        first=first,
        forgotten=walk.forgotten,
        known=known_up_to(store),
        chain_before=store.outbox.chain_before(first),
        rows=rows,
        at_ms=at_ms,
        run=store.run,
        state=state,
        compared=compared,
    )
    runs = [[*map(entry_line, run)] for _, run in groupby(entries, key=attrgetter("kind"))]
    body = pack_runs([[request.line()], *runs], dictionary=dictionary)
    return Batch(device=device, first=first, entries=entries, body=body, compared=compared)


def _first(store: Store, entries: Sequence[Entry]) -> int:
    last = store.outbox.last()
    return entries[0].n if entries else (last.n if last else 0) + 1


def _state(
    store: Store, entries: Sequence[Entry], *, own: Own | None, now: datetime | None
) -> DeviceState | None:
    """How things stand once these entries are settled."""
    if own is None or now is None:
        return None
    after = _first(store, entries) + len(entries)
    oldest, last = store.archive.written_at(after), store.outbox.last()
    return DeviceState(
        pending=0 if last is None else last.n + 1 - after,
        oldest_s=_seconds(oldest),
        backup_s=_seconds(own.backup_at),
        clock_s=_seconds(now),
        program=own.program,
    )


def _seconds(moment: datetime | None) -> int:
    return 0 if moment is None else int(moment.timestamp())
