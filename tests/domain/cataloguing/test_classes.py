"""Class numbers, call numbers and coded fields."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cataloguing.articles import nonfiling
from desktop.domain.cataloguing.call_number import proposed
from desktop.domain.cataloguing.fixed import composed, parts, started
from desktop.domain.cataloguing.numbers import is_isbn, is_issn
from desktop.machine.marc21 import class_numbers, marc21
from tests.domain.cataloguing.peers import field, record


def test_a_number_has_the_label_of_its_longest_known_beginning() -> None:
    known = class_numbers()
    assert known.label("895.922334") == "Truyện Việt Nam"
    assert known.label("895.922/8") == known.label("895.9228")
    assert known.label("633.1") == known.label("633")
    assert known.label("Ba") == ""


def test_words_without_accents_suggest_numbers() -> None:
    found = class_numbers().suggest("lich su viet nam")
    assert found[0].number == "959.7"
    assert class_numbers().suggest("636")[0].number == "636"
    assert class_numbers().suggest("") == class_numbers().picks


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("53(075)", "530"),
        ("9(V)", "959.7"),
        ("9(V)12", "959.7"),
        ("KV", "398.209597"),
        ("V23", "895.9223"),
        ("ĐV", "895.922"),
        ("ĐV17", "895.922"),
        ("34(V)", "349.597"),
        ("3K5H", None),
        ("3KV", "335.43"),
        ("7A", "796"),
        ("5A2", "612"),
        ("633.1", None),
        ("là gì", None),
    ],
)
def test_the_old_scheme_suggests_a_number(code: str, number: str | None) -> None:
    found = class_numbers().from_legacy(code)
    assert (found.suggestion.number if found else None) == number


def test_every_main_class_and_every_division_has_a_label() -> None:
    labels = class_numbers().labels
    divisions = {f"{number:03d}" for number in range(0, 1000, 10)} - {"040"}  # in use by nobody
    assert divisions - set(labels) == set()
    assert len([number for number in labels if len(number) == 3]) > 880


def test_a_call_number_is_the_class_and_three_letters() -> None:
    number = field("082", "04$a895.922334$223")
    assert proposed(record(number, field("100", "0 $aPhùng Quán"))) == "895.9223 PHU"
    assert proposed(record(number, field("245", "00$aĐất rừng."))) == "895.9223 DAT"
    assert proposed(record(field("245", "04$aThe sea."))) == "SEA"


def test_a_fixed_field_is_taken_apart_and_put_together() -> None:
    positions = marc21().general["books"]
    value = started(date(2026, 11, 22), "books")
    assert parts(value, positions)["language"] == "vie"
    changed = composed(value, positions, {"audience": "j", "country": "fr"})
    assert changed == "261122nuuuu    fr     j      000 0 vie d"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=50))
def test_what_is_taken_apart_is_put_together_the_same(value: str) -> None:
    for positions in (*marc21().general.values(), marc21().leader):
        whole = value.ljust(40)
        assert composed(whole, positions, parts(whole, positions)) == whole


def test_check_digits() -> None:
    assert is_isbn("9786042137683")
    assert is_isbn("080442957X")
    assert not is_isbn("9786042137684")
    assert not is_isbn("0804429571")
    assert is_issn("0378-5955")
    assert not is_issn("0378-5956")
    assert not is_issn("03785955")


def test_only_the_language_of_a_title_makes_its_first_word_an_article() -> None:
    assert nonfiling("The sea", "eng") == 4
    assert nonfiling("An toàn điện", "vie") == 0
    assert nonfiling("L'amant", "fre") == 2
