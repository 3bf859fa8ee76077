"""Whether two descriptions from different libraries are of one book, with the reasons. Pure.

A wrong join is worse than a duplicate: what joins by itself has to agree in several ways, and one
thing that tells two books apart is enough to leave them apart.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.describe import describe
from desktop.domain.identifiers import identifier
from desktop.domain.matching import match_keys, title_key
from desktop.domain.record import Record
from desktop.domain.vietnamese import fold

JOIN_FROM = 90
"""From this score on two descriptions are joined without asking."""
ASK_FROM = 70
"""From this score on a person is asked; below it, nobody is."""
_MOST = 100

_SOURCE_END = ":"
_FEW_WORDS = 3
_NEAR_PAGES = 2
_FORM = slice(6, 8)
"""Of the leader: what kind of thing it is, and whether it is a part."""
_PAGES = re.compile(r"([0-9]{1,5})\s*(?:tr|p|s\b|trang)")
_NOT_A_NAME = frozenset({"nxb", "nha", "xuat", "ban", "cong", "ty", "tnhh"})


class Sign(StrEnum):
    """In what two descriptions agree or differ."""

    NUMBER = "number"
    ISBN = "isbn"
    TITLE = "title"
    AUTHOR = "author"
    YEAR = "year"
    PUBLISHER = "publisher"
    PAGES = "pages"
    PART = "part"
    EDITION = "edition"
    FORM = "form"


class Reason(NamedTuple):
    """One thing that speaks for one book, or against it."""

    sign: Sign
    agrees: bool


class Score(NamedTuple):
    """How sure it is, from 0 to 100, and why."""

    points: int
    reasons: tuple[Reason, ...]


class Portrait(NamedTuple):
    """What of a description tells which book it is."""

    keys: tuple[int, ...]
    """Who shares one is worth a look (`desktop.domain.matching`)."""
    number: str
    """Of a catalogue that is named; empty without one."""
    isbns: frozenset[str]
    title: tuple[str, ...]
    author: frozenset[str]
    year: int | None
    publisher: frozenset[str]
    pages: int | None
    part: str
    edition: str
    form: str


_POINTS = {
    True: {
        Sign.ISBN: (55, 0),
        Sign.TITLE: (25, -20),
        Sign.AUTHOR: (15, -15),
        Sign.YEAR: (10, -15),
        Sign.PUBLISHER: (5, -10),
        Sign.PAGES: (5, -10),
    },
    False: {
        Sign.TITLE: (45, -45),
        Sign.AUTHOR: (25, -45),
        Sign.YEAR: (15, -30),
        Sign.PUBLISHER: (10, -20),
        Sign.PAGES: (5, -15),
    },
}
"""For agreeing and for differing: with an ISBN that both have, and without."""
_NUMBERS = frozenset({Sign.NUMBER, Sign.ISBN})
_OF_ONE_NUMBER = {True: _MOST, False: ASK_FROM}


def portrait(record: Record) -> Portrait:
    shown, _, like = describe(record)
    number = identifier(record)
    title = _title(record)
    keys = [*match_keys(number, like), *([title_key(title, like.part)] if title else [])]
    return Portrait(
        keys=tuple(dict.fromkeys(keys)),
        number=number if _SOURCE_END in number else "",
        isbns=frozenset(like.isbns),
        title=title,
        author=frozenset(_words(shown.author)),
        year=shown.year,
        publisher=frozenset(_words(_value(record, "b", "260", "264"))) - _NOT_A_NAME,
        pages=_pages(_value(record, "a", "300")),
        part=like.part,
        edition=like.edition,
        form=record.leader[_FORM],
    )


def score(one: Portrait, other: Portrait) -> Score:
    """How sure it is that these are of one book."""
    apart = tuple(Reason(sign, agrees=False) for sign in _told_apart(one, other))
    if apart:
        return Score(0, apart)
    has_isbn = bool(one.isbns & other.isbns)
    points = _POINTS[has_isbn]
    found = _compared(one, other)
    reasons = tuple(Reason(sign, agrees) for sign, agrees in found.items() if agrees is not None)
    total = sum(points[sign][not agrees] for sign, agrees in reasons if sign in points)
    if one.number and one.number == other.number:
        reasons = (Reason(Sign.NUMBER, agrees=True), *reasons)
        total = max(total, _OF_ONE_NUMBER[bool(found[Sign.TITLE])])
    return Score(min(max(total, 0), _MOST), reasons)


def is_sure(found: Score, *, curated: int) -> bool:
    """Whether nobody is asked; `curated` of the two are answered for by the nation.

    One of them is joined by a number or an ISBN alone, as likeness is no word of the nation's; two
    are never joined by themselves.
    """
    by_number = any(reason.agrees and reason.sign in _NUMBERS for reason in found.reasons)
    return found.points >= JOIN_FROM and (curated == 0 or (curated == 1 and by_number))


def _told_apart(one: Portrait, other: Portrait) -> list[Sign]:
    """What no agreement makes good: another volume, edition, kind, number or ISBN."""
    differing = {
        Sign.PART: one.part != other.part,
        Sign.EDITION: one.edition != other.edition and bool(one.edition and other.edition),
        Sign.FORM: one.form != other.form,
        Sign.NUMBER: one.number != other.number and _source(one) == _source(other) != "",
        Sign.ISBN: bool(one.isbns and other.isbns) and not one.isbns & other.isbns,
    }
    return [sign for sign, differs in differing.items() if differs]


def _compared(one: Portrait, other: Portrait) -> dict[Sign, bool | None]:
    """Nothing where one of the two does not say."""
    return {
        Sign.ISBN: True if one.isbns & other.isbns else None,
        Sign.TITLE: _begins_alike(one.title, other.title),
        Sign.AUTHOR: _alike(one.author, other.author),
        Sign.YEAR: one.year == other.year if one.year and other.year else None,
        Sign.PUBLISHER: _alike(one.publisher, other.publisher),
        Sign.PAGES: abs(one.pages - other.pages) <= _NEAR_PAGES
        if one.pages and other.pages
        else None,
    }


def _begins_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """A longer title may go on, with what the other has left out, after three words."""
    if not (one and other):
        return None
    few = min(len(one), len(other))
    return one == other or (few >= _FEW_WORDS and one[:few] == other[:few])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """A name in another order or cut short is the same name."""
    return (one <= other or other <= one) if one and other else None


def _source(of: Portrait) -> str:
    return of.number.rpartition(_SOURCE_END)[0]


def _title(record: Record) -> tuple[str, ...]:
    field = record.first("245")
    return () if field is None else tuple(_words(field.first("a")))


def _value(record: Record, code: str, *tags: str) -> str:
    return next((field.first(code) for field in record.all(*tags)), "")


def _pages(text: str) -> int | None:
    found = _PAGES.search(fold(text))
    return int(found[1]) if found else None


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
