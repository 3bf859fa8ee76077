"""A record in the fifteen words of Dublin Core, as a catalogue abroad shows it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from desktop.domain.record import Field, Record
from sync.hub.marcxml import sound

NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/"
SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"

_ELEMENTS = "http://purl.org/dc/elements/1.1/"
_YEAR = slice(7, 11)
_LANGUAGE = slice(35, 38)
_LANGUAGE_LETTERS = 3

# element, tags, subfields that are joined
_MAPPED = (
    ("title", ("245",), "abnp"),
    ("creator", ("100", "110", "111"), "a"),
    ("contributor", ("700", "710", "711"), "a"),
    ("subject", ("600", "610", "611", "630", "650", "653"), "axyz"),
    ("coverage", ("651",), "axyz"),
    ("description", ("520", "500"), "a"),
    ("publisher", ("260", "264"), "b"),
    ("format", ("300",), "a"),
    ("relation", ("490", "830"), "a"),
    ("identifier", ("856",), "u"),
)


def element(text: str) -> Element:
    """The record whose text form this is."""
    record = Record.from_text(text)
    names = {"xmlns:oai_dc": NAMESPACE, "xmlns:dc": _ELEMENTS}
    root = Element("oai_dc:dc", names)
    root.set("xsi:schemaLocation", f"{NAMESPACE} {SCHEMA}")
    for name, value in _said(record):
        if value:
            SubElement(root, f"dc:{name}").text = sound(value)
    return root


def _said(record: Record) -> Iterator[tuple[str, str]]:
    for name, tags, codes in _MAPPED:
        between = " -- " if "x" in codes else " "
        for field in record.all(*tags):
            yield name, _trimmed(between.join(field.all(codes)))
    for field in record.all("020", "022"):
        number = field.first("a").split(" ")[0]
        if number:
            yield "identifier", f"{'ISBN' if field.tag == '020' else 'ISSN'}:{number}"
    yield "date", _date(record)
    yield from (("language", code) for code in _languages(record))
    yield "type", "Text"


def _trimmed(text: str) -> str:
    """Without the marks that stand between the parts of a description."""
    return text.strip(" /:;,=")


def _date(record: Record) -> str:
    coded = record.value("008")[_YEAR]
    field: Field | None = record.first("264", "260")
    return coded if coded.isdigit() else _trimmed(field.first("c") if field else "")


def _languages(record: Record) -> list[str]:
    coded = record.value("008")[_LANGUAGE]
    field = record.first("041")
    codes = [coded, *(field.all("a") if field else [])]
    return list(
        dict.fromkeys(code for code in codes if len(code) == _LANGUAGE_LETTERS and code.isalpha())
    )
