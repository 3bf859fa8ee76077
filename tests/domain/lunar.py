"""The lunar calendar of Vietnam, computed from the moon and the sun at UTC+7 (Hồ Ngọc Đức)."""

from datetime import date
from math import floor, pi, sin

_DEGREE = pi / 180
_MONTH = 29.530588853
_FIRST_MOON = 2415021.076998695
_ZONE = 7 / 24


def solar(day: int, month: int, year: int) -> date:
    """The day of the sun's calendar for a day of the first or third lunar month."""
    before, after = _month_eleven(year - 1), _month_eleven(year)
    offset = month + 1
    if after - before > 365 and offset >= _leap(before):
        offset += 1
    return date.fromordinal(_new_moon(_index(before) + offset) + day - 1 - 1721425)


def _index(moon: int) -> int:
    return floor(0.5 + (moon - _FIRST_MOON) / _MONTH)


def _month_eleven(year: int) -> int:
    last_day = date(year, 12, 31).toordinal() + 1721425
    index = floor((last_day - 2415021) / _MONTH)
    moon = _new_moon(index)
    return _new_moon(index - 1) if _sun(moon) >= 9 else moon


def _leap(month_eleven: int) -> int:
    index = _index(month_eleven)
    return next(n for n in range(1, 14) if _arc(index + n) == _arc(index + n + 1))


def _arc(index: int) -> int:
    return _sun(_new_moon(index))


def _new_moon(index: int) -> int:
    t = index / 1236.85
    m = _DEGREE * (359.2242 + 29.10535608 * index - 0.0000333 * t**2 - 0.00000347 * t**3)
    n = _DEGREE * (306.0253 + 385.81691806 * index + 0.0107306 * t**2 + 0.00001236 * t**3)
    f = _DEGREE * (21.2964 + 390.67050646 * index - 0.0016528 * t**2 - 0.00000239 * t**3)
    mean = 2415020.75933 + 29.53058868 * index + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * sin(_DEGREE * (166.56 + 132.87 * t - 0.009173 * t**2))
    swing = (0.1734 - 0.000393 * t) * sin(m) + 0.0021 * sin(2 * m) - 0.4068 * sin(n)
    swing += 0.0161 * sin(2 * n) - 0.0004 * sin(3 * n) + 0.0104 * sin(2 * f)
    swing += -0.0051 * sin(m + n) - 0.0074 * sin(m - n) + 0.0004 * sin(2 * f + m)
    swing += -0.0004 * sin(2 * f - m) - 0.0006 * sin(2 * f + n) + 0.0010 * sin(2 * f - n)
    swing += 0.0005 * sin(2 * n + m)
    return floor(mean + swing - (-0.000278 + 0.000265 * t + 0.000262 * t**2) + 0.5 + _ZONE)


def _sun(day: int) -> int:
    """The twelfth of the sky in which the sun stands when the day begins."""
    t = (day - 0.5 - _ZONE - 2451545) / 36525
    m = _DEGREE * (357.5291 + 35999.0503 * t - 0.0001559 * t**2)
    place = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    place += (1.9146 - 0.004817 * t) * sin(m) + 0.019993 * sin(2 * m) + 0.00029 * sin(3 * m)
    return floor(place % 360 / 30)
