"""Keeps a library's record and the hub's last word on it together, inside a transaction."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.authoring import version_of
from desktop.domain.authority import split
from desktop.domain.edit import Edit, sound_record
from desktop.domain.journal import Entry
from desktop.domain.matter import Matter
from desktop.domain.merge import NO_MARKS, OTHERS, apply, fold, value_of, values_of
from desktop.domain.record import RecordId
from desktop.domain.units import is_part, whole_of
from desktop.storage.bases import Base
from desktop.storage.store import Store
from sync.document import Document
from sync.reasons import IS_BACK
from sync.steps.showing import show
from sync.wire import Result, Status


def adopt(
    store: Store,
    record: RecordId,
    document: Document,
    *,
    walk: int,
    now: datetime,
    is_surely_other: bool = False,
) -> bool:
    """Take the hub's word on a record, and put what still waits here on top of it.

    Within a walk, the newer version is right; between walks the hub's word is, whatever its number,
    because a hub that was put back says older things. False when it is nothing new. InputError when
    it is damaged. `is_surely_other`: of that very version the hub has something else.
    """
    known = store.bases.get(record)
    newest = document.version + is_surely_other
    if known is not None and known.walk == walk and newest <= known.version:
        refold(store, record, now=now)
        return False
    sound_record(document.text)
    versions = {OTHERS: document.common, **document.exceptions}
    base = Base(
        record=record,
        version=document.version,
        walk=walk,
        field_versions=versions,
        document=document.text,
        marks=document.marks,
    )
    _put(store, base, now=now)
    if known is not None and known.marks.gone and not document.marks.gone:
        _tell_who_removed(store, record, document.version, now=now)
    return is_surely_other or known is None or known.version != document.version


def is_foreseeable(store: Store, entry: Entry, result: Result, *, walk: int) -> bool:
    """Whether the record after one's own change is known without the hub sending it."""
    base = store.bases.get(RecordId(entry.entity))
    is_next = result.previous == (0 if base is None else base.version)
    is_known = base is not None and base.walk == walk and result.version <= base.version
    return (result.status is Status.OK and is_next) or is_known


def fold_own(store: Store, entry: Entry, result: Result, *, walk: int, now: datetime) -> None:
    """Make one's own change, now settled, part of what the hub is known to have."""
    record = RecordId(entry.entity)
    base = store.bases.get(record)
    if base is not None and base.walk == walk and result.version <= base.version:
        refold(store, record, now=now)
        return
    edit, marks = Edit.from_body(entry.body), NO_MARKS
    text, versions = None, {OTHERS: result.version}
    if base is not None:
        marks = base.marks
        text = base.document or store.records.text(record)
    if result.overlay is not None:
        edit = split(edit, () if text is None else values_of(text)).shared
    if base is not None:
        kept = {
            unit: version
            for unit, version in base.field_versions.items()
            if not (is_part(unit) and whole_of(unit) in edit.units)
        }
        versions = kept | dict.fromkeys(edit.units, result.version)
    known = Base(
        record=record,
        version=result.version,
        walk=walk,
        field_versions=versions,
        document=apply(text, edit),
        marks=marks.after(edit),
    )
    _put(store, known, now=now)


def refold(store: Store, record: RecordId, *, now: datetime) -> None:
    """Show what the hub is known to have, with what still waits here on top of it."""
    base = store.bases.get(record)
    if base is not None and (base.document is not None or base.marks.values):
        lay(store, base, now=now)


def lay(store: Store, base: Base, *, now: datetime) -> None:
    """Show a record with what the library has over it, which may be other than before."""
    _put(store, replace(base, document=_document(store, base)), now=now)


def seen_values(store: Store, entry: Entry) -> dict[str, str]:
    """What the author of a change had before their eyes, as far as it is still known."""
    base = store.bases.get(RecordId(entry.entity))
    if base is None or base.document is None:
        return {}
    seen = Edit.from_body(entry.body).bases
    values = values_of(base.document)
    return {
        unit: value
        for unit in {**values, **seen}
        if (value := value_of(values, unit)) is not None
        and version_of(unit, base.field_versions) <= seen.get(unit, 0)
    }


def hub_values(store: Store, record: RecordId) -> dict[str, str]:
    """What the hub has in the record, field by field."""
    base = store.bases.get(record)
    text = store.records.text(record) if base is None else _document(store, base)
    marks = NO_MARKS if base is None else base.marks
    return {} if text is None else values_of(text) | marks.values


def tell(store: Store, code: str, record: RecordId, *, name: str, now: datetime) -> None:
    """Put a line on the quiet list."""
    store.matters.add(Matter(name=f"{code} {name}", at=now, code=code, record=record))


def _place(store: Store, record: RecordId) -> tuple[bool, RecordId]:
    """Where those find a record who were joined to it."""
    return store.records.text(record) is not None, store.removals.survivor(record)


def _document(store: Store, base: Base) -> str | None:
    return base.document or store.records.text(base.record)


def _tell_who_removed(store: Store, record: RecordId, version: int, *, now: datetime) -> None:
    """A library that had the record removed hears that it is there again."""
    if store.archive.has_removed(record):
        tell(store, IS_BACK, record, name=f"{record} {version}", now=now)


def _put(store: Store, base: Base, *, now: datetime) -> None:
    """Remember what the hub has, and show it with what waits here on top.

    Of a record that was removed here it is only remembered: the library has no such book.
    """
    record, text = base.record, base.document
    assert text is not None
    removal = store.removals.get(record)
    if removal is not None and removal.survivor is None:
        store.bases.put(base)
        return
    waiting = [Edit.from_body(entry.body) for entry in store.outbox.entity_pending(record)]
    shown = fold(text, [store.overlays.get(record).edit, *waiting]) or text
    marks = base.marks
    for edit in waiting:
        marks = marks.after(edit)
    if marks.gone and any(edit.gone is None for edit in waiting):
        marks = marks._replace(gone=False)  # so the hub will say too
    before, known = _place(store, record), store.bases.get(record)
    store.bases.put(base)
    is_there = show(store, record, shown, marks, now=now)
    store.bases.put(replace(base, document=None if is_there and shown == text else text))
    # Who asked for its removal took it off the screen before the hub agreed.
    is_other = known is not None and known.marks != base.marks
    if is_other or _place(store, record) != before:
        for other in store.bases.joined_to(record):
            refold(store, other, now=now)
