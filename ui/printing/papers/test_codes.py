"""The codes by which a scanner is tried, for those that cannot read a screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.domain.paper.sizes import PaperSize
from desktop.domain.scanner import TESTS
from ui.printing import symbols
from ui.printing.lettering import CENTRE, Style, draw_in
from ui.printing.measure import Weight, mm
from ui.printing.paper import Page, Paper

_TITLE = "Mã để thử máy quét"
_EDGE, _STEP, _WIDTH, _HEIGHT = 20, 62, 90, 22


def test_codes() -> Paper:
    """One below the other and far apart, so that one scan reads one code."""
    return Paper(_TITLE, PaperSize.A4, [Page(PaperSize.A4.millimetres, _draw)])


def _draw(painter: QPainter) -> None:
    width = mm(PaperSize.A4.millimetres.width)
    across = width - 2 * mm(_EDGE)
    title = QRectF(mm(_EDGE), mm(_EDGE), across, mm(10))
    draw_in(painter, _TITLE, title, Style(points=16, weight=Weight.STRONG, align=CENTRE))
    for place, code in enumerate(TESTS):
        top = mm(_EDGE + 22 + place * _STEP)
        bars = QRectF((width - mm(_WIDTH)) / 2, top, mm(_WIDTH), mm(_HEIGHT))
        symbols.draw(painter, code, bars)
        words = QRectF(mm(_EDGE), bars.bottom() + mm(2), across, mm(8))
        draw_in(painter, f"{place + 1}.  {code}", words, Style(points=12, align=CENTRE))
