"""Files on a stick in words, for the screen, the command line and paper."""

from PySide6.QtCore import QObject

from desktop.domain.calendar import day_of
from desktop.domain.errors import InputError
from sync.bundle import Label, Way
from sync.carrying import Carried
from ui import messages
from ui.printing.papers.carried import CarriedLine
from ui.wording import clock_time, full_date, translate


def way_words(label: Label) -> str:
    if label.way is Way.UP:
        return translate("Sticks", "Gửi lên tỉnh")
    return translate("Sticks", "Trả lời của tỉnh")


def when(label: Label) -> str:
    return f"{clock_time(label.at)}, {full_date(day_of(label.at))}"


def carried_line(each: Carried) -> CarriedLine:
    """What is printed of one file."""
    label = each.label
    if label is None:
        return CarriedLine(each.path.name, "", "", "", "", outcome(each))
    return CarriedLine(
        label.library,
        way_words(label),
        str(label.number),
        str(label.changes),
        when(label),
        outcome(each),
    )


def outcome(each: Carried) -> str:
    if each.code:
        return messages.headline(InputError(each.code))
    if each.answer is not None:
        return translate("Sticks", "Đã chuyển, có trả lời")
    return translate("Sticks", "Đã chuyển")


class StickPlurals(QObject):
    """Words that follow a number; the collector of words finds plurals only in `tr`."""

    def written(self, count: int) -> str:
        return self.tr("Đã ghi %n thay đổi ra USB", "", count)

    def taken(self, count: int) -> str:
        return self.tr("Tỉnh đã nhận %n thay đổi", "", count)

    def heard(self, count: int) -> str:
        return self.tr("Đã nhận %n mô tả sách từ USB.", "", count)


class CarryPlurals(QObject):
    """Likewise, of what was carried for others."""

    def carried(self, count: int) -> str:
        return self.tr("Đã chuyển hộ %n tệp", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n tệp chưa chuyển được, xem trong danh sách.", "", count)
