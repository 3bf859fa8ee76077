"""The tab of money: not there until the rules take any; every entry asked for once."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.ledger import EntryKind, Why
from desktop.domain.rules import Part
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import accounting, ledger
from desktop.services.house_rules import set_part
from desktop.services.readers import with_card
from desktop.storage.store import Store
from tests.ui.conftest import CARD, NOW
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
