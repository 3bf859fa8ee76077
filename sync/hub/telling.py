"""What the hub tells libraries besides records: each word once, numbered with the feed.

A library hears of a word by its kind and entity; a later word on the same takes its place.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.exchange import ChangeKind
from desktop.domain.loan_events import Event, told_text
from sync.document import Document
from sync.hub.pending import Pending
from sync.hub.tables import library, told, word
from sync.wire import Change

# Built once: building a statement costs more than running it.
_KEEP = insert(word)
_KEEP = _KEEP.on_conflict_do_update(
    index_elements=["kind", "entity"],
    set_={name: _KEEP.excluded[name] for name in ("version", "text")},
)
_LAST = select(told.c.text, told.c.version).where(
    told.c.library == bindparam("code"),
    told.c.kind == bindparam("kind"),
    told.c.entity == bindparam("name"),
)
WORDS = (
    select(told)
    .where(told.c.library == bindparam("code"))
    .where(told.c.seq > bindparam("cursor"))
    .order_by(told.c.seq)
    .limit(bindparam("most"))
)
"""What was told to a library between two places in its feed."""
OTHERS_WORDS = WORDS.where(told.c.device != bindparam("without"))
"""The same but for what came from a device."""


def tell(
    connection: Connection,
    codes: Iterable[str],
    kind: ChangeKind,
    entity: str,
    *,
    text: str,
    version: int,
    device: str = "",
) -> None:
    """Put a word at the end of the feeds of these libraries; not for `device`, who knows it."""
    pending = Pending(connection)
    for code in codes:
        pending.tell(code, kind, entity, text=text, version=version, device=device)
    pending.flush()


def told_of(connection: Connection, code: str, kind: ChangeKind, entity: str) -> Document | None:
    """The last word to a library on a thing, as far as it was written."""
    asked = {"code": code, "kind": kind, "name": entity}
    row = connection.execute(_LAST, asked).one_or_none()
    return None if row is None else Document(text=row.text, version=row.version, common=row.version)


def tell_event(pending: Pending, code: str, event: Event, *, version: int, device: str) -> None:
    """Tell a library what was done to a copy of its own."""
    kind, text = ChangeKind.CIRCULATION, told_text(event)
    pending.tell(code, kind, event.op, text=text, version=version, device=device)


def tell_everybody(
    connection: Connection, kind: ChangeKind, entity: str, *, text: str, version: int
) -> None:
    """The same for every library there is, and for those that join later."""
    connection.execute(_KEEP, {"kind": kind, "entity": entity, "text": text, "version": version})
    codes = connection.execute(select(library.c.code).order_by(library.c.code)).scalars().all()
    tell(connection, codes, kind, entity, text=text, version=version)


def repeat_all(connection: Connection, code: str) -> None:
    """Tell a new library what was told to everybody."""
    for row in connection.execute(select(word).order_by(word.c.version)).all():
        kind = ChangeKind(row.kind)
        tell(connection, [code], kind, row.entity, text=row.text, version=row.version)


def as_change(row: Any) -> Change:
    document = Document(text=row.text, version=row.version, common=row.version)
    return Change.of(row.seq, row.kind, row.entity, document=document)
