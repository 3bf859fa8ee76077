"""What the columns of a list were decided to tell, whatever the list is of."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, Generic, Self, TypeVar

from desktop.domain.errors import InputError
from desktop.domain.vietnamese import fold

C = TypeVar("C", bound=StrEnum)

_PROFILE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping(ABC, Generic[C]):
    """What each column tells, from the left, and how many rows stand above the first item."""

    OF: ClassVar[str]
    """What the list is of, as profiles say it."""
    COLUMNS: ClassVar[type[Any]]
    """What a column can tell: the StrEnum."""

    columns: tuple[C | None, ...] = ()
    headings: tuple[str, ...] = ()
    skipped: int = 0

    @property
    @abstractmethod
    def is_usable(self) -> bool:
        """Whether there is enough to make anything of a row."""

    def refuses(self, index: int) -> bool:
        """Whether nothing may be taken from a column, whoever says what it tells."""
        return index < 0  # nothing stands there

    def with_column(self, index: int, column: C | None) -> Self:
        """The same, but for what one column tells."""
        columns = list(self.columns) + [None] * (index + 1 - len(self.columns))
        columns[index] = None if self.refuses(index) else column
        return replace(self, columns=tuple(columns))

    def with_only(self, index: int, column: C | None) -> Self:
        """The same with a column that tells `column`, which no other tells any more."""
        is_told = column is not None and column in self.columns and not self.refuses(index)
        freed = self.with_column(self.columns.index(column), None) if is_told else self
        return freed.with_column(index, column)

    def profile(self) -> str:
        """What to remember for the next list with these headings, as JSON."""
        return json.dumps(
            {
                "version": _PROFILE,
                "of": self.OF,
                "columns": [column and column.value for column in self.columns],
                "headings": list(self.headings),
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_profile(cls, text: str) -> Self:
        """The mapping that was remembered so. InputError when it makes no sense."""
        try:
            plain = json.loads(text)
            headings = tuple(map(str, plain["headings"]))
            columns = tuple(name and cls.COLUMNS(name) for name in plain["columns"])
            is_known = plain["version"] == _PROFILE and plain.get("of", cls.OF) == cls.OF
        except (ValueError, LookupError, TypeError) as error:
            raise InputError("list.profile_not_understood") from error
        if not is_known:
            raise InputError("list.profile_not_understood")
        return cls(columns=columns, headings=headings)

    def fits(self, guessed: Self) -> bool:
        """Whether this profile was made for a list with the headings of `guessed`."""
        return bool(self.headings) and _folded(self.headings) == _folded(guessed.headings)

    def at(self, guessed: Self) -> Self:
        """The same profile for the list that `guessed` was found in."""
        return replace(self, headings=guessed.headings, skipped=guessed.skipped)


def remembered(guessed: "M", profiles: Sequence["M"]) -> "M":
    """What was decided about a list with such headings before, else what was guessed."""
    return next((each.at(guessed) for each in profiles if each.fits(guessed)), guessed)


M = TypeVar("M", bound=ColumnMapping[Any])


def _folded(headings: tuple[str, ...]) -> list[str]:
    return [fold(heading) for heading in headings]
