"""A repository as they are: expiring tokens, pauses it asks for, broken records."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from typing_extensions import override

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"'
    ' xmlns:marc="http://www.loc.gov/MARC21/slim">\n'
    "<responseDate>{at}</responseDate><request>http://x/oai.pl</request>\n"
)
_LEADER = "00714cam a2200205 a 4500"


@dataclass
class Book:
    """A book of the other system; `raw` stands in the place of its record."""

    title: str
    stamp: str = "2026-03-01T08:00:00Z"
    is_deleted: bool = False
    raw: str = ""
    leader: str = _LEADER
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Fault:
    """What is said instead, the next time that somebody asks for a list."""

    status: int = 200
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    error: str = ""
    cut: int = 0


class Catalogue:
    """A provincial system as Koha shows itself; `faults` are met one after another."""

    def __init__(self, size: int = 2) -> None:
        self.books: dict[str, Book] = {}
        self.faults: list[Fault | None] = []
        self.asked: list[dict[str, str]] = []
        self.at = "2026-03-10T08:00:00Z"
        self.granularity = "YYYY-MM-DDThh:mm:ssZ"
        self.size = size
        self.address = ""

    def answer(self, asked: dict[str, str]) -> tuple[int, str, dict[str, str]]:
        self.asked.append(asked)
        if asked["verb"] == "Identify":
            return 200, self._identify(), {}
        if asked["verb"] == "ListMetadataFormats":
            return 200, self._formats(), {}
        fault = self.faults.pop(0) if self.faults else None
        if fault is None:
            return 200, self._list(asked), {}
        if fault.error:
            body = self._head() + f'<error code="{fault.error}">No.</error></OAI-PMH>'
        else:
            body = self._list(asked)[: -fault.cut] if fault.cut else fault.body
        return fault.status, body, fault.headers

    def _head(self) -> str:
        return _HEAD.format(at=self.at)

    def _identify(self) -> str:
        return (
            f"{self._head()}<Identify><repositoryName>Thư viện tỉnh</repositoryName>"
            "<deletedRecord>persistent</deletedRecord>"
            f"<granularity>{self.granularity}</granularity></Identify></OAI-PMH>"
        )

    def _formats(self) -> str:
        dublin = "http://www.openarchives.org/OAI/2.0/oai_dc/"
        marc = "http://www.loc.gov/MARC21/slim"
        formats = "".join(
            f"<metadataFormat><metadataPrefix>{prefix}</metadataPrefix>"
            f"<metadataNamespace>{space}</metadataNamespace></metadataFormat>"
            for prefix, space in (("oai_dc", dublin), ("marcxml", marc))
        )
        return f"{self._head()}<ListMetadataFormats>{formats}</ListMetadataFormats></OAI-PMH>"

    def _list(self, asked: dict[str, str]) -> str:
        token = asked.get("resumptionToken", "")
        assert token or asked["metadataPrefix"] == "marcxml"
        since, _, done = token.partition("/") if token else (asked.get("from", ""), "", "0")
        found = [(n, b) for n, b in self.books.items() if b.stamp[: len(since)] >= since]
        page = found[int(done) : int(done) + self.size]
        if not page:
            return f'{self._head()}<error code="noRecordsMatch">-</error></OAI-PMH>'
        end = int(done) + self.size
        following = f"{since}/{end}" if end < len(found) else ""
        records = "\n".join(_record(name, book) for name, book in page)
        return (
            f"{self._head()}<ListRecords>\n{records}\n"
            f'<resumptionToken completeListSize="{len(found)}">{following}</resumptionToken>'
            "</ListRecords></OAI-PMH>"
        )


def _record(name: str, book: Book) -> str:
    status = ' status="deleted"' if book.is_deleted else ""
    header = (
        f"<record><header{status}><identifier>tinh:{name}</identifier>"
        f"<datestamp>{book.stamp}</datestamp></header>"
    )
    if book.is_deleted:
        return f"{header}</record>"
    return f"{header}<metadata>{book.raw or _marc(name, book)}</metadata></record>"


def _marc(name: str, book: Book) -> str:
    data = {"245": book.title, **book.fields}
    fields = "".join(
        f'<marc:datafield tag="{tag}" ind1=" " ind2=" "><marc:subfield code="a">{escape(value)}'
        "</marc:subfield></marc:datafield>"
        for tag, value in sorted(data.items())
    )
    return (
        f"<marc:record><marc:leader>{book.leader}</marc:leader>"
        f'<marc:controlfield tag="001">{name}</marc:controlfield>'
        '<marc:controlfield tag="003">VN-TINH</marc:controlfield>'
        f'<marc:controlfield tag="005">{book.stamp}</marc:controlfield>'
        f'{fields}<marc:datafield tag="952" ind1=" " ind2=" "><marc:subfield code="p">KHO'
        "</marc:subfield></marc:datafield></marc:record>"
    )


@contextmanager
def repository(size: int = 2) -> Iterator[Catalogue]:
    """A catalogue that answers at its address."""
    catalogue = Catalogue(size)

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
            status, body, headers = catalogue.answer(asked)
            data = body.encode()
            self.send_response(status)
            for name, value in {"Content-Type": "text/xml", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        @override
        def log_message(self, *_arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        catalogue.address = f"http://127.0.0.1:{server.server_port}/cgi-bin/koha/oai.pl"
        yield catalogue
        server.shutdown()
        thread.join()
