"""A file is looked at before anything is brought in."""

from pathlib import Path

import pytest

from desktop.domain.calendar import local
from desktop.domain.errors import InputError
from desktop.domain.listing.columns import Column
from desktop.domain.listing.mapping import Mapping
from desktop.domain.record import Record
from desktop.services.examining import examine, raw_sample, record_in
from desktop.services.list_profiles import profiles, remember_profile
from desktop.services.listing import ListOptions, preview
from desktop.sheets.writing import Sheet, write_csv, write_xlsx
from desktop.storage.store import Store
from resources import ROOT
from tests.services.conftest import NOW

TODAY = local(NOW).date()
BOOKS = ROOT / "demo" / "books.mrc"
ROWS = [["Số đỏ", "Vũ Trọng Phụng"], ["Tắt đèn", "Ngô Tất Tố"]]


def test_a_file_of_records_is_named_with_its_letters(store: Store) -> None:
    found = examine(store, BOOKS, encoding="auto", mapping=None, today=TODAY)
    assert (found.kind, found.size, found.preview) == ("iso2709", BOOKS.stat().st_size, None)
    assert found.guesses[0].encoding == "utf-8"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_is_named_with_its_beginning(store: Store, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"sách.{kind}"
    headings = ["Tên sách", "Tác giả"]
    if kind == "csv":
        write_csv(path, headings, ROWS)
    else:
        write_xlsx(path, [Sheet("Sách", headings, ROWS)])
    found = examine(store, path, encoding="auto", mapping=None, today=TODAY)
    assert found.kind == kind
    assert found.preview is not None
    assert found.preview.cells == tuple(map(tuple, ROWS))
    assert found.guesses[0].encoding == "utf-8"


def test_a_file_of_another_kind_is_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "sách.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(InputError, match=r"file\.is_pdf"):
        examine(store, path, encoding="auto", mapping=None, today=TODAY)


def found_in(path: Path, number: int, offset: int, encoding: str = "auto") -> Record | None:
    return record_in(
        path, number=number, offset=offset, encoding=encoding, mapping=None, today=TODAY
    )


def test_one_record_is_found_by_its_place_as_by_its_number() -> None:
    second = BOOKS.read_bytes().index(b"\x1d") + 1
    by_place = found_in(BOOKS, 2, second)
    assert by_place is not None
    assert by_place == found_in(BOOKS, 2, 0, "utf-8")


def test_one_row_of_a_list_is_found_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "sách.csv"
    write_csv(path, ["Tên sách", "Tác giả"], ROWS)
    record = found_in(path, 2, 3)
    assert record is not None
    assert record.value("245", "a").startswith("Tắt đèn")
    assert found_in(path, 9, 10) is None


def test_the_bytes_of_a_file_are_shown_without_signs_that_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "a.mrc"
    path.write_bytes(b"xx00026\x1e\x1dTr\xc3\xa2m")
    assert raw_sample(path, 2) == "00026··Trâm"


def test_what_columns_mean_is_remembered_by_their_headings(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "sách.csv"
    write_csv(path, ["Tên sách", "Món"], ROWS)
    guessed = preview(path, ListOptions(), today=TODAY).mapping
    assert guessed.columns == (Column.TITLE, None)
    for column in (Column.PUBLISHER, Column.AUTHOR):
        remember_profile(store, guessed.with_column(1, column))
    (known,) = profiles(store, Mapping)
    assert known.columns == (Column.TITLE, Column.AUTHOR)
    found = examine(store, path, encoding="auto", mapping=None, today=TODAY)
    assert found.preview is not None
    assert found.preview.mapping.columns == known.columns
