"""A row of a list of readers as a reader, as far as it can be understood."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.listing.problem import Problem
from desktop.domain.listing.values import year
from desktop.domain.patron import GUARDED_UNTIL, PatronCategory, Person
from desktop.domain.reader_listing.columns import ReaderColumn, ReaderMapping
from desktop.domain.vietnamese import fold, normalise

_LONGEST_CELL = 200
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})(?: .*)?")
_IDENTITY = re.compile(r"\d{9}|\d{12}")
"""The numbers on old and new identity cards; telephone numbers have ten digits, or eleven."""

_CATEGORIES = {
    PatronCategory.ADULT: "nguoi lon, adult, can bo, cong nhan vien, nong dan, khac, nl",
    PatronCategory.CHILD: "thieu nhi, tre em, nhi dong, thieu nien, child, juvenile, tn, mau giao",
    PatronCategory.STUDENT: "hoc sinh, sinh vien, student, hs, hssv, hs sv, hoc sinh sinh vien",
    PatronCategory.TEACHER: "giao vien, giang vien, teacher, gv, staff",
    PatronCategory.ELDERLY: "nguoi cao tuoi, cao tuoi, huu tri, nguoi gia, elderly, senior, cct",
    PatronCategory.HOME: "phuc vu tai nha, tai nha, home",
    PatronCategory.GROUP: "tap the, the tap the, nhom, lop, group, organisation",
}
_KNOWN = {
    name.strip(): category for category, names in _CATEGORIES.items() for name in names.split(",")
}


class ListedReader(NamedTuple):
    """What a row says of a reader; the row is lost without a name."""

    row: int
    card: str
    name: str
    born: int | None
    category: PatronCategory | None
    contact: str
    village: str
    guardian: Person
    expires: date | None
    problems: tuple[Problem, ...]


class ReaderRows:
    """Makes readers of the rows of one list."""

    def __init__(self, mapping: ReaderMapping) -> None:
        self._wanted = [
            (index, column)
            for index, column in enumerate(mapping.columns)
            if column and not mapping.refuses(index)
        ]
        self._headings = {
            column: mapping.headings[index]
            for index, column in self._wanted
            if index < len(mapping.headings)
        }

    def reader(self, row: int, cells: Sequence[str]) -> ListedReader:
        """The reader that a row tells of."""
        given = {
            column: " ".join(normalise(cells[index]).split())
            for index, column in self._wanted
            if index < len(cells) and cells[index].strip()
        }
        problems: list[Problem] = []

        def note(code: str, column: ReaderColumn, value: str) -> None:
            heading = self._headings.get(column, "")
            problems.append(Problem(code, {"row": row, "column": heading, "value": value}))

        given = _within_reason(given, note)
        born = year(text) if (text := given.get(ReaderColumn.BORN, "")) else None
        if text and born is None:
            note("reader_list.born_not_understood", ReaderColumn.BORN, text)
        category = (
            _KNOWN.get(fold(text)) if (text := given.get(ReaderColumn.CATEGORY, "")) else None
        )
        if text and category is None:
            note("reader_list.category_not_understood", ReaderColumn.CATEGORY, text)
        expires = _day(text) if (text := given.get(ReaderColumn.EXPIRES, "")) else None
        if text and expires is None:
            note("reader_list.expires_not_understood", ReaderColumn.EXPIRES, text)
        name = _name(given)
        if not name:
            problems.append(Problem("patron.name_missing", {"row": row, "column": ""}))
        return ListedReader(
            row=row,
            card=given.get(ReaderColumn.CARD, ""),
            name=name,
            born=born,
            category=category,
            contact=given.get(ReaderColumn.CONTACT, ""),
            village=given.get(ReaderColumn.VILLAGE, ""),
            guardian=Person(
                _titled(given.get(ReaderColumn.GUARDIAN, "")),
                given.get(ReaderColumn.GUARDIAN_CONTACT, ""),
            ),
            expires=expires,
            problems=tuple(problems),
        )


def usual_category(born: int | None, today: date) -> PatronCategory:
    """The category of a reader of whom the list says none."""
    is_child = born is not None and today.year - born < GUARDED_UNTIL
    return PatronCategory.CHILD if is_child else PatronCategory.ADULT


def _within_reason(
    given: dict[ReaderColumn, str], note: Callable[[str, ReaderColumn, str], None]
) -> dict[ReaderColumn, str]:
    """Without cells that are too long, and numbers that look like those of identity cards."""
    kept = {}
    for column, text in given.items():
        if len(text) > _LONGEST_CELL:
            note("reader_list.cell_too_long", column, text[:40])
        elif column in _CONTACTS and _IDENTITY.fullmatch(re.sub(r"[\s.\-]", "", text)):
            note("reader_list.looks_like_identity", column, "")
        else:
            kept[column] = text
    return kept


_CONTACTS = {ReaderColumn.CONTACT, ReaderColumn.GUARDIAN_CONTACT}


def _name(given: dict[ReaderColumn, str]) -> str:
    whole = given.get(ReaderColumn.NAME, "")
    parts = [given.get(ReaderColumn.FAMILY, ""), given.get(ReaderColumn.GIVEN, "")]
    return _titled(whole or " ".join(filter(None, parts)))


def _titled(name: str) -> str:
    """A name in capitals as people write it; any other as it stands."""
    return name.title() if name.isupper() else name


def _day(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    day, month, of_year, iso_year, iso_month, iso_day = match.groups()
    try:
        if iso_year:
            return date(int(iso_year), int(iso_month), int(iso_day))
        return date(int(of_year), int(month), int(day))
    except ValueError:
        return None
