"""Text that flows from page to page, made of pieces that are not broken."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtGui import QPainter

from desktop.domain.paper.sizes import ROLL_LEAST, Millimetres, PaperSize
from ui.printing.lettering import RIGHT, Style, lines
from ui.printing.measure import UNITS_PER_INCH, mm
from ui.printing.paper import Page, Paper

_FOOT = Style(points=8)
_FOOT_HEIGHT = mm(8)


class Piece(NamedTuple):
    """What stands on one page. `repeated` is drawn above it when it begins a page."""

    height: float
    draw: Callable[[QPainter, float, float], object]
    stays_with_next: bool = False
    repeated: "Piece | None" = None
    is_space: bool = False


class Block(Protocol):
    """Something that flows: text, a table, signatures."""

    def pieces(self, width: float) -> Iterable[Piece]: ...


def flowing(name: str, size: PaperSize, blocks: Sequence[Block]) -> Paper:
    """A paper of blocks one under the other, with the number of the page where there are more."""
    margin = mm(size.margin)
    full = size.millimetres
    width = mm(full.width) - 2 * margin
    pieces = [piece for block in blocks for piece in block.pieces(width)]
    if size is PaperSize.ROLL:
        height = _height(pieces) + 2 * margin
        long = max(ROLL_LEAST, height * 25.4 / UNITS_PER_INCH)
        pages = [_page(Millimetres(full.width, long), margin, pieces, foot="")]
        return Paper(name, size, pages)
    room = mm(full.height) - 2 * margin - _FOOT_HEIGHT
    cut = _cut(pieces, room)
    pages = [
        _page(full, margin, some, foot=f"Trang {number}/{len(cut)}" if len(cut) > 1 else "")
        for number, some in enumerate(cut, 1)
    ]
    return Paper(name, size, pages)


def _cut(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """The pieces page by page; what stays with the next goes over with it."""
    pages: list[list[Piece]] = [[]]
    used = 0.0
    for group in _groups(pieces, room):
        if pages[-1] and used + _height(group) > room:
            pages.append([])
            used = 0.0
        added = group if pages[-1] else _at_the_top(group)
        pages[-1] += added
        used += _height(added)
    return pages


def _height(pieces: Iterable[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _groups(pieces: Sequence[Piece], room: float) -> Iterable[list[Piece]]:
    """What must stay together; more than a page of it cannot."""
    group: list[Piece] = []
    for piece in pieces:
        if _height(group) + piece.height > room:
            yield group
            group = []
        group.append(piece)
        if not piece.stays_with_next:
            yield group
            group = []
    if group:
        yield group


def _at_the_top(group: list[Piece]) -> list[Piece]:
    """No space above the first line of a page, and the head of a table that goes on."""
    while group and group[0].is_space:
        group = group[1:]
    if group and group[0].repeated is not None:
        return [group[0].repeated, *group]
    return group


def _page(size: Millimetres, margin: float, pieces: Sequence[Piece], *, foot: str) -> Page:
    def draw(painter: QPainter) -> None:
        y = margin
        for piece in pieces:
            piece.draw(painter, margin, y)
            y += piece.height
        if foot:
            width = mm(size.width) - 2 * margin
            for line in lines(foot, _FOOT._replace(align=RIGHT), width):
                line.draw(painter, margin, mm(size.height) - margin - line.height)

    return Page(size, draw)
