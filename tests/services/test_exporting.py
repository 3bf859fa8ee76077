"""What goes out comes in again; a file is whole or not there."""

import csv
import os
import subprocess
from pathlib import Path

import pytest

from desktop.domain.catalogue import Query
from desktop.domain.copy import Copy, CopyId, CopyStatus
from desktop.domain.errors import InputError
from desktop.domain.holding import Holding, holdings, with_holdings
from desktop.domain.record import Field, Record, RecordId
from desktop.marc.read import read
from desktop.marc.write import write_iso2709
from desktop.services.cataloguing import NewCopy, add_copy, withdraw_copy
from desktop.services.exporting import ExportFormat, export_records, format_of
from desktop.services.finding import find
from desktop.services.importing import ImportOptions, import_file
from desktop.services.listing import ListOptions, listed
from desktop.storage.store import Store
from tests.services.conftest import BOOKS, NOW

RECORDS = (ExportFormat.MARC, ExportFormat.MARCXML, ExportFormat.JSON)
LINT = Path(__file__).parents[3] / "shared" / "data" / "tools" / "lint.pl"


def fields(path: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    found = []
    for reading in read(path):
        assert reading.record is not None
        assert reading.problem is None
        record = reading.record
        found.append((record.leader, [(field.tag, field.data) for field in record.fields]))
    return sorted(found)


def copies(store: Store) -> set[tuple[str, str, int | None, str]]:
    found = find(store, Query(text="", limit=1000)).hits
    return {
        (copy.barcode, copy.store, copy.price, copy.accession)
        for hit in found
        for copy in store.copies.of_record(hit.id)
    }


@pytest.fixture
def kieu(store: Store) -> RecordId:
    (hit,) = find(store, Query(text="truyen kieu")).hits
    return hit.id


@pytest.mark.parametrize("to", RECORDS)
def test_what_was_brought_in_goes_out_equal_field_by_field(
    store: Store, tmp_path: Path, to: ExportFormat
) -> None:
    path = tmp_path / f"all.{to}"
    report = export_records(store, path, format=to)
    assert (report.written, report.unfit, report.is_complete) == (63, [], True)
    assert [each[1] for each in fields(path)] == [each[1] for each in fields(BOOKS)]


@pytest.mark.parametrize("to", RECORDS)
def test_a_copy_added_here_is_the_same_copy_there(
    store: Store, tmp_path: Path, kieu: RecordId, to: ExportFormat
) -> None:
    add_copy(store, kieu, NewCopy(barcode="NEW-1", store="Kho đọc"), now=NOW)
    path = tmp_path / f"all.{to}"
    export_records(store, path, format=to)
    told = {
        holding.barcode for each in read(path) if each.record for holding in holdings(each.record)
    }
    assert told == {barcode for barcode, *_ in copies(store)}
    there = Store.in_memory(os.urandom)
    import_file(there, path, ImportOptions(), now=NOW)
    assert {copy[:2] for copy in copies(there)} == {copy[:2] for copy in copies(store)}
    there.close()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_that_went_out_describes_the_same_books_and_copies(
    store: Store, tmp_path: Path, kieu: RecordId, suffix: str
) -> None:
    add_copy(store, kieu, NewCopy(store="Kho đọc", price=45_000), now=NOW)
    path = tmp_path / f"all{suffix}"
    export_records(store, path, format=format_of(path))
    books = list(listed(path, ListOptions(), today=NOW.date()))
    assert [book.problems for book in books if book.problems] == []
    told = {(copy.barcode, copy.store, copy.price) for book in books for copy in book.copies}
    assert told == {copy[:3] for copy in copies(store)}
    assert len(books) == 63
    (again,) = [book for book in books if len(book.copies) > 1]
    assert again.record is not None
    assert again.record.value("100", "a") == "Nguyễn Du"


def test_a_withdrawn_copy_is_not_told_of(store: Store, tmp_path: Path) -> None:
    withdraw_copy(store, "TV00000001", reason="mất", now=NOW)
    path = tmp_path / "all.mrc"
    export_records(store, path, format=ExportFormat.MARC)
    assert b"TV00000001" not in path.read_bytes()


def test_a_selection_goes_out_by_identity_or_by_search(
    store: Store, tmp_path: Path, kieu: RecordId
) -> None:
    path = tmp_path / "some.mrc"
    unknown = RecordId("0" * 32)
    assert (
        export_records(store, path, format=ExportFormat.MARC, ids=[kieu, unknown, kieu]).written
        == 1
    )
    query = Query(text="truyen kieu")
    assert export_records(store, path, format=ExportFormat.MARC, query=query).written == 1
    assert len(fields(path)) == 1


def test_a_stopped_export_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "all.mrc"
    path.write_bytes(b"before")
    report = export_records(store, path, format=ExportFormat.MARC, cancelled=lambda: True)
    assert not report.is_complete
    assert path.read_bytes() == b"before"
    assert not list(tmp_path.glob(".*"))


def test_progress_ends_with_the_number_written(store: Store, tmp_path: Path) -> None:
    seen: list[int] = []
    export_records(store, tmp_path / "a.xml", format=ExportFormat.MARCXML, progress=seen.append)
    assert seen == [0, 63]


@pytest.mark.parametrize("to", ExportFormat)
def test_a_file_that_cannot_be_written_is_said_to_be_so(
    store: Store, tmp_path: Path, to: ExportFormat
) -> None:
    with pytest.raises(InputError, match="not_written"):
        export_records(store, tmp_path / "none" / "a", format=to)
    with pytest.raises(InputError, match="is_directory"):
        export_records(store, tmp_path, format=to)


def test_the_name_tells_the_format(tmp_path: Path) -> None:
    assert format_of(tmp_path / "a.MRC") is ExportFormat.MARC
    with pytest.raises(InputError, match="format_unknown"):
        format_of(tmp_path / "a.pdf")
    with pytest.raises(InputError, match="is_directory"):
        format_of(tmp_path)


def test_a_title_that_is_a_formula_runs_nowhere(tmp_path: Path) -> None:
    store = Store.in_memory(os.urandom)
    source = tmp_path / "in.csv"
    source.write_text('Nhan đề,Tác giả\n"\'=HYPERLINK(1)",@a\n', "utf-8")
    (book,) = listed(source, ListOptions(), today=NOW.date())
    assert book.record is not None
    assert book.record.value("245", "a") == "=HYPERLINK(1) /"
    store.close()


def copy_of(barcode: str, **facts: object) -> Copy:
    new = {"id": CopyId(barcode), "record": RecordId("r"), "accession": barcode, **facts}
    return Copy(barcode=barcode, **new)  # type: ignore[arg-type]


def test_holdings_are_written_and_read_alike() -> None:
    record = Record("0" * 24, (Field("245", "00\x1faA"), Field("856", "  \x1fua")))
    given = [copy_of("B1", store="Kho", price=9000), copy_of("B2", accession="TV.00002")]
    told = with_holdings(record, given, library="00001")
    assert [field.tag for field in told.fields] == ["245", "852", "852", "856"]
    assert list(holdings(told)) == [Holding("B1", "Kho", 9000), Holding("B2", accession="TV.00002")]
    assert with_holdings(told, given, library="00001") == told


def test_what_a_record_says_of_a_copy_is_brought_up_to_date_and_else_kept() -> None:
    field = Field("852", "  \x1faTVQG\x1fbCũ\x1fpB1\x1fhA 12")
    record = Record("0" * 24, (field, Field("852", "  \x1fpB2"), Field("852", "  \x1fpOTHER")))
    gone = copy_of("B2", status=CopyStatus.WITHDRAWN)
    told = with_holdings(record, [copy_of("B1", store="Mới", price=5), gone], library="x")
    assert [field.data for field in told.fields] == [
        "  \x1faTVQG\x1fbMới\x1fpB1\x1fhA 12\x1f95",
        "  \x1fpOTHER",
    ]


def test_marc_lint_finds_nothing_in_what_a_list_makes(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Nhan đề", "Phụ đề", "Tập", "Tác giả", "NXB", "Nơi XB", "Năm", "ISBN", "Khổ"])
        out.writerow(
            ["Truyện Kiều", "thơ", "2", "Nguyễn Du; Tố Hữu", "Văn học", "H.", "2019", "", "21"]
        )
        out.writerow(["Tắt đèn.", "", "", "", "", "", "[2018]", "978-604-9-99904-8", "13x19"])
    path = tmp_path / "out.mrc"
    made = [book.record for book in listed(source, ListOptions(), today=NOW.date())]
    from_list = [record for record in made if record is not None]
    path.write_bytes(b"".join(map(write_iso2709, from_list)))
    found = subprocess.run(["perl", LINT, path], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "records 2, distinct warnings 0"
