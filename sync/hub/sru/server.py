"""Answers searches from what is published: searchRetrieve, and explain for who asks nothing."""

from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import func, select

from sync.hub import marcxml
from sync.hub.database import Hub
from sync.hub.published import bring_up_to_date, published
from sync.hub.sru.cql import NAMES, Diagnostic, condition
from sync.hub.tables import record

MOST = 50
_USUAL = 10
_NAMESPACE = "http://www.loc.gov/zing/srw/"
_DIAGNOSTIC = "http://www.loc.gov/zing/srw/diagnostic/"
_EXPLAIN = "http://explain.z3950.org/dtd/2.0/"
_MARC = "info:srw/schema/1/marcxml-v1.1"
_MARC_NAMES = frozenset({"", "marcxml", _MARC, marcxml.NAMESPACE})
_VERSIONS = frozenset({"1.1", "1.2"})
_KNOWN = frozenset(
    {
        "operation", "version", "query", "startRecord", "maximumRecords", "recordPacking",
        "recordSchema", "resultSetTTL", "stylesheet",
    }
)  # fmt: skip
_SAID = {
    4: "Unsupported operation",
    5: "Unsupported version",
    6: "Unsupported parameter value",
    7: "Mandatory parameter not supplied",
    8: "Unsupported parameter",
    10: "Query syntax error",
    12: "Too many characters in query",
    13: "Invalid or unsupported use of parentheses",
    16: "Unsupported index",
    19: "Unsupported relation",
    20: "Unsupported relation modifier",
    27: "Empty term unsupported",
    28: "Masking character not supported",
    38: "Too many boolean operators in query",
    39: "Proximity not supported",
    46: "Unsupported boolean modifier",
    61: "First record position out of range",
    66: "Unknown schema for retrieval",
    71: "Unsupported recordPacking value",
    80: "Sort not supported",
}


class Place(NamedTuple):
    """Where this server stands, as it tells about itself."""

    host: str
    port: int
    path: str


class _Asked(NamedTuple):
    version: str
    query: str
    start: int
    rows: int
    is_packed: bool


def reply(hub: Hub, pairs: list[tuple[str, str]], *, place: Place) -> bytes:
    """The answer to a question, as a whole document; a question of nothing is for explain."""
    asked = dict(pairs)
    version = asked.get("version", "1.2")
    if asked.get("operation", "explain" if "query" not in asked else "") == "explain":
        root = _root("explainResponse", version if version in _VERSIONS else "1.2")
        root.append(_packed(_explain(place), _EXPLAIN, is_packed=False))
    else:
        root = _root("searchRetrieveResponse", version if version in _VERSIONS else "1.2")
        try:
            _search(hub, root, _read(asked, has_doubles=len(asked) != len(pairs)))
        except Diagnostic as diagnostic:
            SubElement(root, "numberOfRecords").text = "0"
            root.append(_diagnostic(diagnostic))
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8"))


def _read(asked: dict[str, str], *, has_doubles: bool) -> _Asked:
    version = asked.get("version", "1.2")
    packing = asked.get("recordPacking", "xml")
    strange = [name for name in asked if name not in _KNOWN and not name.startswith("x-")]
    for is_wrong, diagnostic in (
        (asked.get("operation", "searchRetrieve") != "searchRetrieve", Diagnostic(4)),
        (version not in _VERSIONS, Diagnostic(5, "1.2")),
        (bool(strange), Diagnostic(8, "".join(strange[:1]))),
        (has_doubles, Diagnostic(6)),
        (not asked.get("query", "").strip(), Diagnostic(7, "query")),
        (packing not in {"xml", "string"}, Diagnostic(71, packing)),
        (
            asked.get("recordSchema", "") not in _MARC_NAMES,
            Diagnostic(66, asked.get("recordSchema", "")),
        ),
    ):
        if is_wrong:
            raise diagnostic
    return _Asked(
        version=version,
        query=asked["query"],
        start=_number(asked, "startRecord", 1, least=1),
        rows=min(MOST, _number(asked, "maximumRecords", _USUAL, least=0)),
        is_packed=packing == "string",
    )


def _number(asked: dict[str, str], name: str, usual: int, *, least: int) -> int:
    text = asked.get(name, str(usual))
    if not (text.isascii() and text.isdigit() and len(text) < len("1000000000")):
        raise Diagnostic(6, name)
    if int(text) < least:
        raise Diagnostic(6, name)
    return int(text)


def _search(hub: Hub, root: Element, asked: _Asked) -> None:
    found = condition(asked.query)
    rows = (
        select(record.c.id, record.c.text)
        .join(published, published.c.record == record.c.id)
        .where(found)
        .order_by(published.c.title, record.c.id)
        .offset(asked.start - 1)
        .limit(asked.rows)
    )
    with hub.engine.begin() as connection:
        bring_up_to_date(connection, now=hub.clock())
        counting = select(func.count()).select_from(published).where(found)
        total = connection.execute(counting).scalar_one()
        texts = connection.execute(rows).all()
    SubElement(root, "numberOfRecords").text = str(total)
    if texts:
        records = SubElement(root, "records")
        for position, row in enumerate(texts, asked.start):
            data = marcxml.element(row.text, name=row.id)
            each = _packed(data, _MARC, is_packed=asked.is_packed)
            SubElement(each, "recordPosition").text = str(position)
            records.append(each)
    if asked.start + len(texts) <= total:
        SubElement(root, "nextRecordPosition").text = str(asked.start + len(texts))
    if asked.start > max(total, 1):
        root.append(_diagnostic(Diagnostic(61, str(asked.start))))


def _root(name: str, version: str) -> Element:
    root = Element(name, xmlns=_NAMESPACE)
    SubElement(root, "version").text = version
    return root


def _packed(data: Element, schema: str, *, is_packed: bool) -> Element:
    root = Element("record")
    SubElement(root, "recordSchema").text = schema
    SubElement(root, "recordPacking").text = "string" if is_packed else "xml"
    holder = SubElement(root, "recordData")
    if is_packed:
        holder.text = tostring(data, encoding="unicode")
    else:
        holder.append(data)
    return root


def _diagnostic(diagnostic: Diagnostic) -> Element:
    root = Element("diagnostics")
    each = SubElement(root, "diagnostic", xmlns=_DIAGNOSTIC)
    SubElement(each, "uri").text = f"info:srw/diagnostic/1/{diagnostic.number}"
    if diagnostic.about:
        SubElement(each, "details").text = marcxml.sound(diagnostic.about)
    SubElement(each, "message").text = _SAID[diagnostic.number]
    return root


def _explain(place: Place) -> Element:
    root = Element("explain", xmlns=_EXPLAIN)
    server = SubElement(root, "serverInfo", protocol="SRU", version="1.2", transport="http")
    SubElement(server, "host").text = place.host
    SubElement(server, "port").text = str(place.port)
    SubElement(server, "database").text = place.path.strip("/")
    SubElement(SubElement(root, "databaseInfo"), "title").text = "Thư Viện Xã"
    indexes = SubElement(root, "indexInfo")
    for name in NAMES:
        each = SubElement(indexes, "index", search="true", scan="false", sort="false")
        SubElement(SubElement(each, "map"), "name").text = name
    schemas = SubElement(root, "schemaInfo")
    SubElement(schemas, "schema", identifier=_MARC, name="marcxml", retrieve="true", sort="false")
    config = SubElement(root, "configInfo")
    SubElement(config, "default", type="numberOfRecords").text = str(_USUAL)
    SubElement(config, "setting", type="maximumRecords").text = str(MOST)
    return root
