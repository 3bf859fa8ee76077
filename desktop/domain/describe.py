"""What lists show and search finds of a record. It runs for every record of a file: one pass."""

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from desktop.domain.facets import CHILD, class_facet, language_facet, year_facet
from desktop.domain.isbn import SHORT, isbn_forms
from desktop.domain.matching import Likeness
from desktop.domain.record import SUBFIELD, Record, Summary
from desktop.domain.vietnamese import fold, fold_all


class IndexTerms(NamedTuple):
    """The folded words under which a record is found; at the end of `other`, its facets."""

    title: str
    author: str
    subject: str
    other: str


# To make another subfield searchable, add its tag and codes to the index it belongs to.
_TITLE, _AUTHOR, _SUBJECT, _OTHER = range(4)
_SEARCHED = {
    _TITLE: {"130": "a", "240": "a", "245": "abnp", "246": "a", "730": "a", "740": "a"},
    _AUTHOR: dict.fromkeys(("100", "110", "111", "700", "710", "711", "720"), "a"),
    _SUBJECT: {"653": "a"}
    | dict.fromkeys(("600", "610", "611", "630", "648", "650", "651", "655", "690"), "axyzv"),
    _OTHER: {"082": "a", "084": "a", "260": "b", "264": "b"},
}
_ALL_A = re.compile(f"{SUBFIELD}a([^{SUBFIELD}]*)").findall
_DIGITS = re.compile("[0-9]+").findall
_TEXTS = 6
"""So many texts of a record are folded (see `_searched`)."""
_TITLE_CODES = frozenset("abnp")
_STATEMENT_CODE = "c"
_PART_CODES = "np"
_SEPARATORS = {"b": " : ", "n": ". ", "p": ". "}
_SIGNS = ":;=,./"
_NOT_AT_THE_END = " :;=,/"
_YEAR = re.compile("[12][0-9]{3}")
_YEAR_IN_008 = slice(7, 11)
_AUDIENCE_IN_008 = slice(22, 23)
_LANGUAGE_IN_008 = slice(35, 38)
_CHILDREN = frozenset("abcdj")
_NO_AUDIENCE = re.compile("[efp]|[at][bis]")  # of maps, mixed material and serials, by leader/06-07
_KIND = 6
_FOR_CHILDREN = re.compile("thieu nhi|nhi dong|thieu nien|mau giao|tre em|lop [1-9]\\b")
_ISBN = re.compile(r"97[89][0-9]{10}(?![0-9])|[0-9]{9}[0-9Xx](?![0-9])")
_ISSN = re.compile(r"([0-9]{4})-?([0-9]{3}[0-9Xx])")
_JOINERS = {ord(char): None for char in "- ‐‑–"}


class _Found:
    """What has been seen of a record so far."""

    def __init__(self) -> None:
        self.terms: tuple[list[str], ...] = ([], [], [], [])
        self.title: list[tuple[str, str]] = []
        self.statement = ""
        self.author = ""
        self.contributor = ""
        self.year = ""
        self.published = ""
        self.isbns: list[tuple[str, ...]] = []
        self.edition = ""
        self.facets: list[str] = []
        self.audience = ""
        self.audience_note = ""


def describe(record: Record) -> tuple[Summary, IndexTerms, Likeness]:
    """All at once."""
    return describe_all([record])[0]


def describe_all(records: Sequence[Record]) -> list[tuple[Summary, IndexTerms, Likeness]]:
    """The same of each, step by step (see `prepared_all`)."""
    found = [*map(_seen, records)]
    shown = [*map(_summary, found)]
    texts = [text for pair in zip(found, shown, strict=True) for text in _searched(*pair)]
    folded = iter(fold_all(texts))
    parts = zip(*[folded] * _TEXTS, strict=True)
    return [*map(_described, records, found, shown, parts)]


def _seen(record: Record) -> _Found:
    found = _Found()
    terms = found.terms
    for field in record.fields:  # by their names: to unpack one costs twice as much
        reader = _READERS.get(field.tag)
        if reader is not None:
            index, find, take = reader
            data = field.data
            words = () if find is None else find(data)
            terms[index].extend(words)
            if take is not None:
                take(found, data, words)
    return found


def _searched(found: _Found, shown: Summary) -> list[str]:
    """The texts that are folded: of the four indexes, the work and its part."""
    return [*map(" ".join, found.terms), _work(found, shown), _part(found)]


def _described(
    record: Record, found: _Found, shown: Summary, folded: Sequence[str]
) -> tuple[Summary, IndexTerms, Likeness]:
    title, author, subject, other, work, part = folded
    found.facets.append(year_facet(shown.year))
    if _is_for_children(found, record.leader, subject):
        found.facets.append(CHILD)
    facets = " ".join(dict.fromkeys(found.facets))
    terms = IndexTerms(title, author, subject, f"{other} {facets}")
    isbns = [max(forms, key=len) for forms in found.isbns]
    return shown, terms, Likeness(work, part, shown.year, found.edition, isbns)


def summary(record: Record) -> Summary:
    return describe(record)[0]


def index_terms(record: Record) -> IndexTerms:
    return describe(record)[1]


def _take_title(found: _Found, data: str, _words: Sequence[str]) -> None:
    title, statements = [], []
    for part in data.split(SUBFIELD)[1:]:
        code = part[:1]
        if code == _STATEMENT_CODE:
            statements.append(part[1:])
        elif code in _TITLE_CODES:
            title.append((code, part[1:]))
    found.terms[_AUTHOR].extend(statements)
    found.title = found.title or title
    found.statement = found.statement or " ".join(statements)


