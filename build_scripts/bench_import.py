"""Bringing in a file, journal and all, against pymarc alone reading it."""

import time
from datetime import datetime
from pathlib import Path

from pymarc import MARCReader

from bench_figures import Bar, Figure
from desktop.services.importing import ImportOptions, import_file
from desktop.storage.store import Store


def measure(store: Store, file: Path, count: int, *, now: datetime) -> list[Figure]:
    """The yardstick is laid on before and after, as the machine may have other work meanwhile."""
    before = _reading(file)
    began = time.perf_counter()
    report = import_file(store, file, ImportOptions(), now=now)
    ours = time.perf_counter() - began
    after = _reading(file)
    assert report.added == report.copies == count
    return [
        Figure(
            measure="bring in a file",
            unit="records/s",
            ours=count / ours,
            against="pymarc reads it",
            theirs=2 * count / (before + after),
            side=Bar.AT_LEAST,
            bar=1.0,
        )
    ]


def _reading(file: Path) -> float:
    began = time.perf_counter()
    with file.open("rb") as records:
        for _ in MARCReader(records):
            pass
    return time.perf_counter() - began
