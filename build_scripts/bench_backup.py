"""A backup while the desk scans on, and a restore of the whole library."""

import os
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from time import perf_counter

from bench_figures import Bar, Figure
from desktop.services import backing_up, circulation, restoring
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from sync.steps.healing import renew

_BREATH_S = 0.2  # nobody scans faster than five books a second
_MOST_S = {"backup": 5.0, "restore": 10.0, "scan": 1.0}


def measure(store: Store, folder: Path, barcode: str, *, now: datetime) -> list[Figure]:
    """Seconds of each, and of the slowest scan while the backup is made."""
    library, target = folder / "library.db", folder / "backups" / "b.tvxbackup"
    reader = register(store, NewPatron(name="Lò Thị Sao"), now=now).id
    began = perf_counter()
    copying = Thread(target=partial(backing_up.back_up, library, target, now=now))
    copying.start()
    slowest, number = 0.0, 0
    try:
        while copying.is_alive() or not number:
            moment = now + timedelta(seconds=number)
            start = perf_counter()
            circulation.lend(store, barcode, patron=reader, now=moment)
            circulation.take_back(store, barcode, now=moment)
            took = (perf_counter() - start) / 2
            copying.join(_BREATH_S)
            slowest, number = max(slowest, took), number + 1
    finally:
        copying.join()
    backup = perf_counter() - began
    with closing(Store.open(library, os.urandom)) as other:
        began = perf_counter()
        restoring.restore(
            other,
            library,
            target,
            folder=target.parent,
            renew=partial(renew, now=now),
            now=now,
            random_bytes=os.urandom,
        )
    restore = perf_counter() - began
    return [
        _figure("backup while scans go on", backup, _MOST_S["backup"]),
        _figure("slowest scan meanwhile", slowest, _MOST_S["scan"]),
        _figure("restore", restore, _MOST_S["restore"]),
    ]


def _figure(measure: str, seconds: float, most: float) -> Figure:
    return Figure(measure=measure, unit="s", ours=seconds, side=Bar.AT_MOST, bar=most)
