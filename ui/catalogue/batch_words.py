"""The words of a change in many records; the collector finds plurals only in `tr`."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.domain.subfields import Doing
from ui.catalogue.field_words import line_name
from ui.wording import translate


class Spot(NamedTuple):
    """What is often changed in many records, and where it stands."""

    name: str
    tag: str
    code: str


# By the names that the lines of the forms have.
SPOTS = (
    Spot("keyword", "653", "a"),
    Spot("subject", "650", "a"),
    Spot("author", "100", "a"),
    Spot("publisher", "260", "b"),
    Spot("place", "260", "a"),
    Spot("series", "490", "a"),
    Spot("class_number", "082", "a"),
    Spot("call_number", "090", "a"),
    Spot("price", "020", "c"),
    Spot("note", "500", "a"),
    Spot("local_note", "590", "a"),
)


class BatchPlurals(QObject):
    """So many records."""

    def change(self, count: int) -> str:
        return self.tr("Sửa %n sách", "", count)

    def would_change(self, count: int) -> str:
        return self.tr("%n sách sẽ thay đổi", "", count)

    def refused(self, count: int) -> str:
        return self.tr("%n sách giữ nguyên vì sẽ mất nhan đề", "", count)

    def changed(self, count: int) -> str:
        return self.tr("Đã sửa %n sách", "", count)

    def taken_back(self, count: int) -> str:
        return self.tr("Đã trả lại %n sách như trước", "", count)

    def left_alone(self, count: int) -> str:
        return self.tr("%n sách để nguyên", "", count)

    def first_of(self, count: int) -> str:
        return self.tr("xem %n sách đầu", "", count)


PLURALS = BatchPlurals()


def spot_name(spot: Spot) -> str:
    return line_name(spot.name)


def doing_name(doing: Doing) -> str:
    return {
        Doing.REPLACE: translate("batch", "Thay chữ"),
        Doing.SET: translate("batch", "Ghi thành"),
        Doing.ADD: translate("batch", "Thêm"),
        Doing.DELETE: translate("batch", "Xóa"),
    }[doing]


def doing_meaning(doing: Doing) -> str:
    return {
        Doing.REPLACE: translate("batch", "Chỗ nào có chữ này thì thay bằng chữ mới."),
        Doing.SET: translate("batch", "Mục đầu tiên ghi thành như thế này, chưa có thì thêm."),
        Doing.ADD: translate("batch", "Thêm một mục nữa, trừ sách nào đã ghi rồi."),
        Doing.DELETE: translate("batch", "Bỏ mục ghi đúng như thế này; để trống là bỏ hết."),
    }[doing]
