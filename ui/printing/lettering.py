"""Words set in lines: wrapped, and where there is little room, smaller; never cut."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from ui.printing.measure import SANS, Weight, font

LEADING = 1.35  # stacked Vietnamese marks need air
SMALLEST = 5.0  # points
_STEP = 0.5

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
JUSTIFIED = Qt.AlignmentFlag.AlignJustify


class Style(NamedTuple):
    """How words look."""

    points: float = 10.5
    weight: Weight = Weight.REGULAR
    align: Qt.AlignmentFlag = LEFT
    family: str = SANS
    leading: float = LEADING

    @property
    def font(self) -> QFont:
        return font(self.points, self.weight, family=self.family)


class Line(NamedTuple):
    """One set line, which keeps the layout that it belongs to."""

    layout: QTextLayout
    line: QTextLine
    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        slack = self.height - self.line.height()
        self.line.draw(painter, QPointF(x, y + slack / 2))


def lines(text: str, style: Style, width: float) -> list[Line]:
    """The lines that `text` makes in `width`. A word longer than that is broken."""
    made: list[Line] = []
    for paragraph in text.split("\n"):
        made += _paragraph(paragraph, style, width)
    return made


def draw_in(
    painter: QPainter,
    text: str,
    area: QRectF,
    style: Style,
    *,
    middle: bool = False,
) -> float:
    """Draw `text` in `area`, in smaller letters if it would not fit; return its height."""
    done = lines(text, style, area.width())
    while _height(done) > area.height() and style.points > SMALLEST:
        style = style._replace(points=style.points - _STEP)
        done = lines(text, style, area.width())
    y = area.y() + max(0.0, area.height() - _height(done)) / 2 if middle else area.y()
    for line in done:
        line.draw(painter, area.x(), y)
        y += line.height
    return _height(done)


def _height(done: list[Line]) -> float:
    return sum(line.height for line in done)


def _paragraph(text: str, style: Style, width: float) -> list[Line]:
    layout = QTextLayout(text or " ", style.font)
    option = QTextOption(style.align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    made = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        made.append(Line(layout, line, style.font.pixelSize() * style.leading))
    layout.endLayout()
    return made
