"""Which column of a list tells what: guessed from its headings, or from what stands in it."""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.domain.errors import InputError
from desktop.domain.listing.columns import HEADINGS, Column, column_of
from desktop.domain.listing.values import isbn, year
from desktop.domain.vietnamese import fold, normalise

Cells = Sequence[str]

LOOKED_AT = 60
"""So many rows from the top are enough to find the headings and to see what columns hold."""

_DEEPEST = 30
_SURE = 2
_NUMBERED = re.compile(r"\(?(?:[A-ZĐa-z]|\d{1,2})\)?")
_LEAST_NUMBERED = 3
_MOST_OF = 0.7
_PROFILE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What each column tells, from the left, and how many rows stand above the first book."""

    columns: tuple[Column | None, ...]
    headings: tuple[str, ...] = ()
    skipped: int = 0

    @property
    def is_usable(self) -> bool:
        """Whether there are titles: nothing can be described without."""
        return Column.TITLE in self.columns

    def with_column(self, index: int, column: Column | None) -> "Mapping":
        """The same, but for what one column tells."""
        columns = list(self.columns) + [None] * (index + 1 - len(self.columns))
        columns[index] = column
        return replace(self, columns=tuple(columns))

    def profile(self) -> str:
        """What to remember for the next list with these headings, as JSON."""
        return json.dumps(
            {
                "version": _PROFILE,
                "columns": [column and column.value for column in self.columns],
                "headings": list(self.headings),
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_profile(cls, text: str) -> "Mapping":
        """The mapping that was remembered so. InputError when it makes no sense."""
        try:
            plain = json.loads(text)
            headings = tuple(map(str, plain["headings"]))
            columns = tuple(name and Column(name) for name in plain["columns"])
            is_known = plain["version"] == _PROFILE
        except (ValueError, LookupError, TypeError) as error:
            raise InputError("list.profile_not_understood") from error
        if not is_known:
            raise InputError("list.profile_not_understood")
        return cls(columns=columns, headings=headings)

    def fits(self, guessed: "Mapping") -> bool:
        """Whether this profile was made for a list with the headings of `guessed`."""
        return bool(self.headings) and _folded(self.headings) == _folded(guessed.headings)

    def at(self, guessed: "Mapping") -> "Mapping":
        """The same profile for the list that `guessed` was found in."""
        return replace(self, headings=guessed.headings, skipped=guessed.skipped)


def own_mapping() -> Mapping:
    """The columns of the lists that we write ourselves."""
    return Mapping(columns=tuple(HEADINGS), headings=tuple(HEADINGS.values()), skipped=1)


def guess_mapping(first: Sequence[Cells]) -> Mapping:
    """What the columns of a list tell, from its first rows (`LOOKED_AT` are enough)."""
    rows = [[normalise(cell).strip() for cell in row] for row in first]
    best = Mapping(columns=())
    for number in range(min(len(rows), _DEEPEST)):
        for height in (1, 2):
            found = _headed(rows, number, height)
            if _recognised(found) > max(_recognised(best), 0):
                best = found
    if _recognised(best) < _SURE and not (best.is_usable and _is_narrow(rows)):
        best = Mapping(columns=())
    return _completed(best, rows[best.skipped :])


def _headed(rows: list[list[str]], at: int, height: int) -> Mapping:
    """What the columns tell if the headings are so many rows from `at` on."""
    upper = rows[at]
    lower = rows[at + 1] if height > 1 and at + 1 < len(rows) else []
    if height > 1 and not (any(lower) and all(map(column_of, filter(None, lower)))):
        return Mapping(columns=())  # not headings of two floors: the lower row has no headings
    width = max(len(upper), len(lower))
    above, below = (row + [""] * (width - len(row)) for row in (upper, lower))
    headings = tuple(low or high for high, low in zip(above, below, strict=True))
    skipped = at + height
    if skipped < len(rows) and _are_numbers_of_columns(rows[skipped]):
        skipped += 1
    return Mapping(columns=_once(headings), headings=headings, skipped=skipped)


def _once(headings: tuple[str, ...]) -> tuple[Column | None, ...]:
    """The column under each heading. A second one for the same is left to people to decide."""
    found: list[Column | None] = []
    for heading in headings:
        column = column_of(heading) if heading else None
        found.append(None if column in found else column)
    return tuple(found)


def _recognised(mapping: Mapping) -> int:
    return sum(column is not None for column in mapping.columns)


def _is_narrow(rows: list[list[str]]) -> bool:
    """Whether the list has hardly any columns, so that one heading is as many as can be."""
    return max(sum(map(bool, row)) for row in rows) <= _SURE


def _are_numbers_of_columns(cells: list[str]) -> bool:
    """Whether this is the row (1) (2) (3) that official forms have below their headings."""
    filled = list(filter(None, cells))
    return len(filled) >= _LEAST_NUMBERED and all(map(_NUMBERED.fullmatch, filled))


def _completed(mapping: Mapping, rows: list[list[str]]) -> Mapping:
    """With what the columns hold deciding where no heading did."""
    if mapping.headings and mapping.is_usable and Column.ISBN in mapping.columns:
        return mapping
    width = max(map(len, rows), default=0)
    for column, looks_right in _BY_CONTENT.items():
        if column in mapping.columns:
            continue
        for index in range(width):
            cells = [row[index] for row in rows if index < len(row) and row[index]]
            is_free = index >= len(mapping.columns) or mapping.columns[index] is None
            if is_free and cells and sum(map(looks_right, cells)) > _MOST_OF * len(cells):
                mapping = mapping.with_column(index, column)
                break
    has_found_some = _recognised(mapping) > 0
    return _with_titles(mapping, rows) if has_found_some and not mapping.is_usable else mapping


def _with_titles(mapping: Mapping, rows: list[list[str]]) -> Mapping:
    """Where nothing says which column has the titles, it is the one with the longest texts."""
    if mapping.headings:
        return mapping  # people headed their columns, and none of them says so
    lengths: Counter[int] = Counter()
    for row in rows:
        for index, cell in enumerate(row):
            if index >= len(mapping.columns) or mapping.columns[index] is None:
                lengths[index] += len(cell)
    return mapping.with_column(lengths.most_common(1)[0][0], Column.TITLE) if lengths else mapping


def _looks_like_isbn(cell: str) -> bool:
    return isbn(cell) is not None


def _looks_like_year(cell: str) -> bool:
    return len(cell) <= len("[c2019]") and year(cell) is not None


_BY_CONTENT: dict[Column, Callable[[str], bool]] = {
    Column.ISBN: _looks_like_isbn,
    Column.YEAR: _looks_like_year,
}


def _folded(headings: tuple[str, ...]) -> list[str]:
    return [fold(heading) for heading in headings]
