"""Days, times, numbers and sizes as they are written for the librarian."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.calendar import day_of, local

_KILOBYTE = 1024
_WEEK = 7

NOTHING = "–"
"""Where a value would be; no word of it is cut in a narrow field."""

translate = QCoreApplication.translate


def short_date(day: date) -> str:
    return f"{day:%d/%m}"


def full_date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def weekday(day: date) -> str:
    """The name of the weekday in the middle of a sentence."""
    return (
        translate("wording", "thứ Hai"),
        translate("wording", "thứ Ba"),
        translate("wording", "thứ Tư"),
        translate("wording", "thứ Năm"),
        translate("wording", "thứ Sáu"),
        translate("wording", "thứ Bảy"),
        translate("wording", "Chủ nhật"),
    )[day.weekday()]


def weekday_date(day: date) -> str:
    return f"{weekday(day)} {full_date(day)}"


def capital(text: str) -> str:
    """`text` as the beginning of a line."""
    return text[:1].upper() + text[1:]


def clock_time(at: datetime) -> str:
    return f"{local(at):%H:%M}"


def moment(at: datetime, now: datetime) -> str:
    """When something was, told from today: hôm nay, 09:12 · hôm qua, 16:20 · thứ Hai 09/11."""
    days = (day_of(now) - day_of(at)).days
    if days == 0:
        return translate("wording", "hôm nay, {time}").format(time=clock_time(at))
    if days == 1:
        return translate("wording", "hôm qua, {time}").format(time=clock_time(at))
    if 0 < days < _WEEK:
        return f"{weekday(day_of(at))} {short_date(day_of(at))}"
    return full_date(day_of(at))


def number(count: int) -> str:
    """1.842 in Vietnamese, 1,842 in English."""
    return QLocale().toString(count)


def size(count: int) -> str:
    """A number of bytes: 18 KB, 0,4 MB."""
    kilobytes = -(-count // _KILOBYTE)
    if kilobytes < _KILOBYTE // 10:
        return f"{number(kilobytes)} KB"
    return f"{QLocale().toString(count / _KILOBYTE**2, 'f', 1)} MB"
