"""A query says what is looked for and nothing more, in either language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from sync.sources.query import SourceQuery, cql, plain_isbn, pqf, query_for
from tests.sources.conftest import sru_target

TERM = r'"(?:[^"\\\x00-\x1f]|\\["\\*?^])+"'
PQF = re.compile(rf"(?:@(?:and|or|attr 1=(?:7|4|1003|1016) {TERM})(?: |\Z))+")
CQL = re.compile(rf"(?:[ (]*(?:(?:and|or) )?[ (]*[a-z]+\.[a-zA-Z]+={TERM}\)*)+")
TARGET = sru_target(1)


def test_what_is_given_must_all_be_so() -> None:
    query = SourceQuery(isbn="978-604-999-901-7", title='Truyện "Kiều" –', author="Du, Nguyễn")
    assert cql(query, TARGET) == (
        '(bath.isbn="9786049999017" or bath.isbn="6049999015")'
        ' and (dc.title="Truyện" and dc.title="Kiều")'
        ' and (dc.creator="Du" and dc.creator="Nguyễn")'
    )
    assert pqf(query) == (
        '@and @and @or @attr 1=7 "9786049999017" @attr 1=7 "6049999015"'
        ' @and @attr 1=4 "Truyện" @attr 1=4 "Kiều"'
        ' @and @attr 1=1003 "Du" @attr 1=1003 "Nguyễn"'
    )


@given(st.text(), st.text())
def test_whatever_is_typed_is_only_a_term(title: str, author: str) -> None:
    query = SourceQuery(title=title, author=author)
    try:
        said, told = pqf(query), cql(query, TARGET)
    except InputError:
        assert not any(map(str.isalnum, title + author))
        return
    assert PQF.fullmatch(said)
    assert CQL.fullmatch(told)


def test_words_are_sent_in_one_form() -> None:
    assert pqf(SourceQuery(title="Kiê\u0300u")) == '@attr 1=4 "Kiều"'


def test_no_query_is_long() -> None:
    assert len(pqf(SourceQuery(title="ắ" * 10**6, author="á b c " * 10**5))) < 1000


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("978-604-2-12345-6", "9786042123456"),
        (" 604 999901 x ", "604999901X"),
        ("9786042", ""),
        ("1234567890123", ""),
        ("Truyện Kiều", ""),
    ],
)
def test_an_isbn_is_told_from_words(text: str, isbn: str) -> None:
    assert plain_isbn(text) == isbn
    expected = SourceQuery(isbn=isbn) if isbn else SourceQuery(text=text)
    assert query_for(text) == expected
