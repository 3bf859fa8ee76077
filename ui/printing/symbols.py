"""What a scanner reads, as bars and squares; drawn so that no edge falls between two pixels."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import segno
from barcode.codex import Code128  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from desktop.domain.paper.facts import Symbol

_QUIET_BARS = 10  # modules on either side, as the standard asks
_QUIET_SQUARE = 4
_BAR_MODULES = (8, 6, 4)
"""Widths of the narrowest bar, in our units: even, so that they are whole pixels at 300 dpi too."""

_MOST_SQUARE_MODULE = 24
_PLAIN = 127


class Modules(NamedTuple):
    """Which modules are dark, row by row, and how much must stay white around them."""

    rows: tuple[str, ...]
    quiet: int

    @property
    def width(self) -> int:
        return len(self.rows[0]) + 2 * self.quiet


def bars(text: str) -> Modules:
    """Code 128, which has the plain letters and signs only."""
    code: Sequence[str] = Code128(text, writer=None).build()
    return Modules(tuple(code), _QUIET_BARS)


def square(text: str) -> Modules:
    """A QR code; never a micro one, which few scanners read."""
    # What is not plain says in which code it is written: readers guess Chinese otherwise.
    is_plain = text.isascii()
    encoding = None if is_plain else "utf-8"
    matrix = segno.make_qr(text, error="m", eci=not is_plain, encoding=encoding).matrix
    return Modules(
        tuple("".join("1" if dark else "0" for dark in row) for row in matrix), _QUIET_SQUARE
    )


def draw(painter: QPainter, text: str, area: QRectF, *, symbol: Symbol = Symbol.BARS) -> QRectF:
    """Draw what says `text` in the middle of `area`, and return where it stands.

    What bars cannot say, or not in so little room, is said by a square.
    """
    if symbol is Symbol.BARS and _has_bars(text):
        code = bars(text)
        module = next((each for each in _BAR_MODULES if code.width * each <= area.width()), 0)
        if module:
            return _draw(painter, code, area, module=module, is_bars=True)
    code = square(text)
    module = min(int(min(area.width(), area.height()) / code.width), _MOST_SQUARE_MODULE)
    return _draw(painter, code, area, module=max(2, module - module % 2), is_bars=False)


def _has_bars(text: str) -> bool:
    return all(ord(letter) <= _PLAIN for letter in text) and text.isprintable()


def _draw(painter: QPainter, code: Modules, area: QRectF, *, module: int, is_bars: bool) -> QRectF:
    inner = (code.width - 2 * code.quiet) * module
    height = area.height() if is_bars else inner
    place = QRectF(
        area.x() + (area.width() - inner) / 2,
        area.y() + (area.height() - height) / 2,
        inner,
        height,
    )
    world = painter.transform()
    on_device = world.mapRect(place)
    # On paper whole pixels of the device; on a small preview there may be less than one.
    across = _whole(module * world.m11())
    down = on_device.height() if is_bars else across
    left = round(on_device.center().x() - len(code.rows[0]) * across / 2)
    top = round(on_device.center().y() - len(code.rows) * down / 2)
    path = QPainterPath()
    for row, (first, length) in _runs(code.rows):
        path.addRect(left + first * across, top + row * down, length * across, down)
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=across < 1)
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.restore()
    return place


def _whole(pixels: float) -> float:
    return float(int(pixels + 1e-6)) or pixels


def _runs(rows: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The dark runs of every row: where they begin, and how long they are."""
    for number, row in enumerate(rows):
        at = 0
        for module, same in groupby(row):
            length = len(tuple(same))
            if module == "1":
                yield number, (at, length)
            at += length
