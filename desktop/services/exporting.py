"""Records and their copies into a file, for other programs and other people."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.domain.catalogue import Query
from desktop.domain.copy import Copy
from desktop.domain.errors import InputError
from desktop.domain.holding import with_holdings
from desktop.domain.listing.columns import HEADINGS, SHEET, Column
from desktop.domain.listing.rows import rows
from desktop.domain.record import Record, RecordId
from desktop.domain.vietnamese import normalise
from desktop.marc.source import Kind
from desktop.marc.write import Unfit, write_to
from desktop.services.finding import every
from desktop.services.safe_file import written_beside
from desktop.sheets.writing import Sheet, write_csv, write_xlsx
from desktop.storage.store import Store

Progress = Callable[[int], None]
"""Called with the number of records dealt with so far."""

_PAGE = 1000
_AT_ONCE = (
    1 << 20
)  # a stick likes few and long writes, and the system remembers whole pages of them
_NUMBERS = frozenset(
    n for n, column in enumerate(HEADINGS) if column in (Column.QUANTITY, Column.PRICE)
)


class ExportFormat(StrEnum):
    """What can be written."""

    MARC = "marc"
    MARCXML = "marcxml"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


_SUFFIXES = {
    ".mrc": ExportFormat.MARC,
    ".marc": ExportFormat.MARC,
    ".iso": ExportFormat.MARC,
    ".xml": ExportFormat.MARCXML,
    ".json": ExportFormat.JSON,
    ".csv": ExportFormat.CSV,
    ".xlsx": ExportFormat.XLSX,
}


_KINDS = {
    ExportFormat.MARC: Kind.ISO2709,
    ExportFormat.MARCXML: Kind.MARCXML,
    ExportFormat.JSON: Kind.JSON,
}


@dataclass(slots=True, kw_only=True)
class ExportReport:
    """What came of an export. One that was not complete has left no file."""

    written: int = 0
    unfit: list[Unfit] = field(default_factory=list)
    is_complete: bool = True


class _Shelved(NamedTuple):
    """A record with its copies."""

    record: Record
    copies: tuple[Copy, ...]


class _Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The user has seen enough."""


def format_of(path: Path) -> ExportFormat:
    """The format that a file of this name is in. InputError when the name does not say."""
    if path.is_dir():
        raise InputError("file.is_directory", path=str(path))
    try:
        return _SUFFIXES[path.suffix.lower()]
    except KeyError as error:
        raise InputError("export.format_unknown", name=path.name) from error


def export_records(
    store: Store,
    path: Path,
    *,
    format: ExportFormat,  # noqa: A002 - as `export --format` says it
    query: Query | None = None,
    ids: Iterable[RecordId] | None = None,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write the records of `ids`, or those that `query` finds, or all; with their copies.

    In files of records the copies are in 852 (see `desktop.domain.holding`), in tables in columns
    of their own. The text is UTF-8 in NFC. The file appears under its name when it is whole.
    """
    wanted = list(dict.fromkeys(every(store, query or Query(text="")) if ids is None else ids))
    report = ExportReport()
    with store.read():
        library = store.library.get().code
        shelved = _counted(_shelved(store, wanted), report, progress, cancelled)
        try:
            with written_beside(path) as draft:
                _write(draft, shelved, format, library=library, report=report)
        except _Cancelled:
            return ExportReport(is_complete=False)
    return report


def _shelved(store: Store, wanted: Iterable[RecordId]) -> Iterator[_Shelved]:
    for each in wanted:
        record = store.records.get(each)
        if record is not None:
            fields = [known._replace(data=normalise(known.data)) for known in record.fields]
            whole = Record(record.leader, tuple(fields))
            yield _Shelved(whole, store.copies.of_record(each))


def _counted(
    shelved: Iterable[_Shelved],
    report: ExportReport,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[_Shelved]:
    for each in shelved:
        if report.written % _PAGE == 0:
            progress(report.written)
            if cancelled():
                raise _Cancelled
        report.written += 1
        yield each
    progress(report.written)


def _write(
    draft: Path,
    shelved: Iterator[_Shelved],
    to: ExportFormat,
    *,
    library: str,
    report: ExportReport,
) -> None:
    if to in (ExportFormat.CSV, ExportFormat.XLSX):
        _write_table(draft, shelved, to)
        return
    records = (with_holdings(each.record, each.copies, library=library) for each in shelved)
    with draft.open("wb", buffering=_AT_ONCE) as file:
        written = write_to(records, file, kind=_KINDS[to])
    report.written, report.unfit = written.records, written.unfit


def _write_table(draft: Path, shelved: Iterator[_Shelved], to: ExportFormat) -> None:
    table = (row for each in shelved for row in rows(each.record, each.copies))
    headings = list(HEADINGS.values())
    if to is ExportFormat.CSV:
        write_csv(draft, headings, table)
    else:
        write_xlsx(draft, [Sheet(SHEET, headings, table, numbers=_NUMBERS)])
