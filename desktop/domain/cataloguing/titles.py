"""The title statement: its order, its signs, and the article that sorting passes over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop.domain.cataloguing.articles import nonfiling
from desktop.domain.cataloguing.elements import Elements
from desktop.domain.cataloguing.findings import Finding, finding
from desktop.domain.record import Field, Record

_TITLE = "245"
_LANGUAGE = slice(35, 38)
_SIGN_BEFORE = {
    "b": ("marc.title_sign_before_rest", re.compile(r" [:;=]$")),
    "c": ("marc.title_sign_before_names", re.compile(r"\s/$")),
    "n": ("marc.title_sign_before_number", re.compile(r"(\S\.|-- \.)$")),
    "p": ("marc.title_sign_before_part", re.compile(r"(\S\.|-- \.)$")),
    "h": ("marc.title_space_before_medium", re.compile(r"(\S|-- )$")),
}
_COMMA = re.compile(r"(\S,|-- ,)$")
_SPACED_INITIALS = re.compile(r"\b\w\. \b\w\.")
_THAT_IS = re.compile(r"\[\bi\.e\. \b\w\..*\]")
_IN_BRACKETS = re.compile(r"\[\w*\s*\w*\]")


def title(index: int, field: Field, record: Record, _elements: Elements) -> Iterator[Finding]:
    """Field 245, or one linked with it."""
    subfields = [pair for pair in field.subfields() if pair[0] not in "68"]
    if not field.first("a"):
        yield finding(index, "marc.title_without_words", _TITLE, "a")
    if subfields and subfields[0][0] != "a":
        yield finding(index, "marc.title_begins_elsewhere", _TITLE, subfields[0][0])
    if subfields and not subfields[-1][1].endswith("."):
        yield finding(index, "marc.title_final_stop", _TITLE, subfields[-1][0])
    if field.tag == _TITLE:
        yield from _tracing(index, field, record)
    yield from _signs(index, subfields)
    yield from _article(index, field, record)


def _article(index: int, field: Field, record: Record) -> Iterator[Finding]:
    """How many characters are passed over, against the article of the record's language."""
    found = field.data[1:2]
    wanted = nonfiling(field.first("a"), record.value("008")[_LANGUAGE])
    if found.isdecimal() and int(found) != wanted:
        yield finding(index, "marc.article", _TITLE, found=found, wanted=wanted)


def _tracing(index: int, field: Field, record: Record) -> Iterator[Finding]:
    has_heading = any(each.tag.startswith("1") for each in record.fields)
    if field.data[:1] == "1" and not has_heading:
        yield finding(index, "marc.title_traced_without_heading", _TITLE)
    if field.data[:1] == "0" and has_heading:
        yield finding(index, "marc.title_not_traced", _TITLE)


def _signs(index: int, subfields: list[tuple[str, str]]) -> Iterator[Finding]:
    for (before, text), (code, value) in pairwise(subfields):
        if code in _SIGN_BEFORE:
            problem, sign = _SIGN_BEFORE[code]
            is_part_of_number = (before, code) == ("n", "p")
            if not (_COMMA if is_part_of_number else sign).search(text):
                yield finding(index, problem, _TITLE, code)
        if code == "c" and _SPACED_INITIALS.search(value) and not _THAT_IS.search(value):
            yield finding(index, "marc.title_initials", _TITLE, code)
        if code == "h" and not _IN_BRACKETS.match(value):
            yield finding(index, "marc.title_medium_brackets", _TITLE, code, found=value)
