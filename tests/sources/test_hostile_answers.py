"""Whatever comes back, the answer is bounded in time and in size, and has a name."""

from collections.abc import Callable
from threading import Event
from time import monotonic

import pytest

from desktop.domain.errors import AppError, RemoteError
from sync.sources.found import Found
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery
from sync.sources.searching import look_up_isbn, search
from tests.sources.conftest import sru_target, z3950_target
from tests.sources.web_server import Answer, dripping, endless, page, said, serving, silent

BOOK = SourceQuery(title="sách")
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
GIGABYTE = 1 << 30
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    b"<searchRetrieveResponse><version>&c;</version></searchRetrieveResponse>"
)
OUTSIDE = (
    b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
    b"<searchRetrieveResponse><version>&b;</version></searchRetrieveResponse>"
)
DEEP = b"<a>" * 200_000 + b"</a>" * 200_000


def response(records: str, *, total: int = 1, rest: str = "") -> bytes:
    return (
        '<zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/">'
        f"<zs:numberOfRecords>{total}</zs:numberOfRecords>"
        f"<zs:records>{records}</zs:records>{rest}</zs:searchRetrieveResponse>"
    ).encode()


def packed(data: str, *, schema: str = "marcxml", packing: str = "xml") -> str:
    return (
        f"<zs:record><zs:recordSchema>{schema}</zs:recordSchema>"
        f"<zs:recordPacking>{packing}</zs:recordPacking>"
        f"<zs:recordData>{data}</zs:recordData></zs:record>"
    )


def marc(title: str) -> str:
    return (
        '<m:record xmlns:m="http://www.loc.gov/MARC21/slim">'
        "<m:leader>00000nam a2200000 a 4500</m:leader>"
        '<m:datafield tag="245" ind1="1" ind2="0">'
        f'<m:subfield code="a">{title}</m:subfield></m:datafield></m:record>'
    )


def diagnostic(number: int, message: str) -> str:
    return (
        '<d:diagnostic xmlns:d="http://www.loc.gov/zing/srw/diagnostic/">'
        f"<d:uri>info:srw/diagnostic/1/{number}</d:uri><d:details>x</d:details>"
        f"<d:message>{message}</d:message></d:diagnostic>"
    )


def asked(*answers: Answer, seconds: float = 20) -> Found:
    with serving(*answers) as port:
        return search(sru_target(port), BOOK, patience=Patience(seconds))


def moved(there: str, status: str = "302 Found") -> Answer:
    return page(b"", f"Location: {there}", status=status)


