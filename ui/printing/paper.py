"""A paper: pages that can be drawn on any device."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainter

from desktop.domain.paper.sizes import Millimetres, PaperSize


class Page(NamedTuple):
    """One side of a sheet, and what draws it."""

    size: Millimetres
    draw: Callable[[QPainter], object]


class Paper(NamedTuple):
    """What is printed in one go. `name` says what it is, and of nobody."""

    name: str
    size: PaperSize
    pages: Sequence[Page]


def together(papers: Sequence[Paper]) -> Paper:
    """Several of a kind, one after the other."""
    first = papers[0]
    return first._replace(pages=[page for paper in papers for page in paper.pages])
