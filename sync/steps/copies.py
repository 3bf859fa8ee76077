"""A copy of which another PC has written the same before: its word stays, and a person is told."""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.copy import CopyId
from desktop.domain.copy_edit import edit_of_body
from desktop.domain.journal import Entry
from desktop.domain.matter import Matter
from desktop.storage.store import Store

_IN_WORDS = frozenset(
    {"barcode", "store", "price", "printed", "location", "shelf", "site", "owner", "call_number"}
)
"""Of these a person can read what was written here, and write it again."""


def tell_of_conflicts(store: Store, entry: Entry, names: Iterable[str], *, now: datetime) -> None:
    """Each field that can be read by itself, and all others of the copy at once."""
    copy, edit = store.copies.get(CopyId(entry.entity)), edit_of_body(entry.body)
    if copy is None or edit is None:
        return
    for name in names:
        is_read = name in _IN_WORDS
        code = "copy.written_elsewhere" if is_read else "copy.changed_elsewhere"
        details = {"barcode": copy.barcode}
        details |= {"mine": str(edit.values.get(name) or "–")} if is_read else {}
        which = f"{entry.op} {name}" if is_read else entry.op
        store.matters.add(
            Matter(name=f"{code} {which}", at=now, code=code, record=copy.record, details=details)
        )
