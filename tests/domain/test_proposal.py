"""What a lost book costs is read from the book."""

import pytest

from desktop.domain.proposal import is_foreign, price_of
from desktop.domain.record import Field, Record

LEADER = " " * 24


def record(tag: str, data: str) -> Record:
    return Record(LEADER, (Field(tag, data),))


@pytest.mark.parametrize(
    ("said", "price"),
    [
        ("81.000 đ", 81_000),
        ("81000đ", 81_000),
        ("81 000 VNĐ", 81_000),
        ("81,000", 81_000),
        ("25 USD", None),
        ("$25.00", None),
        ("", None),
    ],
)
def test_a_price_counts_where_it_is_in_dong(said: str, price: int | None) -> None:
    assert price_of(record("020", f"  \x1fa9786040000001\x1fc{said}")) == price


@pytest.mark.parametrize(
    ("language", "is_told"), [("vie", False), ("eng", True), ("und", False), ("   ", False)]
)
def test_a_book_is_foreign_when_it_says_so(language: str, is_told: bool) -> None:
    assert is_foreign(record("008", "x" * 35 + language + "  ")) is is_told


def test_a_bare_record_is_not_foreign_and_has_no_price() -> None:
    nothing = Record.from_text("")
    assert not is_foreign(nothing)
    assert price_of(nothing) is None
