"""Columns are known by what people call them, wherever the headings stand."""

import pytest

from desktop.domain.errors import InputError
from desktop.domain.listing.columns import HEADINGS, Column, column_of
from desktop.domain.listing.mapping import Mapping, guess_mapping, own_mapping

ISBNS = ["9786041123456", "978-604-1-12345-7", "978-604-2-00001-1"]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("TÊN SÁCH", Column.TITLE),
        ("Tên sách / Nhan đề", Column.TITLE),
        ("Tác giả và tên sách", Column.TITLE),
        ("Title", Column.TITLE),
        ("Ho ten tac gia", Column.AUTHOR),
        ("N.X.B", Column.PUBLISHER),
        ("Năm XB", Column.YEAR),
        ("Nơi XB", Column.PLACE),
        ("Giá (VNĐ)", Column.PRICE),
        ("Đơn giá", Column.PRICE),
        ("Số ĐKCB/Mã vạch", Column.BARCODE),
        ("Ký hiệu phân loại (DDC)", Column.CLASS),
        ("Môn loại", Column.CLASS),
        ("Từ khoá", Column.KEYWORDS),
        ("SL", Column.QUANTITY),
        ("Khổ (cm)", Column.SIZE),
        ("KHỔ SÁCH", Column.SIZE),
        ("Kho sách", Column.STORE),
        ("KHO", Column.STORE),
        ("Vị trí để sách", Column.STORE),
        ("STT", None),
        ("Thành tiền", None),
        ("Ngày nhập", None),
        ("Một câu dài " * 10, None),
    ],
)
def test_a_heading_tells_the_column(heading: str, column: Column | None) -> None:
    assert column_of(heading) is column


def test_our_own_headings_are_known_again() -> None:
    assert guess_mapping([list(HEADINGS.values())]) == own_mapping()


def test_headings_may_stand_below_a_title_on_two_floors_and_above_numbers() -> None:
    mapping = guess_mapping(
        [
            ["DANH MỤC SÁCH NĂM 2019"],
            ["STT", "Nhan đề", "Tác giả", "Xuất bản", "", "", "Giá tiền"],
            ["", "", "", "Nơi XB", "NXB", "Năm XB", ""],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            ["1", "Dế mèn", "Tô Hoài", "H.", "Kim Đồng", "2019", "25.000"],
        ]
    )
    assert mapping.skipped == 4
    assert mapping.columns == (
        None,
        Column.TITLE,
        Column.AUTHOR,
        Column.PLACE,
        Column.PUBLISHER,
        Column.YEAR,
        Column.PRICE,
    )


def test_without_headings_the_content_tells() -> None:
    titles = ["Dế mèn phiêu lưu ký", "Tắt đèn, truyện", "Lão Hạc"]
    rows = [[isbn, title, "2019"] for isbn, title in zip(ISBNS, titles, strict=True)]
    mapping = guess_mapping(rows)
    assert mapping.columns == (Column.ISBN, Column.TITLE, Column.YEAR)
    assert mapping.skipped == 0


def test_a_column_of_isbns_with_a_heading_of_its_own_is_known() -> None:
    rows = [["Nhan đề", "Tác giả", "Mã"], *[["a", "b", isbn] for isbn in ISBNS]]
    assert guess_mapping(rows).columns == (Column.TITLE, Column.AUTHOR, Column.ISBN)


def test_a_list_of_one_column_needs_its_heading() -> None:
    assert guess_mapping([["Nhan đề"], ["Tắt đèn"]]).is_usable
    assert not guess_mapping([["Tắt đèn"], ["Lão Hạc"]]).is_usable


def test_a_list_of_people_is_not_one_of_books() -> None:
    rows = [["Họ và tên", "Ngày sinh", "Lớp"], ["Phạm Quốc Huy", "1991", "5A"]]
    assert not guess_mapping(rows).is_usable


def test_a_column_is_taken_once() -> None:
    mapping = guess_mapping([["Nhan đề", "Tên sách", "Tác giả"]])
    assert mapping.columns == (Column.TITLE, None, Column.AUTHOR)


def test_a_profile_is_remembered_and_fits_lists_with_the_same_headings() -> None:
    guessed = guess_mapping([["x"], ["Tựa", "Nhan đề", "NXB"]])
    chosen = guessed.with_column(0, Column.REMAINDER).with_column(4, Column.NOTE)
    profile = Mapping.from_profile(chosen.profile())
    again = guess_mapping([["TỰA", "Nhan đề", "nxb"]])
    assert profile.fits(again)
    assert profile.at(again).columns == chosen.columns
    assert profile.at(again).skipped == 1
    assert not profile.fits(guess_mapping([["Nhan đề", "NXB"]]))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1, "columns": ["x"], "headings": []}']
)
def test_a_profile_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="profile_not_understood"):
        Mapping.from_profile(text)
    newer = own_mapping().profile().replace('"version": 1', '"version": 2')
    with pytest.raises(InputError, match="profile_not_understood"):
        Mapping.from_profile(newer)
