"""What became of each book of a file, so that it can be saved, looked at and corrected."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.domain.describe import summary
from desktop.domain.matching import Identification, OnDuplicate, is_same, reason_of
from desktop.domain.prepared import prepared
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Problem
from desktop.services.importing import ImportOptions, ImportReport
from desktop.services.list_files import write_outcomes
from desktop.services.listing import ListOptions, is_list, listed
from desktop.services.safe_file import written_beside
from desktop.sheets.writing import Sheet, write_csv, write_xlsx

_CSV = ".csv"


class Fate(StrEnum):
    """What became of a book."""

    ADDED = "added"
    MERGED = "merged"
    SKIPPED = "skipped"
    FAILED = "failed"
    NOT_REACHED = "not_reached"
    """The import was stopped before."""


class Outcome(NamedTuple):
    """A book of a file, the rows of the list it stands in, and what became of it."""

    number: int
    rows: tuple[int, ...]
    title: str
    fate: Fate
    problems: tuple[Problem, ...]


class _Item(NamedTuple):
    number: int
    rows: tuple[int, ...]
    record: Record | None


_FATES = {
    OnDuplicate.SKIP: Fate.SKIPPED,
    OnDuplicate.MERGE: Fate.MERGED,
    OnDuplicate.ADD: Fate.ADDED,
}


def outcomes(
    path: Path, options: ImportOptions, report: ImportReport, *, today: date
) -> Iterator[Outcome]:
    """Every book of the file that `report` tells of, in its order."""
    known = {match.number for match in report.matches}
    problems: dict[int, list[Problem]] = {}
    for noted in report.problems:
        problems.setdefault(noted.record, []).append(noted.problem)
    twins = _Twins()
    for item in _items(path, options, today):
        title = "" if item.record is None else summary(item.record).title
        told = tuple(problems.get(item.number, ()))
        if not report.is_complete and item.number > report.read:
            fate = Fate.NOT_REACHED
        elif item.record is None:
            fate = Fate.FAILED
        elif twins.has_seen(item.record) or item.number in known:
            fate = _FATES[options.decisions.get(item.number, options.on_duplicate)]
        else:
            fate = Fate.ADDED
        yield Outcome(item.number, item.rows, title, fate, told)


def save_outcomes(
    path: Path,
    target: Path,
    options: ImportOptions,
    report: ImportReport,
    *,
    headings: Sequence[str],
    tell: Callable[[Outcome], str],
    today: date,
) -> None:
    """Write it all as CSV or XLSX, by the name of `target`.

    A list gets one more column, the last of `headings`, and can be corrected and brought in again.
    """
    told = outcomes(path, options, report, today=today)
    if is_list(path):
        by_row = {row: tell(each) for each in told for row in each.rows}
        write_outcomes(
            path,
            target,
            ListOptions(encoding=options.encoding, mapping=options.mapping),
            heading=headings[-1],
            outcomes=by_row,
        )
        return
    rows = ([str(each.number), each.title, tell(each)] for each in told)
    with written_beside(target) as draft:
        if target.suffix.lower() == _CSV:
            write_csv(draft, headings, rows)
        else:
            write_xlsx(draft, [Sheet(headings[-1], headings, rows)])


def _items(path: Path, options: ImportOptions, today: date) -> Iterator[_Item]:
    if is_list(path):
        how = ListOptions(encoding=options.encoding, mapping=options.mapping)
        for book in listed(path, how, today=today):
            yield _Item(book.number, book.rows, book.record)
    else:
        for reading in read(path, encoding=options.encoding):
            yield _Item(reading.number, (), reading.record)


class _Twins:
    """The books of the file that stood in it before."""

    def __init__(self) -> None:
        self._seen: dict[int, Identification] = {}

    def has_seen(self, record: Record) -> bool:
        ready = prepared(record)
        mine = Identification(ready.identifier, ready.isbn)
        is_twin = False
        for key in ready.keys:
            if key in self._seen:
                is_twin |= is_same(reason_of(key), mine, self._seen[key])
            else:
                self._seen[key] = mine
        return is_twin
