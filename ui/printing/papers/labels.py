"""Labels for copies: the mark for the spine, and the barcode beside it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.library import Library
from desktop.domain.paper.facts import CopyLabel, LabelBatch
from desktop.domain.paper.grid import LABELS
from ui.printing import symbols
from ui.printing.cutting import on_sheets
from ui.printing.heading import name_of
from ui.printing.lettering import CENTRE, Style, draw_in
from ui.printing.measure import Weight, mm
from ui.printing.paper import Paper

_SPINE = mm(21)
_EDGE = mm(2)


def copy_labels(facts: LabelBatch, *, start: int = 1) -> Paper:
    """Twenty-four on a sheet; those used up before `start` stay white."""
    sides = [_label(label, facts.library) for label in facts.labels]
    return Paper("Nhãn sách", LABELS.size, on_sheets(LABELS, sides, start=start))


def _label(label: CopyLabel, library: Library) -> Callable[[QPainter], None]:
    def draw(painter: QPainter) -> None:
        width, height = (mm(length) for length in LABELS.piece)
        _spine(painter, label, QRectF(_EDGE, _EDGE, _SPINE - 2 * _EDGE, height - 2 * _EDGE))
        painter.setPen(QPen(Qt.GlobalColor.black, mm(0.15), Qt.PenStyle.DotLine))
        painter.drawLine(round(_SPINE), round(_EDGE), round(_SPINE), round(height - _EDGE))
        inner = QRectF(_SPINE + _EDGE, _EDGE, width - _SPINE - 2 * _EDGE, height - 2 * _EDGE)
        _identity(painter, label, inner, library)

    return draw


def _spine(painter: QPainter, label: CopyLabel, area: QRectF) -> None:
    """Store, class and author's mark, one under the other: what is read on the shelf."""
    parts = [*([label.store] if label.store else []), *label.call_number.split()]
    text = "\n".join(parts) or label.accession
    style = Style(points=13, weight=Weight.STRONG, align=CENTRE, leading=1.2)
    draw_in(painter, text, area, style, middle=True)


def _identity(painter: QPainter, label: CopyLabel, area: QRectF, library: Library) -> None:
    top = QRectF(area.x(), area.y(), area.width(), mm(4))
    draw_in(painter, name_of(library), top, Style(points=7.5, align=CENTRE, leading=1.2))
    code = QRectF(area.x(), area.y() + mm(4.6), area.width(), mm(13))
    symbols.draw(painter, label.barcode, code)
    number = QRectF(area.x(), code.bottom() + mm(0.6), area.width(), mm(4.6))
    strong = Style(points=10, weight=Weight.STRONG, align=CENTRE, leading=1.2)
    draw_in(painter, label.barcode, number, strong)
    rest = QRectF(
        area.x(), number.bottom() + mm(0.4), area.width(), area.bottom() - number.bottom()
    )
    draw_in(painter, label.title, rest, Style(points=7, align=CENTRE, leading=1.2))