def titles(found: Found) -> list[str]:
    return [record.value("245", "a") for record in found.records]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page(BOMB), "source.has_entities"),
        (page(OUTSIDE), "source.has_entities"),
        (page(DEEP), "source.malformed"),
        (page(b"<!DOCTYPE html><html><body>Sign in</body></html>"), "source.web_page"),
        (page(b"  <HTML><p>not even closed"), "source.web_page"),
        (page(b""), "source.empty"),
        (page(response(packed(marc("x")))[:-60]), "source.malformed"),
        (page(b"%PDF-1.7"), "source.malformed"),
        (page(bytes(range(256)) * 99), "source.malformed"),
        (page(b"<explainResponse/>"), "source.not_sru"),
        (page(b"<a>not packed at all</a>", "Content-Encoding: gzip"), "source.not_sru"),
        (page(b"", status="404 Not Found"), "source.nothing_there"),
        (page(b"", status="401 Unauthorized"), "source.not_allowed"),
        (page(b"", status="503 Service Unavailable"), "source.busy"),
        (page(b"", status="418 I'm a teapot"), "source.refused"),
        (said(b"SSH-2.0-OpenSSH_9.2\r\n"), "source.unreachable"),
        (said(b""), "source.unreachable"),
        (said(OK + b"Content-Length: 500\r\n\r\n<a>"), "source.stalled"),
        (said(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "source.stalled"),
        (moved("file:///etc/hostname"), "source.redirected_astray"),
        (moved("ftp://example.org/"), "source.redirected_astray"),
        (moved("http://[broken"), "source.redirected_astray"),
        (moved("/again"), "source.redirected_too_often"),
        (page(response("", total=0, rest=f"<diagnostics>{diagnostic(2, 'a')}</diagnostics>")),
         "source.busy"),
        (page(response("", total=0, rest=f"<diagnostics>{diagnostic(10, 'a')}</diagnostics>")),
         "source.query_not_known"),
        (page(response("", total=0, rest=f"<diagnostics>{diagnostic(77, 'a')}</diagnostics>")),
         "source.diagnostic"),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_has_a_name(answer: Answer, code: str) -> None:
    with pytest.raises(RemoteError) as caught:
        asked(answer)
    assert (caught.value.code, caught.value.details["target"]) == (code, "Mẫu")


@pytest.mark.parametrize(
    "head",
    [
        OK + b"Content-Length: %d\r\n\r\n" % GIGABYTE,
        OK + b"\r\n",
        OK + b"Content-Length: 12\r\n\r\n<a>",  # a lie
    ],
)
def test_an_answer_of_a_gigabyte_is_not_read_to_its_end(head: bytes) -> None:
    sent: list[int] = []
    with pytest.raises(RemoteError, match=r"source\.(too_large|malformed)"):
        asked(endless(head, b"<a>" * 99_999, sent))
    assert sum(sent) < GIGABYTE // 16


def test_what_a_page_that_has_moved_says_is_not_read() -> None:
    head = b"HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n"
    found = asked(endless(head, b"<a>" * 99_999), page(response(packed(marc("a")))))
    assert titles(found) == ["a"]


@pytest.mark.parametrize(
    "answer",
    [
        dripping(OK + b"Content-Length: %d\r\n\r\n<a>" % GIGABYTE, b" "),
        dripping(OK + b"X-Slow: ", b"a"),
        dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        silent,
    ],
    ids=["body", "header", "chunks", "silence"],
)
def test_an_answer_that_never_ends_is_left_when_the_time_is_up(answer: Answer) -> None:
    begun = monotonic()
    with pytest.raises(RemoteError, match=r"source\.(too_slow|stalled)"):
        asked(answer, seconds=0.5)
    assert monotonic() - begun < 5


@pytest.mark.parametrize("make", [sru_target, z3950_target])
def test_whoever_waits_can_call_it_off(make: Callable[[int], object]) -> None:
    waiting = Event()

    def answer(line: object, over: Event) -> None:
        waiting.set()
        over.wait(60)

    with serving(answer) as port:
        target = sru_target(port) if make is sru_target else z3950_target(port)
        patience = Patience(60, cancelled=waiting.is_set)
        with pytest.raises(RemoteError, match="called_off"):
            search(target, BOOK, patience=patience)


@pytest.mark.parametrize(
    "answer",
    [silent, page(b"no"), dripping(b"", b"\0"), endless(b"", b"\x30\x84" * 9999), said(b"")],
    ids=["silence", "web", "drops", "noise", "nothing"],
)
def test_what_speaks_no_z3950_has_a_name_and_ends(answer: Answer) -> None:
    begun = monotonic()
    with serving(answer) as port, pytest.raises(RemoteError) as caught:
        search(z3950_target(port), BOOK, patience=Patience(2))
    assert caught.value.code in {"source.not_z3950", "source.unreachable", "source.too_slow"}
    assert monotonic() - begun < 10


def test_all_catalogues_together_get_no_more_than_the_time_there_is() -> None:
    begun = monotonic()
    with serving(silent) as port:
        targets = [sru_target(port), z3950_target(port)] * 5
        looked = look_up_isbn(targets, "9786049999017", patience=Patience(1))
    assert monotonic() - begun < 5
    assert [failure.code for failure in looked.failures] == ["source.too_slow"] * 10


def test_a_page_that_has_moved_is_followed() -> None:
    found = asked(moved("/new?x=1", "301 Moved Permanently"), page(response(packed(marc("a")))))
    assert titles(found) == ["a"]


@pytest.mark.parametrize(
    ("encoding", "header"),
    [
        ("utf-8", "Content-Type: text/xml; charset=utf-8"),
        ("utf-8", "Content-Type: text/xml; charset=iso-8859-1"),  # a lie
        ("utf-8-sig", "Content-Type: text/xml"),
        ("utf-16", "Content-Type: text/xml"),
        ("windows-1258", 'Content-Type: text/xml; charset="windows-1258"'),
    ],
)
def test_letters_are_read_whatever_they_are_written_in(encoding: str, header: str) -> None:
    decomposed = "Truyê\u0323n Kiê\u0300u"  # which Windows-1258 has, and which is not NFC
    found = asked(page(response(packed(marc(decomposed))).decode().encode(encoding), header))
    assert (titles(found), found.problems) == (["Truyện Kiều"], ())


def test_an_encoding_that_is_declared_wrongly_is_seen_through() -> None:
    body = b'<?xml version="1.0" encoding="windows-1252"?>' + response(packed(marc("Truyện")))
    assert titles(asked(page(body))) == ["Truyện"]


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "rot13", "klingon"])
def test_an_encoding_that_is_no_table_of_letters_is_not_used(name: str) -> None:
    declared = f'<?xml version="1.0" encoding="{name}"?>'.encode()
    found = asked(page(declared + response(packed(marc("Truy\\x41n"))) + b"<!-- \xff -->"))
    assert titles(found) == ["Truy\\x41n"]


