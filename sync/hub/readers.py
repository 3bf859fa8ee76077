"""What the hub knows of readers: a category under a pseudonym, or a mark that one is forgotten."""

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from sync.hub import feed
from sync.hub.tables import oplog, patron
from sync.hub.work import Outcome, Work
from sync.wire import Status

_MOST_LETTERS = 64

# Built once: building a statement costs more than running it.
_PUT = insert(patron)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _PUT.excluded[name] for name in ("category", "is_purged")},
    where=~patron.c.is_purged,  # nothing takes the mark away, whoever comes at the same time
)


def take_reader(work: Work) -> Outcome:
    """A category, or none: then the reader is to be forgotten for good."""
    body = json_object(work.sent.body)
    if body.keys() != {"category"}:
        raise InputError("patron.not_sound")
    query = select(patron.c.library, patron.c.is_purged).where(patron.c.id == work.sent.entity)
    known = work.connection.execute(query).one_or_none()
    if known is not None and known.library != work.library:
        raise InputError("change.of_another_library")
    is_purge = body["category"] is None
    if known is not None and known.is_purged:
        return Outcome(status=Status.OK if is_purge else Status.ERASED)
    category = "" if is_purge else _short(body["category"])
    values = {"id": work.sent.entity, "library": work.library, "is_purged": is_purge}
    work.connection.execute(_PUT, {**values, "category": category})
    if is_purge:
        _reach_the_log(work)
    work.pending.tell(
        work.library,
        ChangeKind.PATRON,
        work.sent.entity,
        text=work.sent.body,
        version=work.version,
        device=feed.THE_HUB if work.is_late else work.device,
    )
    return Outcome(status=Status.OK)


def _reach_the_log(work: Work) -> None:
    """Take out whatever the log has of the reader; its chains prove the history without it."""
    work.unit.log.flush()
    said = (oplog.c.entity == work.sent.entity) & (oplog.c.kind == ChangeKind.PATRON)
    work.connection.execute(update(oplog).where(said).values(body=None, reason="", conflicts="[]"))


def _short(value: object) -> str:
    if not (isinstance(value, str) and 0 < len(value) <= _MOST_LETTERS):
        raise InputError("patron.not_sound")
    return value
