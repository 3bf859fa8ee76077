"""The sheets that papers are printed on, in millimetres."""

from enum import StrEnum
from typing import NamedTuple


class Millimetres(NamedTuple):
    """A width and a height."""

    width: float
    height: float


class PaperSize(StrEnum):
    """What lies in the printer. A roll is as long as what is printed on it."""

    A4 = "a4"
    A5 = "a5"
    A6 = "a6"
    ROLL = "80mm"
    CARD = "card"

    @property
    def millimetres(self) -> Millimetres:
        return _SIZES[self]

    @property
    def margin(self) -> float:
        """What stays free at each edge; a roll's printer cannot reach its last four."""
        return _MARGINS[self]


ROLL_LEAST = 60.0
"""Shorter pieces of a roll are lost between the fingers."""

_SIZES = {
    PaperSize.A4: Millimetres(210, 297),
    PaperSize.A5: Millimetres(148, 210),
    PaperSize.A6: Millimetres(105, 148),
    PaperSize.ROLL: Millimetres(80, 297),
    PaperSize.CARD: Millimetres(85.6, 54),
}
_MARGINS = {
    PaperSize.A4: 20.0,
    PaperSize.A5: 14.0,
    PaperSize.A6: 9.0,
    PaperSize.ROLL: 5.0,
    PaperSize.CARD: 0.0,
}
