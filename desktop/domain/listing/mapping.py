"""Which column of a list tells what: guessed from its headings, or from what stands in it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from typing_extensions import override

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.domain.listing.columns import HEADINGS, Column, column_of
from desktop.domain.listing.values import isbn, year
from desktop.domain.vietnamese import normalise

Cells = Sequence[str]

_DEEPEST = 30
_SURE = 2
_NUMBERED = re.compile(r"\(?(?:[A-ZĐa-z]|\d{1,2})\)?")
_LEAST_NUMBERED = 3
_MOST_OF = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping(ColumnMapping[Column]):
    """What each column of a list of books tells."""

    OF = "books"
    COLUMNS = Column

    @property
    @override
    def is_usable(self) -> bool:
        """Whether there are titles: nothing can be described without."""
        return Column.TITLE in self.columns


def own_mapping() -> Mapping:
    """The columns of the lists that we write ourselves."""
    return Mapping(columns=tuple(HEADINGS), headings=tuple(HEADINGS.values()), skipped=1)


def guess_mapping(first: Sequence[Cells]) -> Mapping:
    """What the columns of a list tell, from its first rows."""
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
