"""OAI-PMH 2.0: another catalogue's list, page by page; one broken record costs only itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.harvest import (
    Asked,
    Described,
    Item,
    Page,
    Repository,
    digest,
    is_marked_deleted,
)
from desktop.marc import marcxml
from sync.sources.envelope import parsed, words
from sync.sources.letters import text_of
from sync.sources.patience import Patience
from sync.sources.web import Page as Answered
from sync.sources.web import fetch

_START = re.compile(r"<((?:[\w.-]+:)?)record(?:\s[^<>]*)?>\s*(?=<(?:[\w.-]+:)?header[\s>])")
_HEADER = re.compile(r"<((?:[\w.-]+:)?)header[\s>].*?</\1header\s*>", re.DOTALL)
_DOCUMENT_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)\b")
_MARC = "http://www.loc.gov/MARC21/slim"
_A_PAGE_S = 120
_MOST_BYTES = 32 << 20
_MOST_DIGITS = 12
_LONGEST_TOKEN = 4000
_BY_ERROR = {
    "badResumptionToken": "harvest.token_expired",
    "cannotDisseminateFormat": "harvest.no_format",
    "noSetHierarchy": "harvest.no_set",
}
_NOTHING = "noRecordsMatch"


@dataclass(frozen=True, slots=True, kw_only=True)
class OaiRepository(Repository):
    """One repository, one set of it or all, in one form of MARC."""

    address: str
    part: str = ""
    prefix: str = ""
    cancelled: Callable[[], bool] = lambda: False

    @override
    def describe(self) -> Described:
        told = self._asked({"verb": "Identify"}).skeleton.find("Identify")
        if told is None:
            raise RemoteError("source.not_oai")
        return Described(
            name=words(told, "repositoryName"),
            has_seconds=words(told, "granularity").endswith("Z"),
            tells_removals=words(told, "deletedRecord") in {"persistent", "transient"},
        )

    @override
    def page(self, asked: Asked) -> Page:
        if asked.token:
            question = {"verb": "ListRecords", "resumptionToken": asked.token}
        else:
            question = {"verb": "ListRecords", "metadataPrefix": self.prefix or self._prefix()}
            question |= {"from": asked.since} if asked.since else {}
            question |= {"set": self.part} if self.part else {}
        return _page(self._asked(question))

    def _prefix(self) -> str:
        """What this repository calls MARC 21 in XML."""
        told = self._asked({"verb": "ListMetadataFormats"}).skeleton
        for each in told.findall("ListMetadataFormats/metadataFormat"):
            if words(each, "metadataNamespace").rstrip("/") == _MARC:
                return words(each, "metadataPrefix")
        raise RemoteError("harvest.no_format")

    def _asked(self, question: Mapping[str, str]) -> "_Answer":
        patience = Patience(_A_PAGE_S, cancelled=self.cancelled)
        page = fetch(self.address, question, patience=patience, most_bytes=_MOST_BYTES)
        return _cut(text_of(page, fallback="utf-8"))


def found_in(page: Answered) -> Page:
    """What an answer to the question for a list holds. RemoteError when it is none."""
    return _page(_cut(text_of(page, fallback="utf-8")))


class _Answer(NamedTuple):
    """The records as they are written, and the answer without them."""

    pieces: tuple[str, ...]
    skeleton: Element


def _cut(text: str) -> _Answer:
    if _DOCUMENT_TYPE.search(text):
        raise RemoteError("source.has_entities")
    starts = list(_START.finditer(text))
    pieces = []
    rest = text
    if starts:
        bounds = [*(match.start() for match in starts), len(text)]
        pieces = [text[a:b] for a, b in pairwise(bounds)]
        end = f"</{starts[-1][1]}record"
        place = pieces[-1].rfind(end)
        close = pieces[-1].find(">", place)
        if place < 0 or close < 0:
            raise RemoteError("source.malformed", line=text.count("\n") + 1)
        rest = text[: bounds[0]] + pieces[-1][close + 1 :]
        pieces[-1] = pieces[-1][: close + 1]
    skeleton = parsed(rest)
    if skeleton.tag != "OAI-PMH":
        raise RemoteError("source.not_oai")
    _refuse(skeleton, has_records=bool(pieces))
    return _Answer(tuple(pieces), skeleton)


def _refuse(skeleton: Element, *, has_records: bool) -> None:
    codes = [each.get("code", "") for each in skeleton.findall("error")]
    if not codes or has_records or _NOTHING in codes:
        return
    code = _BY_ERROR.get(codes[0], "harvest.refused")
    raise RemoteError(code, said=codes[0][:40])


def _page(answer: _Answer) -> Page:
    listed = answer.skeleton.find("ListRecords")
    token = None if listed is None else listed.find("resumptionToken")
    said = "" if token is None else (token.text or "").strip()
    if listed is None and not answer.skeleton.findall("error"):
        raise RemoteError("source.not_oai")
    if len(said) > _LONGEST_TOKEN:
        raise RemoteError("source.malformed", line=0)
    size = "" if token is None else token.get("completeListSize", "")
    is_size = size.isascii() and size.isdecimal() and len(size) <= _MOST_DIGITS
    return Page(
        items=tuple(map(_item, answer.pieces)),
        token=said,
        at=words(answer.skeleton, "responseDate"),
        size=int(size) if is_size else None,
    )


def _item(piece: str) -> Item:
    match = _HEADER.search(piece)
    header = None
    if match is not None:
        try:
            header = parsed(match[0])
        except RemoteError:
            header = None
    identifier = "" if header is None else words(header, "identifier")
    if header is None or not identifier:
        return Item(f"?{digest(piece)}", fault="harvest.no_identifier")
    stamp = words(header, "datestamp")
    if header.get("status") == "deleted":
        return Item(identifier, stamp, is_deleted=True)
    return _described(Item(identifier, stamp), piece[match.end() if match else 0 :])


def _described(item: Item, rest: str) -> Item:
    """The item with the record in what follows its header."""
    try:
        readings = list(marcxml.read([rest.encode()]))
    except InputError as error:
        code = "harvest.no_record" if error.code == "file.no_records" else error.code
        return item._replace(fault=code)
    first = readings[0]
    if len(readings) > 1 or first.record is None:
        problem = first.problem
        return item._replace(fault="harvest.no_record" if problem is None else problem.code)
    is_deleted = is_marked_deleted(first.record)
    return item._replace(record=None if is_deleted else first.record, is_deleted=is_deleted)
