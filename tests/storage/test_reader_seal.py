"""What is said of a reader is closed: under one name, for one field, by one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import PatronId
from desktop.domain.sealed_reader import CONTACT, NAME, is_closed
from desktop.storage.reader_seal import ReaderSeal, key_under

SEAL, OTHER = ReaderSeal(bytes(32)), ReaderSeal(bytes([1] * 32))
READER, TWIN = "ab" * 16, "cd" * 16


@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)
)
def test_what_was_closed_is_opened_again_and_of_a_form_that_the_hub_can_check(text: str) -> None:
    closed = SEAL.closed(READER, NAME, text)
    assert SEAL.opened(READER, NAME, closed) == text
    assert is_closed(closed)
    assert closed == SEAL.closed(READER, NAME, text)


def test_a_length_tells_little() -> None:
    lengths = {len(SEAL.closed(READER, NAME, "x" * count)) for count in range(28)}
    assert len(lengths) == 1


@pytest.mark.parametrize(
    ("seal", "reader", "field"),
    [(SEAL, READER, CONTACT), (SEAL, TWIN, NAME), (OTHER, READER, NAME)],
)
def test_it_is_opened_by_nobody_else_and_as_nothing_else(
    seal: ReaderSeal, reader: str, field: str
) -> None:
    closed = SEAL.closed(READER, NAME, "Phạm Quốc Huy")
    with pytest.raises(InputError):
        seal.opened(reader, field, closed)
    with pytest.raises(InputError):
        SEAL.opened(READER, NAME, closed[:-8] + "AAAAAAA=")


def test_the_same_value_is_closed_otherwise_for_each_reader_and_field() -> None:
    places = [(READER, NAME), (READER, CONTACT), (TWIN, NAME)]
    assert len({SEAL.closed(*place, "0912") for place in places}) == len(places)


def test_a_name_tells_nothing_of_the_reader_and_is_the_same_at_every_pc() -> None:
    name = SEAL.name_of(PatronId(READER))
    assert name == ReaderSeal(bytes(32)).name_of(PatronId(READER))
    assert len({name, OTHER.name_of(PatronId(READER)), READER}) == 3


def test_the_key_is_brought_back_by_its_code_alone() -> None:
    closed = SEAL.under("CODE")
    assert key_under("CODE", closed) == bytes(32)
    with pytest.raises(RuleError, match=r"account\.recovery_code_wrong"):
        key_under("OTHER", closed)
