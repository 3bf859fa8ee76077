"""Readers of whom another PC of this library, or the hub, speaks: who is forgotten stays so."""

import json
from datetime import datetime

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.storage.store import Store
from sync.document import Document

PURGE = json.dumps({"category": None})


def take_reader(store: Store, pseudonym: str, document: Document, *, now: datetime) -> None:
    """Remember a purge; say it again where the hub has forgotten it. Inside Store.write()."""
    told = json_object(document.text)
    if told.keys() != {"category"}:
        raise InputError("change.not_sound")
    if told["category"] is None:
        store.archive.purge(ChangeKind.PATRON, pseudonym)
        store.purges.note(pseudonym)
    elif store.purges.knows(pseudonym) and not store.purges.waits(pseudonym):
        store.outbox.append(ChangeKind.PATRON, pseudonym, PURGE, now=now)
