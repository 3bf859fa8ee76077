"""The units of every paper: 600 to the inch, whatever device it is drawn on."""

from enum import IntEnum
from functools import cache

from PySide6.QtGui import QFont

from ui.assets import load_fonts

UNITS_PER_INCH = 600
_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
SANS, SERIF = "Inter", "Noto Serif"


class Weight(IntEnum):
    """The weights that come with the program."""

    REGULAR = QFont.Weight.Normal
    MEDIUM = QFont.Weight.Medium
    STRONG = QFont.Weight.DemiBold
    BOLD = QFont.Weight.Bold


def mm(length: float) -> float:
    """Millimetres in units."""
    return length * UNITS_PER_INCH / _MM_PER_INCH


def font(points: float, weight: Weight = Weight.REGULAR, *, family: str = SANS) -> QFont:
    """A font of so many points on paper."""
    _load(family)
    made = QFont(family)
    made.setPixelSize(round(points * UNITS_PER_INCH / _POINTS_PER_INCH))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def _load(family: str) -> None:
    """The window has the one it needs; the command line has none."""
    load_fonts(family.replace(" ", ""))
