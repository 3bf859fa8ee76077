"""What the library has over the nation's records, as the hub tells it (rule 5.12).

Everything here is inside Store.write().
"""

from datetime import datetime

from desktop.domain.edit import Edit
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.matter import Matter
from desktop.domain.overlay import Overlay
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from sync.document import Document
from sync.reasons import IS_REFUSED
from sync.steps.records import lay
from sync.steps.removals import WAITS

_TAG_LENGTH = 3


def keep_overlay(store: Store, record: RecordId, document: Document, *, walk: int) -> Overlay:
    """What is laid over the record from now on. InputError when it makes no sense."""
    overlay = Overlay.from_text(document.text)
    store.overlays.put(record, overlay, version=document.version, walk=walk)
    return overlay


def take_overlay(
    store: Store, record: RecordId, document: Document, *, walk: int, now: datetime
) -> None:
    """The same for one that came by itself. InputError, too, where its record is not there yet."""
    base = store.bases.get(record)
    if base is None:
        raise InputError(WAITS)
    overlay = keep_overlay(store, record, document, walk=walk)
    lay(store, base, now=now)
    for said in overlay.refused:
        details = {"tag": said.value[:_TAG_LENGTH], "reason": said.reason}
        name = f"{IS_REFUSED} {said.op} {said.unit}"
        matter = Matter(name=name, at=now, code=IS_REFUSED, record=record, details=details)
        store.matters.add(matter)


def sweep(store: Store, walk: int, *, now: datetime) -> None:
    """What a whole walk did not confirm: the library's own fields are said again."""
    for record, overlay in store.overlays.sweep(walk):
        if overlay.own and store.bases.get(record) is not None:
            said = Edit(fields=overlay.own).json()
            store.outbox.append(ChangeKind.RECORD, record, said, now=now)
        base = store.bases.get(record)
        if base is not None:
            lay(store, base, now=now)
