"""Does what had to wait at the hub, once what it waited for is there."""

import json
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from desktop.domain.exchange import ChangeKind
from sync.hub.database import reserve_versions
from sync.hub.kinds import PERSONAL
from sync.hub.tables import device, oplog
from sync.hub.work import Outcome, Unit, Work
from sync.hub.writers import writers
from sync.sent import Sent
from sync.wire import Status

_WAITING = (
    select(oplog, device.c.library)
    .join(device, device.c.id == oplog.c.device)
    .where(oplog.c.entity == bindparam("name"), oplog.c.status == Status.WAITING)
    .order_by(oplog.c.received_at, oplog.c.device, oplog.c.n)
)


def waiting_for(unit: Unit, entity: str, *, at: str) -> list[Work]:
    """The changes of a thing that came before it, in their order, ready to be done."""
    connection = unit.connection
    unit.log.flush()
    rows = connection.execute(_WAITING, {"name": entity}).all()
    if not rows:
        return []
    version = reserve_versions(connection, len(rows))
    return [work_of(unit, row, version=version + n, at=at) for n, row in enumerate(rows)]


def write_down(work: Work, outcome: Outcome) -> None:
    """Say in the log what has become of a change after all."""
    work.unit.log.forget(work.sent.op)
    work.connection.execute(
        update(oplog)
        .where(oplog.c.device == work.device, oplog.c.n == work.sent.n)
        .values(
            status=outcome.status,
            version=outcome.version,
            previous=outcome.previous,
            conflicts=json.dumps(outcome.conflicts),
            reason=outcome.reason,
            **({"body": None} if work.sent.kind in PERSONAL else {}),
        )
    )


def tell_author(work: Work, outcome: Outcome) -> None:
    """Let the library of a change hear what came of it after all, where that is not all it said."""
    if outcome.conflicts or outcome.reason:
        said = {"n": work.sent.n, "status": outcome.status, "reason": outcome.reason}
        is_record = work.sent.kind == ChangeKind.RECORD
        fields = outcome.conflicts if is_record else ()
        said["by"] = writers(work.connection, work.sent.entity, fields)
        work.pending.tell(
            work.library,
            ChangeKind.OUTCOME,
            work.sent.op,
            text=json.dumps({**said, "fields": outcome.conflicts}),
            version=work.version,
        )
    work.pending.flush()


def work_of(unit: Unit, row: Row[Any], *, version: int, at: str) -> Work:
    return Work(
        unit=unit,
        sent=Sent(row.n, row.op, row.kind, row.entity, row.body or ""),
        device=row.device,
        library=row.library,
        cursor=0,
        version=version,
        at=at,
        is_late=True,
    )
