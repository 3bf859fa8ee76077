"""Does what an earlier hub could only keep: changes of kinds that it did not know (rule 12.3)."""

from sqlalchemy import select

from sync.hub.database import Hub, reserve_versions
from sync.hub.intake import settled
from sync.hub.kinds import KINDS
from sync.hub.late import tell_author, work_of, write_down
from sync.hub.locks import claim_all
from sync.hub.tables import device, oplog
from sync.hub.work import Unit
from sync.wire import Status

_AT_ONCE = 500

_DEFERRED = (
    select(oplog, device.c.library)
    .join(device, device.c.id == oplog.c.device)
    .where(oplog.c.status == Status.DEFERRED, oplog.c.kind.in_(KINDS))
    .order_by(oplog.c.received_at, oplog.c.device, oplog.c.n)
    .limit(_AT_ONCE)
)


def do_what_was_kept(hub: Hub) -> int:
    """Do it in its order, as the hub's own work; before the hub answers anybody. How many."""
    count = 0
    while done := _some(hub):
        count += done
    return count


def _some(hub: Hub) -> int:
    with hub.engine.begin() as connection:
        rows = connection.execute(_DEFERRED).all()
        claim_all(connection, {name for row in rows for name in (row.entity, row.library)})
        unit = Unit(connection)
        version = reserve_versions(connection, len(rows))
        at = hub.clock().isoformat()
        for number, row in enumerate(rows):
            work = work_of(unit, row, version=version + number, at=at)
            outcome = settled(work)
            write_down(work, outcome)
            tell_author(work, outcome)
    return len(rows)