def test_letters_that_cannot_be_read_are_told_of() -> None:
    body = response(packed(marc("Truy@n")) + packed(marc("Kiều"))).replace(b"@", b"\xff")
    found = asked(page(body))
    assert titles(found) == ["Truy\ufffdn", "Kiều"]
    assert [problem.code for problem in found.problems] == ["marc.bytes_replaced"]


def test_signs_that_xml_forbids_cost_nothing() -> None:
    assert titles(asked(page(response(packed(marc("Tru\x1fyện")))))) == ["Truyện"]


def test_a_record_packed_as_a_string_is_a_record() -> None:
    inside = '<?xml version="1.0" encoding="iso-8859-1"?>' + marc("Truyện")
    escaped = inside.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    found = asked(page(response(packed(escaped, packing="string"))))
    assert (titles(found), found.problems) == (["Truyện"], ())


def test_a_bomb_in_a_string_is_refused_and_its_neighbour_is_kept() -> None:
    bomb = BOMB.decode().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    found = asked(page(response(packed(bomb, packing="string") + packed(marc("Truyện")))))
    assert titles(found) == ["Truyện"]
    assert [problem.code for problem in found.problems] == ["xml.has_entities"]


def test_what_is_told_in_place_of_a_record_has_words_and_its_neighbour_is_kept() -> None:
    refused = packed(diagnostic(66, "Unknown schema"), schema="info:srw/schema/1/diagnostics-v1.1")
    dublin = packed("<dc><title>x</title></dc>", schema="dc")
    found = asked(
        page(response(refused + dublin + packed(marc("Truyện")) + packed("x") + packed("")))
    )
    assert titles(found) == ["Truyện"]
    assert [problem.code for problem in found.problems] == [
        "source.other_schema",
        "source.other_schema",
        "source.no_record",
        "source.no_record",
    ]
    assert {problem.details["target"] for problem in found.problems} == {"Mẫu"}


def test_a_warning_beside_records_costs_no_record() -> None:
    rest = f"<diagnostics>{diagnostic(48, 'Slow')}</diagnostics>"
    found = asked(page(response(packed(marc("a")), rest=rest)))
    assert titles(found) == ["a"]
    assert [problem.code for problem in found.problems] == ["source.diagnostic"]


def test_that_there_is_no_first_record_is_no_error() -> None:
    rest = f"<diagnostics>{diagnostic(61, 'First record out of range')}</diagnostics>"
    assert asked(page(response("", total=0, rest=rest))) == Found()


@pytest.mark.parametrize("total", ["-1", "9" * 99, "many", "٣"])
def test_a_number_that_makes_no_sense_is_not_believed(total: str) -> None:
    body = response(packed(marc("a"))).replace(b">1<", f">{total}<".encode())
    assert asked(page(body)).total == 1


def test_what_the_catalogue_says_is_shown_without_signs_that_are_not() -> None:
    rest = f"<diagnostics>{diagnostic(77, 'a&#10;b' + 'c' * 5000)}</diagnostics>"
    with pytest.raises(AppError) as caught:
        asked(page(response("", total=0, rest=rest)))
    said_so = str(caught.value.details["said"])
    assert said_so.startswith("a bc")
    assert len(said_so) == 200
