"""A library to look at: real books, invented readers, a neighbour, a hub, and a day at the desk."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.brief import BriefDescription
from desktop.domain.calendar import day_of
from desktop.domain.catalogue import Query
from desktop.domain.consent import signers
from desktop.domain.patron import Patron, PatronCategory, Person
from desktop.domain.record import RecordId
from desktop.machine.consent_texts import current_consent_text
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, circulation, consenting, finding, holds, opening, readers
from desktop.services.consenting import Signed
from desktop.services.importing import ImportOptions, import_file
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from resources import ROOT
from sync.enrolment import enrol
from sync.hub.admin import add_library
from sync.hub.embedded import EmbeddedHub
from ui import clock
from ui.exchange_work import exchange_with_hub

_BOOKS = ROOT / "demo" / "books.mrc"
_READERS = (
    NewPatron(
        card="BD.00042",
        name="Nguyễn Ngọc Bảo An",
        born=2015,
        category=PatronCategory.CHILD,
        village="Thôn Bãi Giữa",
        guardian=Person("Nguyễn Thị Thanh Hương", "0900 000 042"),
    ),
    NewPatron(
        card="BD.00007",
        name="Công Tằng Tôn Nữ Hoàng Thị Lan Phương",
        born=1968,
        contact="0900 000 007",
        village="Thôn Bãi Giữa",
    ),
    NewPatron(
        card="BD.00013",
        name="Phạm Quốc Huy",
        born=1991,
        contact="0900 000 013",
        village="Thôn Đông",
    ),
    NewPatron(
        card="BD.00021",
        name="Lý Văn Tài",
        born=1955,
        category=PatronCategory.ELDERLY,
        village="Bản Khe Son",
    ),
    NewPatron(
        card="BD.00033",
        name="Đặng Thị Mỹ Hòa",
        born=1984,
        category=PatronCategory.TEACHER,
        contact="0900 000 033",
        village="Thôn Chợ",
    ),
    NewPatron(
        card="BD.00038",
        name="Hoàng Gia Bảo",
        born=2012,
        category=PatronCategory.CHILD,
        village="Thôn Đông",
        guardian=Person("Hoàng Văn Minh", "0900 000 038"),
    ),
)
_EXPIRED = NewPatron(card="BD.00002", name="Vũ Đình Khánh", born=1979, village="Thôn Chợ")
_SIGNED = ("BD.00042", "BD.00007", "BD.00013", "BD.00033", "BD.00002")
_WAITING = (("BD.00013", "TV00000054"), ("BD.00033", "TV00000020"))
_CLERK = "Lò Thị Nga"
_NEIGHBOURS_BOOKS = (
    ("Kỹ thuật trồng lúa năng suất cao ở vùng trung du và miền núi phía Bắc", "630", 2019),
    ("Hỏi đáp về phòng bệnh cho trẻ em", "618.92", 2021),
    ("Truyện dân gian xã Bản Lá", "398.209597", 2009),
)
_DISPUTED = "so do"
_EARLIER = timedelta(days=20)  # long enough ago to be late today


_RENEWED = "TV00000059"


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
            done += _books(store, now)
            done += _readers(store, now)
            done += _days(store, now)
        _exchange(mine, done)
        _neighbour(neighbour, now)
        with _opened(mine) as store:
            _dispute(store, "2018", now)
        _exchange(mine, done)
        with _opened(mine) as store:
            done += _this_minute(store, clock.now())
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


def _books(store: Store, now: datetime) -> Counter[str]:
    report = import_file(store, _BOOKS, ImportOptions(), now=now - _EARLIER)
    more = 0
    for query, count in (("truyen kieu", 2), ("de dat de nuoc", 1), ("song mon", 3)):
        record = finding.find(store, Query(text=query)).hits[0].id
        for _ in range(count):
            new = cataloguing.NewCopy(prefix="VN", store="Kho mượn")
            cataloguing.add_copy(store, record, new, now=now - _EARLIER)
            more += 1
    return Counter(records=report.added, copies=report.copies + more)


def _readers(store: Store, now: datetime) -> Counter[str]:
    expired = replace(_EXPIRED, expires=(now - timedelta(days=21)).date())
    for new in (*_READERS, expired):
        reader = readers.register(store, new, now=now - _EARLIER)
        if reader.card in _SIGNED:
            _sign(store, reader, now - _EARLIER)
    return Counter(patrons=len(_READERS) + 1)


def _sign(store: Store, reader: Patron, now: datetime) -> None:
    """Whoever must sign has signed: the reader, and for a child the guardian too."""
    text, today = current_consent_text(), day_of(now)
    for signer in signers(reader, today):
        signed = Signed(
            text=text,
            signer=signer,
            purposes=frozenset(each.code for each in text.purposes),
            on=today,
            recorded_by=_CLERK,
        )
        consenting.sign(store, reader.id, signed, now=now)


def _days(store: Store, now: datetime) -> Counter[str]:
    """A day three weeks ago, one last week, and this morning."""
    an, phuong, huy, tai, hoa, bao = (_reader(store, row.card) for row in _READERS)
    earlier = ((an, "TV00000037"), (phuong, "TV00000054"), (huy, "TV00000028"))
    for minute, (patron, barcode) in enumerate(earlier):
        at = now - _EARLIER + timedelta(minutes=minute)
        circulation.lend(store, barcode, patron=patron.id, now=at)
    last_week = now - timedelta(days=7)
    circulation.lend(store, _RENEWED, patron=phuong.id, now=last_week)
    deeds = (
        (tai, "TV00000047"),
        (hoa, "TV00000001"),
        (hoa, "VN.00001"),
        (None, "TV00000028"),
        (phuong, "TV00000062"),
        (bao, "TV00000056"),
        (None, "TV00000047"),
        (an, "TV00000009"),
    )
    for number, (borrower, barcode) in enumerate(deeds):
        at = now - timedelta(minutes=3 * (len(deeds) - number) + 2)
        if borrower is None:
            circulation.take_back(store, barcode, now=at)
        else:
            circulation.lend(store, barcode, patron=borrower.id, now=at)
    returned = sum(borrower is None for borrower, _ in deeds)
    return Counter(lent=len(earlier) + 1 + len(deeds) - returned, returned=returned)


def _this_minute(store: Store, now: datetime) -> Counter[str]:
    """What happens after the exchange, and so waits for the next."""
    circulation.renew(store, _RENEWED, now=now)
    circulation.lend(store, "VN.00004", patron=_reader(store, "BD.00042").id, now=now)
    for card, barcode in _WAITING:
        holds.place_on_copy(store, _reader(store, card).id, barcode, now=now)
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


def _reader(store: Store, card: str) -> Patron:
    return readers.with_card(store, card)
