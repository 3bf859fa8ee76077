"""What is wrong with a record by the rules of MARC 21, as its structure shows it.

To add a check of one field, write a function of the field and name it in `_FIELD_CHECKS`.
"""

from collections import Counter
from collections.abc import Iterator

from desktop.domain.cataloguing import coding, findings, numbers, titles
from desktop.domain.cataloguing.elements import Elements, FieldRule
from desktop.domain.cataloguing.findings import Finding, finding
from desktop.domain.record import SUBFIELD, Field, Record

_LINKED = "880"
_CONTROL_SIGNS = "\t\r\n"
_HEADINGS = ("100", "110", "111", "130")

_FIELD_CHECKS = {
    "020": numbers.isbn,
    "022": numbers.issn,
    "041": coding.languages,
    "043": coding.areas,
    "245": titles.title,
}


def check(record: Record, elements: Elements) -> tuple[Finding, ...]:
    """Everything found, in the order of the fields, what concerns the whole record first."""
    found = [*_of_the_whole(record), *coding.leader(record, elements)]
    seen: Counter[str] = Counter()
    for index, field in enumerate(record.fields):
        tag = findings.linked_tag(field) if field.tag == _LINKED else field.tag
        if not tag:
            found.append(finding(index, "marc.link_missing", field.tag))
            continue
        rule = elements.fields.get(tag)
        if rule is None:
            continue
        kind = f"{field.tag} {tag}"
        if seen[kind] and not rule.repeats:
            found.append(finding(index, "marc.field_repeated", tag))
        seen[kind] += 1
        found += _of_a_field(index, field, rule, record, elements)
    return tuple(found)


def _of_the_whole(record: Record) -> Iterator[Finding]:
    headings = list(record.all(*_HEADINGS))
    if len(headings) > 1:
        yield finding(None, "marc.several_headings", "1XX", count=len(headings))
    if record.first("245") is None:
        yield finding(None, "marc.title_missing", "245")
    if record.first("008") is None:
        yield finding(None, "marc.fixed_missing", "008")
    numbered = list(findings.links(record))
    for index, tag, number in numbered:
        other = {(t, n) for i, t, n in numbered if i != index}
        if number != "00" and (tag, number) not in other:
            yield finding(index, "marc.link_leads_nowhere", tag, "6", found=number)


def _of_a_field(
    index: int, field: Field, rule: FieldRule, record: Record, elements: Elements
) -> Iterator[Finding]:
    if not rule.subfields:
        if SUBFIELD in field.data:
            yield finding(index, "marc.subfields_in_control_field", rule.tag)
        yield from coding.control(index, field, record, elements)
        return
    yield from _indicators(index, field, rule)
    yield from _subfields(index, field, rule)
    if rule.tag in _FIELD_CHECKS:
        yield from _FIELD_CHECKS[rule.tag](index, field, record, elements)


def _indicators(index: int, field: Field, rule: FieldRule) -> Iterator[Finding]:
    for number, (value, right) in enumerate(
        zip(f"{field.data.split(SUBFIELD)[0]:2.2}", rule.indicators, strict=False), start=1
    ):
        if value not in right.values:
            wanted = ", ".join(each.replace(" ", "#") for each in right.values)
            yield finding(
                index, "marc.indicator_wrong", rule.tag, found=value, number=number, wanted=wanted
            )


def _subfields(index: int, field: Field, rule: FieldRule) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for code, value in field.subfields():
        known = rule.subfields.get(code)
        if known is None:
            yield finding(index, "marc.subfield_unknown", rule.tag, code)
        elif seen[code] and not known.repeats:
            yield finding(index, "marc.subfield_repeated", rule.tag, code)
        if any(sign in value for sign in _CONTROL_SIGNS):
            yield finding(index, "marc.control_sign", rule.tag, code)
        if not value.strip():
            yield finding(index, "marc.subfield_empty", rule.tag, code)
        seen[code] += 1
