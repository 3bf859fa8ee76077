"""A library to play with: real books, invented readers, and what a desk did in three weeks."""

import os
import shutil
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.calendar import day_of
from desktop.domain.catalogue import Query
from desktop.domain.consent import signers
from desktop.domain.patron import Patron, PatronCategory, Person
from desktop.machine.consent_texts import current_consent_text
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, circulation, consenting, finding, opening, readers
from desktop.services.consenting import Signed
from desktop.services.importing import ImportOptions, import_file
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from resources import ROOT

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
_CLERK = "Lò Thị Nga"
_EARLIER = timedelta(days=20)  # long enough ago to be late today


RENEWED = "TV00000059"


def make_sample(folder: Path, *, name: str, now: datetime) -> None:
    """Make the library to play with, if it is not there. It can never be enrolled anywhere."""
    file = folder / LIBRARY_FILE
    if file.exists():
        return
    draft = folder / "new" / LIBRARY_FILE
    shutil.rmtree(draft.parent, ignore_errors=True)  # half of one, from an earlier try
    opening.found_sample(draft, name=name, now=now, random_bytes=os.urandom)
    store = Store.open(draft, os.urandom)
    try:
        fill(store, now)
    finally:
        store.close()
    draft.replace(file)
    shutil.rmtree(draft.parent, ignore_errors=True)


def fill(store: Store, now: datetime) -> Counter[str]:
    """Put books, readers and loans into an empty library."""
    return _books(store, now) + _readers(store, now) + _days(store, now)


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
    an, phuong, huy, tai, hoa, bao = (reader_of(store, row.card) for row in _READERS)
    earlier = ((an, "TV00000037"), (phuong, "TV00000054"), (huy, "TV00000028"))
    for minute, (patron, barcode) in enumerate(earlier):
        at = now - _EARLIER + timedelta(minutes=minute)
        circulation.lend(store, barcode, patron=patron.id, now=at)
    last_week = now - timedelta(days=7)
    circulation.lend(store, RENEWED, patron=phuong.id, now=last_week)
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


def reader_of(store: Store, card: str) -> Patron:
    return readers.with_card(store, card)
