"""A library to look at: real books, invented readers, a neighbour, a hub, and a day at the desk."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Query
from desktop.domain.record import RecordId
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, circulation, finding, holds, opening
from desktop.storage.store import Store
from resources import ROOT
from sync.enrolment import enrol
from sync.hub.admin import add_library
from sync.hub.embedded import EmbeddedHub
from ui import backup_work, clock
from ui.exchange_work import exchange_with_hub
from ui.sample import RENEWED, fill, reader_of

_BOOKS = ROOT / "demo" / "books.mrc"
_WAITING = (("BD.00013", "TV00000054"), ("BD.00033", "TV00000020"))
_NEIGHBOURS_BOOKS = (
    ("Kỹ thuật trồng lúa năng suất cao ở vùng trung du và miền núi phía Bắc", "630", 2019),
    ("Hỏi đáp về phòng bệnh cho trẻ em", "618.92", 2021),
    ("Truyện dân gian xã Bản Lá", "398.209597", 2009),
)
_DISPUTED = "so do"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The demonstration, ready: the library's folder, and what was done, as counts."""

    folder: Path
    done: dict[str, int]


@contextmanager
def demonstration(folder: Path) -> Iterator[Demo]:
    """Make it all in `folder`; the hub answers as long as the block lasts."""
    mine, neighbour = folder / "suoi-ngoc", folder / "ban-la"
    done: Counter[str] = Counter()
    with EmbeddedHub(folder / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        _found(mine, hub, code="00001", name="Suối Ngọc")
        _found(neighbour, hub, code="00002", name="Bản Lá")
        now = clock.now()
        with _opened(mine) as store:
            done += fill(store, now)
        _exchange(mine, done)
        _neighbour(neighbour, now)
        with _opened(mine) as store:
            _dispute(store, "2018", now)
        _exchange(mine, done)
        with _opened(mine) as store:
            done += _this_minute(store, clock.now())
        backup_work.back_up_now(mine)
        yield Demo(folder=mine, done=dict(done))


def _found(folder: Path, hub: EmbeddedHub, *, code: str, name: str) -> None:
    file = folder / LIBRARY_FILE
    opening.found(file, code=code, name=name, now=clock.now(), random_bytes=os.urandom)
    one_time_code = add_library(hub.hub, code, name=f"Thư viện xã {name}")
    with _opened(folder) as store:
        enrol(
            store,
            Credentials(folder),
            hub=hub.url,
            code=one_time_code,
            now=clock.now(),
            random_bytes=os.urandom,
        )


@contextmanager
def _opened(folder: Path) -> Iterator[Store]:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    try:
        yield store
    finally:
        store.close()


def _this_minute(store: Store, now: datetime) -> Counter[str]:
    """What happens after the exchange, and so waits for the next."""
    circulation.renew(store, RENEWED, now=now)
    circulation.lend(store, "VN.00004", patron=reader_of(store, "BD.00042").id, now=now)
    for card, barcode in _WAITING:
        holds.place_on_copy(store, reader_of(store, card).id, barcode, now=now)
    return Counter(lent=1, renewed=1, holds=len(_WAITING))


def _neighbour(folder: Path, now: datetime) -> None:
    """Another commune takes what the nation has, adds books, and corrects one of ours."""
    exchange_with_hub(folder)
    with _opened(folder) as store:
        for title, number, year in _NEIGHBOURS_BOOKS:
            brief = BriefDescription(title=title, class_number=number, year=year)
            cataloguing.add_record(store, brief, now=now)
        _dispute(store, "2016", now)
    exchange_with_hub(folder)


def _dispute(store: Store, year: str, now: datetime) -> RecordId:
    record = finding.find(store, Query(text=_DISPUTED)).hits[0].id
    cataloguing.edit_record(store, record, f"260$c={year}.", now=now)
    return record


def _exchange(folder: Path, done: Counter[str]) -> None:
    report = exchange_with_hub(folder)
    done.update(
        pushed=report.pushed,
        pulled=report.pulled,
        conflicts=report.conflicts,
        requests=report.requests,
    )
