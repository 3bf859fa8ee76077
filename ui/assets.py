"""Fonts and icons: files of `resources/` as Qt wants them."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from resources import ROOT


def load_fonts(family: str) -> None:
    """Every weight of the family; what Qt already has, it keeps."""
    for file in sorted((ROOT / "fonts").glob(f"{family}-*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


def program_icon() -> QIcon:
    """The program's own, in its own colours, at any size."""
    return QIcon(str(ROOT / "icons" / "thuvienxa.svg"))


def icon(name: str, colour: QColor, size: int, *, ratio: float = 1.0) -> QPixmap:
    """The icon in one colour. Kept in Qt's own bounded cache."""
    key = f"{name} {colour.name()} {size} {ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, colour, round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, colour: QColor, pixels: int) -> QPixmap:
    # QtSvg takes `currentColor` for black, so the colour is written into the drawing.
    svg = (ROOT / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode())).render(painter)
    painter.end()
    return pixmap
