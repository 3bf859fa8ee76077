"""Which records the nation answers for (rule 5.12); its desk alone says so."""

from sqlalchemy import Connection, literal, select

from desktop.domain.errors import RuleError
from sync.hub import own_edits
from sync.hub.database import Hub
from sync.hub.desk.deeds import write_down
from sync.hub.desk.people import Coordinator
from sync.hub.feed import find
from sync.hub.locks import claim_all
from sync.hub.tables import conflict
from sync.hub.union.queue import ask


def curate(hub: Hub, who: Coordinator, record: str, *, is_curated: bool = True) -> None:
    """Mark a record, or take the mark away once nothing waits to be decided about it."""
    if who.area:
        raise RuleError("record.for_the_nation")
    with hub.engine.begin() as connection:
        claim_all(connection, [record])
        row = find(connection, record)
        if row is None or row.is_gone:
            raise RuleError("record.unknown", id=record)
        if row.is_curated == is_curated:
            return
        if not is_curated and _has_proposals(connection, record):
            raise RuleError("record.has_proposals", id=record)
        version = own_edits.curate(connection, record, is_curated=is_curated)
        what = "curate" if is_curated else "uncurate"
        write_down(connection, hub, who, library="", what=what, of=record)
        ask(connection, record, version=version)


def _has_proposals(connection: Connection, record: str) -> bool:
    is_open = (conflict.c.record == record) & conflict.c.is_proposal & (conflict.c.settled_at == "")
    return connection.execute(select(literal(1)).where(is_open).limit(1)).first() is not None
