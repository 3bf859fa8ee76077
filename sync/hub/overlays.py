"""What a library has over a record: its own fields, and what waits for the nation's desk.

It is told to the library's PCs alone; the last word told is what the hub knows of it. Whoever
writes one holds the record.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from desktop.domain.authority import proposed
from desktop.domain.edit import Edit
from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import values_of
from desktop.domain.overlay import NOTHING_OVER, Overlay, Refused, is_about
from sync.document import Document
from sync.hub import feed
from sync.hub.database import reserve_versions
from sync.hub.tables import conflict
from sync.hub.telling import tell, told_of
from sync.hub.work import Work

LATER = "later"
"""What became of a proposal whose library has said something else since."""

# Built once: building a statement costs more than running it.
_OPEN = select(conflict.c.op, conflict.c.field).where(
    conflict.c.library == bindparam("code"),
    conflict.c.record == bindparam("name"),
    conflict.c.settled_at == "",
    conflict.c.is_proposal,
)
_CLOSE = (
    update(conflict)
    .where(conflict.c.op == bindparam("one"), conflict.c.field == bindparam("unit"))
    .values(settled_at=bindparam("when"), kept=LATER)
)


def for_the_nation(row: Row[Any] | None, edit: Edit) -> tuple[str, ...]:
    """The units of an edit that a library can only propose."""
    is_curated = row is not None and row.is_curated
    return proposed(edit, values_of(row.text)) if row is not None and is_curated else ()


def lay_over(
    work: Work,
    edit: Edit,
    own: Mapping[str, str | None],
    *,
    units: Collection[str],
    is_curated: bool,
) -> bool:
    """Keep a library's own fields, and what it proposes for `units`; whether it has any of that.

    A later word of the library on a unit takes the place of what it proposed before.
    """
    if not (own or units or is_curated):
        return False
    work.pending.flush()
    before = overlay_of(work.connection, work.library, work.sent.entity)
    after = before.with_own(own).proposing(edit, units)
    if before.proposed.units:
        _close_earlier(work, edit.units)
    if after != before:
        work.pending.tell(
            work.library,
            ChangeKind.OVERLAY,
            work.sent.entity,
            text=after.text(),
            version=work.version,
            device=feed.THE_HUB if work.is_late else work.device,
        )
        work.pending.flush()
    return True


def overlay_of(connection: Connection, code: str, name: str) -> Overlay:
    told = word_of(connection, code, name)
    return NOTHING_OVER if told is None else Overlay.from_text(told.text)


def word_of(connection: Connection, code: str, name: str) -> Document | None:
    """The same as it was told to the library."""
    return told_of(connection, code, ChangeKind.OVERLAY, name)


def decided(
    connection: Connection, code: str, name: str, *, unit: str, refused: Refused | None
) -> None:
    """Let a library hear that the nation has decided; what is accepted just is so."""
    before = overlay_of(connection, code, name)
    after = before.without([unit]) if refused is None else before.refusing(refused)
    version = reserve_versions(connection, 1)
    tell(connection, [code], ChangeKind.OVERLAY, name, text=after.text(), version=version)


def _close_earlier(work: Work, units: Collection[str]) -> None:
    asked = {"code": work.library, "name": work.sent.entity}
    for row in work.connection.execute(_OPEN, asked).all():
        if row.op != work.sent.op and is_about(row.field, units):
            closing = {"one": row.op, "unit": row.field, "when": work.at}
            work.connection.execute(_CLOSE, closing)
