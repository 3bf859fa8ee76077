"""What a scanner typed, and what it had read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import RuleError
from desktop.domain.scan import MOST_LETTERS, is_marked, mended, plain, tail

CODE = "TV00000123"

AS_TYPED = {
    "the mark of Code 128": "]C0TV00000123",
    "the mark of EAN": "]E0TV00000123",
    "Code 39 with start and stop": "*TV00000123*",
    "CapsLock": "tv00000123",
    "CapsLock and Shift": "Tv00000123",
    "a digit row with Shift": "TV)))))!@#",
    "CapsLock and a digit row with Shift": "tv)))))!@#",
    "a French keyboard": 'TVààààà&é"',
    "a Vietnamese keyboard": "TVđđđđđăâê",
    "a Vietnamese keyboard and CapsLock": "tvđđđđđăâê",
    "wide letters": "ＴＶ０００００１２３",
    "a spreadsheet's text": "'TV00000123",
    "a spreadsheet's formula": '="TV00000123"',
    "quotes": '"TV00000123"',
    "quotes of a letter": "“TV00000123”",
    "spaces inside": "TV 0000 0123",
    "spaces of another kind": "TV\u00a00000\u00a00123",
}


@pytest.mark.parametrize("typed", AS_TYPED.values(), ids=AS_TYPED)
def test_what_stands_between_scanner_and_program_is_undone(typed: str) -> None:
    assert CODE in mended(typed)


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        ("DD.00042", "Đ.00042"),
        ("AA.00042", "Â.00042"),
        ("OW.00042", "Ơ.00042"),
        ("TAS.00042", "TÁ.00042"),
        ("SACHS042", "SÁCH042"),
        ("D9.00042", "Đ.00042"),
        ("A6.00042", "Â.00042"),
        ("TA1.00042", "TÁ.00042"),
        ("TA5042", "TẠ042"),
    ],
)
def test_what_telex_and_vni_made_of_a_code_is_taken_apart(read: str, typed: str) -> None:
    assert read in mended(typed)


@pytest.mark.parametrize("end", ["", "\r", "\n", "\r\n", "\t", "  "])
def test_the_end_that_a_scanner_adds_is_no_part_of_a_code(end: str) -> None:
    assert plain(f" {CODE}{end}") == CODE


@pytest.mark.parametrize(
    "pasted", ["Kính gửi\nthư viện", "một\r\nhai", "x" * (MOST_LETTERS + 1)], ids=repr
)
def test_a_paragraph_is_no_code(pasted: str) -> None:
    with pytest.raises(RuleError, match=r"desk\.pasted_text"):
        plain(pasted)


def test_only_three_digits_or_more_stand_for_the_end_of_a_code() -> None:
    assert [tail(code) for code in ("42", "042", "00042", "TV042", "٠٤٢")] == [
        "",
        "042",
        "00042",
        "",
        "",
    ]


def test_a_code_that_an_input_method_spoilt_is_known_by_its_marks() -> None:
    assert is_marked("TÁ12")
    assert is_marked("Đ.00042")
    assert not is_marked("TV00000123")


@given(st.text(max_size=200))
def test_whatever_is_typed_few_codes_are_tried_and_never_the_same_again(text: str) -> None:
    found = mended(text)
    assert len(found) == len(set(found)) <= 40
    assert text not in found
    assert "" not in found
