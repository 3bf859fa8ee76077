"""What is said of a reader, before it is closed and after it came."""

from datetime import date

import pytest

from desktop.domain.errors import InputError
from desktop.domain.patron import (
    NOBODY,
    Patron,
    PatronCategory,
    PatronId,
    Person,
    SuspensionReason,
)
from desktop.domain.sealed_reader import (
    IDENTITY,
    NAME,
    Farewell,
    Word,
    identity_in,
    is_closed,
    plain_of,
    reader_of,
    short,
    who_of_body,
    word_of_body,
)

SECRET, CLOSED = "cd" * 16, "A" * 96
BARE = Patron(id=PatronId("ab" * 16), card="BD.00001", name="Phạm Quốc Huy")
FULL = Patron(
    id=PatronId("ab" * 16),
    card="BD.00002",
    name="Lê Thị Hoa",
    born=2015,
    category=PatronCategory.CHILD,
    contact="0912 345 678",
    village="Thôn Đoài",
    guardian=Person('Lê "Ba"', "0987"),
    since=date(2026, 3, 2),
    expires=date(2027, 3, 2),
    suspended_until=date(2026, 5, 1),
    suspended_for=SuspensionReason.LATE,
)


@pytest.mark.parametrize("reader", [BARE, FULL])
def test_a_reader_is_the_same_after_the_way(reader: Patron) -> None:
    assert reader_of(plain_of(reader, SECRET)) == (reader, SECRET)
    assert BARE.guardian == NOBODY


@pytest.mark.parametrize(
    "wrong",
    [
        {IDENTITY: short(SECRET)},
        {IDENTITY: f"{short(SECRET)} ?"},
        {IDENTITY: f"{short(SECRET)} QUJD"},
        {"3": "hai nghìn"},
        {"4": "vua"},
        {"7": "[]"},
        {"8": "hôm qua"},
        {"10": "2026-05-01 vì thế"},
    ],
)
def test_what_makes_no_sense_is_no_reader(wrong: dict[str, str]) -> None:
    with pytest.raises(InputError):
        reader_of({**plain_of(BARE, SECRET), **wrong})
    with pytest.raises(InputError):
        reader_of({NAME: "Phạm Quốc Huy"})


def test_an_identity_comes_back_from_its_few_letters() -> None:
    assert identity_in(short(SECRET)) == SECRET
    assert len(short(SECRET)) == 22


def test_a_word_is_read_as_it_was_said() -> None:
    edit = Word("0a1b2c3d", {NAME: CLOSED}, 7, {NAME: 3})
    whole = Word("0a1b2c3d", {NAME: CLOSED}, is_whole=True)
    for word in (edit, whole, Farewell(), Farewell(CLOSED)):
        assert word_of_body(word.body()) == word


@pytest.mark.parametrize(
    "body",
    [
        '{"key":"0a1b2c3d","set":{"2":"Huy"}}',
        '{"key":"0a1b2c3d","set":[]}',
        '{"key":"0a1b2c3d","set":{},"seen":-1}',
        '{"key":"0a1b2c3d","set":{},"bases":{"2":1}}',
        '{"key":"0a1b2c3d","set":{},"bases":[]}',
        '{"key":"0a1b2c3d","all":{},"seen":1}',
        '{"set":{}}',
        '{"gone":false}',
        '{"gone":true,"name":"Huy"}',
        "[]",
    ],
)
def test_nothing_in_clear_and_nothing_else_is_a_word(body: str) -> None:
    with pytest.raises(InputError):
        word_of_body(body)


@pytest.mark.parametrize(
    "body", ['{"who":""}', '{"who":null,"key":"0a1b2c3d"}', '{"key":"0a1b2c3d"}']
)
def test_whose_it_is_says_a_key_and_what_is_closed_or_that_it_is_nobodys(body: str) -> None:
    assert who_of_body('{"who":null}') == ("", "")
    with pytest.raises(InputError):
        who_of_body(body)


@pytest.mark.parametrize("value", ["", "A" * 95, "A" * 60, "Phạm Quốc Huy", "A" * 5000, None, 7])
def test_what_is_closed_has_whole_blocks(value: object) -> None:
    assert is_closed(CLOSED)
    assert not is_closed(value)
