"""A window's parts, and a small library on disk behind them."""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.brief import BriefDescription
from desktop.domain.patron import PatronCategory
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import cataloguing, opening, readers
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from ui.tasks import Tasks
from ui.theme import Look, Theme

NOW = datetime(2026, 11, 12, 2, 41, tzinfo=UTC)
CARD, OTHER_CARD = "BD.00042", "BD.00013"
BARCODES = tuple(f"TV{number:08d}" for number in range(1, 8))


class Clock:
    """A clock that the test winds."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """As in the program: windows are taken apart on the screen's thread alone."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, theme=Theme.LIGHT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with two readers and seven copies of one book."""
    file = tmp_path / "library" / LIBRARY_FILE
    opening.found(file, code="00001", name="Suối Ngọc", now=NOW, random_bytes=os.urandom)
    store = Store.open(file, os.urandom)
    brief = BriefDescription(title="Dế Mèn phiêu lưu ký", author="Tô Hoài", year=2020)
    record = cataloguing.add_record(store, brief, now=NOW)
    for barcode in BARCODES:
        new = cataloguing.NewCopy(prefix="TN", barcode=barcode)
        cataloguing.add_copy(store, record, new, now=NOW)
    for card, name in ((CARD, "Nguyễn Ngọc Bảo An"), (OTHER_CARD, "Phạm Quốc Huy")):
        patron = NewPatron(card=card, name=name, born=2015, category=PatronCategory.CHILD)
        readers.register(store, patron, now=NOW)
    store.close()
    return file.parent


@pytest.fixture
def tasks(qapp: QApplication, folder: Path) -> Iterator[Tasks]:
    made = Tasks(lambda: Store.open(folder / LIBRARY_FILE, os.urandom))
    made.start()
    yield made
    made.stop()
