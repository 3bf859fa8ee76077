"""From what a librarian asks to what the index is asked."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.catalogue import Filters, Query, SearchField, SearchOrder
from desktop.domain.facets import CHILD, class_beginnings, language_facet, year_facet
from desktop.domain.isbn import isbn_forms
from desktop.domain.vietnamese import fold
from desktop.storage.matching import (
    EVERYTHING,
    INDEXED_BEGINNING,
    all_of,
    any_of,
    begun,
    both,
    within,
    without,
    word,
)
from desktop.storage.narrowing import Narrowing
from desktop.storage.store import Store

_HYPHEN = "[-‐‑–]"
# Whole, or as far as it is typed when it begins like one.
_ISBN = re.compile(rf"\b(?:97[89]{_HYPHEN}(?:[0-9]|{_HYPHEN})*|(?:[0-9]{_HYPHEN}?){{9}})[0-9Xx]?\b")
_SHORT_ISBN = re.compile(r"\b[0-9]{9}[0-9Xx]\b")
_JOINERS = str.maketrans("", "", " -‐‑–")
_LAST_YEAR = 9999
_MOST_COMPLETIONS = 64
"""Words have few; a number that is still being typed may have a million."""


class Tier(NamedTuple):
    """A part of the list, by title within itself; a smaller number comes first."""

    number: int
    match: str


class Plan(NamedTuple):
    """What is found, and the parts of the list in which it is shown."""

    match: str
    tiers: tuple[Tier, ...]
    narrowing: Narrowing
    words: tuple[str, ...]
    start: str


def planned(store: Store, query: Query) -> Plan | None:
    """How `query` is answered, or None when nothing can be found."""
    wanted = _wanted(store, query, query.field)
    facets = _facets(store, query.filters)
    years = _years(store, query)
    if wanted is None or facets is None or not years.wanted:
        return None
    match = both(wanted, facets)
    tiers: tuple[Tier, ...] = (Tier(0, years.narrowed(match)),)
    if query.order is SearchOrder.YEAR:
        tiers = years.tiers(match)
    elif query.order is SearchOrder.RELEVANCE and query.field is SearchField.ANY and wanted:
        titled = both(_wanted(store, query, SearchField.TITLE) or "", facets)
        tiers = (
            Tier(0, years.narrowed(titled)),
            Tier(1, years.narrowed(without(match, titled))),
        )
    narrowing = store.search.narrowings.of(query.filters)
    words, start = parted(query)
    return Plan(years.narrowed(match), tiers, narrowing, words, start)


def unfinished_number(store: Store, query: Query) -> str:
    """The number being typed when it is all that is asked for, and too many begin with it."""
    words, start = parted(query)
    if query.filters != Filters() or words or len(start) <= INDEXED_BEGINNING:
        return ""
    return start if _completed(store, start) == begun(start) else ""


def _wanted(store: Store, query: Query, field: SearchField) -> str | None:
    if field is SearchField.CLASS and (classes := class_beginnings(query.text.strip())):
        return _in_classes(store, classes)
    words, start = parted(query)
    if not (words or start):
        is_punctuation = query.text.strip() and not query.as_typed
        return None if is_punctuation else EVERYTHING
    begun_word = _completed(store, start) if start else ""
    return within(field, both(all_of(map(word, words)), begun_word))


def parted(query: Query) -> tuple[tuple[str, ...], str]:
    """The whole words asked for, and the letters of the one that is still being typed.

    The hyphens are taken out of what is an ISBN: it is indexed without.
    """
    if query.field is SearchField.ISBN:
        text = _SHORT_ISBN.sub(_as_indexed, query.text.translate(_JOINERS))
    else:
        text = _ISBN.sub(_as_indexed, query.text)
    words = tuple(fold(text).split())
    is_unfinished = words and query.as_typed and not query.text[-1:].isspace()
    return (words[:-1], words[-1]) if is_unfinished else (words, "")


def _as_indexed(isbn: re.Match[str]) -> str:
    """Without its hyphens, and of 13 digits, if it is all there."""
    digits = isbn[0].translate(_JOINERS)
    return isbn_forms(digits.upper())[1] if _SHORT_ISBN.fullmatch(digits) else digits


def _completed(store: Store, start: str) -> str:
    """The words that begin so, each named if they are few."""
    if len(start) <= INDEXED_BEGINNING:
        return begun(start)
    words = store.search.vocabulary.beginning_with(start, most=_MOST_COMPLETIONS + 1)
    if len(words) > _MOST_COMPLETIONS:
        return begun(start)
    return any_of(map(word, words)) if words else word(start)


def _in_classes(store: Store, beginnings: list[str]) -> str:
    return any_of(_completed(store, each) for each in beginnings)


def _facets(store: Store, filters: Filters) -> str | None:
    """What the index knows of the filters, or None when nothing can be so."""
    asked = [word(CHILD)] if filters.for_children else []
    if filters.language:
        facet = language_facet(filters.language)
        if not facet:
            return None
        asked.append(word(facet))
    if filters.classes:
        beginnings = [each for text in filters.classes for each in class_beginnings(text)]
        asked.append(_in_classes(store, beginnings))
    return all_of(asked)


def _years(store: Store, query: Query) -> "_Years":
    first, last = query.filters.first_year, query.filters.last_year
    if first is None and last is None:
        is_asked = query.order is SearchOrder.YEAR
        return _Years(store.search.vocabulary.years() if is_asked else [None], [])
    known = store.search.vocabulary.years()
    first, last = first or 0, last or _LAST_YEAR
    wanted = [year for year in known if year is not None and first <= year <= last]
    return _Years(wanted, [year for year in known if year not in wanted])


class _Years(NamedTuple):
    """The years that records have: those wanted, and the others."""

    wanted: Sequence[int | None]
    others: Sequence[int | None]

    def narrowed(self, match: str) -> str:
        """`match` in the years wanted, by naming these or the others, whichever are fewer."""
        if not self.others:
            return match
        if match and len(self.others) < len(self.wanted):
            return without(match, _one_of(self.others))
        return both(match, _one_of(self.wanted))

    def tiers(self, match: str) -> tuple[Tier, ...]:
        """Newest first, and last what has no year."""
        parts = ((year or 0, both(match, _one_of([year]))) for year in self.wanted)
        return tuple(sorted(Tier(-year, part) for year, part in parts))


def _one_of(years: Sequence[int | None]) -> str:
    return any_of(word(year_facet(year)) for year in years)
