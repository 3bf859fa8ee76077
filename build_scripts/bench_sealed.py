"""A sealed library against a plain one with the same content, in one run, taking turns.

Short deeds go one by one, so that both find the machine as it is at that moment, and by the
processor's time: they wait for the disk alike, and a busy machine would drown the difference.
Bringing in works in several processes and takes seconds: thrice each, and the quickest counts; so
for backups and for putting one back, by the processor's time. The window is another program each
time, sealed under a passphrase. Ends with 1 when one is dearer than the bar.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, thread_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import bench_window  # noqa: E402 - they find the program by now
from bench_figures import Bar, Figure, at, table  # noqa: E402
from bench_search import keys_without_accents, typed  # noqa: E402
from corpus import write_corpus  # noqa: E402
from desktop.domain.key_files import SALT_BYTES, UNDER_PASSPHRASE, key_name  # noqa: E402
from desktop.domain.library import Library  # noqa: E402
from desktop.machine import library_key, under_passphrase  # noqa: E402
from desktop.services import backing_up, circulation, readers, restoring  # noqa: E402
from desktop.services.finding import find  # noqa: E402
from desktop.services.importing import ImportOptions, import_file  # noqa: E402
from desktop.services.tidying import tidy  # noqa: E402
from desktop.storage.sealing import put_under  # noqa: E402
from desktop.storage.sqlite import know  # noqa: E402
from desktop.storage.store import Store  # noqa: E402
from sync.steps.healing import renew  # noqa: E402

_NOW = datetime(2026, 1, 1, 8, tzinfo=UTC)
_KEY = os.urandom(48)
_PASSPHRASE = "bon mua tren ban"
_LOANS, _OPENINGS, _WARM_UP = 400, 50, 10
_WINDOWS = 7
_BAR = 1.25
_MOST_LATER_MS = 300
_TURNS = ("plain", "sealed", "sealed", "plain", "plain", "sealed")

RECORDS = 10_000

Work = Callable[[Store], object]
Times = dict[str, list[float]]
"""Seconds, by how the library lies on the disk."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS, metavar="N")
    count = parser.parse_args().records
    print(f"{count:,} records, load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        figures = measure(Path(folder), count)
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


def measure(folder: Path, count: int = RECORDS) -> list[Figure]:
    """Every deed of a library with so many records, in an empty folder."""
    know(_KEY)
    file = folder / "corpus.mrc"
    write_corpus(file, count)
    took = _imported(folder, file)
    figures = [_figure("bring in a file, quickest", min(took["sealed"]), min(took["plain"]))]
    paths = {way: folder / way / "library.db" for way in _TURNS}
    figures += _windows(paths)
    figures += _figures("open", _opened(paths))
    stores = {way: Store.open(path, os.urandom) for way, path in paths.items()}
    try:
        keys = keys_without_accents(file)
        figures += _figures("a key stroke, first time", _done(stores, map(_asking, keys)))
        figures += _figures("a key stroke", _done(stores, map(_asking, keys)))
        barcodes = [f"VB{number:08d}" for number in range(1, count, max(count // _LOANS, 1))]
        figures += _figures("lend, take back", _done(stores, _deeds(barcodes)))
    finally:
        for store in stores.values():
            store.close()
    for deed, took in _kept_and_put_back(paths).items():
        figures.append(_figure(f"{deed}, quickest", min(took["sealed"]), min(took["plain"])))
    return figures


def _imported(folder: Path, file: Path) -> Times:
    took: Times = {}
    for way in _TURNS:
        path = folder / way / "library.db"
        path.unlink(missing_ok=True)
        library = Library(code="00001", name="Thư viện xã Mẫu")
        Store.create(path, library, now=_NOW, random_bytes=os.urandom).close()
        if way == "sealed":
            _seal(path)
        with closing(Store.open(path, os.urandom)) as store:
            work = partial(import_file, path=file, options=ImportOptions(), now=_NOW)
            began = perf_counter()
            work(store)
            took.setdefault(way, []).append(perf_counter() - began)
            while tidy(store, now=_NOW):
                pass
            readers.register(store, readers.NewPatron(card="1", name="Nguyễn Thị Đo"), now=_NOW)
    return took


def _seal(path: Path) -> None:
    """As where there is no keyring, for a real one is nobody's to write into."""
    kept = path.with_name(f"{key_name(_KEY[-SALT_BYTES:])}{UNDER_PASSPHRASE}")
    kept.write_bytes(under_passphrase.sealed(_KEY, _PASSPHRASE.encode()))
    library_key.add_sheet(path.parent, _KEY, "a code")
    put_under(path, _KEY)


def _windows(paths: dict[str, Path]) -> list[Figure]:
    """In pairs, for a busy machine keeps both waiting; the first warms what the system keeps."""
    told: dict[str, list[dict[str, float]]] = {way: [] for way in paths}
    for _ in range(_WINDOWS + 1):
        for way, path in paths.items():
            passphrase = _PASSPHRASE if way == "sealed" else ""
            library = ("-m", "ui", "--library", str(path.parent))
            told[way].append(bench_window.run(path.parent, *library, passphrase=passphrase))
    pairs = list(zip(told["sealed"], told["plain"], strict=True))[1:]
    later = median(sealed["ready_ms"] - plain["ready_ms"] for sealed, plain in pairs)
    peak = max(run["peak_mb"] for run in told["sealed"])
    return [
        _own("first scan accepted, sealed, later by", "ms", later, _MOST_LATER_MS),
        _own("memory of the window, sealed, peak", "MB", peak, bench_window.MOST_MB),
    ]


def _kept_and_put_back(paths: dict[str, Path]) -> dict[str, Times]:
    took: dict[str, Times] = {"backup": {}, "restore": {}}
    for number, way in enumerate(_TURNS):
        path = paths[way]
        target = path.parent / backing_up.FOLDER / f"{number}{backing_up.ENDING}"
        began = process_time()
        backing_up.back_up(path, target, now=_NOW)
        took["backup"].setdefault(way, []).append(process_time() - began)
        with closing(Store.open(path, os.urandom)) as store:
            began = process_time()
            restoring.restore(
                store,
                path,
                target,
                folder=target.parent,
                renew=partial(renew, now=_NOW),
                now=_NOW,
                random_bytes=os.urandom,
            )
            took["restore"].setdefault(way, []).append(process_time() - began)
    return took


def _opened(paths: dict[str, Path]) -> Times:
    took: Times = {}
    for _ in range(_OPENINGS):
        for way, path in paths.items():
            began = thread_time()
            Store.open(path, os.urandom).close()
            took.setdefault(way, []).append(thread_time() - began)
    return took


def _done(stores: dict[str, Store], works: Iterable[Work]) -> Times:
    """Each with both, and each time another of them first."""
    took: Times = {}
    for number, work in enumerate(works):
        turns = sorted(stores.items(), reverse=bool(number % 2))
        for way, store in turns:
            seconds = _seconds(work, store)
            if number >= _WARM_UP:
                took.setdefault(way, []).append(seconds)
    return took


def _asking(key: str) -> Work:
    return partial(find, query=typed(key))


def _deeds(barcodes: list[str]) -> Iterable[Work]:
    def lend_and_take_back(store: Store, *, barcode: str, now: datetime) -> None:
        patron = readers.with_card(store, "1").id
        circulation.lend(store, barcode, patron=patron, now=now)
        circulation.take_back(store, barcode, now=now)

    for number, barcode in enumerate(barcodes):
        yield partial(lend_and_take_back, barcode=barcode, now=_NOW + timedelta(seconds=number))


def _seconds(work: Work, store: Store) -> float:
    began = thread_time()
    work(store)
    return thread_time() - began


def _figures(measure: str, took: Times) -> list[Figure]:
    sealed, plain = took["sealed"], took["plain"]
    return [
        _figure(f"{measure}, median", median(sealed), median(plain)),
        _figure(f"{measure}, p95", at(0.95, sealed), at(0.95, plain)),
    ]


def _own(measure: str, unit: str, ours: float, bar: float) -> Figure:
    return Figure(measure=measure, unit=unit, ours=ours, side=Bar.AT_MOST, bar=bar)


def _figure(measure: str, sealed: float, plain: float) -> Figure:
    return Figure(
        measure=measure,
        unit="ms",
        ours=sealed * 1000,
        against="plain",
        theirs=plain * 1000,
        side=Bar.AT_MOST,
        bar=_BAR,
    )


if __name__ == "__main__":
    sys.exit(main())
