"""What an exchange costs on the wire, in bytes before TLS, and how long it takes on a 2G line.

The real program speaks to a real hub through a line that counts. The peers move the same records:
PouchDB to express-pouchdb and Anki to its own server, fetched into a temporary folder.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from typing_extensions import override  # noqa: E402

import wire_peers  # noqa: E402 - they find the program by the line above
from bench_figures import Bar, Figure, table  # noqa: E402
from corpus import corpus  # noqa: E402
from counted_line import GPRS, CountedLine, Crossed, Quality  # noqa: E402
from desktop.domain.library import Device, Library  # noqa: E402
from desktop.domain.record import Record  # noqa: E402
from desktop.storage.store import Store  # noqa: E402
from journal_of_days import Librarian  # noqa: E402
from sync.device_key import DeviceKey, new_seed  # noqa: E402
from sync.engine import Report, exchange  # noqa: E402
from sync.http_remote import HttpRemote  # noqa: E402
from sync.hub.admin import add_library  # noqa: E402
from sync.hub.admission import admit  # noqa: E402
from sync.hub.embedded import EmbeddedHub  # noqa: E402
from sync.remote import Answer  # noqa: E402
from sync.steps.healing import begin_again  # noqa: E402
from sync.steps.request import Own  # noqa: E402

_NOW = datetime(2026, 11, 2, 1, tzinfo=UTC)
_OWN = Own(program="0.1.0")
_FREE = Quality()
_EDITS, _RECORDS, _LOANS, _READERS = 20, 50, 200, 70
_KILOBYTE = 1024


class Commune:
    """A library that is admitted at the hub, with its whole way over a counted line."""

    def __init__(self, hub: EmbeddedHub, folder: Path, code: str) -> None:
        self._hub = hub
        library = Library(code=code, name=f"Xã {code}")
        self.store = Store.create(folder / f"{code}.db", library, now=_NOW, random_bytes=os.urandom)
        ticket = add_library(hub.hub, code, name=library.name)
        self._key = DeviceKey(new_seed(os.urandom))
        self._admitted = admit(hub.hub, code=ticket, library_code=code, public_key=self._key.public)
        device = Device(
            id=self._admitted.device,
            library=code,
            hub=hub.url,
            epoch=hub.hub.epoch,
            enrolled_at=_NOW,
        )
        with self.store.write():
            self.store.device.put(device)
            begin_again(self.store, now=_NOW, hears_own=False)
        self.librarian = Librarian(self.store, random.Random(code), _NOW)

    def exchange(self, quality: Quality = _FREE) -> tuple[Report, Crossed, float, float]:
        """What it came to, what crossed, how long it took, and the floor of that line."""
        port = urlsplit(self._hub.url).port or 0
        with CountedLine(port, quality) as line:
            remote = _Timed(line.url, device=self._admitted.device, key=self._key)
            begun = perf_counter()
            report = exchange(self.store, remote, now=_now, own=_OWN)
            took = perf_counter() - begun
            remote.close()
            self.apart_s = took - remote.waited_s
            crossed = line.crossed()
        floor = line.floor_s(crossed) if quality.bits_s else 0
        return report, crossed, took, floor


class _Timed(HttpRemote):
    """Knows how long the line and the hub took."""

    waited_s = 0.0

    @override
    def exchange(self, body: bytes) -> Answer:
        begun = perf_counter()
        try:
            return super().exchange(body)
        finally:
            self.waited_s += perf_counter() - begun


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="bench-") as name, _hub(Path(name)) as hub:
        folder = Path(name)
        records = list(corpus(max(arguments.records, 1000)))
        figures = [*_small(hub, folder, records), *_first(hub, folder, arguments.records, records)]
        if not arguments.no_peers:
            ours = next(each.ours for each in figures if each.measure.startswith("first"))
            figures += wire_peers.measure(folder, records[: arguments.records], ours=ours)
    print(table(figures), flush=True)
    if arguments.json:
        plain = [each.plain() for each in figures]
        arguments.json.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
    return 0 if all(figure.holds for figure in figures) else 1


def _small(hub: EmbeddedHub, folder: Path, records: list[Record]) -> Iterator[Figure]:
    commune = Commune(hub, folder, "00001")
    librarian = commune.librarian
    described = librarian.describe(records[100 : 100 + _LOANS])
    librarian.shelve(described)
    librarian.welcome(_READERS)
    commune.exchange()
    _, idle, _, _ = commune.exchange()
    yield _at_most("idle: requests", "", idle.requests, 1)
    yield _at_most("idle: bytes up", "B", idle.sent, 450)
    yield _at_most("idle: bytes down", "B", idle.received, 450)
    librarian.correct(described[:_EDITS])
    _, edits, _, _ = commune.exchange()
    yield _at_most("a field edited, up, of 20", "B", edits.sent / _EDITS, 120)
    yield _at_most("a field edited, both ways, of 20", "B", edits.both / _EDITS, 120)
    librarian.describe(records[400 : 400 + _EDITS])
    _, new, _, _ = commune.exchange()
    yield _at_most("a new record, up, of 20", "B", new.sent / _EDITS, 350)
    yield from _day(commune, records, GPRS)
    commune.store.close()


def _day(commune: Commune, records: list[Record], quality: Quality) -> Iterator[Figure]:
    commune.librarian.describe(records[500 : 500 + _RECORDS])
    commune.librarian.lend(_LOANS)
    report, crossed, took, floor = commune.exchange(quality)
    assert report.pushed == _RECORDS + _LOANS, report
    yield _at_most("a day, both ways", "KB", crossed.both / _KILOBYTE, 25)
    yield _at_most("a day: requests", "", crossed.requests, 1)
    yield Figure(
        measure="a day over 2G",
        unit="s",
        ours=took,
        against="the line's own floor",
        theirs=floor,
        side=Bar.AT_MOST,
        bar=1.5,
    )


def _first(hub: EmbeddedHub, folder: Path, count: int, records: list[Record]) -> Iterator[Figure]:
    giver, taker = Commune(hub, folder, "00002"), Commune(hub, folder, "00003")
    taker.exchange()
    giver.librarian.describe(records[:count])
    _, up, took, _ = giver.exchange()
    print(f"{count} records up: {up.requests} requests, {took:.1f} s with the hub's work")
    yield _at_most("first sync, up and down, a record", "B", up.both / count, 350)
    report, down, took, _ = taker.exchange()
    print(f"{report.pulled} changes down: {down.requests} requests, {took:.1f} s with the hub's")
    yield _at_most("pull, a record", "B", down.both / max(1, report.pulled), 350)
    yield _at_most(f"{report.pulled} changes taken in, without the hub", "s", taker.apart_s, 3)
    giver.store.close()
    taker.store.close()


def _at_most(measure: str, unit: str, ours: float, bar: float) -> Figure:
    return Figure(measure=measure, unit=unit, ours=ours, side=Bar.AT_MOST, bar=bar)


@contextmanager
def _hub(folder: Path) -> Iterator[EmbeddedHub]:
    with EmbeddedHub(folder / "hub", clock=_now, random_bytes=os.urandom) as hub:
        yield hub


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a program of its own


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=5000, help="of the first sync")
    parser.add_argument("--no-peers", action="store_true", help="without PouchDB and Anki")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
