"""Readers' cards: front and back, one by one or ten on a sheet."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.library import Library
from desktop.domain.paper.facts import CardBatch, Symbol
from desktop.domain.paper.grid import CARDS
from desktop.domain.paper.sizes import PaperSize
from desktop.domain.patron import Patron
from ui.printing import symbols
from ui.printing.blocks import rule
from ui.printing.cutting import on_sheets
from ui.printing.heading import name_of
from ui.printing.lettering import CENTRE, LEFT, RIGHT, Style, draw_in
from ui.printing.measure import SERIF, Weight, mm
from ui.printing.paper import Page, Paper
from ui.wording import full_date

_NAME = "Thẻ bạn đọc"
_EDGE = mm(4)
_RULES = (
    "Mang thẻ theo khi đến mượn sách.",
    "Không cho người khác mượn thẻ.",
    "Mất thẻ, đổi chỗ ở: báo thư viện để thẻ cũ ngừng dùng.",
    "Giữ sách sạch, trả đúng hạn để bạn khác cùng đọc.",
)


def reader_cards(
    facts: CardBatch,
    *,
    size: PaperSize = PaperSize.A4,
    symbol: Symbol = Symbol.BARS,
    start: int = 1,
    has_backs: bool = False,
) -> Paper:
    """Cards of this library. On sheets a back lies behind its front when turned left to right."""
    fronts = [_front(patron, facts.library, symbol) for patron in facts.patrons]
    backs = [_back(facts.library)] * len(fronts) if has_backs else []
    if size is PaperSize.CARD:
        sides = _in_turn(fronts, backs) if has_backs else iter(fronts)
        return Paper(_NAME, size, [Page(size.millimetres, side) for side in sides])
    return Paper(_NAME, CARDS.size, on_sheets(CARDS, fronts, start=start, backs=backs))


Side = Callable[[QPainter], None]


def _in_turn(fronts: list[Side], backs: list[Side]) -> Iterator[Side]:
    for front, back in zip(fronts, backs, strict=True):
        yield front
        yield back


def _front(patron: Patron, library: Library, symbol: Symbol) -> Side:
    def draw(painter: QPainter) -> None:
        width, height = (mm(length) for length in CARDS.piece)
        inner = width - 2 * _EDGE
        head = Style(points=9.5, weight=Weight.BOLD, family=SERIF, leading=1.25)
        draw_in(
            painter,
            name_of(library),
            QRectF(_EDGE, mm(3.6), inner * 0.68, mm(6)),
            head,
            middle=True,
        )
        kind = Style(points=8, weight=Weight.MEDIUM, align=RIGHT)
        draw_in(
            painter, _NAME, QRectF(width / 2, mm(3.6), width / 2 - _EDGE, mm(6)), kind, middle=True
        )
        rule(painter, _EDGE, mm(10.4), inner, thick=mm(0.35))
        if symbol is Symbol.SQUARE:
            _with_square(painter, patron, QRectF(_EDGE, mm(12), inner, height - mm(12) - _EDGE))
        else:
            _with_bars(painter, patron, QRectF(_EDGE, mm(12), inner, height - mm(12) - mm(2.6)))

    return draw


def _with_bars(painter: QPainter, patron: Patron, area: QRectF) -> None:
    _person(painter, patron, QRectF(area.x(), area.y(), area.width(), mm(20)))
    code = QRectF(area.x(), area.y() + mm(20.6), area.width(), mm(13))
    symbols.draw(painter, patron.card, code)
    under = QRectF(
        area.x(), code.bottom() + mm(0.8), area.width(), area.bottom() - code.bottom() - mm(0.8)
    )
    draw_in(
        painter,
        patron.card,
        under,
        Style(points=10, weight=Weight.STRONG, align=CENTRE, leading=1.2),
    )


def _with_square(painter: QPainter, patron: Patron, area: QRectF) -> None:
    side = mm(24)
    _person(painter, patron, QRectF(area.x(), area.y(), area.width(), mm(19)))
    below = QRectF(area.x(), area.bottom() - mm(6), area.width() - side - mm(3), mm(6))
    draw_in(painter, patron.card, below, Style(points=12, weight=Weight.STRONG), middle=True)
    code = QRectF(area.right() - side, area.bottom() - side, side, side)
    symbols.draw(painter, patron.card, code, symbol=Symbol.SQUARE)


def _person(painter: QPainter, patron: Patron, area: QRectF) -> None:
    """The name, large, on two lines if it is long; below it what the desk wants to know."""
    facts = [] if patron.born is None else [f"Sinh năm {patron.born}"]
    facts += [] if patron.expires is None else [f"Dùng đến {full_date(patron.expires)}"]
    name = QRectF(area.x(), area.y(), area.width(), area.height() - mm(6))
    style = Style(points=15, weight=Weight.STRONG, align=LEFT, leading=1.25)
    used = draw_in(painter, patron.name, name, style)
    below = QRectF(
        area.x(), area.y() + used + mm(0.6), area.width(), area.bottom() - area.y() - used - mm(0.6)
    )
    draw_in(painter, "   ·   ".join(facts), below, Style(points=9))


def _back(library: Library) -> Side:
    def draw(painter: QPainter) -> None:
        width, height = (mm(length) for length in CARDS.piece)
        inner = width - 2 * _EDGE
        y = mm(4.5)
        for text in _RULES:
            painter.fillRect(QRectF(_EDGE, y + mm(1.5), mm(1), mm(1)), Qt.GlobalColor.black)
            used = draw_in(
                painter, text, QRectF(_EDGE + mm(3), y, inner - mm(3), mm(9)), Style(points=8.5)
            )
            y += used + mm(0.8)
        line = height - mm(13)
        painter.setPen(QPen(Qt.GlobalColor.black, mm(0.2)))
        painter.drawLine(QLineF(width / 2, line, width - _EDGE, line))
        sign = QRectF(width / 2, line + mm(0.3), width / 2 - _EDGE, mm(4))
        draw_in(painter, "Chữ ký bạn đọc", sign, Style(points=7.5, align=CENTRE))
        found = f"Nhặt được thẻ, xin gửi về {name_of(library)}."
        draw_in(
            painter,
            found,
            QRectF(_EDGE, height - mm(8), inner, mm(5)),
            Style(points=8, weight=Weight.MEDIUM),
            middle=True,
        )

    return draw
