"""A desk that never stops: lends and takes back, and says each scan when it is done."""

import os
from datetime import timedelta
from itertools import count
from pathlib import Path

from desktop.services.circulation import lend, take_back
from desktop.storage.store import Store
from tests.storage.shelf import START


def main(library: str, seen: str, *barcodes: str) -> None:
    """Print, after each scan, the number of its entry in the journal, and the copy's barcode."""
    store = Store.open(Path(library), os.urandom)
    reader = store.patrons.by_card("BD-1")
    assert reader is not None
    for number in count(int(seen)):
        barcode = barcodes[number % len(barcodes)]
        now = START + timedelta(seconds=number)
        copy = store.copies.by_barcode(barcode)
        assert copy is not None
        if store.loans.current(copy.id) is None:
            lend(store, barcode, patron=reader.id, now=now)
        else:
            take_back(store, barcode, now=now)
        last = store.outbox.last()
        assert last is not None
        print(last.n, last.entity, flush=True)  # noqa: T201 - this is the pipe
