"""A cover from a file or the clipboard, kept small; bombs are refused."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QGuiApplication, QImage

from desktop.domain.errors import InputError
from desktop.domain.record import RecordId
from desktop.services import covers
from desktop.services.covers import MOST_BYTES
from desktop.storage.store import Store
from tests.ui.catalogue.conftest import Desk
from ui.catalogue import cover_picture
from ui.catalogue.cover_actions import CoverActions

COPY = "TV00000001"


def photograph(width: int, height: int) -> QImage:
    """A picture with so much in it that it cannot be packed tightly."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            noise = (x * 7919 + y * 104729) * 2654435761
            image.setPixelColor(x, y, QColor(noise & 255, noise >> 8 & 255, noise >> 16 & 255))
    return image


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    """A few kilobytes that claim to be a huge picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        said = kind + data
        return struct.pack(">I", len(data)) + said + struct.pack(">I", zlib.crc32(said))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(min(width, 1 << 20)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def has_picture(desk: Desk) -> bool:
    return desk.view.cover.cover.has_picture


def test_a_large_photograph_becomes_small() -> None:
    small = cover_picture.from_data(png(photograph(700, 900)))
    image = QImage.fromData(small)
    assert len(small) <= MOST_BYTES
    assert image.height() == 400
    assert image.width() == 311


def test_a_small_picture_is_not_made_larger() -> None:
    assert QImage.fromData(cover_picture.from_data(png(photograph(40, 60)))).height() == 60


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bomb(60_000, 60_000), "cover.too_many_pixels"),
        (bomb(2_000_000_000, 2), "cover.not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "cover.not_a_picture"),
        (b"", "cover.not_a_picture"),
        (b"GIF89a", "cover.not_a_picture"),
        (bytes((20 << 20) + 1), "cover.too_large_to_read"),
    ],
)
def test_bombs_and_other_things_are_refused_by_name(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        cover_picture.from_data(data)
    assert refused.value.code == code


def test_a_cover_is_kept_shown_and_taken_away_again(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bia.png"
    file.write_bytes(png(photograph(200, 300)))
    desk.scan(COPY)
    actions = desk.view.findChild(CoverActions)
    assert actions is not None
    actions.take_file(file)
    desk.settle()
    assert has_picture(desk)
    desk.view.show_start()
    desk.scan(COPY)
    assert has_picture(desk)
    desk.view.cover.remove.click()
    desk.settle()
    assert not has_picture(desk)
    desk.view.actions_bar.take_back()
    desk.settle()
    assert has_picture(desk)


def test_a_refused_cover_says_why_and_leaves_the_one_that_is_there(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "bom.png"
    file.write_bytes(bomb(60_000, 60_000))
    desk.scan(COPY)
    actions = desk.view.findChild(CoverActions)
    assert actions is not None
    actions.take_file(file)
    desk.settle()
    assert desk.view.banner.isVisible()
    assert not has_picture(desk)


def test_a_picture_is_taken_from_the_clipboard(desk: Desk) -> None:
    QGuiApplication.clipboard().setImage(photograph(60, 90))
    desk.scan(COPY)
    desk.view.cover.clipboard_asked.emit()
    desk.settle()
    assert has_picture(desk)


def test_what_was_not_made_small_is_not_kept(desk: Desk) -> None:
    desk.scan(COPY)
    record = desk.draft.id
    codes: list[str] = []

    def keep(store: Store) -> None:
        with pytest.raises(InputError) as refused:
            covers.keep_cover(store, record or RecordId(""), bytes(MOST_BYTES + 1))
        codes.append(refused.value.code)

    desk.tasks.read(keep, then=lambda _: None, owner=desk.view)
    desk.settle()
    assert codes == ["cover.too_large"]
