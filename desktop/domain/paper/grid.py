"""Where cards and labels lie on a sheet that is cut apart afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.paper.sizes import Millimetres, PaperSize


class Place(NamedTuple):
    """The upper left corner of a piece on its sheet; sheets count from 0."""

    sheet: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Equal pieces side by side, in the middle of a sheet."""

    size: PaperSize
    columns: int
    rows: int
    piece: Millimetres

    @property
    def pieces(self) -> int:
        """How many one sheet has."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        return (self.size.millimetres.width - self.columns * self.piece.width) / 2

    @property
    def top(self) -> float:
        return (self.size.millimetres.height - self.rows * self.piece.height) / 2

    def places(self, count: int, *, start: int = 1, mirrored: bool = False) -> Iterator[Place]:
        """The places of `count` pieces, row by row, the first on place `start` of its sheet.

        Mirrored, they lie where the backs must be when the sheet is turned over its long edge.
        """
        if not 1 <= start <= self.pieces:
            raise InputError("paper.start_outside", start=start, most=self.pieces)
        for number in range(start - 1, start - 1 + count):
            sheet, place = divmod(number, self.pieces)
            row, column = divmod(place, self.columns)
            across = self.columns - 1 - column if mirrored else column
            yield Place(
                sheet, self.left + across * self.piece.width, self.top + row * self.piece.height
            )

    def sheets(self, count: int, *, start: int = 1) -> int:
        """How many sheets `count` pieces need."""
        return -(-(start - 1 + count) // self.pieces)

    def cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where the knife goes: from top to bottom, and from side to side."""
        across = tuple(self.left + n * self.piece.width for n in range(self.columns + 1))
        down = tuple(self.top + n * self.piece.height for n in range(self.rows + 1))
        return across, down


CARDS = Grid(size=PaperSize.A4, columns=2, rows=5, piece=PaperSize.CARD.millimetres)
"""Ten cards of the usual size (ISO/IEC 7810 ID-1) on a sheet."""

LABELS = Grid(size=PaperSize.A4, columns=3, rows=8, piece=Millimetres(66, 34))
"""Twenty-four labels: the mark for the spine and the barcode side by side."""
