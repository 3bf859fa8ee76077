"""Vietnamese text folds, sorts and composes as a Vietnamese reader expects."""

import csv
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.vietnamese import (
    accent_key,
    fold,
    fold_all,
    given_name_key,
    has_marks,
    normalise,
    sort_key,
    words,
)

ROOT = Path(__file__).parents[2]
TEXTS = ROOT.parent / "shared" / "data" / "vietnamese-text"
needs_texts = pytest.mark.skipif(not TEXTS.exists(), reason="the shared test data is not here")

LETTERS = "aàạăằâậbdđDĐeéêệÊỆoòôồơờOỜuừyỳz"
vietnamese = st.text(alphabet=LETTERS + "019 -.,:", max_size=30)


@needs_texts
def test_known_pairs_lose_their_marks() -> None:
    with (TEXTS / "remove_diacritics_94.tsv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["input"], row["expected"]) for row in csv.DictReader(file, delimiter="\t")]
    assert len(pairs) == 94
    for text, expected in pairs:
        assert fold(text or "") == fold(expected or "")
        assert fold(text or "").isascii()


@needs_texts
@pytest.mark.parametrize("name", ["vn_sorted_titles_icu_vi.txt", "vn_sorted_tricky_icu_vi.txt"])
def test_the_order_is_that_of_icu(name: str) -> None:
    lines = (TEXTS / name).read_text("utf-8").splitlines()
    shuffled = random.Random(1).sample(lines, len(lines))
    assert sorted(shuffled, key=sort_key) == lines
    parted = [unicodedata.normalize("NFD", line) for line in shuffled]
    assert [normalise(line) for line in sorted(parted, key=sort_key)] == lines


@pytest.mark.parametrize(
    "ordered",
    [
        ["a b", "a_b", "a-b", "a,b", "a1b", "ab"],
        ["", "1", "10", "2", "a", "A", "à", "À", "ă", "b", "z", "я", "中"],
        ["da", "dz", "đa", "Đa", "đà", "e"],
        ["coté b", "coté c", "naive", "naïve", "naïvf"],
    ],
)
def test_punctuation_digits_letters_and_other_scripts_have_their_places(ordered: list[str]) -> None:
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=sort_key) == ordered


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.one_of(vietnamese, st.text()))
def test_composed_and_decomposed_text_are_the_same(text: str) -> None:
    composed, parted = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(parted) == fold(composed)
    assert sort_key(parted) == sort_key(composed)
    assert normalise(parted) == normalise(composed)
    assert accent_key(parted) == accent_key(composed)


@given(st.lists(vietnamese, min_size=1))
def test_many_fold_as_each(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


def test_one_foreign_text_does_not_disturb_the_others() -> None:
    assert fold_all(["Đất", "Ελλάδα 中文", ""]) == ["dat", "ελλαδα 中文", ""]


@given(vietnamese, vietnamese)
def test_what_folds_differently_is_not_equal_in_order(one: str, other: str) -> None:
    if fold(one) != fold(other):
        assert sort_key(one) != sort_key(other)


@given(vietnamese)
def test_one_foreign_letter_does_not_change_how_the_rest_folds(text: str) -> None:
    assert fold(text + " Ж") == f"{fold(text)} ж".strip()


@given(vietnamese, vietnamese)
def test_one_foreign_letter_does_not_change_the_order(one: str, other: str) -> None:
    if sort_key(one) < sort_key(other):
        assert sort_key("Ж" + one) < sort_key("Ж" + other)


def test_words_are_what_is_between_signs() -> None:
    assert words("Truyện Kiều: Đoạn-trường (tân_thanh)…") == [
        *("truyen", "kieu", "doan", "truong", "tan", "thanh")
    ]


@pytest.mark.parametrize("text", ["Nguye\u0303\u0302n", "Nguyê\u0303n", "Nguyễn"])
def test_a_tone_before_the_circumflex_is_put_right(text: str) -> None:
    assert normalise(text) == "Nguyễn"


@pytest.mark.parametrize("text", ["o\u0301\u031b", "ớ", "ơ\u0301"])
def test_horns_and_tones_meet_in_any_order(text: str) -> None:
    assert normalise(text) == "ớ"


def test_a_dot_below_before_the_breve_is_put_right() -> None:
    assert normalise("a\u0323\u0306\u0300") == normalise("ặ\u0300")
    assert normalise("ẹ\u0302") == "ệ"


def test_readers_are_ordered_by_given_name() -> None:
    names = ["Vũ Văn Ánh", "Trần Thị An", "Lê Bình", "NGUYỄN ĐỨC AN", "An", "Đặng Anh"]
    assert sorted(names, key=given_name_key) == [
        *("An", "NGUYỄN ĐỨC AN", "Trần Thị An", "Đặng Anh", "Vũ Văn Ánh", "Lê Bình")
    ]


def test_two_places_of_the_tone_are_one_word() -> None:
    assert accent_key("Hoà  bình, THUÝ khoẻ") == accent_key("hòa bình thúy khỏe")
    assert accent_key("quý") == accent_key("qúy") == "quý"
    assert accent_key("hoa") != accent_key("hòa")


@pytest.mark.parametrize(
    ("text", "expected"), [("dat rung", False), ("đ", True), ("ky\u0300", True)]
)
def test_typed_accents_are_seen(text: str, expected: bool) -> None:
    assert has_marks(text) is expected


def test_foreign_marks_are_not_vietnamese_accents() -> None:
    assert not has_marks("Zürich – Ελλάδα")
