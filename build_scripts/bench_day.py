"""A day at the desk of a library with a long past: the scan, the search for a reader, the memory.

The past is written straight into the tables: at the pace of a desk it would take years.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any

from bench_figures import Bar, Figure, at
from bench_stalls import Stalls
from desktop.services.readers import NewPatron, register
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store

ROOT = Path(__file__).resolve().parents[1]
_WINDOW = Path(__file__).with_name("day_window.py")
_READERS = 20_000
_LOANS = 1_000_000
_REMEMBERED = 10_000  # past loans that still have their reader
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vàng", "Giàng", "Lò", "Hồ", "Đinh", "Y")
_MIDDLES = ("Thị", "Văn", "Ngọc", "Minh", "Thu", "Quốc", "Bảo", "A", "Hữu", "Thanh", "Kim")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Hà", "Hòa", "Khôi", "Lan", "Mai", "Ngân", "Phúc", "Quỳnh",
          "Sơn", "Thảo", "Uyên", "Vy", "Xuân", "Yến", "Đạt", "Ánh")  # fmt: skip
_SCANS = 600
_ENOUGH = 0.8  # of the scans, with no stall of the machine in them
_LOOKED_FOR = ("nguyễn thị lan", "tran van dat", "giang a son", "le ngoc bao", "y thanh hoa")


def fill(store: Store, folder: Path, *, now: datetime) -> list[str]:
    """Give the library its readers and its past. Returns the numbers of the cards."""
    readers = [
        register(store, NewPatron(card=f"BC.{number:05d}", name=name), now=now)
        for number, name in zip(range(1, _READERS + 1), _names(), strict=False)
    ]
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as connection:
        copies = [row[0] for row in connection.execute("SELECT id FROM copy")]
        patrons = [bytes.fromhex(reader.id) for reader in readers]
        loans = list(_past(copies, patrons, now))
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO loan (id, copy, patron, lent_at, due, renewals, returned_at, rules)"
            " VALUES (?, ?, ?, ?, ?, 0, ?, 1)",
            loans,
        )
        connection.executemany(
            "INSERT INTO deed (day, at, kind, loan, days_late, due)"
            " VALUES (?, ?, 'returned', ?, 0, ?)",
            ((back[:10], back, loan, due) for loan, _, _, _, due, back in loans),
        )
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return [reader.card for reader in readers]


def measure(store: Store, folder: Path, barcodes: list[str], cards: list[str]) -> list[Figure]:
    """The search here, the scans in a window of their own."""
    return [_search(store), *_scans(folder, barcodes, cards)]


def _search(store: Store) -> Figure:
    """A question for each key stroke."""
    took = []
    for words in _LOOKED_FOR:
        for end in range(1, len(words) + 1):
            began = perf_counter()
            store.patrons.find(words[:end])
            took.append((perf_counter() - began) * 1000)
    return Figure(
        measure="readers, key stroke, p95",
        unit="ms",
        ours=at(0.95, took),
        side=Bar.AT_MOST,
        bar=16,
    )


def _scans(folder: Path, barcodes: list[str], cards: list[str]) -> Iterator[Figure]:
    with Stalls() as stalls:
        told = _day(folder, "\n".join(_codes(barcodes, cards)))
    took = [(end - start) * 1000 for start, end in told["scans"]]
    undisturbed = [
        ms
        for ms, (start, end) in zip(took, told["scans"], strict=True)
        if not stalls.between(start, end)
    ]
    # Where the machine stood still too often, all scans count: nothing is proved by a few.
    counted = undisturbed if len(undisturbed) >= _ENOUGH * len(took) else took
    before, after = told["rss_mb"]
    yield Figure(
        measure=f"scan to painted, p99 of {len(counted)} (all {len(took)}: {at(0.99, took):.0f})",
        unit="ms",
        ours=at(0.99, counted),
        side=Bar.AT_MOST,
        bar=30,
    )
    yield Figure(
        measure="memory grown in a day of 500 scans",
        unit="MB",
        ours=after - before,
        side=Bar.AT_MOST,
        bar=5,
    )


def _codes(barcodes: list[str], cards: list[str]) -> Iterator[str]:
    """A card and two books, over and over."""
    books = iter(barcodes)
    for card in cards[:: len(cards) // (_SCANS // 3 + 1)][: _SCANS // 3]:
        yield card
        yield next(books)
        yield next(books)


def _day(folder: Path, codes: str) -> dict[str, Any]:
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(_WINDOW), str(folder)],
        input=codes,
        env={**os.environ, "PYTHONPATH": str(ROOT), **screen},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    facts: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return facts


def _names() -> Iterator[str]:
    """Enough different ones, in an order that no index likes."""
    for number in range(_READERS):
        given = _GIVEN[number * 7 % len(_GIVEN)]
        yield f"{_SURNAMES[number * 3 % 11]} {_MIDDLES[number // 11 % 11]} {given}"


def _past(
    copies: list[bytes], patrons: list[bytes], now: datetime
) -> Iterator[tuple[bytes, bytes, bytes | None, str, str, str]]:
    """Loans that are over: identity, copy, reader, lent, due, returned."""
    copy, patron = cycle(copies), cycle(patrons)
    for number in range(_LOANS):
        lent = now - timedelta(days=3650) + timedelta(seconds=number * 300)
        reader = next(patron) if number >= _LOANS - _REMEMBERED else None
        name = number.to_bytes(16, "big")
        back = lent + timedelta(days=10)
        yield (name, next(copy), reader, lent.isoformat(),
               f"{lent + timedelta(days=14):%Y-%m-%d}", back.isoformat())  # fmt: skip
