"""Lists as libraries keep them become books with their copies, and every row is accounted for."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.domain.holding import Holding, holdings
from desktop.domain.listing.columns import Column
from desktop.domain.record import Record
from desktop.services.listing import (
    Listed,
    ListOptions,
    annotated,
    is_list,
    list_identifier,
    listed,
    preview,
    readings,
)
from desktop.sheets.writing import Sheet, write_csv, write_xlsx
from resources import ROOT

TODAY = date(2026, 11, 22)
LIST = """\
THƯ VIỆN XÃ SUỐI NGỌC
STT,Tên sách,Tác giả,NXB,Năm XB,ISBN,Số ĐKCB,SL,Giá,Từ khóa,Kho
1,Dế mèn,Tô Hoài,Kim Đồng,2019,978-604-9-99904-8,TN.00001-00003,3,25.000đ,Truyện; Dế,Thiếu nhi
2,Tắt đèn,Ngô Tất Tố,Văn học,[2018],9786049999047,,2,12k,,
3,Lão Hạc,Nam Cao,,chưa rõ,,VN.00001,,biếu,,
,,,,,,,,,,
STT,Tên sách,Tác giả,NXB,Năm XB,ISBN,Số ĐKCB,SL,Giá,Từ khóa,Kho
4,,Vũ Trọng Phụng,,2017,,VN.00002,,,,
"""


def books(path: Path, options: ListOptions | None = None) -> list[Listed]:
    return list(listed(path, options or ListOptions(), today=TODAY))


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def made(book: Listed) -> Record:
    assert book.record is not None
    return book.record


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return table(tmp_path / "sách.csv", LIST)


def test_a_list_becomes_books_and_copies(example: Path) -> None:
    first, second, third, fourth = books(example)
    record = made(first)
    assert record.value("245") == "10\x1faDế mèn /\x1fcTô Hoài."
    assert record.value("260", "b") == "Kim Đồng,"
    assert record.value("020", "a") == "9786049999048"
    assert [field.first("a") for field in record.all("653")] == ["Truyện", "Dế"]
    assert first.copies == tuple(
        Holding(f"TN.0000{number}", "Thiếu nhi", 25_000) for number in (1, 2, 3)
    )
    assert second.copies == (Holding("", "", 12_000),) * 2
    assert [book.rows for book in (first, second, third, fourth)] == [(3,), (4,), (5,), (8,)]
    assert [each.problems for each in (first,)] == [()]


def test_what_cannot_be_used_is_said_with_its_row_and_column(example: Path) -> None:
    found = [
        (problem.code, problem.details["row"], problem.details["column"])
        for book in books(example)
        for problem in book.problems
    ]
    assert found == [
        ("list.isbn_wrong", 4, "ISBN"),
        ("list.price_not_understood", 5, "Giá"),
        ("list.year_not_understood", 5, "Năm XB"),
        ("list.title_missing", 8, "Tên sách"),
    ]
    assert books(example)[-1].record is None
    assert made(books(example)[2]).value("260", "c") == "chưa rõ"
    assert made(books(example)[1]).value("020", "z") == "9786049999047"


def test_rows_of_an_accession_register_are_one_book_with_its_copies(tmp_path: Path) -> None:
    rows = [["Nhan đề", "Tác giả", "Số ĐKCB", "Giá tiền"]]
    rows += [["Tắt đèn", "Ngô Tất Tố", f"VN.0000{number}", "12000"] for number in range(3)]
    rows += [["Lão Hạc", "Nam Cao", "VN.00009", "9000"]]
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [Sheet("Sổ ĐKCB", rows[0], rows[1:])])
    first, second = books(path)
    assert first.rows == (2, 3, 4)
    assert [copy.barcode for copy in first.copies] == ["VN.00000", "VN.00001", "VN.00002"]
    assert second.rows == (5,)


def test_a_list_is_read_as_a_file_of_records_is(example: Path) -> None:
    first, second, third, fourth = readings(example, ListOptions(), today=TODAY)
    assert first.record is not None
    assert list(holdings(first.record)) == list(books(example)[0].copies)
    assert second.record is not None
    assert list(holdings(second.record)) == []
    assert [(each.number, each.offset) for each in (first, third, fourth)] == [
        (1, 3),
        (3, 5),
        (4, 8),
    ]
    assert fourth.record is None
    assert fourth.problem is not None
    assert fourth.problem.code == "list.title_missing"


def test_the_same_row_is_the_same_book_tomorrow(example: Path) -> None:
    today = made(books(example)[0])
    tomorrow = made(next(listed(example, ListOptions(), today=date(2026, 11, 23))))
    assert today != tomorrow
    assert list_identifier(today) == list_identifier(tomorrow)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_unicode_is_read(tmp_path: Path, encoding: str) -> None:
    path = table(tmp_path / "a.csv", LIST, encoding)
    assert [book.copies for book in books(path)] == [
        book.copies for book in books(table(tmp_path / "b.csv", LIST))
    ]
    assert made(books(path)[0]).value("245", "a") == "Dế mèn /"


LEGACY = (
    "Nhan đề;Tác giả\nTruyện Kiều;Nguyễn Du\nTắt đèn;Ngô Tất Tố\nĐất rừng phương nam;Đoàn Giỏi\n"
)
TCVN3 = (
    "Nhan \xae\xd2;T\xb8c gi\xb6\nTruy\xd6n Ki\xd2u;Nguy\xd4n Du\n"
    "T\xbet \xae\xccn;Ng\xab T\xcat T\xe8\n"
    "\xa7\xcat r\xf5ng ph\xad\xacng nam;\xa7o\xe0n Gi\xe1i\n"
)


@pytest.mark.parametrize("told", ["auto", "tcvn3"])
def test_old_letters_are_found_out(tmp_path: Path, told: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(TCVN3.encode("latin-1"))
    found = [made(book).value("245", "a") for book in books(path, ListOptions(encoding=told))]
    assert found == ["Truyện Kiều /", "Tắt đèn /", "Đất rừng phương nam /"]


def test_letters_of_windows_1258_are_found_out(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        b"Nhan \xf0\xea\xcc;T\xe1c gia\xd2\nTruy\xea\xf2n Ki\xea\xccu;Nguy\xea\xden Du\n"
    )
    (book,) = books(path)
    assert made(book).value("245") == "10\x1faTruyện Kiều /\x1fcNguyễn Du."


@pytest.mark.parametrize("told", ["auto", "tcvn3"])
def test_sheets_that_only_look_right_in_an_old_font_are_mended(tmp_path: Path, told: str) -> None:
    rows = [line.split(";") for line in TCVN3.splitlines()]
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [Sheet("S¸ch", rows[0], rows[1:])])
    found = [made(book).value("100", "a") for book in books(path, ListOptions(encoding=told))]
    assert found == ["Nguyễn Du", "Ngô Tất Tố", "Đoàn Giỏi"]


def test_mending_is_suggested_where_the_columns_are_known_all_the_same(tmp_path: Path) -> None:
    rows = [line.split(";") for line in TCVN3.splitlines()]
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [Sheet("S", ["Ten sach", "Tac gia"], rows[1:])])
    seen = preview(path, ListOptions(), today=TODAY)
    assert seen.cells[0] == tuple(rows[1])
    assert seen.suggested == "utf-8+tcvn3"
    mended = preview(path, ListOptions(encoding=seen.suggested), today=TODAY)
    assert mended.cells[0] == ("Truyện Kiều", "Nguyễn Du")
    assert mended.suggested == ""


def test_a_preview_shows_the_first_rows_and_what_they_would_become(tmp_path: Path) -> None:
    rows = [[f"Sách {number}", "x"] for number in range(50)]
    path = tmp_path / "a.csv"
    write_csv(path, ["Nhan đề", "Gì đó"], rows)
    seen = preview(path, ListOptions(), today=TODAY)
    assert seen.mapping.columns == (Column.TITLE, None)
    assert len(seen.books) == len(seen.cells) == 20
    assert seen.books[0].row == 2
    mapping = seen.mapping.with_column(1, Column.AUTHOR)
    decided = preview(path, ListOptions(mapping=mapping), today=TODAY)
    assert decided.books[0].record is not None
    assert decided.books[0].record.value("100", "a") == "x"


def test_a_remembered_profile_is_used_where_it_fits(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, ["Nhan đề", "Gì đó"], [["Tắt đèn", "Ngô Tất Tố"]])
    guessed = preview(path, ListOptions(), today=TODAY).mapping
    profile = guessed.with_column(1, Column.AUTHOR)
    (book,) = books(path, ListOptions(profiles=(profile,)))
    assert made(book).value("100", "a") == "Ngô Tất Tố"


def test_a_table_without_titles_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "Họ tên,Lớp\nAn,5A\n")
    assert not is_list(path)
    with pytest.raises(InputError, match="no_titles"):
        books(path)


def test_records_are_no_list_and_spreadsheets_of_any_kind_are(example: Path) -> None:
    assert is_list(example)
    assert not is_list(ROOT / "demo" / "books.mrc")
    old = example.with_name("old.xls")
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert is_list(old)


def test_the_result_of_each_row_can_be_corrected_and_brought_in_again(
    example: Path, tmp_path: Path
) -> None:
    outcomes = {3: "Đã thêm", 8: "Thiếu nhan đề"}
    headings, *rows = annotated(example, ListOptions(), heading="Kết quả", outcomes=outcomes)
    assert headings[-1] == "Kết quả"
    assert [row[-1] for row in rows] == ["Đã thêm", "", "", "Thiếu nhan đề"]
    rows[-1][1] = "Số đỏ"
    write_csv(tmp_path / "again.csv", headings, rows)
    assert made(books(tmp_path / "again.csv")[-1]).value("245", "a") == "Số đỏ /"


def test_letters_that_were_lost_are_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Nhan đề,Tác giả\nTắt đèn,Ngô\n".encode() + b"L\xc3\xa3o H\xffc,Nam Cao\n" * 2)
    found = [
        problem.code
        for book in books(path, ListOptions(encoding="utf-8"))
        for problem in book.problems
    ]
    assert set(found) == {"marc.bytes_replaced"}


def test_a_list_of_any_length_takes_little_memory(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        path = tmp_path / "a.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write("Nhan đề,Tác giả,Giá\n")
            file.writelines(f"Tắt đèn {number},Ngô Tất Tố,12k\n" for number in range(rows))
        tracemalloc.start()
        assert sum(1 for _ in listed(path, ListOptions(), today=TODAY)) == rows
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    few = peak(500)
    assert peak(5000) < 2 * few
