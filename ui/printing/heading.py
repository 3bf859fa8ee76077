"""The heads of papers: of a letter as Decree 30/2020 has it, and of a slip."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.library import Library
from ui.printing.blocks import Cell, Row, Rule, Space, Text, UnderBoth
from ui.printing.emblem import Emblem
from ui.printing.flow import Block
from ui.printing.lettering import CENTRE, Style
from ui.printing.measure import SERIF, Weight

_KIND = "Thư viện xã"
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NOUGHT_BEFORE = 2  # the months that are written 01 and 02
_STRONG = Style(points=10.5, weight=Weight.STRONG, align=CENTRE, leading=1.45)
_PLAIN = Style(points=10, align=CENTRE, leading=1.45)
_TITLE = Style(points=15, weight=Weight.STRONG, align=CENTRE)


def place_of(library: Library) -> str:
    """The commune alone: where a letter is written."""
    return library.name.removeprefix("Thư viện xã ").removeprefix("Thư viện ")


def name_of(library: Library) -> str:
    """The name of the library in full."""
    return library.name if library.name.startswith("Thư viện") else f"{_KIND} {library.name}"


def written_on(day: date) -> str:
    """Days below ten and the first two months have a nought, as the decree asks."""
    month = f"{day.month:02d}" if day.month <= _NOUGHT_BEFORE else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def weekday_on(day: date) -> str:
    """Papers are Vietnamese, whatever language the window speaks."""
    return f"{_WEEKDAYS[day.weekday()]} {day:%d/%m/%Y}"


def official(library: Library, day: date, *, title: str, about: str = "") -> Sequence[Block]:
    """The state's name and motto, the library's, the day, and what the paper is."""
    shares = (5, 6)
    return (
        *([Emblem(library.logo, shares[0] / sum(shares))] if library.logo else []),
        Row(
            (
                Cell(f"ỦY BAN NHÂN DÂN XÃ {place_of(library).upper()}", _PLAIN),
                Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _STRONG),
            ),
            shares,
            stays=True,
        ),
        Row(
            (Cell(name_of(library).upper(), _STRONG), Cell("Độc lập - Tự do - Hạnh phúc", _STRONG)),
            shares,
            stays=True,
        ),
        UnderBoth(shares),
        Space(3),
        Row(
            (Cell("", _PLAIN), Cell(f"{place_of(library)}, {written_on(day)}", _PLAIN)),
            shares,
            stays=True,
        ),
        Space(8),
        Text(title, _TITLE, stays=True),
        *([Text(about, _PLAIN, stays=True)] if about else []),
        Space(6),
    )


def slip(library: Library, title: str, about: str) -> Sequence[Block]:
    """The head of what is torn from a roll."""
    return (
        Text(
            name_of(library),
            Style(points=10.5, weight=Weight.BOLD, align=CENTRE, family=SERIF),
            stays=True,
        ),
        Space(1),
        Text(title, Style(points=14, weight=Weight.STRONG, align=CENTRE), stays=True),
        Text(about, Style(points=9, align=CENTRE), stays=True),
        Rule(stays=True),
    )
