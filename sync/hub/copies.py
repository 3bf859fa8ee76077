"""What is said of a copy: made whole, then settled field by field; its library's PCs hear of it."""

from sqlalchemy.dialects.postgresql import insert as insert_or_set

from desktop.domain.copy_edit import EVERYTHING, CopyEdit, Settled, edit_of_body, settle_copy
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import Standing
from sync.hub import feed
from sync.hub.records import bring_back
from sync.hub.seen import Held
from sync.hub.tables import copy
from sync.hub.ties import held_by
from sync.hub.union.holdings import note
from sync.hub.work import Outcome, Work
from sync.reasons import IS_BACK
from sync.wire import Status

# Built once: building a statement costs more than running it.
_PUT = insert_or_set(copy)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _PUT.excluded[name] for name in ("version", "record", "body", "standings")},
)


def take_copy(work: Work) -> Outcome:
    """An edit of a copy that is not here yet waits for it, as one of a record does."""
    before = work.unit.seen.copy(work.sent.entity)
    if before is not None and before.library != work.library:
        raise InputError("change.of_another_library")
    settled = _settled(work, before)
    if settled is None:
        return Outcome(status=Status.WAITING)
    previous = 0 if before is None else before.version
    is_behind = before is not None and _is_behind(work.sent.body, settled)
    if not (settled.is_changed or settled.conflicts or is_behind):
        return Outcome(status=Status.OK, version=previous, previous=previous)
    is_back = _put(work, before, settled)
    is_news = bool(settled.conflicts) or is_behind or work.is_late
    knows = settled.is_foreseeable and not is_news
    work.pending.tell(
        work.library,
        ChangeKind.COPY,
        work.sent.entity,
        text=settled.text,
        version=work.version,
        device=work.device if knows else feed.THE_HUB,
    )
    as_sent = Status.MERGED if is_behind else Status.OK
    return Outcome(
        status=Status.CONFLICT if settled.conflicts else as_sent,
        version=work.version,
        previous=previous,
        conflicts=settled.conflicts,
        reason=IS_BACK if is_back else "",
        is_new=before is None,
    )


def _settled(work: Work, before: Held | None) -> Settled | None:
    """None where it has to wait. Who tells it whole makes it, and undoes no word of others."""
    text, said = work.sent.body, Standing(work.version, work.device, work.sent.n)
    edit = edit_of_body(text)
    if before is None:
        made = Settled(text, {EVERYTHING: said}, (), is_changed=True, is_foreseeable=True)
        return made if edit is None else None
    settled = settle_copy(
        before.body, _standings(before), edit or CopyEdit("", json_object(text)), author=said
    )
    return settled if edit is not None else settled._replace(conflicts=())


def _is_behind(text: str, settled: Settled) -> bool:
    """Whether who tells a copy whole has not heard of all that others wrote of it."""
    return edit_of_body(text) is None and _filled(text) != _filled(settled.text)


def _filled(text: str) -> dict[str, object]:
    """What is left out and what is empty are one."""
    said = json_object(text).items()
    return {name: value for name, value in said if value is not None and value != ""}


def _standings(before: Held) -> dict[str, Standing]:
    """Of one that came before copies were settled by their fields: all of it as it came last."""
    return feed.unpack_standings(before.standings or "[]") or {
        EVERYTHING: Standing(before.version, feed.THE_HUB)
    }


def _put(work: Work, before: Held | None, settled: Settled) -> bool:
    """Write it, and note what it holds; whether that brought a removed record back."""
    name, held = work.sent.entity, held_by(json_object(settled.text))
    standings = feed.pack_standings(settled.standings)
    after = Held(work.library, held, work.version, settled.text, standings)
    work.pending.note(_PUT, name, {"id": name, **after._asdict()})
    work.unit.seen.is_held(name, after)
    was = "" if before is None else before.record
    if held != was:
        note(work.pending, held, was, version=work.version)
    return bring_back(work, held)
