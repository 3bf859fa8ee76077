"""Leader and coded fields (006, 007, 008) as named parts, and put together again."""

from collections.abc import Iterable, Mapping
from datetime import date

from desktop.domain.cataloguing.elements import Position

LENGTH_OF_008 = 40
_FILL = "|"


def parts(value: str, positions: Iterable[Position]) -> dict[str, str]:
    """Each named part of `value`; what is cut off is shorter or empty."""
    return {each.name: value[each.start : each.start + each.length] for each in positions}


def composed(value: str, positions: Iterable[Position], new: Mapping[str, str]) -> str:
    """`value` with the parts in `new` put in; everything else stays, named or not."""
    for each in positions:
        if each.name in new:
            part = f"{new[each.name]:<{each.length}.{each.length}}"
            value = value[: each.start].ljust(each.start) + part + value[each.start + each.length :]
    return value


def wrong_parts(value: str, positions: Iterable[Position]) -> list[tuple[Position, str]]:
    """The parts whose codes MARC 21 does not know."""
    found = ((each, value[each.start : each.start + each.length]) for each in positions)
    return [(each, part) for each, part in found if each.values and not _is_right(part, each)]


def additional(positions: Iterable[Position]) -> tuple[Position, ...]:
    """The positions of field 006: those of 008 for the material, 17 further to the left."""
    own = (each for each in positions if _OWN_START <= each.start < _OWN_END)
    return tuple(each._replace(start=each.start - _OWN_START + 1) for each in own)


_OWN_START, _OWN_END = 18, 35


def general(today: date, *, year: str = "", country: str = "vm", language: str = "vie") -> str:
    """Field 008 of something printed, before its material is known.

    Without a year, the date is unknown. The middle is blank: `composed` fills it.
    """
    dates = f"s{year:<4.4}" if year else "nuuuu"
    return f"{today:%y%m%d}{dates}    {country:<3.3}{'':17}{language:<3.3} d"


_MIDDLES = {
    "books": "           000 0 ",
    "serials": " r p       0   b0",
    "music": "nnnn             ",
    "maps": "       a     0   ",
    "visual": "nnn            in",
    "computer": "        u        ",
    "mixed": "                 ",
}


def started(today: date, material: str, *, country: str = "vm", language: str = "vie") -> str:
    """Field 008 with nothing said yet about something of this material."""
    empty = general(today, country=country, language=language)
    return empty[:_OWN_START] + _MIDDLES[material] + empty[_OWN_END:]


def _is_right(part: str, position: Position) -> bool:
    if not part or part == _FILL * len(part):
        return True
    return all(code in position.values for code in (part if position.each else [part]))
