"""The page of who is late: reminded by a message, by a call and by a letter, and it is kept."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.overdue import Way
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import circulation, overdue, readers
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD
from tests.ui.waiting import settle
from ui.readers.overdue_card import OverdueCard
from ui.readers.overdue_list import reminded_words
from ui.readers.view import ReadersView
from ui.tasks import Tasks

LONG_AGO = NOW - timedelta(days=40)


@pytest.fixture
def aside(folder: Path) -> Iterator[Store]:
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        for card, barcode in ((CARD, BARCODES[0]), (OTHER_CARD, BARCODES[1])):
            reader = readers.with_card(store, card)
            circulation.lend(store, barcode, patron=reader.id, now=LONG_AGO)
        yield store


@pytest.fixture
def page(qtbot: QtBot, aside: Store, view: ReadersView, tasks: Tasks) -> OverdueCard:
    view.to_overdue.click()
    settle(qtbot, tasks)
    return view.overdue


def choose(page: OverdueCard, card: str) -> None:
    rows = range(page.model.rowCount())
    (row,) = (n for n in rows if (who := page.model.reader(n)) and who.patron.card == card)
    page.rows.setCurrentIndex(page.model.index(row))


def asked(store: Store) -> dict[str, Way | None]:
    """In which way who was reminded today."""
    found = overdue.overdue(store, now=NOW)
    return {late.patron.card: late.last and late.last.way for late in found}


def test_a_message_is_copied_and_kept(
    qtbot: QtBot, page: OverdueCard, tasks: Tasks, aside: Store
) -> None:
    assert not page.message.isEnabled()  # a message is for one
    choose(page, CARD)
    page.message.click()
    settle(qtbot, tasks)
    words = QGuiApplication.clipboard().text()
    assert "Bảo An" in words
    assert "Dế Mèn phiêu lưu ký" in words
    assert "Huy" not in words
    assert asked(aside) == {CARD: Way.MESSAGE, OTHER_CARD: None}


def test_a_call_is_kept_and_shown_with_its_day(
    qtbot: QtBot, page: OverdueCard, tasks: Tasks, aside: Store
) -> None:
    choose(page, OTHER_CARD)
    page.called.click()
    settle(qtbot, tasks)
    assert asked(aside) == {CARD: None, OTHER_CARD: Way.CALL}
    (shown,) = (late for late in page.chosen())
    assert "12/11" in reminded_words(shown)
