"""Making a library and saying how it stands."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.identity import RandomBytes
from desktop.domain.library import SAMPLE_CODE, Library
from desktop.domain.vietnamese import normalise
from desktop.storage.store import Store

_CODE = re.compile(r"[0-9A-Za-z.-]{2,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A library in numbers."""

    library: Library
    records: int
    copies: int
    patrons: int
    loans_open: int
    pending: int
    conflicts: int
    refused: int
    last_sync_at: datetime | None
    hub: str
    schema: int


def found(file: Path, *, code: str, name: str, now: datetime, random_bytes: RandomBytes) -> Library:
    """Make a new, empty library. InputError when there is one already or the code is no code."""
    library = Library(code=code.strip(), name=" ".join(normalise(name).split()))
    if not _CODE.fullmatch(library.code) or library.is_sample:
        raise InputError("library.code_not_understood", given=code)
    if not library.name:
        raise InputError("library.name_missing")
    Store.create(file, library, now=now, random_bytes=random_bytes).close()
    return library


def found_sample(file: Path, *, name: str, now: datetime, random_bytes: RandomBytes) -> None:
    """Make the library to play with, which can be told from every other."""
    library = Library(code=SAMPLE_CODE, name=name)
    Store.create(file, library, now=now, random_bytes=random_bytes).close()


def standing(store: Store) -> Standing:
    """The library in numbers."""
    with store.read():
        device = store.device.get()
        return Standing(
            library=store.library.get(),
            records=store.records.count(),
            copies=store.copies.count(),
            patrons=store.patrons.count(),
            loans_open=store.loans.count_open(),
            pending=store.outbox.count_pending(),
            conflicts=store.conflicts.count_open(),
            refused=store.outbox.count_quarantined(),
            last_sync_at=store.runs.last_success_at(),
            hub="" if device is None else device.hub,
            schema=store.schema,
        )
