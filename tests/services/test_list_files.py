"""Lists that we write are lists that we read."""

import json
from pathlib import Path

from openpyxl import load_workbook

from desktop.domain.listing.columns import HEADINGS, Column
from desktop.domain.listing.mapping import own_mapping
from desktop.services.list_files import Explained, write_book_template, write_outcomes
from desktop.services.listing import ListOptions, listed, preview
from desktop.sheets.writing import write_csv
from resources import ROOT
from tests.services.conftest import NOW

TODAY = NOW.date()
TEMPLATE = json.loads((ROOT / "templates" / "book_list.json").read_text("utf-8"))


def explained() -> Explained[Column]:
    columns = {Column(name): tuple(words.values()) for name, words in TEMPLATE["columns"].items()}
    return Explained(sheet=TEMPLATE["sheet"], headings=TEMPLATE["headings"], columns=columns)


def test_the_template_has_all_columns_and_no_book(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    write_book_template(path, explained())
    assert preview(path, ListOptions(), today=TODAY).mapping == own_mapping()
    assert list(listed(path, ListOptions(), today=TODAY)) == []


def test_the_template_explains_every_column_with_an_example_that_is_understood(
    tmp_path: Path,
) -> None:
    assert list(explained().columns) == list(HEADINGS)
    examples = [words[1] for words in explained().columns.values()]
    path = tmp_path / "a.csv"
    write_csv(path, list(HEADINGS.values()), [examples])
    (book,) = listed(path, ListOptions(), today=TODAY)
    assert book.problems == ()
    assert len(book.copies) == 3
    assert book.copies[0].price == 25_000


def test_the_template_shows_people_what_to_type(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    write_book_template(path, explained())
    book = load_workbook(path)
    assert book.sheetnames == ["Sách", TEMPLATE["sheet"]]
    assert book.worksheets[1].max_row == len(HEADINGS) + 1


def test_a_result_is_saved_as_csv_or_xlsx_and_read_again(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    write_csv(source, ["Tên sách", "Giá"], [["Tắt đèn", "12k"], ["", "9k"]])
    for name in ("result.csv", "result.xlsx"):
        target = tmp_path / name
        write_outcomes(
            source, target, ListOptions(), heading="Kết quả", outcomes={2: "=đã thêm", 3: "thiếu"}
        )
        seen = preview(target, ListOptions(), today=TODAY)
        assert seen.mapping.headings == ("Tên sách", "Giá", "Kết quả")
        assert seen.cells == (("Tắt đèn", "12k", "=đã thêm"), ("", "9k", "thiếu"))
