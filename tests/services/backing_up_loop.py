"""A desk that lends, backs up and goes back to the backup without end, until it is killed."""

import os
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path

from desktop.services import backing_up, restoring
from desktop.services.circulation import lend, take_back
from desktop.storage.store import Store
from sync.steps.healing import renew
from tests.storage.shelf import START


def main(library: str, start: str, *barcodes: str) -> None:
    """Say each scan when it is done, each backup when it is there, each restore at both ends."""
    path = Path(library)
    folder = path.parent / "backups"
    for number in count(int(start)):
        now = START + timedelta(minutes=number)
        with closing(Store.open(path, os.urandom)) as store:
            reader = store.patrons.by_card("BD-1")
            assert reader is not None
            for barcode in barcodes:
                copy = store.copies.by_barcode(barcode)
                assert copy is not None
                if store.loans.current(copy.id) is None:
                    lend(store, barcode, patron=reader.id, now=now)
                else:
                    take_back(store, barcode, now=now)
                last = store.outbox.last()
                assert last is not None
                say("scan", last.n, last.op)
            made = backing_up.back_up_by_itself(folder, path, now=now)
            say("backup", made.state.marks.journal, made.path.name)
            say("restoring", made.state.marks.journal, made.path.name)
            restoring.restore(
                store,
                path,
                made.path,
                folder=folder,
                renew=partial(renew, now=now),
                now=now,
                random_bytes=os.urandom,
            )
            say("restored", made.state.marks.journal, made.path.name)


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - this is the pipe
