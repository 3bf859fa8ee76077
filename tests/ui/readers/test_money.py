"""The tab of money: not there until the rules take any; every entry asked for once."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.copy import CopyStatus
from desktop.domain.ledger import EntryKind, Why
from desktop.domain.rules import Part
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import accounting, circulation, ledger
from desktop.services.correcting import Correction, correct
from desktop.services.house_rules import set_part
from desktop.services.readers import with_card
from desktop.services.stock import change_status
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW
from tests.ui.waiting import settle
from ui.readers.money_panel import MoneyPanel
from ui.readers.page import MONEY
from ui.readers.panel import Panel
from ui.readers.view import ReadersView
from ui.tasks import Tasks

OWED = 68_000


def shown(qtbot: QtBot, view: ReadersView, tasks: Tasks) -> None:
    view.list.choose_first()
    settle(qtbot, tasks)
    assert view.right.page.patron is not None


@pytest.fixture
def owing(folder: Path) -> None:
    """Money is switched on, and the first reader owes for a lost book."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    set_part(store, Part.MONEY, {"is_on": True}, now=NOW)
    ledger.charge(store, with_card(store, CARD).id, OWED, why=Why.LOST, now=NOW)
    store.close()


def ask(view: ReadersView, kind: EntryKind) -> MoneyPanel:
    view.right.page.money.buttons[kind].click()
    panel = view.right.page.findChild(MoneyPanel)
    assert isinstance(panel, MoneyPanel)
    return panel


def test_where_no_money_is_taken_nothing_speaks_of_it(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    assert not view.right.page.tabs.isTabVisible(MONEY)


@pytest.mark.usefixtures("owing")
def test_money_is_taken_with_the_amount_read_back_in_words(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    page = view.right.page
    assert page.tabs.isTabVisible(MONEY)
    page.tabs.setCurrentIndex(MONEY)
    panel = ask(view, EntryKind.PAYMENT)
    assert panel.typed == OWED
    panel.amount.setText("21.000")
    assert "Hai mươi mốt nghìn đồng" in [
        label.text()
        for label in panel.findChildren(type(panel._heading))  # noqa: SLF001
    ]
    QTest.keyClick(panel.amount, Qt.Key.Key_Return)
    settle(qtbot, tasks)
    assert page.shown is not None
    assert page.shown.money is not None
    assert page.shown.money.balance.owed == OWED - 21_000
    assert "Đã thu" in view.notice.words


@pytest.mark.usefixtures("owing")
def test_more_than_is_owed_is_refused_at_the_field_and_nothing_is_written(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    panel = ask(view, EntryKind.PAYMENT)
    panel.amount.setText("1000000")
    panel.do.click()
    settle(qtbot, tasks)
    assert panel.amount.property("is_wrong") is True
    panel.amount.setText("không")
    panel.do.click()
    assert "Gõ số đồng" in panel.amount.accessibleDescription()


@pytest.mark.usefixtures("owing")
def test_a_mistake_is_reversed_after_one_question(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    page = view.right.page
    assert page.shown is not None
    assert page.shown.money is not None
    page.money.reverse_asked.emit(page.shown.money.lines[0])
    (panel,) = [each for each in page.findChildren(Panel) if each.do.words == "Ghi đảo"]
    panel.do.click()
    settle(qtbot, tasks)
    found: list[accounting.ReaderMoney] = []
    patron = page.shown.patron.id
    tasks.read(lambda store: accounting.reader_money(store, patron), then=found.append, owner=view)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].balance.owed == 0
    assert [line.entry.kind for line in found[0].lines] == [
        EntryKind.REVERSAL,
        EntryKind.CHARGE,
    ]


@pytest.fixture
def priced(folder: Path) -> None:
    """The house has amounts, and the first reader has two books out; the second is lost."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    money = {"is_on": True, "card_fee": 10_000, "deposit": 50_000}
    set_part(store, Part.MONEY, money, now=NOW)
    reader = with_card(store, CARD)
    for barcode, price in zip(BARCODES, (45_000, 68_000), strict=False):
        copy = store.copies.by_barcode(barcode)
        assert copy is not None
        after = replace(copy, price=price)
        correct(store, Correction(seen=copy, after=after, seen_number=None, number=None), now=NOW)
        circulation.lend(store, barcode, patron=reader.id, now=NOW)
    change_status(store, BARCODES[1], CopyStatus.LOST, reason="mất", now=NOW)
    store.close()


@pytest.mark.usefixtures("priced")
def test_the_amounts_of_the_rules_are_proposed(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    panel = ask(view, EntryKind.CHARGE)
    assert panel.typed == 68_000
    panel.book.setCurrentIndex(1)
    assert panel.typed == 45_000
    panel.why.setCurrentIndex(panel.why.findData(Why.CARD.value))
    assert panel.typed == 10_000
    assert panel.book.isHidden() or not panel.book.isVisible()
    panel.amount.setText("7.000")
    panel.why.setCurrentIndex(panel.why.findData(Why.LOST.value))
    assert panel.typed == 7_000


@pytest.mark.usefixtures("priced")
def test_a_lost_book_is_charged_with_its_copy(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    ask(view, EntryKind.CHARGE).do.click()
    settle(qtbot, tasks)
    page = view.right.page
    assert page.shown is not None
    assert page.shown.money is not None
    (line,) = page.shown.money.lines
    assert (line.entry.amount, line.barcode) == (68_000, BARCODES[1])


@pytest.mark.usefixtures("priced")
def test_the_deposit_of_the_rules_is_proposed(
    qtbot: QtBot, view: ReadersView, tasks: Tasks
) -> None:
    shown(qtbot, view, tasks)
    assert ask(view, EntryKind.DEPOSIT).typed == 50_000
