"""Draws the program's icon in the sizes that systems want, and the installer's side of it.

Called as `icon.py FOLDER`. Run with the environment's Python, which has Qt.
"""

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "resources" / "icons" / "thuvienxa.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
_ICON, _PLANES, _BITS = 1, 1, 32
_SIDE = (164, 314)  # of NSIS's first and last page
_SIDE_COLOUR = "#E7ECF8"  # the window's accent, softly
_MARK = QRectF(46, 72, 72, 72)


def draw(size: int) -> bytes:
    """A square PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know file names alone
    return bytes(written.data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """One .ico with them all: a header, an entry each, and then the pictures."""
    at = _HEADER.size + len(pictures) * _ENTRY.size
    entries = b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        entries += _ENTRY.pack(side, side, 0, 0, _PLANES, _BITS, len(picture), at)
        at += len(picture)
    return _HEADER.pack(0, _ICON, len(pictures)) + entries + b"".join(pictures.values())


def side() -> QImage:
    """What stands beside the words of the Windows installer: a picture without transparency."""
    image = QImage(*_SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(_SIDE_COLOUR))
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, _MARK)
    painter.end()
    return image


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: draw(size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"thuvienxa-{size}.png").write_bytes(picture)
    (folder / "thuvienxa.ico").write_bytes(windows_icon(pictures))
    side().save(str(folder / "side.bmp"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
