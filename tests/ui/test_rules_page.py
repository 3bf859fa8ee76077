"""The page of the rules of the house."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.patron import PatronCategory
from desktop.domain.register import Kind
from desktop.domain.rules import Rules
from desktop.machine.folders import LIBRARY_FILE
from desktop.services.house_rules import rules_of
from desktop.services.stock import correct_copy
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, NOW, Clock
from ui.main_window import MainWindow, Place
from ui.rules.places import RulesPlaces
from ui.rules.view import RulesView
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.rail import FootItem, RailItem


@pytest.fixture
def page(
    look: Look, qapp: QApplication, tasks: Tasks, clock: Clock, qtbot: QtBot
) -> Iterator[RulesView]:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    desk = Place(name="desk", text="Quầy", icon="desk", key="F2", build=QWidget)
    window.add_place(desk)
    places = RulesPlaces(look, window, tasks=tasks, now=clock)
    window.show()
    with qtbot.waitSignal(window.visited):
        places.button.click()
    view = window.findChild(RulesView)
    assert isinstance(view, RulesView)
    qtbot.waitUntil(lambda: bool(view.policies.lines))
    yield view
    window.hide()


def kept(folder: Path) -> Rules:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    rules = rules_of(store)
    store.close()
    return rules


def test_a_line_for_newspapers_is_added_and_kept(
    page: RulesView, folder: Path, qtbot: QtBot
) -> None:
    page.policies.more.click()
    line = page.policies.lines[-1]
    line.kind.setCurrentIndex(line.kind.findData(Kind.SERIAL.value))
    line.lending.setCurrentIndex(line.lending.findData("in_house"))
    page.policies.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    terms = kept(folder).terms(PatronCategory.ADULT, Kind.SERIAL)
    assert (terms.lending, terms.limit) == ("in_house", 3)


def test_where_books_stand_at_two_sites_each_may_have_its_line(
    page: RulesView, folder: Path, qtbot: QtBot
) -> None:
    assert page.policies.lines[0].site.isHidden()
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    copy = store.copies.by_barcode(BARCODES[0])
    assert copy is not None
    correct_copy(store, replace(copy, site="Bản Giàn"), now=NOW)
    store.close()
    window = page.window()
    assert isinstance(window, MainWindow)
    window.go("desk")
    window.go("rules")
    qtbot.waitUntil(lambda: not page.policies.lines[0].site.isHidden())

    page.policies.more.click()
    line = page.policies.lines[-1]
    line.site.setText("Bản Giàn")
    line.numbers[1].setText("60")
    page.policies.keep.click()
    qtbot.waitUntil(page.note.isVisible)
    terms = kept(folder).terms(PatronCategory.ADULT, site="Bản Giàn")
    assert (terms.period_days, terms.limit) == (60, 3)
    assert kept(folder).terms(PatronCategory.ADULT).period_days == 14


def test_what_is_typed_without_sense_is_refused_and_stays_to_be_mended(
    page: RulesView, folder: Path, qtbot: QtBot
) -> None:
    page.policies.lines[0].numbers[1].setText("hai")
    page.policies.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    assert kept(folder).version == 0
    assert page.policies.lines[0].numbers[1].text() == "hai"


def test_a_removed_line_is_gone(page: RulesView, folder: Path, qtbot: QtBot) -> None:
    page.policies.lines[1].remove.click()
    page.policies.keep.click()
    qtbot.waitUntil(page.note.isVisible)
    assert kept(folder).limit(PatronCategory.TEACHER) == 3


def test_a_closure_is_entered_as_people_write_days(
    page: RulesView, folder: Path, qtbot: QtBot
) -> None:
    page.closures.first.setText("1/12/2026")
    page.closures.last.setText("03/12/2026")
    page.closures.weekdays[6].click()
    page.closures.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    closures = kept(folder).closures
    assert closures.is_closed(date(2026, 12, 2))
    assert closures.is_closed(date(2026, 12, 6))  # a Sunday
    assert closures.is_closed(date(2027, 2, 6))  # Tết, as before


def test_a_ladder_of_days_is_a_list(page: RulesView, folder: Path, qtbot: QtBot) -> None:
    page.lateness.edits["suspension"].setText("3, 7 14")
    page.lateness.keep.click()
    qtbot.waitUntil(page.note.isVisible)
    assert kept(folder).lateness.suspension == (3, 7, 14)


def test_a_band_of_prices_is_added_and_kept(page: RulesView, folder: Path, qtbot: QtBot) -> None:
    card = page.compensation
    card.more.click()
    card.bands[0].up_to.setText("100.000")
    card.rest.setText("150")
    card.without.setText("50.000")
    card.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    terms = kept(folder).compensation
    assert terms.amount(80_000, is_foreign=False) == 80_000
    assert terms.amount(200_000, is_foreign=False) == 300_000
    assert terms.amount(None, is_foreign=False) == 50_000


def test_a_band_that_was_taken_out_is_gone(page: RulesView, folder: Path, qtbot: QtBot) -> None:
    card = page.compensation
    card.more.click()
    card.more.click()
    card.bands[1].up_to.setText("90.000")
    card.bands[0].remove.click()
    card.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    assert [band.up_to for band in kept(folder).compensation.bands] == [90_000, None]


def test_a_band_without_its_price_is_refused(page: RulesView, folder: Path, qtbot: QtBot) -> None:
    page.compensation.more.click()
    page.compensation.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    assert kept(folder).version == 0


def test_no_place_of_the_rail_is_marked_while_the_rules_are_open(page: RulesView) -> None:
    window = page.window()
    items = [item for item in window.findChildren(RailItem) if not isinstance(item, FootItem)]
    assert items
    assert not any(item.isChecked() for item in items)
    assert isinstance(window, MainWindow)
    window.go("desk")
    assert [item.isChecked() for item in items] == [True]


def test_what_is_typed_into_another_card_stays_when_one_is_kept(
    page: RulesView, qtbot: QtBot
) -> None:
    page.money.edits["card_fee"].setText("10.000")
    page.compensation.rest.setText("120")
    page.compensation.keep.click()
    qtbot.waitUntil(page.note.isVisible)

    assert page.money.edits["card_fee"].text() == "10.000"
    assert page.compensation.rest.text() == "120"


def test_the_range_of_card_numbers_is_set_and_its_end_is_warned_of(
    page: RulesView, qtbot: QtBot
) -> None:
    card = page.card_numbers
    qtbot.waitUntil(lambda: "không giới hạn" in card.words)
    card.first.setText("501")
    card.keep.click()
    assert page.note.property("kind") == "refused"
    card.most.setText("2.500")
    card.keep.click()
    qtbot.waitUntil(lambda: "Còn 2000 số" in card.words)
    assert "BD.00501" in card.words
    assert not card.warning.isVisible()
    card.most.setText("510")
    card.keep.click()
    qtbot.waitUntil(card.warning.isVisible)
    assert "Còn 10 số" in card.words
    card.most.setText("400")
    card.keep.click()
    qtbot.waitUntil(lambda: page.note.property("kind") == "refused")
