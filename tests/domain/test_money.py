"""Amounts in words, as a receipt in Vietnam must repeat them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.money import amount_in_words, in_words

AMOUNTS = {
    0: "không đồng",
    1: "một đồng",
    4: "bốn đồng",
    5: "năm đồng",
    10: "mười đồng",
    11: "mười một đồng",
    14: "mười bốn đồng",
    15: "mười lăm đồng",
    20: "hai mươi đồng",
    21: "hai mươi mốt đồng",
    24: "hai mươi tư đồng",
    25: "hai mươi lăm đồng",
    31: "ba mươi mốt đồng",
    44: "bốn mươi tư đồng",
    55: "năm mươi lăm đồng",
    91: "chín mươi mốt đồng",
    100: "một trăm đồng",
    101: "một trăm linh một đồng",
    104: "một trăm linh tư đồng",
    105: "một trăm linh năm đồng",
    110: "một trăm mười đồng",
    111: "một trăm mười một đồng",
    115: "một trăm mười lăm đồng",
    555: "năm trăm năm mươi lăm đồng",
    1_000: "một nghìn đồng",
    1_001: "một nghìn không trăm linh một đồng",
    1_010: "một nghìn không trăm mười đồng",
    1_100: "một nghìn một trăm đồng",
    5_000: "năm nghìn đồng",
    15_000: "mười lăm nghìn đồng",
    21_000: "hai mươi mốt nghìn đồng",
    34_500: "ba mươi tư nghìn năm trăm đồng",
    50_000: "năm mươi nghìn đồng",
    68_000: "sáu mươi tám nghìn đồng",
    105_000: "một trăm linh năm nghìn đồng",
    1_000_000: "một triệu đồng",
    1_005_000: "một triệu không trăm linh năm nghìn đồng",
    1_000_021: "một triệu không trăm hai mươi mốt đồng",
    2_024_015: "hai triệu không trăm hai mươi tư nghìn không trăm mười lăm đồng",
    21_000_000: "hai mươi mốt triệu đồng",
    1_000_000_000: "một tỷ đồng",
    1_000_000_004: "một tỷ không trăm linh tư đồng",
    1_020_000_000: "một tỷ không trăm hai mươi triệu đồng",
    25_000_000_000: "hai mươi lăm tỷ đồng",
    1_000_000_000_000: "một nghìn tỷ đồng",
    -5_000: "âm năm nghìn đồng",
}


@pytest.mark.parametrize(("amount", "words"), AMOUNTS.items())
def test_an_amount_reads_as_a_vietnamese_reads_it(amount: int, words: str) -> None:
    assert amount_in_words(amount) == words


@given(st.integers(0, 10**12))
def test_no_two_amounts_that_differ_by_a_dong_read_alike(amount: int) -> None:
    assert in_words(amount) != in_words(amount + 1)
    assert "  " not in in_words(amount)
    assert in_words(amount).strip() == in_words(amount)


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_words_tell_any_two_amounts_apart(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)
