"""Answers that real catalogues once gave are read whole."""

import re
import unicodedata
from pathlib import Path

import pytest

from desktop.domain.errors import RemoteError
from sync.sources.found import Found
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery
from sync.sources.searching import OTHER_BOOKS, look_up_isbn, search
from tests.sources.conftest import sru_target
from tests.sources.web_server import page, serving

ANSWERS = Path(__file__).parents[3] / "shared" / "data" / "sru-oai"
BOOK = SourceQuery(title="sách")


def asked(body: bytes, *headers: str, limit: int = 50) -> Found:
    with serving(page(body, *headers)) as port:
        return search(sru_target(port), BOOK, limit=limit, patience=Patience(20))


@pytest.mark.parametrize(
    ("name", "total", "count"),
    [
        ("sru-loc.xml", 2525, 10),
        ("sru-loc2.xml", 1, 1),
        ("sru-alma.xml", 3, 3),
        ("sru-kth.xml", 1053, 10),
    ],
)
def test_a_recorded_answer_gives_all_its_records(name: str, total: int, count: int) -> None:
    body = (ANSWERS / name).read_bytes()
    found = asked(body)
    assert (found.total, len(found.records), found.problems) == (total, count, ())
    for record in found.records:
        assert record.value("245", "a")
        assert all(unicodedata.is_normalized("NFC", field.data) for field in record.fields)
    numbers = re.findall(rb'tag="001">([^<]*)<', body)
    assert [record.value("001").encode() for record in found.records] == numbers


def test_every_subfield_of_a_recorded_answer_is_there() -> None:
    body = (ANSWERS / "sru-loc.xml").read_bytes()
    read = [
        pair
        for record in asked(body).records
        for field in record.fields
        for pair in field.subfields()
    ]
    assert len(read) == body.count(b"<subfield ")


def test_a_catalogue_that_sends_more_than_it_was_asked_for_is_cut_short() -> None:
    found = asked((ANSWERS / "sru-loc.xml").read_bytes(), limit=2)
    assert (found.total, len(found.records)) == (2525, 2)


def test_a_catalogue_that_answers_with_other_books_has_not_the_book() -> None:
    body = (ANSWERS / "sru-loc.xml").read_bytes()
    with serving(page(body)) as port:
        looked = look_up_isbn([sru_target(port)], "9786049999017", patience=Patience(20))
    assert (looked.target, looked.failures) == (None, ())
    assert [problem.code for problem in looked.problems] == [OTHER_BOOKS]


@pytest.mark.parametrize("name", ["sample-oai-pmh.xml", "oai-pmh-one-record-2.xml"])
def test_an_answer_in_another_protocol_is_said_so(name: str) -> None:
    with pytest.raises(RemoteError, match="not_sru"):
        asked((ANSWERS / name).read_bytes())
