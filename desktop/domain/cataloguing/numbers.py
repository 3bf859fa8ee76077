"""Check digits of the numbers on books and magazines."""

import re
from collections.abc import Iterator
from operator import mul

from desktop.domain.cataloguing.elements import Elements
from desktop.domain.cataloguing.findings import Finding, finding
from desktop.domain.record import Field, Record

_NUMBER = re.compile(r"\D*([0-9]{9,12}[0-9X])\b")
_ISSN = re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")
_SHORT, _LONG = 10, 13
_BAD_QUALIFIER = re.compile(r"\((?<![X0-9] \()")


def is_isbn(number: str) -> bool:
    """Whether the bare number, of 10 or 13 signs, has the check digit that it should have."""
    if len(number) == _SHORT:
        return _sum_of(number, range(10, 0, -1)) % 11 == 0
    return len(number) == _LONG and number.isdecimal() and _sum_of(number, (1, 3) * 7) % 10 == 0


def is_issn(number: str) -> bool:
    """Likewise, with its hyphen: `1859-0012`."""
    if not _ISSN.fullmatch(number):
        return False
    return _sum_of(number.replace("-", ""), range(8, 0, -1)) % 11 == 0


def isbn(index: int, field: Field, _record: Record, _elements: Elements) -> Iterator[Finding]:
    """Field 020."""
    for value in field.all("a"):
        bare = value.replace("-", "")
        match = _NUMBER.match(bare)
        number = match[1] if match else bare
        if not value.startswith(number):
            yield finding(index, "marc.isbn_has_other_signs", "020", "a", found=value)
        if _BAD_QUALIFIER.search(value):
            yield finding(index, "marc.isbn_needs_space", "020", "a", found=value)
        if len(number) not in (_SHORT, _LONG) or match is None:
            yield finding(index, "marc.isbn_length", "020", "a", found=value)
        elif not is_isbn(number):
            yield finding(index, "marc.isbn_wrong", "020", "a", found=value)


def issn(index: int, field: Field, _record: Record, _elements: Elements) -> Iterator[Finding]:
    """Field 022."""
    for code in "al":
        for value in field.all(code):
            if not is_issn(value.strip().upper()):
                yield finding(index, "marc.issn_wrong", "022", code, found=value)


def _sum_of(number: str, weights: range | tuple[int, ...]) -> int:
    digits = (10 if sign == "X" else int(sign) for sign in number)
    return sum(map(mul, digits, weights))
