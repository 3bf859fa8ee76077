"""Tells a library where it knows something else of the catalogue than the hub (rule 14.4)."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from desktop.domain.comparing import Known, digest_of
from desktop.domain.exchange import ChangeKind
from sync.comparison import Comparison, Found
from sync.hub.feed import document_of
from sync.hub.tables import record
from sync.wire import Change

MOST = 4096
"""No more of the catalogue is looked at for one request: who asks of more is not answered."""
_MOST_SENT = 500
_UNNUMBERED = 0

# Built once: building a statement costs more than running it.
_STRETCH = (
    select(record.c.id, record.c.version, record.c.joined_to, record.c.text)
    .where(record.c.version > bindparam("after"), record.c.version <= bindparam("upto"))
    .where(~record.c.is_gone)
    .order_by(record.c.version)
    .limit(MOST + 1)
)
_THESE = select(record).where(record.c.id.in_(bindparam("names", expanding=True)))


def compared(connection: Connection, asked: Comparison) -> tuple[Found | None, list[Change]]:
    """The answer, and the records that differ, as the hub has them."""
    here = [
        Known(*row)
        for row in connection.execute(_STRETCH, {"after": asked.after, "upto": asked.upto})
    ]
    if asked.listed is None:
        # More than it may be is surely more than the library has.
        return Found(digest_of(each.digest for each in here) != asked.digest), []
    names = {each.name for each in here}
    asked_for = {"names": sorted({*asked.listed, *names})[:_MOST_SENT]}
    known = {row.id: row for row in connection.execute(_THESE, asked_for)}
    absent = tuple(name for name in asked.listed if name not in known)
    rows = [row for name, row in known.items() if _is_other(row, asked.listed.get(name))]
    changes = [
        Change.of(_UNNUMBERED, ChangeKind.RECORD, row.id, document=document_of(row)) for row in rows
    ]
    return Found(bool(changes or absent), absent), changes


def _is_other(row: Row[Any], digest: str | None) -> bool:
    return row.is_gone or Known(row.id, row.version, row.joined_to, row.text).digest != digest
