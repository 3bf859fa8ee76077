"""Answers harvesters from what is published, a page at a time."""

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import ColumnElement, Connection, Row, and_, func, select, tuple_

from sync.hub import marcxml
from sync.hub.database import Hub
from sync.hub.oai import dublin_core
from sync.hub.oai.question import PREFIXES, Place, Refusal, known_prefix, place, read
from sync.hub.published import bring_up_to_date, published
from sync.hub.tables import record

PAGE = 100
_NAMESPACE = "http://www.openarchives.org/OAI/2.0/"
_SCHEMA = f"{_NAMESPACE}OAI-PMH.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_FORMATS = {
    "oai_dc": (dublin_core.SCHEMA, dublin_core.NAMESPACE),
    "marc21": (marcxml.SCHEMA, marcxml.NAMESPACE),
}
_NEVER = "1970-01-01T00:00:00Z"
_NAME_LETTERS = frozenset("0123456789abcdef")
_NAME_LENGTH = 32
_SILENT = frozenset({"badVerb", "badArgument"})
"""After these the protocol wants no attributes on `request`: they may not be valid ones."""

_Row = Row[str, str, bool, str]


def reply(hub: Hub, pairs: list[tuple[str, str]], *, base: str, email: str) -> bytes:
    """The answer to a question at the address `base`, as a whole document."""
    with hub.engine.begin() as connection:
        at = bring_up_to_date(connection, now=hub.clock())
        asked: dict[str, str] = {}
        try:
            asked = read(pairs)
            answer = [_Answers(connection, hub.epoch, base, email).to(asked)]
        except Refusal as refusal:
            asked = {} if refusal.code in _SILENT else asked
            error = Element("error", code=refusal.code)
            error.text = refusal.said
            answer = [error]
    root = Element("OAI-PMH", {"xmlns": _NAMESPACE, "xmlns:xsi": _INSTANCE})
    root.set("xsi:schemaLocation", f"{_NAMESPACE} {_SCHEMA}")
    SubElement(root, "responseDate").text = at
    request = SubElement(root, "request", {k: marcxml.sound(v) for k, v in asked.items()})
    request.text = base
    root.extend(answer)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8"))


class _Answers:
    """One verb's element, within one transaction."""

    def __init__(self, connection: Connection, epoch: str, base: str, email: str) -> None:
        self._connection = connection
        self._epoch = epoch
        self._base = base
        self._email = email
        self._host = urlsplit(base).hostname or "hub"

    def to(self, asked: dict[str, str]) -> Element:
        match asked["verb"]:
            case "Identify":
                return self._identify()
            case "ListMetadataFormats":
                return self._formats(asked)
            case "ListSets":
                raise Refusal("noSetHierarchy", "This repository has no sets.")
            case "GetRecord":
                return self._one(asked)
            case verb:
                return self._list(Element(verb), place(asked, self._epoch))

    def _identify(self) -> Element:
        first = self._connection.execute(select(func.min(published.c.at))).scalar_one()
        root = Element("Identify")
        for name, value in (
            ("repositoryName", "Thư Viện Xã"),
            ("baseURL", self._base),
            ("protocolVersion", "2.0"),
            ("adminEmail", self._email),
            ("earliestDatestamp", first or _NEVER),
            ("deletedRecord", "persistent"),
            ("granularity", "YYYY-MM-DDThh:mm:ssZ"),
        ):
            SubElement(root, name).text = value
        return root

    def _formats(self, asked: dict[str, str]) -> Element:
        if "identifier" in asked:
            self._row(asked["identifier"])
        root = Element("ListMetadataFormats")
        for prefix in PREFIXES:
            schema, namespace = _FORMATS[prefix]
            each = SubElement(root, "metadataFormat")
            SubElement(each, "metadataPrefix").text = prefix
            SubElement(each, "schema").text = schema
            SubElement(each, "metadataNamespace").text = namespace
        return root

    def _one(self, asked: dict[str, str]) -> Element:
        prefix = known_prefix(asked["metadataPrefix"])
        root = Element("GetRecord")
        root.append(self._record(self._row(asked["identifier"]), prefix))
        return root

    def _list(self, root: Element, where: Place) -> Element:
        within = _within(where)
        after = tuple_(published.c.at, published.c.record) > (where.at, where.record)
        query = _ROWS.where(and_(*within, after)).order_by(published.c.at, published.c.record)
        rows = list(self._connection.execute(query.limit(PAGE + 1)))
        if not rows:
            raise Refusal("noRecordsMatch", "No record changed in that time.")
        for row in rows[:PAGE]:
            is_brief = root.tag == "ListIdentifiers"
            root.append(self._header(row) if is_brief else self._record(row, where.prefix))
        if where.given or len(rows) > PAGE:
            root.append(self._token(where, rows, within))
        return root

    def _token(self, where: Place, rows: list[_Row], within: list[ColumnElement[bool]]) -> Element:
        total = select(func.count()).select_from(published).where(*within)
        size = self._connection.execute(total).scalar_one()
        token = Element("resumptionToken", completeListSize=str(size), cursor=str(where.given))
        if len(rows) > PAGE:
            last = rows[PAGE - 1]
            there = where._replace(at=last.at, record=last.record, given=where.given + PAGE)
            token.text = there.token(self._epoch)
        return token

    def _row(self, identifier: str) -> _Row:
        start, _, name = identifier.rpartition(":")
        is_ours = start == f"oai:{self._host}" and len(name) == _NAME_LENGTH
        if is_ours and _NAME_LETTERS.issuperset(name):
            row = self._connection.execute(_ROWS.where(published.c.record == name)).one_or_none()
            if row is not None:
                return row
        raise Refusal("idDoesNotExist", "There is no such record here.")

    def _header(self, row: _Row) -> Element:
        header = Element("header", {"status": "deleted"} if row.is_deleted else {})
        SubElement(header, "identifier").text = f"oai:{self._host}:{row.record}"
        SubElement(header, "datestamp").text = row.at
        return header

    def _record(self, row: _Row, prefix: str) -> Element:
        root = Element("record")
        root.append(self._header(row))
        if not row.is_deleted:
            is_marc = prefix == "marc21"
            data = (
                marcxml.element(row.text, name=row.record)
                if is_marc
                else dublin_core.element(row.text)
            )
            SubElement(root, "metadata").append(data)
        return root


_ROWS = select(published.c.record, published.c.at, published.c.is_deleted, record.c.text).outerjoin(
    record, record.c.id == published.c.record
)


def _within(where: Place) -> list[ColumnElement[bool]]:
    within: list[ColumnElement[bool]] = []
    if where.since:
        within.append(published.c.at >= where.since)
    if where.until:
        within.append(published.c.at <= where.until)
    return within
