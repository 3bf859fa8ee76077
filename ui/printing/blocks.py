"""What flowing papers are made of: text, names with values, tables, signatures, barcodes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.paper.facts import Symbol
from ui.printing import symbols
from ui.printing.flow import Piece
from ui.printing.lettering import CENTRE, LEFT, SMALLEST, Line, Style, lines
from ui.printing.measure import Weight, mm

PLAIN = Style()
_HAIRLINE = mm(0.2)
_HIGHEST_CELL = mm(100)
_CELL = mm(1.4)  # free above, below and beside the words of a cell


def rule(painter: QPainter, x: float, y: float, width: float, *, thick: float = _HAIRLINE) -> None:
    """A line from side to side."""
    painter.setPen(QPen(Qt.GlobalColor.black, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, y, x + width, y))


@dataclass(frozen=True)
class Text:
    """A paragraph. `stays` with what follows, as a heading does."""

    text: str
    style: Style = PLAIN
    stays: bool = False

    def pieces(self, width: float) -> Iterator[Piece]:
        made = lines(self.text, self.style, width)
        for number, line in enumerate(made):
            # Neither the first nor the last line of a paragraph stands alone on a page.
            is_near_an_end = number == 0 or number == len(made) - 2
            is_last = number == len(made) - 1
            stays = self.stays if is_last else is_near_an_end or self.stays
            yield Piece(line.height, line.draw, stays_with_next=stays)


@dataclass(frozen=True)
class Space:
    """Nothing, so high in millimetres; not at the top of a page."""

    height: float

    def pieces(self, width: float) -> Iterator[Piece]:  # noqa: ARG002 - as wide as it is
        yield Piece(mm(self.height), _nothing, stays_with_next=True, is_space=True)


@dataclass(frozen=True)
class Rule:
    """A line from side to side, or as long as a part of it in the middle."""

    share: float = 1.0
    stays: bool = False

    def pieces(self, width: float) -> Iterator[Piece]:
        length = width * self.share

        def draw(painter: QPainter, x: float, y: float) -> None:
            rule(painter, x + (width - length) / 2, y + mm(0.8), length)

        yield Piece(mm(1.6), draw, stays_with_next=self.stays)


@dataclass(frozen=True)
class UnderBoth:
    """A short line in the middle under each of several columns."""

    shares: Sequence[float]
    gap: float = 3.0

    def pieces(self, width: float) -> Iterator[Piece]:
        gap = mm(self.gap)
        room = width - gap * (len(self.shares) - 1)
        widths = [room * share / sum(self.shares) for share in self.shares]

        def draw(painter: QPainter, x: float, y: float) -> None:
            for each in widths:
                rule(painter, x + each * 0.3, y + mm(0.6), each * 0.4, thick=mm(0.3))
                x += each + gap

        yield Piece(mm(1.2), draw, stays_with_next=True)


class Cell(NamedTuple):
    """Words in a column."""

    text: str
    style: Style = Style(points=10)


class Column(NamedTuple):
    """A column of a table: its heading, its share of the width, and how its cells look."""

    heading: str
    share: float
    style: Style = Style(points=9.5)


@dataclass(frozen=True)
class Row:
    """Columns without lines around them, side by side from the top."""

    cells: Sequence[Cell]
    shares: Sequence[float]
    stays: bool = False
    gap: float = 3.0

    def pieces(self, width: float) -> Iterator[Piece]:
        gap = mm(self.gap)
        room = width - gap * (len(self.cells) - 1)
        total = sum(self.shares)
        widths = [room * share / total for share in self.shares]
        made = [
            _fitting(cell.text, cell.style, each)
            for cell, each in zip(self.cells, widths, strict=True)
        ]

        def draw(painter: QPainter, x: float, y: float) -> None:
            for some, each in zip(made, widths, strict=True):
                draw_lines(painter, some, x, y)
                x += each + gap

        yield Piece(max(map(height_of, made)), draw, stays_with_next=self.stays)


@dataclass(frozen=True)
class Table:
    """Rows between hairlines; the heading is there again on every page."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]

    def pieces(self, width: float) -> Iterator[Piece]:
        total = sum(column.share for column in self.columns)
        widths = [width * column.share / total for column in self.columns]
        heading = self._row([column.heading for column in self.columns], widths, is_heading=True)
        yield heading
        for row in self.rows:
            yield self._row(row, widths)._replace(repeated=heading)
        # The last row is not left alone by what follows it; the space after it may be.

    def _row(
        self, cells: Sequence[str], widths: Sequence[float], *, is_heading: bool = False
    ) -> Piece:
        made = [
            _fitting(
                text, _heading(column.style) if is_heading else column.style, width - 2 * _CELL
            )
            for text, column, width in zip(cells, self.columns, widths, strict=True)
        ]
        height = max(map(height_of, made)) + 2 * _CELL

        def draw(painter: QPainter, x: float, y: float) -> None:
            whole = sum(widths)
            if is_heading:
                rule(painter, x, y, whole, thick=mm(0.35))
            rule(painter, x, y + height, whole, thick=mm(0.35) if is_heading else _HAIRLINE)
            for some, width in zip(made, widths, strict=True):
                draw_lines(painter, some, x + _CELL, y + _CELL)
                x += width

        return Piece(height, draw, stays_with_next=is_heading)


