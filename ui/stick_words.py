"""Files on a stick in words, for the screen, the command line and paper."""

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
