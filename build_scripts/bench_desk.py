"""Lending and taking back, rules and journal and all, against SQLite's own commits.

Both sides have the same settings and begin with an empty write-ahead log, as a library does in the
morning: it is the disk that makes room for a log, and the import before has left a long one. Ours
then makes the room that the program makes in the first pause of a day; SQLite by itself does not.
They take turns commit by commit, so both find the disk and the processor's caches as a desk does.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from bench_figures import Bar, Figure
from desktop.services import circulation
from desktop.services.readers import NewPatron, register
from desktop.storage.log_room import make_room
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store

_WARM_UP = 20


def measure(
    store: Store, barcodes: list[str], folder: Path, *, now: datetime, where: str = "", bar: float
) -> list[Figure]:
    """The medians of single commits. `where` tells one library from another in the table."""
    reader = register(store, NewPatron(name="Nguyễn Thị Đo"), now=now).id
    _empty_log(folder / "library.db")
    make_room(folder / "library.db")
    ours, theirs = [], []
    with closing(_bare(folder / f"bare{bar}.db")) as bare:
        commit = partial(bare.execute, "INSERT INTO deed (body) VALUES (?)", ("lent" * 25,))
        for number, barcode in enumerate(barcodes):
            moment = now + timedelta(seconds=number)
            lend = partial(circulation.lend, store, barcode, patron=reader, now=moment)
            take_back = partial(circulation.take_back, store, barcode, now=moment)
            for work in (lend, take_back):
                ours.append(_seconds(work))
                theirs.append(_seconds(commit))
    return [
        Figure(
            measure=f"lend and take back{where}",
            unit="commits/s",
            ours=1 / median(ours[_WARM_UP:]),
            against="bare SQLite",
            theirs=1 / median(theirs[_WARM_UP:]),
            side=Bar.AT_LEAST,
            bar=bar,
        )
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _empty_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy


def _bare(path: Path) -> sqlite3.Connection:
    """Set as `Store` is, so far as a commit depends on it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")
    connection.execute("CREATE TABLE deed (number INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    _empty_log(path)
    return connection