def _heading(style: Style) -> Style:
    return style._replace(weight=Weight.STRONG, points=style.points - 0.5)


def _fitting(text: str, style: Style, width: float) -> list[Line]:
    """The lines of a cell, in smaller letters where they would fill a page."""
    made = lines(text, style, width)
    while height_of(made) > _HIGHEST_CELL and style.points > SMALLEST:
        style = style._replace(points=style.points - 0.5)
        made = lines(text, style, width)
    return made


@dataclass(frozen=True)
class Signatures:
    """Places to sign side by side: who, what is asked of them, room, and a name where known."""

    places: Sequence[tuple[str, str, str]]
    before: str = ""
    room: float = 22.0

    def pieces(self, width: float) -> Iterator[Piece]:
        strong = Style(points=10.5, weight=Weight.STRONG, align=CENTRE)
        plain = Style(points=9, align=CENTRE)
        shares = [1.0] * len(self.places)
        if self.before:
            cells = (Cell("", plain), Cell(self.before, plain))
            yield from Row(cells, (1, 1), stays=True).pieces(width)
        titles = [Cell(title, strong) for title, _, _ in self.places]
        notes = [Cell(note, plain) for _, note, _ in self.places]
        names = [Cell(name, strong) for _, _, name in self.places]
        yield from Row(titles, shares, stays=True).pieces(width)
        yield from Row(notes, shares, stays=True).pieces(width)
        yield from (replace_space(piece) for piece in Space(self.room).pieces(width))
        yield from Row(names, shares).pieces(width)


@dataclass(frozen=True)
class Barcode:
    """What a scanner reads, with the same in letters under it."""

    text: str
    symbol: Symbol = Symbol.BARS
    height: float = 12.0
    side: float = 26.0

    def pieces(self, width: float) -> Iterator[Piece]:
        high = mm(self.height if self.symbol is Symbol.BARS else self.side)
        under = lines(self.text, Style(points=9, align=CENTRE, leading=1.5), width)

        def draw(painter: QPainter, x: float, y: float) -> None:
            symbols.draw(painter, self.text, QRectF(x, y, width, high), symbol=self.symbol)
            draw_lines(painter, under, x, y + high)

        yield Piece(high + height_of(under), draw)


@dataclass(frozen=True)
class Square:
    """A square for cameras at the left, and paragraphs beside it."""

    code: str
    beside: Sequence[str]
    style: Style = PLAIN
    side: float = 34.0

    def pieces(self, width: float) -> Iterator[Piece]:
        side = mm(self.side)
        left = side + mm(5)
        made = [each for text in self.beside for each in lines(text, self.style, width - left)]

        def draw(painter: QPainter, x: float, y: float) -> None:
            symbols.draw(painter, self.code, QRectF(x, y, side, side), symbol=Symbol.SQUARE)
            draw_lines(painter, made, x + left, y + mm(1))

        yield Piece(max(side, height_of(made) + mm(1)), draw)


@dataclass(frozen=True)
class Tick:
    """An empty box to tick by hand, and the words that it is about."""

    text: str
    style: Style = PLAIN

    def pieces(self, width: float) -> Iterator[Piece]:
        side, gap = mm(4), mm(3)
        made = lines(self.text, replace_align(self.style), width - side - gap)

        def draw(painter: QPainter, x: float, y: float) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, mm(0.3)))
            painter.drawRect(QRectF(QPointF(x, y + mm(0.5)), QPointF(x + side, y + mm(0.5) + side)))
            draw_lines(painter, made, x + side + gap, y)

        yield Piece(max(height_of(made), side + mm(1)), draw)


def replace_space(piece: Piece) -> Piece:
    """Room to sign in is not dropped at the top of a page."""
    return piece._replace(is_space=False)


def replace_align(style: Style) -> Style:
    return style._replace(align=LEFT)


def height_of(made: Sequence[Line]) -> float:
    return sum(line.height for line in made)


def draw_lines(painter: QPainter, made: Sequence[Line], x: float, y: float) -> None:
    """Lines one under the other."""
    for line in made:
        line.draw(painter, x, y)
        y += line.height


def _nothing(painter: QPainter, x: float, y: float) -> None:
    """Drawn where only room is needed."""
