"""Where the nation keeps another value than the library wrote: kept for a person to decide.

Everything here is inside Store.write().
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import chain, repeat

from desktop.domain.edit import Edit, json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import Entry
from desktop.domain.merge import value_of
from desktop.domain.record import RecordId
from desktop.domain.units import LEADER, MARKS, is_part, whole_of
from desktop.storage.conflicts import Conflict
from desktop.storage.store import Store
from sync.authors import Author, authors_of
from sync.document import Document
from sync.reasons import IS_BACK, IS_JOINED
from sync.steps.copies import tell_of_conflicts
from sync.steps.records import hub_values, seen_values, tell
from sync.steps.removals import WAITS
from sync.strict import number
from sync.wire import Status

_ID_BYTES = 16
_TAG_LENGTH = 3
_LEADER_TAG = "LDR"
_CODED_TAG = "008"


def keep_conflicts(
    store: Store,
    entry: Entry,
    units: Collection[str],
    *,
    seen: Mapping[str, str],
    authors: Iterable[Author],
    now: datetime,
) -> None:
    """Keep what `entry` wrote into these units, beside what the hub has there and by whom."""
    if not units:
        return
    theirs = hub_values(store, RecordId(entry.entity))
    mine = Edit.from_body(entry.body).units
    for unit, author in zip(units, chain(authors, repeat(Author())), strict=False):
        said = (seen.get(unit), mine.get(unit), value_of(theirs, unit))
        values = (said[0] or "", said[1] or "", said[2] or "")
        store.conflicts.add(_conflict(entry, unit, values, author=author, now=now))


def take_outcome(store: Store, op: str, document: Document, *, now: datetime) -> int:
    """Hear what came of a change that had waited at the hub; how many conflicts (rule 5.4).

    It is for the PC that wrote the change. InputError where it makes no sense, or where the record
    has not come yet.
    """
    told = json_object(document.text)
    entry = store.archive.entry(number(told.get("n")), op)
    reason, fields = told.get("reason"), told.get("fields")
    if not (isinstance(reason, str) and isinstance(fields, list)):
        raise InputError("change.not_sound")
    if entry is None:
        return 0
    if told.get("status") == Status.QUARANTINED:
        store.archive.put_aside(entry, reason)
        return 0
    if entry.kind is ChangeKind.COPY:
        tell_of_conflicts(store, entry, map(str, fields), now=now)
    if entry.kind is not ChangeKind.RECORD:
        return 0
    record, mine = RecordId(entry.entity), Edit.from_body(entry.body).units
    if store.bases.get(record) is None:
        raise InputError(WAITS)
    if reason in {IS_BACK, IS_JOINED}:
        tell(store, reason, record, name=op, now=now)
    authors = chain(authors_of(told.get("by", [])), repeat(Author()))
    by = {unit: author for unit, author in zip(fields, authors, strict=False) if unit in mine}
    keep_conflicts(store, entry, by, seen=seen_values(store, entry), authors=by.values(), now=now)
    return len(by)


def _conflict(
    entry: Entry, unit: str, values: tuple[str, str, str], *, author: Author, now: datetime
) -> Conflict:
    tag = next((value[:_TAG_LENGTH] for value in values if value), "")
    if is_part(unit):
        tag = _CODED_TAG
    elif unit in MARKS:
        tag = unit
    base, mine, theirs = values
    identity = hashlib.blake2b(f"{entry.op}{unit}".encode(), digest_size=_ID_BYTES).hexdigest()
    return Conflict(
        id=identity,
        record=RecordId(entry.entity),
        field=unit,
        tag=_LEADER_TAG if whole_of(unit) == LEADER else tag,
        base=base,
        mine=mine,
        theirs=theirs,
        op=entry.op,
        n=entry.n,
        their_name=author.name,
        their_at=author.at,
        at=now,
    )
