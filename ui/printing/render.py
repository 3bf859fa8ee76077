"""From a paper to a PDF, a printer or a picture of it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from desktop.domain.errors import InputError
from desktop.domain.paper.sizes import Millimetres
from desktop.services.safe_file import written_beside
from ui.printing.measure import UNITS_PER_INCH
from ui.printing.paper import Page, Paper

_MADE_BY = "Thư Viện Xã"
_DATES = re.compile(
    rb"(/(?:Creation|Mod)Date \(D:|xmp:(?:Create|Modify|Metadata)Date=\")([^)\"]*)([)\"])"
)
_MM_PER_INCH = 25.4

Progress = Callable[[int], None]


def _quiet(_done: int) -> None:
    """Nobody wants to know."""


def _never() -> bool:
    return False


def save_pdf(
    paper: Paper,
    path: Path,
    *,
    at: datetime,
    progress: Progress = _quiet,
    cancelled: Callable[[], bool] = _never,
) -> bool:
    """Write the file, whole or not at all; say whether it was written."""
    made = pdf(paper, at=at, progress=progress, cancelled=cancelled)
    if made:
        with written_beside(path) as draft:
            draft.write_bytes(made)
    return bool(made)


def pdf(
    paper: Paper,
    *,
    at: datetime,
    progress: Progress = _quiet,
    cancelled: Callable[[], bool] = _never,
) -> bytes:
    """The paper as a PDF, dated `at`. Empty when cancelled."""
    if not paper.pages:
        raise InputError("paper.nothing_to_print")
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setCreator(_MADE_BY)
    writer.setTitle(paper.name)
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), f"{paper.name} {at.isoformat()}".encode()))
    is_whole = draw(paper, writer, progress=progress, cancelled=cancelled)
    buffer.close()
    if not is_whole:
        return b""
    return _dated(bytes(content.data()), at)


def draw(
    paper: Paper,
    device: QPagedPaintDevice,
    *,
    progress: Progress = _quiet,
    cancelled: Callable[[], bool] = _never,
) -> bool:
    """Every page on a device that has pages; False when stopped before the last."""
    _lay(device, paper.pages[0].size)
    painter = QPainter(device)
    try:
        for number, page in enumerate(paper.pages):
            if cancelled():
                return False
            if number:
                _lay(device, page.size)
                device.newPage()
            _draw_page(painter, page, device.logicalDpiX())
            progress(number + 1)
    finally:
        painter.end()
    return True


def picture(page: Page, *, dpi: float) -> QImage:
    """The page as it will be, white paper included."""
    width, height = (round(length * dpi / _MM_PER_INCH) for length in page.size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _draw_page(painter, page, dpi)
    painter.end()
    return image


def _draw_page(painter: QPainter, page: Page, dpi: float) -> None:
    painter.save()
    painter.scale(dpi / UNITS_PER_INCH, dpi / UNITS_PER_INCH)
    painter.setPen(QColor("black"))
    page.draw(painter)
    painter.restore()


def _lay(device: QPagedPaintDevice, size: Millimetres) -> None:
    page = QPageSize(
        QSizeF(size.width, size.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))


def _dated(content: bytes, at: datetime) -> bytes:
    """Qt writes the moment of the computer's clock; ours is as long, so nothing moves."""
    day = f"{at.astimezone(UTC):%Y%m%d%H%M%S}Z"
    moment = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"

    def ours(found: re.Match[bytes]) -> bytes:
        text = (day if found[1].startswith(b"/") else moment).encode()
        return found[1] + text + found[3] + b" " * (len(found[2]) - len(text))

    return _DATES.sub(ours, content)
