"""However an answer is damaged on its way, there is an account of it and never a crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import RemoteError
from sync.sources.found import Found
from sync.sources.sru import found_in
from sync.sources.web import Page
from tests.sources.conftest import sru_target
from tests.sources.test_recorded_answers import ANSWERS

SOUND = [(ANSWERS / name).read_bytes() for name in ("sru-loc2.xml", "sru-alma.xml")]
TARGET = sru_target(1)
JUNK = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            b"<",
            b">",
            b"&",
            b"&a;",
            b"<!DOCTYPE a>",
            b"<![CDATA[",
            b"]]>",
            b"\0",
            b"\x1f",
            b"</record>",
        ]
    ),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sound answer with some of it cut out, doubled, or replaced by something else."""
    body = draw(st.sampled_from(SOUND))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.sampled_from([0, 1, 7, 100, len(body)])))
        middle = draw(st.one_of(JUNK, st.just(body[start:end] * 2)))
        body = body[:start] + middle + body[end:]
    return body


@settings(deadline=None, max_examples=150)
@given(damaged(), st.sampled_from(["", "utf-8", "utf-16", "latin-1", "klingon", "punycode"]))
def test_a_damaged_answer_has_an_account(body: bytes, charset: str) -> None:
    try:
        found = found_in(Page(body, charset), TARGET, limit=10)
    except RemoteError:
        return
    assert isinstance(found, Found)
    assert found.total >= len(found.records)


@settings(deadline=None)
@given(st.binary(), st.text(max_size=20))
def test_noise_has_an_account(body: bytes, charset: str) -> None:
    try:
        found = found_in(Page(body, charset), TARGET, limit=10)
    except RemoteError:
        return
    assert isinstance(found, Found)
