"""A list of books against openpyxl reading it, and a scanned ISBN until the form is filled."""

import os
import time
from datetime import datetime
from itertools import islice
from pathlib import Path
from statistics import quantiles

from openpyxl import load_workbook

from bench_figures import Bar, Figure
from corpus import corpus
from desktop.domain.catalogue import Query, SearchField
from desktop.domain.cataloguing.filling import values
from desktop.domain.cataloguing.forms import form_for
from desktop.domain.library import Library
from desktop.domain.record import Record
from desktop.services.finding import find
from desktop.services.importing import ImportOptions, import_file
from desktop.sheets.writing import Sheet, write_xlsx
from desktop.storage.store import Store

_ROWS = 20_000
_SCANS = 200
_MOST_MS = 50.0
_HEADINGS = ("Nhan đề", "Tác giả", "ISBN", "NXB", "Nơi XB", "Năm", "Số trang", "DDC", "Từ khóa")
_HELD = ("Số ĐKCB", "Kho", "Giá tiền")


def measure(store: Store, folder: Path, *, now: datetime) -> list[Figure]:
    """The list goes into a library of its own; the ISBNs are those of the large one."""
    return [_list(folder, now), _scans(store)]


def _list(folder: Path, now: datetime) -> Figure:
    file = folder / "list.xlsx"
    write_xlsx(file, [Sheet("Sách", (*_HEADINGS, *_HELD), list(map(_row, corpus(_ROWS))))])
    before = _reading(file)
    store = Store.create(
        folder / "listed.db",
        Library(code="00002", name="Thư viện xã Mẫu"),
        now=now,
        random_bytes=os.urandom,
    )
    began = time.perf_counter()
    report = import_file(store, file, ImportOptions(), now=now)
    ours = time.perf_counter() - began
    store.close()
    assert report.read == report.added + report.skipped == _ROWS
    return Figure(
        measure="bring in a list of 20,000",
        unit="s",
        ours=ours,
        against="openpyxl reads it",
        theirs=(before + _reading(file)) / 2,
        side=Bar.AT_MOST,
        bar=2.0,
    )


def _row(record: Record) -> list[str]:
    value = record.value
    return [
        value("245", "a").rstrip(" :"),
        value("100", "a"),
        value("020", "a"),
        value("260", "b").rstrip(","),
        value("260", "a").rstrip(" :"),
        value("260", "c").rstrip("."),
        value("300", "a").rstrip(" ;"),
        value("082", "a"),
        f"{value('650', 'a')}; {value('653', 'a')}",
        value("852", "p"),
        value("852", "b"),
        value("020", "c"),
    ]


def _reading(file: Path) -> float:
    began = time.perf_counter()
    book = load_workbook(file, read_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()
    return time.perf_counter() - began


def _scans(store: Store) -> Figure:
    """From an ISBN to what the form shows, as a scan asks for it."""
    wanted = [record.value("020", "a") for record in islice(corpus(_SCANS * 10), 0, None, 10)]
    took = []
    for isbn in wanted:
        began = time.perf_counter()
        (hit, *_) = find(store, Query(text=isbn, field=SearchField.ISBN)).hits
        record = store.records.get(hit.id)
        assert record is not None
        assert values(record, form_for(record))
        assert store.copies.of_record(hit.id)
        took.append((time.perf_counter() - began) * 1000)
    return Figure(
        measure="scanned ISBN to filled form, p95",
        unit="ms",
        ours=quantiles(took, n=20)[-1],
        side=Bar.AT_MOST,
        bar=_MOST_MS,
    )
