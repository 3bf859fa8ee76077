"""Of what kind a copy is. It stands in the description: who need not know does not ask."""

from desktop.domain.copy import Copy
from desktop.domain.kind import kind_of
from desktop.domain.register import Kind
from desktop.storage.store import Store


def kind_of_copy(store: Store, copy: Copy) -> Kind:
    """Whether it is a book, a serial, a disc or something else."""
    text = store.records.text(copy.record)
    return Kind.BOOK if text is None else kind_of(text)  # a text form begins with the leader
