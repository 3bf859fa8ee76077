"""Reading lists of readers, CSV or XLSX, so that they can be looked at and brought in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from desktop.domain.listing.column_mapping import remembered
from desktop.domain.listing.problem import Problem
from desktop.domain.reader_listing.columns import (
    HEADINGS,
    SHEET,
    ReaderColumn,
    ReaderMapping,
    guess_reader_mapping,
)
from desktop.domain.reader_listing.rows import ListedReader, ReaderRows
from desktop.marc.encoding import AUTO, REPLACEMENT
from desktop.services.examining import Examined, examined_table
from desktop.services.list_files import Explained, write_table, write_template
from desktop.services.list_profiles import profiles
from desktop.services.list_table import Flaw, ListTable, TablePreview
from desktop.sheets.row import Row
from desktop.storage.store import Store

_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderListOptions:
    """How a list is read: `mapping` as a person decided it, else by a fitting profile or guess."""

    encoding: str = AUTO
    mapping: ReaderMapping | None = None
    profiles: tuple[ReaderMapping, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderPreview(TablePreview[ReaderMapping]):
    """The beginning of a list, and the readers it tells of."""

    readers: tuple[ListedReader, ...]


class ReaderTable:
    """A list that is being read. InputError when it cannot be."""

    def __init__(self, path: Path, options: ReaderListOptions) -> None:
        self._table = ListTable(
            path, options.encoding, understand=partial(_mapping, options=options)
        )
        self._rows = ReaderRows(self.mapping)

    @property
    def encoding(self) -> str:
        return self._table.encoding

    @property
    def mapping(self) -> ReaderMapping:
        return self._table.mapping

    def readers(self) -> Iterator[ListedReader]:
        """Every row that has anything in it, once."""
        return (self._reader(row) for row in self._filled())

    def preview(self) -> ReaderPreview:
        """What the first rows would become; what the library must not hold is not shown."""
        rows = tuple(islice(self._filled(), _SHOWN))
        readers = tuple(map(self._reader, rows))
        return ReaderPreview(
            encoding=self.encoding,
            suggested=self._table.suggested(rows),
            mapping=self.mapping,
            cells=tuple(map(self._shown, rows)),
            readers=readers,
            flaws=tuple(
                Flaw(place, str(each.details.get("column") or ""), each, not listed.name)
                for place, listed in enumerate(readers)
                for each in listed.problems
            ),
        )

    def annotated(self, heading: str, outcomes: Mapping[int, str]) -> Iterator[list[str]]:
        """The rows with what became of each, without what the library must not hold."""
        return self._table.annotated(heading, outcomes)

    def _filled(self) -> Iterator[Row]:
        return (row for row in self._table.rows if any(cell.strip() for cell in row.cells))

    def _reader(self, row: Row) -> ListedReader:
        listed = self._rows.reader(row.number, row.cells)
        if not row.is_sound:
            return listed._replace(name="", problems=(_problem("list.quote_open", row),))
        if any(REPLACEMENT in cell for cell in row.cells):
            replaced = _problem("marc.bytes_replaced", row)
            return listed._replace(problems=(*listed.problems, replaced))
        return listed

    def _shown(self, row: Row) -> tuple[str, ...]:
        refuses = self.mapping.refuses
        return tuple("" if refuses(index) else cell for index, cell in enumerate(row.cells))


def examine_readers(
    store: Store, path: Path, *, encoding: str, mapping: ReaderMapping | None
) -> Examined:
    """Look at a list without bringing anything in; what was decided before is remembered."""
    known = profiles(store, ReaderMapping)
    options = ReaderListOptions(encoding=encoding, mapping=mapping, profiles=known)
    return examined_table(path, encoding, ReaderTable(path, options).preview())


def write_reader_template(path: Path, explained: Explained[ReaderColumn]) -> None:
    """A workbook to type readers into."""
    write_template(path, explained, name=SHEET, headings=HEADINGS)


def write_reader_outcomes(
    source: Path,
    target: Path,
    options: ReaderListOptions,
    *,
    heading: str,
    outcomes: Mapping[int, str],
) -> None:
    """The list in `source` with what became of each row, as CSV or XLSX by the name of `target`."""
    write_table(target, SHEET, ReaderTable(source, options).annotated(heading, outcomes))


def _mapping(first: Sequence[Row], options: ReaderListOptions) -> ReaderMapping:
    if options.mapping is not None:
        return options.mapping
    return remembered(guess_reader_mapping([row.cells for row in first]), options.profiles)


def _problem(code: str, row: Row) -> Problem:
    return Problem(code, {"row": row.number, "column": ""})
