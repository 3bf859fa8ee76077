"""A picture from anywhere, made small enough to keep; one that would fill the memory is refused."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from desktop.domain.errors import InputError
from desktop.services.covers import MOST_BYTES

HEIGHT = 400
_WIDTH = 400
_LARGEST_FILE = 20 << 20
_MOST_PIXELS = 60_000_000
_MOST_MEGABYTES = 256
_FORMATS = {b"jpeg", b"png", b"webp", b"gif", b"bmp"}
_QUALITIES = (85, 75, 60, 45, 30, 15)


def from_file(file: Path) -> bytes:
    """The picture in a file, as a small JPEG. InputError when it cannot be one."""
    try:
        with file.open("rb") as source:
            data = source.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise InputError("cover.not_a_picture", name=file.name) from error
    return from_data(data, name=file.name)


def from_data(data: bytes, *, name: str = "") -> bytes:
    """The picture in these bytes. What it claims to be is looked at before it is unpacked."""
    if len(data) > _LARGEST_FILE:
        raise InputError("cover.too_large_to_read", name=name)
    # The limit holds for the whole program, which reads no other pictures from outside.
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in _FORMATS or size.isEmpty():
        raise InputError("cover.not_a_picture", name=name)
    if size.width() * size.height() > _MOST_PIXELS:
        raise InputError("cover.too_many_pixels", width=size.width(), height=size.height())
    reader.setScaledSize(_smaller(size))
    image = reader.read()
    if image.isNull():
        raise InputError("cover.not_a_picture", name=name)
    return from_image(image)


def from_image(image: QImage) -> bytes:
    """An image, as from the clipboard, as a small JPEG."""
    if image.isNull():
        raise InputError("cover.not_a_picture", name="")
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(_smaller(image.size()), keep, smooth)
    # JPEG has no holes: what is see-through becomes white, as paper is.
    ground = QImage(small.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    return _packed(_laid_on(ground, small))


def _packed(image: QImage) -> bytes:
    data = b""
    for quality in _QUALITIES:
        data = _jpeg(image, quality)
        if len(data) <= MOST_BYTES:
            break
    return data


def _laid_on(ground: QImage, image: QImage) -> QImage:
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _smaller(size: QSize) -> QSize:
    """At most as high as a cover on the screen, of the same shape, and never of no width."""
    if size.height() <= HEIGHT and size.width() <= _WIDTH:
        return size
    scaled = size.scaled(QSize(_WIDTH, HEIGHT), Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))
