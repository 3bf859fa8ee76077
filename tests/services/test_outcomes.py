"""What became of each book of a file is told as it was."""

import csv
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.calendar import local
from desktop.domain.matching import OnDuplicate
from desktop.services.cataloguing import add_record
from desktop.services.exporting import ExportFormat, export_records
from desktop.services.importing import ImportOptions, ImportReport, import_file
from desktop.services.outcomes import Fate, Outcome, outcomes, save_outcomes
from desktop.sheets.writing import write_csv
from desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = local(NOW).date()
HEADINGS = ["Tên sách", "Tác giả"]
ROWS = [
    ["Số đỏ", "Vũ Trọng Phụng"],
    ["Tắt đèn", "Ngô Tất Tố"],
    ["", "Nam Cao"],
    ["Tắt đèn", "Ngô Tất Tố"],
    ["Lão Hạc", "Nam Cao"],
    ["Tắt đèn", "Ngô Tất Tố"],
]
"""The library has the first; the second stands in the list again, at its end."""


@pytest.fixture
def books(store: Store, tmp_path: Path) -> Path:
    brief = BriefDescription(title="Số đỏ", author="Vũ Trọng Phụng")
    add_record(store, brief, now=NOW)
    path = tmp_path / "sách.csv"
    write_csv(path, HEADINGS, ROWS)
    return path


def brought_in(
    store: Store, path: Path, options: ImportOptions | None = None
) -> tuple[ImportReport, list[Outcome]]:
    options = options or ImportOptions()
    report = import_file(store, path, options, now=NOW)
    return report, list(outcomes(path, options, report, today=TODAY))


def counted(report: ImportReport) -> dict[Fate, int]:
    return {
        Fate.ADDED: report.added,
        Fate.MERGED: report.updated,
        Fate.SKIPPED: report.skipped,
        Fate.FAILED: report.failed,
    }


def test_each_book_is_told_of_with_its_row(store: Store, books: Path) -> None:
    _, told = brought_in(store, books)
    assert [(each.rows, each.fate) for each in told] == [
        ((2,), Fate.SKIPPED),
        ((3,), Fate.ADDED),
        ((4,), Fate.FAILED),
        ((5,), Fate.SKIPPED),
        ((6,), Fate.ADDED),
        ((7,), Fate.SKIPPED),
    ]
    assert [problem.code for problem in told[2].problems] == ["list.title_missing"]


@pytest.mark.parametrize("usual", [OnDuplicate.SKIP, OnDuplicate.ADD])
def test_the_account_has_the_sums_of_the_report(
    store: Store, books: Path, usual: OnDuplicate
) -> None:
    decisions = {1: OnDuplicate.ADD}
    options = ImportOptions(on_duplicate=usual, decisions=decisions)
    report, told = brought_in(store, books, options)
    fates = [each.fate for each in told]
    assert {fate: fates.count(fate) for fate in counted(report)} == counted(report)


def test_what_was_not_reached_is_said_to_be_so(store: Store, books: Path) -> None:
    report = import_file(store, books, ImportOptions(), now=NOW, cancelled=lambda: True)
    told = outcomes(books, ImportOptions(), report, today=TODAY)
    assert {each.fate for each in told} == {Fate.NOT_REACHED}


def test_the_account_of_a_file_of_records_is_a_table_of_its_own(
    store: Store, books: Path, tmp_path: Path
) -> None:
    records, target = tmp_path / "sách.mrc", tmp_path / "kết quả.csv"
    export_records(store, records, format=ExportFormat.MARC)
    report, _ = brought_in(store, records)
    save_outcomes(
        records,
        target,
        ImportOptions(),
        report,
        headings=["Biểu ghi", "Nhan đề", "Kết quả"],
        tell=lambda outcome: outcome.fate,
        today=TODAY,
    )
    with target.open(encoding="utf-8-sig", newline="") as file:
        headings, *rows = csv.reader(file)
    assert headings == ["Biểu ghi", "Nhan đề", "Kết quả"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, report.read + 1)]
    assert {row[2] for row in rows} == {"skipped"}
    assert "Số đỏ" in {row[1] for row in rows}
