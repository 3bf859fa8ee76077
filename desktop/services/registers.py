"""Keeping the summary register, and the series of accession numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.domain.copy import Copy
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.register import Entry, EntryId, Kind, Line, Part, entry_body
from desktop.storage.series import NumberSeries
from desktop.storage.store import Store

_FIRST_DAY, _LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A line before it is in the register; without a number it gets the next one of its part."""

    part: Part
    on: date
    number: int | None = None
    source: str = ""
    document: str = ""
    titles: int | None = None
    copies: Mapping[Kind, int] = field(default_factory=dict)
    price: int | None = None
    note: str = ""


def add_entry(store: Store, new: NewEntry, *, now: datetime) -> Entry:
    """Write a line into the register."""
    with store.write():
        number = store.entries.next_number(new.part) if new.number is None else new.number
        entry = Entry(
            id=EntryId(store.identities.new(now)),
            part=new.part,
            number=number,
            on=new.on,
            source=new.source.strip(),
            document=new.document.strip(),
            titles=new.titles,
            copies=_counted(new.copies),
            price=new.price,
            note=new.note.strip(),
        )
        _put(store, entry, now=now)
    return entry


def edit_entry(store: Store, entry: Entry, *, now: datetime) -> bool:
    """Correct a line, also its number; False when it was so already. Its copies follow."""
    with store.write():
        before = store.entries.get(entry.id)
        if before is None or before.part is not entry.part:
            raise RuleError("register.unknown", number=entry.number)
        if before == entry:
            return False
        _put(store, entry, now=now)
        return True


def entry_numbered(store: Store, part: Part, number: int) -> Entry:
    """The line with this number, or a RuleError."""
    entry = store.entries.numbered(part, number)
    if entry is None:
        raise RuleError("register.unknown", number=number)
    return entry


def lines(
    store: Store, part: Part, *, first: date = _FIRST_DAY, last: date = _LAST_DAY
) -> tuple[Line, ...]:
    """The lines of one part between two days, each with what its copies add up to."""
    with store.read():
        entries = store.entries.all(part, first=first, last=last)
        return tuple(
            Line(entry=each, registered=store.entries.registered(each)) for each in entries
        )


def copies_of(store: Store, entry: Entry) -> tuple[Copy, ...]:
    """The copies that came, or went, by a line."""
    return store.copies.of_entry(entry)


def give_range(store: Store, prefix: str, *, first: int, most: int) -> NumberSeries:
    """Let the library give numbers of a series from `first` to `most` only.

    So libraries that work offline never give the same number. Numbers that copies have already are
    passed over. It is a setting of this library and not in its journal.
    """
    if not 1 <= first <= most:
        raise InputError("series.range_not_understood", prefix=prefix, first=first, most=most)
    with store.write():
        given = [number for number in store.copies.series.given(prefix) if first <= number <= most]
        known = {each.prefix: each for each in store.copies.series.all()}.get(prefix)
        if known is not None and first <= known.last <= most:
            given.append(known.last)  # also those of copies that never came to be
        last = max(given, default=first - 1)
        if last == most:
            raise RuleError("series.range_used", prefix=prefix, first=first, most=most)
        series = NumberSeries(prefix, last, first, most)
        store.copies.series.put(series)
    return series


def series(store: Store) -> tuple[NumberSeries, ...]:
    """Every series that has been used, with its range."""
    return store.copies.series.all()


def _put(store: Store, entry: Entry, *, now: datetime) -> None:
    amounts = [entry.titles or 0, entry.price or 0, *entry.copies.values()]
    if entry.number < 1 or min(amounts) < 0:
        raise InputError("register.counts_not_plausible")
    other = store.entries.numbered(entry.part, entry.number)
    if other is not None and other.id != entry.id:
        raise RuleError("register.number_taken", number=entry.number)
    store.entries.put(entry)
    store.outbox.append(ChangeKind.REGISTER, entry.id, entry_body(entry), now=now)


def _counted(copies: Mapping[Kind, int]) -> dict[Kind, int]:
    return {kind: count for kind, count in copies.items() if count}