def _take_author(found: _Found, _data: str, names: Sequence[str]) -> None:
    if names and not found.author:
        found.author = names[0]


def _take_contributor(found: _Found, _data: str, names: Sequence[str]) -> None:
    if names and not found.contributor:
        found.contributor = names[0]


def _take_publication(found: _Found, data: str, _words: Sequence[str]) -> None:
    found.published = found.published or _first(data, "c")


def _first(data: str, code: str) -> str:
    return data.partition(SUBFIELD + code)[2].partition(SUBFIELD)[0]


def _take_control_number(found: _Found, data: str, _words: Sequence[str]) -> None:
    found.terms[_OTHER].append(data)


def _take_coded(found: _Found, data: str, _words: Sequence[str]) -> None:
    found.year = data[_YEAR_IN_008]
    found.audience = data[_AUDIENCE_IN_008]
    found.facets.append(language_facet(data[_LANGUAGE_IN_008]))


def _take_languages(found: _Found, data: str, _words: Sequence[str]) -> None:
    if data.count(SUBFIELD) > 1:
        found.facets += map(language_facet, _ALL_A(data))
    else:
        found.facets.append(language_facet(data[4:]))


def _take_class(found: _Found, _data: str, numbers: Sequence[str]) -> None:
    found.facets.append(class_facet(numbers[0] if numbers else ""))


def _take_audience(found: _Found, data: str, _words: Sequence[str]) -> None:
    found.audience_note += _first(data, "a") + " "


def _take_isbn(found: _Found, data: str, _words: Sequence[str]) -> None:
    for part in data.split(SUBFIELD)[1:]:
        if part[:1] not in ("a", "z"):
            continue
        match = _ISBN.match(part[1:] if part.isalnum() else part[1:].translate(_JOINERS))
        if match is not None:
            forms = isbn_forms(match[0].upper())
            # Whoever looks for the short form of a long one looks for the long one.
            found.terms[_OTHER].extend(forms[: 1 + (len(forms[0]) == SHORT)])
            if part[0] == "a":
                found.isbns.append(forms)


def _take_edition(found: _Found, data: str, _words: Sequence[str]) -> None:
    found.edition += "".join(_DIGITS(_first(data, "a")))


def _take_issn(found: _Found, data: str, _words: Sequence[str]) -> None:
    for first, last in _ISSN.findall(data):
        found.terms[_OTHER].append(f"{first}{last} {first}-{last}")


_Finder = Callable[[str], list[str]]
_Taker = Callable[[_Found, str, Sequence[str]], None]
"""What notes more of a field than the words that are sought, which it is given as well."""

_TAKERS: dict[str, _Taker] = {
    "001": _take_control_number,
    "008": _take_coded,
    "020": _take_isbn,
    "022": _take_issn,
    "041": _take_languages,
    "082": _take_class,
    "521": _take_audience,
    "245": _take_title,
    "250": _take_edition,
    **dict.fromkeys(("100", "110", "111"), _take_author),
    **dict.fromkeys(("700", "710"), _take_contributor),
    **dict.fromkeys(("260", "264"), _take_publication),
}


def _reader(tag: str) -> tuple[int, _Finder | None, _Taker | None]:
    codes = {index: tags[tag] for index, tags in _SEARCHED.items() if tag in tags}
    for index, letters in codes.items():
        find = re.compile(f"{SUBFIELD}[{letters}]([^{SUBFIELD}]*)").findall
        return index, find, _TAKERS.get(tag)
    return _OTHER, None, _TAKERS[tag]


_READERS = {tag: _reader(tag) for tag in {*chain(*_SEARCHED.values()), *_TAKERS}}


def _is_for_children(found: _Found, leader: str, subject: str) -> bool:
    """By code, by a note of the audience, or by a subject such as “Văn học thiếu nhi”."""
    if found.audience in _CHILDREN and not _NO_AUDIENCE.match(leader, _KIND):
        return True
    return "thieu nhi" in subject or (
        found.audience_note != "" and _FOR_CHILDREN.search(fold(found.audience_note)) is not None
    )


def _summary(found: _Found) -> Summary:
    year = _YEAR.fullmatch(found.year) or _YEAR.search(found.published)
    return Summary(
        title=_trimmed(_joined(found.title)),
        author=_trimmed(found.author or found.statement or found.contributor),
        year=int(year[0]) if year else None,
        isbn=found.isbns[0][0] if found.isbns else "",
    )


def _work(found: _Found, shown: Summary) -> str:
    """Title proper and author; nothing where there is no title, of which many are one."""
    title = found.title[0][1] if found.title and found.title[0][0] == "a" else shown.title
    return f"{title} {shown.author}" if title else ""


def _part(found: _Found) -> str:
    return " ".join([value for code, value in found.title if code in _PART_CODES])


def _joined(parts: list[tuple[str, str]]) -> str:
    """The parts of a title, with the signs between them that some cataloguers leave out."""
    title = ""
    for code, value in parts:
        text = value.strip()
        if title and text:
            separator = " " if title[-1] in _SIGNS else _SEPARATORS.get(code, " ")
            title = f"{title}{separator}{text}"
        else:
            title = title or text
    return title


def _trimmed(text: str) -> str:
    """`text` without the signs that only lead to the next element; abbreviations keep their dot."""
    text = text.strip().rstrip(_NOT_AT_THE_END)
    if not text.endswith("."):
        return text
    last = text[:-1].rpartition(" ")[2]
    is_abbreviation = len(last) == 1 or "." in last
    return text if is_abbreviation else text[:-1].rstrip(_NOT_AT_THE_END)
