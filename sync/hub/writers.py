"""Who wrote last what stands in the fields of a record."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from desktop.domain.merge import Standing
from desktop.domain.units import whole_of
from sync.authors import Author
from sync.hub import feed
from sync.hub.clocks import milliseconds
from sync.hub.tables import device, library, oplog

# Built once: building a statement costs more than running it.
_WROTE = (
    select(library.c.name, oplog.c.received_at)
    .join(device, device.c.library == library.c.code)
    .join(oplog, oplog.c.device == device.c.id)
    .where(oplog.c.device == bindparam("device"), oplog.c.n == bindparam("n"))
)


def writers(connection: Connection, name: str, units: Iterable[str]) -> tuple[Author, ...]:
    """One for each of `units`. The hub's own role alone sees what is of other libraries."""
    row = feed.find(connection, name)
    standings = {} if row is None else feed.unpack_standings(row.standings)
    found = (standings.get(unit, standings.get(whole_of(unit))) for unit in units)
    return tuple(_writer(connection, each) for each in found)


def _writer(connection: Connection, standing: Standing | None) -> Author:
    if standing is None:
        return Author()
    asked = {"device": standing.device, "n": standing.n}
    row = connection.execute(_WROTE, asked).one_or_none()
    return Author() if row is None else Author(row.name, milliseconds(row.received_at))
