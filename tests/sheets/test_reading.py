"""Tables as they come: any letters, any separator, and files that only look like tables."""

import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from desktop.domain.errors import AppError, InputError
from desktop.sheets.formulas import as_it_was, harmless
from desktop.sheets.reading import read
from desktop.sheets.writing import Sheet, write_csv, write_xlsx

ROWS = [
    ("Nhan đề", "Tác giả"),
    ("Dế mèn phiêu lưu ký, tập 1", "Tô Hoài"),
    ("Tắt đèn", "Ngô Tất Tố"),
]


def cells(path: Path, encoding: str = "utf-8") -> list[tuple[str, ...]]:
    return [row.cells for row in read(path, lambda line: line.decode(encoding, "replace"))]


def written(path: Path, separator: str, encoding: str) -> Path:
    lines = [separator.join(f'"{cell}"' for cell in row) for row in ROWS]
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_and_separators_are_found_out(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    assert cells(written(tmp_path / "a.csv", separator, encoding)) == ROWS


def test_commas_in_a_list_of_one_column_part_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nhan đề\nMùa lá rụng trong vườn, truyện\nTắt đèn\nLão Hạc\n", "utf-8")
    assert [len(row) for row in cells(path)] == [1, 1, 1, 1]


def test_a_separator_that_excel_names_in_the_first_line_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=#\na#b\nc#d\n", "utf-8")
    rows = list(read(path, bytes.decode))
    assert [(row.number, row.cells) for row in rows] == [(2, ("a", "b")), (3, ("c", "d"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_breaks_in_cells_stay_in_their_cells(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f'a,"b{end}c"{end}d,e{end}'.encode())
    assert [len(row) for row in cells(path)] == [2, 2]


def test_a_quotation_mark_never_closed_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = ["a,b", 'c,"open', *[f"{number},x" for number in range(200)]]
    path.write_text("\n".join(lines), "utf-8")
    rows = list(read(path, bytes.decode))
    assert len(rows) == len(lines)
    assert [row.number for row in rows if not row.is_sound] == [2]


def test_a_quotation_mark_never_closed_near_the_end_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a,b\nc,"open\nd,e\nf,g', "utf-8")
    rows = list(read(path, bytes.decode))
    assert [(row.number, row.is_sound) for row in rows] == [
        (1, True),
        (2, False),
        (3, True),
        (4, True),
    ]


def workbook(path: Path, fill: Callable[[Workbook], None]) -> Path:
    book = Workbook()
    fill(book)
    book.save(path)
    return path


def test_numbers_days_and_truths_become_text(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.worksheets[0].append(
            [9786041234567.0, 12000, 895.922, date(1905, 7, 11), True, "=1+1", "  x"]
        )

    path = workbook(tmp_path / "a.xlsx", fill)
    assert cells(path) == [("9786041234567", "12000", "895.922", "1905-07-11", "TRUE", "", "  x")]


def test_the_first_sheet_with_anything_in_it_is_read_hidden_rows_too(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        full = book.create_sheet("Sách")
        for row in (["DANH MỤC"], [], ["a", None, "b"], ["c"]):
            full.append(row)
        full.merge_cells("A1:C1")
        full.row_dimensions[4].hidden = True
        book.create_sheet("Khác").append(["nothing of ours"])

    rows = list(read(workbook(tmp_path / "a.xlsx", fill), bytes.decode))
    assert [(row.number, row.cells) for row in rows] == [
        (1, ("DANH MỤC",)),
        (3, ("a", "", "b")),
        (4, ("c",)),
    ]


def test_our_reading_of_a_sheet_is_that_of_openpyxl(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    table = [[f"{row}.{column}" * (column % 3) for column in range(30)] for row in range(50)]
    write_xlsx(path, [Sheet("a", ["x"] * 30, table, numbers=frozenset({1}))])
    book = load_workbook(path, read_only=True)
    theirs = [
        tuple("" if value is None else str(value) for value in row)
        for row in book.worksheets[0].iter_rows(values_only=True)
    ]
    book.close()
    assert [row + ("",) * (30 - len(row)) for row in cells(path)] == theirs


def repacked(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    target = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    write_xlsx(path, [Sheet("Sách", ["Nhan đề"], [["Tắt đèn"], ["Lão Hạc"]])])
    return path


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
@pytest.mark.parametrize("before", [b"", b"<!--" + b" " * 5000 + b"-->"])
def test_entities_are_refused_before_they_are_expanded(
    book: Path, part: str, before: bytes
) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def with_bomb(name: str, data: bytes) -> bytes:
        head, sign, rest = data.partition(b"?>")
        return head + sign + before + bomb + rest if name == part else data

    with pytest.raises(InputError, match="has_entities"):
        cells(repacked(book, with_bomb))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"\xef\xbb\xbf\r\n", "file.empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "sheet.is_xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "sheet.is_encrypted",
        ),
        (b"<html><table><tr><td>a</td></tr></table></html>", "sheet.is_html"),
        (b"PK\x03\x04 and no more", "sheet.damaged"),
        (bytes(range(32)) * 20, "sheet.not_a_table"),
    ],
)
def test_what_is_no_table_is_refused_by_name(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        cells(path)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("content.xml", "sheet.is_ods"),
        ("word/document.xml", "sheet.is_a_document"),
        ("xl/workbook.bin", "sheet.is_xlsb"),
        ("a.txt", "sheet.not_a_table"),
    ],
)
def test_other_packages_are_refused_by_name(tmp_path: Path, part: str, code: str) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(part, "")
    with pytest.raises(InputError) as caught:
        cells(path)
    assert caught.value.code == code


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "")
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(1025):
                part.write(bytes(1 << 20))
    with pytest.raises(InputError, match="too_large"):
        cells(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_workbook_is_an_error_of_ours_or_rows(book: Path, data: st.DataObject) -> None:
    sound = book.read_bytes()
    damaged = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    path = book.with_name("damaged.xlsx")
    path.write_bytes(damaged[: data.draw(st.integers(len(sound) // 2, len(sound)))])
    with suppress(AppError):
        cells(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_sheet_is_an_error_of_ours_or_rows(book: Path, data: st.DataObject) -> None:
    def flip(name: str, content: bytes) -> bytes:
        if "sheet1" not in name and "workbook" not in name:
            return content
        flipped = bytearray(content)
        for _ in range(data.draw(st.integers(0, 4))):
            flipped[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(1, 255))
        return bytes(flipped)

    with suppress(AppError):
        cells(repacked(book, flip))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=2000))
def test_any_bytes_are_an_error_of_ours_or_rows(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with suppress(AppError):
        cells(path)


@given(st.text())
def test_what_was_made_harmless_is_read_as_it_was(text: str) -> None:
    assert as_it_was(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20).map(str.strip)
FORMULAS = st.sampled_from(
    ["=1+1", "+84", "-5", "@a", "\ta", "'=x", "''", '"', "a;b", "=HYPERLINK(1)"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=st.lists(st.tuples(TEXTS | FORMULAS, TEXTS, FORMULAS), min_size=1, max_size=5))
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_is_written_is_read_again(
    tmp_path: Path, table: list[tuple[str, str, str]], suffix: str
) -> None:
    path = tmp_path / f"a.{suffix}"
    headings = ("Nhan đề", "Tác giả", "Ghi chú")
    if suffix == "csv":
        write_csv(path, headings, table)
    else:
        write_xlsx(path, [Sheet("Sách", headings, table)])
    read_again = [tuple((*row, "", "", "")[:3]) for row in cells(path)]
    assert read_again == [headings, *table]


def test_a_spreadsheet_program_sees_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [Sheet("Sách", ["=1+1"], [["=HYPERLINK(1)"], ["http://a"], ["007"]])])
    book = load_workbook(path)
    found = list(book.worksheets[0].iter_rows())
    assert {cell.data_type for row in found for cell in row} == {"s"}
    assert found[1][0].quotePrefix
    assert not found[2][0].hyperlink


def test_a_file_that_is_not_there_or_a_folder_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not_found"):
        cells(tmp_path / "none.csv")
    with pytest.raises(InputError, match="is_directory"):
        cells(tmp_path)
