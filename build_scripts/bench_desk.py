"""Lending and taking back, rules and journal and all, against SQLite's own commits."""

import sqlite3
import time
from datetime import datetime, timedelta
from pathlib import Path

from bench_figures import Bar, Figure
from desktop.services import circulation
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store

_ROUNDS = 10
_LOANS = 50


def measure(store: Store, barcodes: list[str], folder: Path, *, now: datetime) -> list[Figure]:
    """In turns, so that both meet the same disk."""
    reader = register(store, NewPatron(card="BENCH-1", name="Nguyễn Thị Đo"), now=now).id
    bare = _bare(folder / "bare.db")
    ours = theirs = 0.0
    for round_ in range(_ROUNDS):
        taken = barcodes[round_ * _LOANS : (round_ + 1) * _LOANS]
        began = time.perf_counter()
        for number, barcode in enumerate(taken):
            moment = now + timedelta(seconds=number)
            circulation.lend(store, barcode, patron=reader, now=moment)
            circulation.take_back(store, barcode, now=moment)
        between = time.perf_counter()
        for _ in range(2 * _LOANS):
            bare.execute("INSERT INTO deed (body) VALUES (?)", ("lent" * 25,))
        ours += between - began
        theirs += time.perf_counter() - between
    bare.close()
    done = 2 * _LOANS * _ROUNDS
    return [
        Figure(
            measure="lend and take back",
            unit="commits/s",
            ours=done / ours,
            against="bare SQLite",
            theirs=done / theirs,
            side=Bar.AT_LEAST,
            bar=0.4,
        )
    ]


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE deed (number INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    return connection
