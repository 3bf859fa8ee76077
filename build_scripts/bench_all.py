"""Benchmarks: every figure is a ratio to a yardstick that is measured in the same run.

Prints a table; ends with 1 when a bar is not met by a library of full size.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import bench_backup
import bench_cataloguing
import bench_day
import bench_desk
import bench_import
import bench_sealed
import bench_search
import bench_window
from bench_figures import Figure, table
from corpus import write_corpus
from desktop.domain.library import Library
from desktop.storage.store import Store

_SIZES = (10_000, 100_000)
_FULL_SIZE = 100_000
"""The bars are for libraries of this size; in smaller ones, starting up weighs more."""
_NOW = datetime(2026, 1, 1, 8, tzinfo=UTC)
_IDLE_BARCODE = "VB00000002"
"""A book that no other measurement lends."""


def main() -> int:
    arguments = _arguments()
    results: dict[str, list[Figure]] = {}
    judged: list[Figure] = []
    for count in arguments.records or _SIZES:
        print(f"\n{count:,} records, load {os.getloadavg()[0]:.1f}", flush=True)
        results[str(count)] = _shown(partial(_measure, count=count))
        if count >= _FULL_SIZE:
            judged += results[str(count)]
    if judged:
        print("\nA sealed library against a plain one", flush=True)
        results["sealed"] = _shown(bench_sealed.measure)
        judged += results["sealed"]
    if arguments.json:
        plain = {name: [each.plain() for each in found] for name, found in results.items()}
        arguments.json.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
    return 0 if all(figure.holds for figure in judged) else 1


def _shown(measure: Callable[[Path], list[Figure]]) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        figures = measure(Path(folder))
    print(table(figures), flush=True)
    return figures


def _measure(folder: Path, count: int) -> list[Figure]:
    file = folder / "corpus.mrc"
    write_corpus(file, count)
    library = Library(code="00001", name="Thư viện xã Mẫu")
    store = Store.create(folder / "library.db", library, now=_NOW, random_bytes=os.urandom)
    try:
        figures = bench_import.measure(store, file, count, now=_NOW)
        figures += bench_search.measure(store, file, folder)
        figures += bench_cataloguing.measure(store, folder, now=_NOW)
        barcodes = [f"VB{number:08d}" for number in range(1, count, max(count // 500, 1))]
        figures += bench_desk.measure(store, barcodes, folder, now=_NOW, bar=0.4)
        figures += bench_window.measure(folder)
        if count >= _FULL_SIZE:
            cards = bench_day.fill(store, folder, now=_NOW)
            figures += bench_desk.measure(
                store, barcodes[1:], folder, now=_NOW, where=", with a past", bar=0.35
            )
            figures += bench_day.measure(store, folder, barcodes, cards)
            figures += bench_backup.measure(store, folder, _IDLE_BARCODE, now=_NOW)
    finally:
        store.close()
    return figures


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, action="append", metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()
