"""What is said of a record: settled field by field, and looked at with what stands around it."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, insert
from sqlalchemy.dialects.postgresql import insert as insert_or_set

from desktop.domain.authority import split
from desktop.domain.edit import Edit
from desktop.domain.merge import NO_MARKS, Merged, Standing, merge, value_of, values_of
from desktop.domain.units import GONE, INTO
from sync.hub import feed
from sync.hub.overlays import for_the_nation, lay_over
from sync.hub.tables import conflict, record
from sync.hub.ties import closes_circle, is_held
from sync.hub.trips import Step, go
from sync.hub.union.queue import note
from sync.hub.work import Outcome, Work
from sync.reasons import IS_BACK, IS_JOINED
from sync.wire import Status

_COLUMNS = ("version", "text", "standings", "device", "is_gone", "joined_to", "gone_at")

# Built once: building a statement costs more than running it.
_PUT = insert_or_set(record)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["id"], set_={name: _PUT.excluded[name] for name in _COLUMNS}
)
_ADD_CONFLICT = insert(conflict)


def take_record(work: Work) -> Outcome:
    """Settle an edit with what the hub has; a first edit makes the record."""
    edit = Edit.from_body(work.sent.body)
    name = work.sent.entity
    row = work.unit.seen.record(name)
    if row is None and (edit.leader is None or not edit.fields):
        return Outcome(status=Status.WAITING)
    known = {} if row is None else feed.unpack_standings(row.standings)
    shared, own = split(edit, known)
    if row is not None and not shared.units:
        lay_over(work, edit, own, units=(), is_curated=row.is_curated)
        seen = {"version": row.version, "previous": row.version}
        return Outcome(status=Status.OK, is_laid_over=True, **seen)
    return _settled(work, shared, own, row=row)


def _settled(work: Work, edit: Edit, own: dict[str, str | None], *, row: Any) -> Outcome:
    is_known, national = row is None or _is_known(work), for_the_nation(row, edit)
    merged = written(work, edit, row=row, barred=[*_barred(work, edit), *national])
    previous = 0 if row is None else row.version
    version = work.version if merged.is_changed else previous
    proposals = [unit for unit in merged.conflicts if unit in national]
    _keep_conflicts(work, edit, merged, proposals=proposals)
    conflicts = tuple(unit for unit in merged.conflicts if unit not in proposals)
    is_curated = row is not None and row.is_curated
    status = _status(edit, merged, version, conflicts=conflicts)
    return Outcome(
        status=status,
        version=version,
        previous=previous,
        conflicts=conflicts,
        reason=_told(edit, merged),
        is_foreseeable=is_known and status is Status.OK,
        is_new=row is None,
        is_laid_over=lay_over(work, edit, own, units=proposals, is_curated=is_curated),
    )


def written(work: Work, edit: Edit, *, row: Row[Any] | None, barred: Collection[str]) -> Merged:
    """The record `row` after the edit, stored; what conflicts is the caller's to keep."""
    merged = merge(
        None if row is None else row.text,
        {} if row is None else feed.unpack_standings(row.standings),
        edit=edit,
        device=work.device,
        version=work.version,
        n=work.sent.n,
        marks=NO_MARKS if row is None else feed.marks_of(row),
        barred=barred,
    )
    if merged.is_changed:
        _put(work, merged, gone_at="" if row is None else row.gone_at)
        note(work.pending, work.sent.entity, edit, version=work.version)
    return merged


def bring_back(work: Work, name: str) -> bool:
    """Put a removed record back because a copy of it is there; whether it was removed."""
    row = work.unit.seen.record(name)
    if row is None or not row.is_gone:
        return False
    standings = feed.unpack_standings(row.standings)
    standings[GONE] = Standing(work.version, feed.THE_HUB)
    values = {**row._asdict(), "version": work.version, "is_gone": False, "gone_at": ""}
    values["standings"] = feed.pack_standings(standings)
    go(work.connection, [Step(_PUT, [values])])
    work.unit.seen.is_changed(name)
    work.pending.touch(name, home=work.library, device=feed.THE_HUB)
    note(work.pending, name, Edit(gone=False), version=work.version)
    return True


def _is_known(work: Work) -> bool:
    """Whether the author has seen all that others did to the record."""
    name, writer = work.sent.entity, work.pending.writer_of(work.sent.entity)
    if writer is not None:
        return writer == work.device
    return feed.is_known(
        work.connection, name, code=work.library, device=work.device, cursor=work.cursor
    )


def _barred(work: Work, edit: Edit) -> list[str]:
    barred = []
    if edit.gone and is_held(work, work.sent.entity):
        barred.append(GONE)
    if edit.into and closes_circle(work.connection, work.sent.entity, edit.into):
        barred.append(INTO)
    return barred


def _told(edit: Edit, merged: Merged) -> str:
    """What the author may not have known of the record, and should."""
    if merged.is_brought_back:
        return IS_BACK
    is_edit = merged.is_changed and INTO not in edit.units
    return IS_JOINED if is_edit and merged.marks.into else ""


def _status(edit: Edit, merged: Merged, version: int, *, conflicts: tuple[str, ...]) -> Status:
    if conflicts:
        return Status.CONFLICT
    is_whole = all(_version(merged, unit) == version for unit in edit.units)
    return Status.OK if is_whole and not merged.is_brought_back else Status.MERGED


def _version(merged: Merged, unit: str) -> int:
    standing = merged.standings.get(unit)
    return 0 if standing is None else standing.version


def _put(work: Work, merged: Merged, *, gone_at: str) -> None:
    values = {
        "id": work.sent.entity,
        "version": work.version,
        "text": merged.text,
        "standings": feed.pack_standings(merged.standings),
        "device": work.device,
        "is_gone": merged.marks.gone,
        "joined_to": merged.marks.into,
        "gone_at": (gone_at or work.at) if merged.marks.gone else "",
    }
    go(work.connection, [Step(_PUT, [values])])
    work.unit.seen.is_changed(work.sent.entity)
    by = feed.THE_HUB if work.is_late else work.device
    work.pending.touch(work.sent.entity, home=work.library, device=by)


def _keep_conflicts(work: Work, edit: Edit, merged: Merged, *, proposals: Collection[str]) -> None:
    theirs = values_of(merged.text) | merged.marks.values
    for unit in merged.conflicts:
        row = {"op": work.sent.op, "field": unit, "record": work.sent.entity}
        values = {
            "library": work.library,
            "mine": edit.units[unit],
            "theirs": value_of(theirs, unit),
        }
        about = {"at": work.at, "is_proposal": unit in proposals}
        work.pending.add(_ADD_CONFLICT, {**row, **values, **about})
