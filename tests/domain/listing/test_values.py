"""What people type into cells, and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.listing import values


@pytest.mark.parametrize(
    ("typed", "price"),
    [
        ("12.000đ", 12_000),
        ("12,000", 12_000),
        ("12 000", 12_000),
        ("12k", 12_000),
        ("12,5k", 12_500),
        ("12 nghìn", 12_000),
        ("25 ngàn đồng", 25_000),
        ("1,2 triệu", 1_200_000),
        ("1.250.000 VNĐ", 1_250_000),
        ("45.000 đ/cuốn", 45_000),
        ("12.000,00", 12_000),
        ("12000.0", 12_000),
        ("0", 0),
        ("biếu", None),
        ("12.5", None),
        ("12.0000", None),
        ("", None),
        ("1" * 500, None),
    ],
)
def test_prices_are_read_as_people_type_them(typed: str, price: int | None) -> None:
    assert values.price(typed) == price


@given(st.integers(0, 10**9))
def test_a_price_with_points_or_commas_is_the_price(price: int) -> None:
    for written in (f"{price}", f"{price:,}", f"{price:,}".replace(",", "."), f"{price:,}đ"):
        assert values.price(written) == price


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("2019", 2019),
        ("[2019]", 2019),
        ("c2019", 2019),
        ("XB 2019", 2019),
        ("Tái bản 2019", 2019),
        ("2015, tái bản 2019", 2019),
        ("2019.0", 2019),
        ("2019-05-01", 2019),
        ("01/05/2019", 2019),
        ("1905-07-11", 2019),  # 2019 in a cell for days
        ("2019-13-40", None),
        ("k.n.", None),
        ("12019", None),
    ],
)
def test_years_are_read_as_people_type_them(typed: str, year: int | None) -> None:
    assert values.year(typed) == year


@pytest.mark.parametrize(
    ("typed", "isbn"),
    [
        ("978-604-1-12345-6", "9786041123456"),
        ("ISBN: 978 632 1 12345 6", "9786321123456"),
        ("604-1-00000-x (T.1)", "604100000X"),
        ("8935244874389", None),
        ("978604", None),
    ],
)
def test_isbns_are_read_with_and_without_signs(typed: str, isbn: str | None) -> None:
    assert values.isbn(typed) == isbn


def test_check_digits_tell_a_slip_of_the_finger() -> None:
    right = ["9786049999048", "0306406152", "080442957X", "9791090636071"]
    assert all(map(values.has_right_check_digit, right))
    wrong = ["9786049999047", "0306406153", "0804429571", "9791090636072"]
    assert not any(map(values.has_right_check_digit, wrong))


@pytest.mark.parametrize(
    ("typed", "barcodes"),
    [
        ("TK.00001", ["TK.00001"]),
        ("TK.00001; TK.00002, TK.00009", ["TK.00001", "TK.00002", "TK.00009"]),
        ("TK.00001-TK.00003", ["TK.00001", "TK.00002", "TK.00003"]),
        ("TK.00009 – 00011", ["TK.00009", "TK.00010", "TK.00011"]),
        ("TV0001 đến TV0002", ["TV0001", "TV0002"]),
        ("2019-00012", ["2019-00012"]),
        ("00012-00010", ["00012-00010"]),
        ("00001-99999", ["00001-99999"]),
        ("12-34", ["12-34"]),
        ("TK.00001-VN.00003", ["TK.00001-VN.00003"]),
        ("", []),
    ],
)
def test_numbers_of_copies_are_lists_and_ranges(typed: str, barcodes: list[str]) -> None:
    assert values.barcodes(typed) == barcodes


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Tô Hoài", ["Tô Hoài"]),
        ("Tô Hoài; Nam Cao", ["Tô Hoài", "Nam Cao"]),
        ("Tô Hoài, Nam Cao", ["Tô Hoài", "Nam Cao"]),
        ("Tô Hoài - Nam Cao", ["Tô Hoài", "Nam Cao"]),
        ("Nguyễn, Trãi", ["Nguyễn, Trãi"]),
        ("Saint-Exupéry", ["Saint-Exupéry"]),
        ("", []),
    ],
)
def test_people_are_parted_at_commas_only_between_full_names(typed: str, people: list[str]) -> None:
    assert values.people(typed) == people


@pytest.mark.parametrize(
    ("typed", "quantity"),
    [("3", 3), ("3.0", 3), ("3 cuốn", 3), ("03", 3), ("1001", None), ("nhiều", None), ("-3", None)],
)
def test_quantities(typed: str, quantity: int | None) -> None:
    assert values.quantity(typed) == quantity


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Tiếng Việt", "vie"), ("Anh", "eng"), ("vie", "vie"), ("FR", "fre"), ("Klingon", None)],
)
def test_languages_by_name_or_code(typed: str, code: str | None) -> None:
    assert values.language(typed) == code


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    values.price(text)
    values.year(text)
    values.isbn(text)
    values.quantity(text)
    values.barcodes(text)
    values.language(text)
    values.is_rounded(text)
