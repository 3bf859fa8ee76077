"""A table of a file with its letters right and its columns understood, whatever it is a list of."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Facts
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from desktop.domain.errors import InputError
from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.domain.listing.problem import Problem
from desktop.marc.encoding import AUTO
from desktop.services.list_rows import list_encoding, list_rows, mended_rows, ruin_of
from desktop.sheets.row import Row

M = TypeVar("M", bound=ColumnMapping[Any])

LOOKED_AT = 60
"""So many rows from the top are enough to find the headings and to see what columns hold."""


class Flaw(NamedTuple):
    """What is wrong with a row of a preview: with what stands under `heading`, or with all."""

    place: int
    heading: str
    problem: Problem
    is_lost: bool
    """Whether nothing at all can be made of the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview(Generic[M]):
    """The beginning of a list: its cells as they stand, and what is wrong with them."""

    encoding: str
    suggested: str
    """What to say as encoding where the letters look as if they were once taken for others."""
    mapping: M
    cells: tuple[tuple[str, ...], ...]
    flaws: tuple[Flaw, ...]


class ListTable(Generic[M]):
    """A list that is being read: its letters, its columns, and its rows below the headings."""

    def __init__(
        self, path: Path, encoding: str, *, understand: Callable[[Sequence[Row]], M]
    ) -> None:
        self.encoding = list_encoding(path, encoding)
        self._is_told = encoding != AUTO
        rows = list_rows(path, self.encoding)
        first = list(islice(rows, LOOKED_AT))
        if not first:
            raise InputError("file.no_records", path=str(path))
        self.mapping = understand(first)
        once = "" if self.mapping.is_usable or self._is_told else ruin_of(first)
        if once:
            self.encoding, rows = once, mended_rows(rows, once)
            first = list(mended_rows(first, once))
            self.mapping = understand(first)
        self._headings = self.mapping.headings
        self.rows = filter(self._is_data, chain(first[self.mapping.skipped :], rows))

    def suggested(self, rows: Sequence[Row]) -> str:
        """How to read the file instead, where these rows look ruined and nobody said how."""
        return "" if self._is_told else ruin_of(rows)

    def annotated(self, heading: str, outcomes: Facts[int, str]) -> Iterator[list[str]]:
        """The rows, headings first, each with what became of it in a column of its own.

        Written with `desktop.sheets.writing`, it can be corrected and brought in again. What is
        refused is left out of it.
        """
        mapping = self.mapping
        width = len(mapping.headings) or len(mapping.columns)
        kept = [index for index in range(width) if not mapping.refuses(index)]
        headings = [*mapping.headings] or [""] * width
        yield [*(headings[index] for index in kept), heading]
        for row in self.rows:
            cells = [*row.cells, *[""] * (width - len(row.cells))]
            yield [*(cells[index] for index in kept), outcomes.get(row.number, "")]

    def _is_data(self, row: Row) -> bool:
        """Whether this is not the headings once more, as at the top of each printed page."""
        return not self._headings or row.cells[: len(self._headings)] != self._headings
