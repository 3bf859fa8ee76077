"""The code of the recovery sheet, as a person copies it from paper."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.recovery import checked_code, kept, new_code

LETTERS = "123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.binary(min_size=32, max_size=32).map(lambda chance: new_code(lambda _: chance))


def test_a_code_has_seven_groups_of_five_that_can_be_read_aloud() -> None:
    groups = new_code(os.urandom).split("-")
    assert [len(group) for group in groups] == [5] * 7
    assert set("".join(groups)) <= set(LETTERS)
    assert len(LETTERS) ** (7 * 4) > 2**128


@given(CODES)
def test_a_code_is_understood_however_it_is_typed(code: str) -> None:
    assert checked_code(code) == code
    assert checked_code(code.lower().replace("-", " ")) == code
    assert checked_code(code.replace("-", "").replace("1", "l")) == code


@given(CODES, st.integers(0, 34), st.sampled_from(LETTERS))
def test_one_letter_misread_is_always_found_and_its_group_named(
    code: str, place: int, letter: str
) -> None:
    plain = code.replace("-", "")
    wrong = plain[:place] + letter + plain[place + 1 :]
    if wrong != plain:
        with pytest.raises(InputError) as refusal:
            checked_code(wrong)
        assert refusal.value.details["group"] == place // 5 + 1


@given(CODES, st.integers(0, 33))
def test_two_letters_changed_about_within_a_group_are_always_found(code: str, place: int) -> None:
    plain = code.replace("-", "")
    if place % 5 == 4 or plain[place] == plain[place + 1]:
        return
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    with pytest.raises(InputError, match="recovery_code_misread"):
        checked_code(swapped)


@given(CODES, st.integers(0, 5))
def test_two_groups_in_another_order_are_found(code: str, place: int) -> None:
    groups = code.split("-")
    groups[place], groups[place + 1] = groups[place + 1], groups[place]
    if groups[place] != groups[place + 1]:
        with pytest.raises(InputError, match="recovery_code_misread"):
            checked_code("-".join(groups))


def test_what_is_kept_tells_nothing_of_the_code() -> None:
    code = new_code(os.urandom)
    assert kept(code) == kept(code) != kept(new_code(os.urandom))
    assert code.encode() not in kept(code)


def test_a_code_of_another_length_is_refused() -> None:
    with pytest.raises(InputError, match="recovery_code_length"):
        checked_code("ABCDE-12345")
