"""SRU 1.1 and 1.2: a question in an address, an answer in XML with MARCXML inside."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.record import Record
from desktop.marc import marcxml
from desktop.marc.reading import Problem
from sync.sources.diagnostics import OUT_OF_RANGE, of_sru
from sync.sources.envelope import parsed, words, written
from sync.sources.found import Found
from sync.sources.letters import text_of, without_declaration
from sync.sources.patience import Patience
from sync.sources.query import SourceQuery, cql
from sync.sources.targets import Target
from sync.sources.web import Page, fetch

_MOST_DIGITS = 9
_LONGEST_NAME = 100


class Explained(NamedTuple):
    """What a catalogue tells about itself."""

    title: str
    schemas: tuple[str, ...]
    indexes: tuple[str, ...]


def search(target: Target, query: SourceQuery, *, limit: int, patience: Patience) -> Found:
    """The first `limit` records. RemoteError when the catalogue has no sensible answer."""
    asked = {
        "version": target.version,
        "operation": "searchRetrieve",
        "query": cql(query, target),
        "startRecord": "1",
        "maximumRecords": str(limit),
        "recordPacking": "xml",
        "recordSchema": target.schema,
    }
    return found_in(fetch(target.address, asked, patience=patience), target, limit=limit)


def found_in(page: Page, target: Target, *, limit: int) -> Found:
    """What an answer to a search holds. RemoteError when that is a refusal, or no answer."""
    root = _root(page, target)
    if root.tag != "searchRetrieveResponse":
        raise RemoteError("source.not_sru")
    refused = _diagnostics(root)
    elements = root.findall("records/record")
    if refused and not elements and not words(root, "numberOfRecords").strip("0"):
        return _refused(refused)
    problems = [of_sru(*said) for said in refused if said[0] not in OUT_OF_RANGE]
    records: list[Record] = []
    for element in elements[:limit]:
        for record, problem in _read(element):
            records += [] if record is None else [record]
            problems += [] if problem is None else [problem]
    return Found(records=tuple(records), total=_total(root, records), problems=tuple(problems))


def explain(target: Target, *, patience: Patience) -> Explained:
    """What the catalogue tells about itself, which may be nothing."""
    asked = {"version": target.version, "operation": "explain"}
    root = _root(fetch(target.address, asked, patience=patience), target)
    if root.tag != "explainResponse":
        raise RemoteError("source.not_sru")
    title = next((each.text or "" for each in root.iterfind(".//databaseInfo/title")), "")
    schemas = (each.get("name", "") for each in root.iterfind(".//schemaInfo/schema"))
    names = root.iterfind(".//indexInfo/index/map/name")
    indexes = (f"{name.get('set', '')}.{(name.text or '').strip()}".lstrip(".") for name in names)
    return Explained(title.strip(), tuple(filter(None, schemas)), tuple(indexes))


def _root(page: Page, target: Target) -> Element:
    return parsed(text_of(page, fallback=target.encoding))


def _refused(diagnostics: list[tuple[str, str, str]]) -> Found:
    """Nothing found, if that is all that is said; else the first reason."""
    reasons = [said for said in diagnostics if said[0] not in OUT_OF_RANGE]
    if not reasons:
        return Found()
    problem = of_sru(*reasons[0])
    raise RemoteError(problem.code, **problem.details)


def _diagnostics(root: Element) -> list[tuple[str, str, str]]:
    found = root.findall("diagnostics/diagnostic")
    return [(words(each, "uri"), words(each, "message"), words(each, "details")) for each in found]


def _total(root: Element, records: list[Record]) -> int:
    told = words(root, "numberOfRecords")
    is_number = told.isascii() and told.isdecimal() and len(told) <= _MOST_DIGITS
    return max(int(told) if is_number else 0, len(records))


def _read(element: Element) -> Iterator[tuple[Record | None, Problem | None]]:
    """The record inside, or why there is none."""
    data, schema = element.find("recordData"), words(element, "recordSchema")
    if data is None:
        yield None, Problem("source.no_record", {})
        return
    diagnostic = data.find("diagnostic")
    if diagnostic is not None:
        said = (words(diagnostic, name) for name in ("uri", "message", "details"))
        yield None, of_sru(*said)
    elif schema and "marc" not in schema.lower():
        yield None, Problem("source.other_schema", {"said": schema[:_LONGEST_NAME]})
    else:
        yield from _marc(data)


def _marc(data: Element) -> Iterator[tuple[Record | None, Problem | None]]:
    """MARCXML, as XML or as a string with XML in it."""
    text = written(data[0]) if len(data) else without_declaration(data.text or "")
    try:
        for reading in marcxml.read([text.encode()]):
            yield reading.record, reading.problem
    except InputError as error:
        code = "source.no_record" if error.code == "file.no_records" else error.code
        yield None, Problem(code, error.details)
