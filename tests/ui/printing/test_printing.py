"""Printing from the window: what is seen beforehand, what is written, and what is remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.paper.facts import CardBatch, LoanSlip, SlipKind, SlipLine, Symbol
from desktop.domain.paper.sizes import PaperSize
from tests.printing.conftest import LIBRARY, NOW, TODAY, pages_of, patron, scanned
from ui.printing import jobs
from ui.printing.actions import PrintActions, Printing
from ui.printing.job import Job
from ui.theme import Look

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def printing(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Printing]:
    window = QWidget()
    qtbot.addWidget(window)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Printing(look, window, settings=settings, now=lambda: NOW)
    yield made
    made.stop()


def cards(count: int) -> Job:
    patrons = tuple(patron(f"BD.{number:05d}") for number in range(1, count + 1))
    return jobs.cards(CardBatch(library=LIBRARY, patrons=patrons))


def slip() -> Job:
    lines = (SlipLine("Truyện Kiều", "VN.00017", TODAY),)
    facts = LoanSlip(
        library=LIBRARY, patron=patron("BD.00042"), kind=SlipKind.LENT, lines=lines, at=NOW
    )
    return jobs.loans(facts)


def shown(qtbot: QtBot, actions: PrintActions, where: str) -> None:
    qtbot.waitUntil(lambda: actions.dialog.preview.where == where, timeout=10_000)


def saved(qtbot: QtBot, actions: PrintActions, path: Path) -> Path:
    actions.save(path)
    qtbot.waitUntil(lambda: not actions.dialog.banner.isHidden(), timeout=20_000)
    return path


def press(actions: PrintActions, words: str) -> None:
    """Press the pill with these words."""
    pills = [each for each in actions.dialog.choices.pills if each.words == words]
    assert len(pills) == 1
    pills[0].click()


def test_what_is_saved_is_what_was_shown(qtbot: QtBot, printing: Printing, tmp_path: Path) -> None:
    actions = printing.show(cards(23))
    shown(qtbot, actions, "Trang 1 trên 3")

    path = saved(qtbot, actions, tmp_path / "cards.pdf")

    assert pages_of(path) == 3
    assert len(scanned(path)) == 23


def test_the_pages_can_be_leafed_through(qtbot: QtBot, printing: Printing) -> None:
    actions = printing.show(cards(23))
    shown(qtbot, actions, "Trang 1 trên 3")

    actions.dialog.preview.after.click()

    shown(qtbot, actions, "Trang 2 trên 3")


def test_another_choice_is_another_paper(qtbot: QtBot, printing: Printing, tmp_path: Path) -> None:
    actions = printing.show(cards(3))
    shown(qtbot, actions, "Trang 1 trên 1")

    press(actions, "Từng thẻ")
    press(actions, "Cả hai mặt")

    shown(qtbot, actions, "Trang 1 trên 6")
    assert pages_of(saved(qtbot, actions, tmp_path / "cards.pdf")) == 6


def test_the_choices_and_the_free_place_are_remembered(
    qtbot: QtBot, printing: Printing, tmp_path: Path
) -> None:
    actions = printing.show(cards(13))
    press(actions, "Mã vuông")
    saved(qtbot, actions, tmp_path / "cards.pdf")
    actions.dialog.close()

    how = printing.show(cards(1)).dialog.choices.how

    assert (how.symbol, how.start, how.size) == (Symbol.SQUARE, 4, PaperSize.A4)


def test_a_slip_offers_its_own_papers_and_leaves_those_of_cards_alone(
    qtbot: QtBot, printing: Printing, tmp_path: Path
) -> None:
    actions = printing.show(slip())
    shown(qtbot, actions, "Trang 1 trên 1")
    press(actions, "A6")
    saved(qtbot, actions, tmp_path / "slip.pdf")
    actions.dialog.close()

    assert printing.show(slip()).dialog.choices.how.size is PaperSize.A6
    assert printing.show(cards(1)).dialog.choices.how.size is PaperSize.A4


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(
    qtbot: QtBot, printing: Printing, tmp_path: Path
) -> None:
    actions = printing.show(slip())
    saved(qtbot, actions, tmp_path / "no such folder" / "slip.pdf")

    assert actions.dialog.banner.property("kind") == "refused"
    assert not actions.dialog.save.isHidden()


def test_a_long_batch_can_be_stopped_and_leaves_no_file(
    qtbot: QtBot, printing: Printing, tmp_path: Path
) -> None:
    actions = printing.show(cards(2000))
    path = tmp_path / "cards.pdf"
    actions.press.progressed.connect(lambda _done: actions.press.cancel())

    saved(qtbot, actions, path)

    assert "Đã dừng" in actions.dialog.banner.accessibleName()
    assert not path.exists()


def test_without_a_printer_a_pdf_can_be_saved(qtbot: QtBot, printing: Printing) -> None:
    dialog = printing.show(slip()).dialog
    dialog.show_printers(())

    assert not dialog.go.isEnabled()
    assert dialog.save.isEnabled()


def test_the_printer_used_before_is_proposed(printing: Printing) -> None:
    dialog = printing.show(slip()).dialog
    dialog.show_printers(("Canon", "HP"), "HP")

    assert dialog.printer.currentText() == "HP"
    assert dialog.go.isEnabled()
