"""The next book is scanned while a form is open: it is the next book, and nothing for the form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.catalogue.conftest import Desk
from tests.ui.conftest import BARCODES

ISBN = "9786049999048"
COPY = BARCODES[1]


def scan_into(desk: Desk, field: QWidget) -> None:
    """As a scanner does, which knows nothing of forms."""
    field.setFocus()
    QTest.keyClicks(field, ISBN)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()


@pytest.mark.parametrize("name", ["count", "price", "store", "barcode", "prefix"])
def test_it_is_no_answer_to_how_many_copies_there_are(desk: Desk, name: str) -> None:
    desk.scan(COPY)
    before = [row.state.copy for row in desk.view.copies.rows]
    opened = desk.draft.record
    desk.view.copies.begin_adding()
    field = getattr(desk.view.copies.panel, name)
    said = field.text()

    scan_into(desk, field)

    assert field.text() == said
    assert not desk.view.copies.panel.isVisible()
    assert desk.draft.record != opened
    desk.scan(COPY)
    assert [row.state.copy for row in desk.view.copies.rows] == before


def test_it_corrects_no_copy(desk: Desk) -> None:
    desk.scan(COPY)
    before = [row.state.copy for row in desk.view.copies.rows]
    row = desk.view.copies.rows[0]
    row.setFocus()
    desk.press(row, Qt.Key.Key_Return)

    scan_into(desk, desk.view.copies.correction.texts["shelf"])

    desk.scan(COPY)
    assert [row.state.copy for row in desk.view.copies.rows] == before


def test_a_number_that_is_no_isbn_is_an_answer(desk: Desk) -> None:
    desk.scan(COPY)
    before = len(desk.view.copies.rows)
    desk.view.copies.begin_adding()
    count = desk.view.copies.panel.count
    count.selectAll()
    QTest.keyClicks(count, "2")
    QTest.keyClick(count, Qt.Key.Key_Return)
    desk.settle()
    assert len(desk.view.copies.rows) == before + 2
