"""However another system's list is damaged on its way, nothing of it is lost unnoticed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import RemoteError
from sync.sources.oai import found_in
from sync.sources.web import Page
from tests.hub.repository import Book, Catalogue
from tests.sources.test_damaged_answers import JUNK

_BOOKS = {str(n): Book(f"Sách số {n} & <bạn>", fields={"650": "Văn học"}) for n in range(1, 5)}
_BOOKS["3"] = Book("", is_deleted=True)


def _answer() -> bytes:
    catalogue = Catalogue(size=4)
    catalogue.books = dict(_BOOKS)
    return catalogue.answer({"verb": "ListRecords", "metadataPrefix": "marcxml"})[1].encode()


SOUND = _answer()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The list with some of it cut out, doubled, or replaced by something else."""
    body = SOUND
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.sampled_from([0, 1, 7, 100, len(body)])))
        middle = draw(st.one_of(JUNK, st.just(body[start:end] * 2)))
        body = body[:start] + middle + body[end:]
    return body


def test_the_list_itself_is_sound() -> None:
    page = found_in(Page(SOUND, ""))
    assert [item.identifier for item in page.items] == [f"tinh:{n}" for n in range(1, 5)]
    assert [item.is_deleted for item in page.items] == [False, False, True, False]


@settings(deadline=None, max_examples=150)
@given(damaged(), st.sampled_from(["", "utf-8", "utf-16", "klingon"]))
def test_a_damaged_list_has_an_account(body: bytes, charset: str) -> None:
    try:
        page = found_in(Page(body, charset))
    except RemoteError:
        return
    for item in page.items:
        assert item.identifier
        assert (item.record is not None) + item.is_deleted + bool(item.fault) == 1


@settings(deadline=None, max_examples=60)
@given(st.integers(1, len(SOUND) - 1))
def test_a_list_that_breaks_off_is_never_taken_for_the_whole(length: int) -> None:
    try:
        page = found_in(Page(SOUND[:-length], ""))
    except RemoteError:
        return
    assert len(page.items) == len(_BOOKS)
    assert SOUND[-length:].strip() == b""
