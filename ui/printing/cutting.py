"""Sheets of equal pieces with marks for the knife."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.paper.grid import Grid, Place
from ui.printing.measure import mm
from ui.printing.paper import Page

_MARK = mm(4)
_GAP = mm(1.5)  # between a mark and the piece, so that nothing of it stays on a crooked cut
_LINE = mm(0.15)

Side = Callable[[QPainter], None]


def on_sheets(
    grid: Grid,
    fronts: Sequence[Side],
    *,
    start: int = 1,
    backs: Sequence[Side] = (),
    has_marks: bool = True,
) -> list[Page]:
    """The sheets in the order of printing: a front, and its back where there are backs."""
    places = list(grid.places(len(fronts), start=start))
    behind = list(grid.places(len(backs), start=start, mirrored=True))
    pages = []
    for sheet in range(grid.sheets(len(fronts), start=start) if fronts else 0):
        pages.append(_page(grid, sheet, places, fronts, has_marks=has_marks))
        if backs:
            pages.append(_page(grid, sheet, behind, backs, has_marks=False))
    return pages


def _page(
    grid: Grid, sheet: int, places: Sequence[Place], sides: Sequence[Side], *, has_marks: bool
) -> Page:
    here = [
        (place, side) for place, side in zip(places, sides, strict=True) if place.sheet == sheet
    ]

    def draw(painter: QPainter) -> None:
        if has_marks:
            _marks(painter, grid)
        for place, side in here:
            painter.save()
            painter.translate(mm(place.x), mm(place.y))
            side(painter)
            painter.restore()

    return Page(grid.size.millimetres, draw)


def _marks(painter: QPainter, grid: Grid) -> None:
    """At the edges of the sheet only: between the pieces a line would stay on one of them."""
    across, down = grid.cuts()
    left, right = mm(across[0]), mm(across[-1])
    top, bottom = mm(down[0]), mm(down[-1])
    painter.setPen(QPen(Qt.GlobalColor.black, _LINE))
    for x in map(mm, across):
        painter.drawLine(QLineF(x, top - _GAP - _MARK, x, top - _GAP))
        painter.drawLine(QLineF(x, bottom + _GAP, x, bottom + _GAP + _MARK))
    for y in map(mm, down):
        painter.drawLine(QLineF(left - _GAP - _MARK, y, left - _GAP, y))
        painter.drawLine(QLineF(right + _GAP, y, right + _GAP + _MARK, y))
