"""A record as MARCXML, for those outside: without the identities of its fields."""

import re
from xml.etree.ElementTree import Element, SubElement

from desktop.domain.record import SUBFIELD, Field, Record

NAMESPACE = "http://www.loc.gov/MARC21/slim"
SCHEMA = "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd"

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL_NUMBER = "001"


def element(text: str, *, name: str) -> Element:
    """The record whose text form this is. Its control number is what the hub calls it."""
    record = Record.from_text(text)
    root = Element("record", xmlns=NAMESPACE)
    leader = re.sub("[^ -~]", " ", f"{record.leader:<24.24}")
    SubElement(root, "leader").text = f"{leader[:9]}a22{leader[12:20]}4500"
    SubElement(root, "controlfield", {"tag": _CONTROL_NUMBER}).text = name
    for field in record.fields:
        if field.tag != _CONTROL_NUMBER:
            _add(root, field)
    return root


def sound(text: str) -> str:
    """Without what XML cannot hold."""
    return _NOT_XML.sub("", text)


def _add(root: Element, field: Field) -> None:
    if field.is_control:
        SubElement(root, "controlfield", {"tag": field.tag}).text = sound(field.data)
        return
    indicators = f"{sound(field.data.partition(SUBFIELD)[0]):<2.2}"
    names = {"tag": field.tag, "ind1": indicators[0], "ind2": indicators[1]}
    data = SubElement(root, "datafield", names)
    for code, value in field.subfields():
        if code and sound(code):
            SubElement(data, "subfield", code=code).text = sound(value)
