"""What the hub tells of other libraries' copies: how many, and nothing else."""

from desktop.domain.holders import holders_of
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from sync.document import Document


def take_holding(store: Store, record: RecordId, document: Document, *, walk: int) -> None:
    """Inside a transaction. InputError when it makes no sense."""
    holders_of(document.text)
    store.elsewhere.put(record, document.text, version=document.version, walk=walk)
