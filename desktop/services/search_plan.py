"""From what a librarian asks to what the index is asked."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.catalogue import Filters, Query, SearchField, SearchOrder
from desktop.domain.facets import CHILD, class_beginnings, language_facet, year_facet
from desktop.domain.vietnamese import fold
from desktop.storage.matching import (
    EVERYTHING,
    INDEXED_BEGINNING,
    all_of,
    any_of,
    begun,
    both,
    without,
    word,
)
from desktop.storage.narrowing import Narrowing
from desktop.storage.store import Store

_HYPHEN = "[-‐‑–]"
# Whole, or as far as it is typed when it begins like one.
_ISBN = re.compile(rf"\b(?:97[89]{_HYPHEN}(?:[0-9]|{_HYPHEN})*|(?:[0-9]{_HYPHEN}?){{9}})[0-9Xx]?\b")
_JOINERS = str.maketrans("", "", " -‐‑–")
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


def planned(store: Store, query: Query) -> Plan | None:
    """How `query` is answered, or None when nothing can be found."""
    wanted, in_title = _wanted(store, query, query.field), ""
    facets = _facets(store, query.filters)
    if wanted is None or facets is None:
        return None
    match = both(wanted, facets)
    tiers: tuple[Tier, ...] = (Tier(0, match),)
    if query.order is SearchOrder.YEAR:
        tiers = _by_year(store, query.filters, match)
    elif query.order is SearchOrder.RELEVANCE and query.field is SearchField.ANY and wanted:
        in_title = both(_wanted(store, query, SearchField.TITLE) or "", facets)
        tiers = (Tier(0, in_title), Tier(1, without(match, in_title)))
    return Plan(match, tiers, store.search.narrowing(query.filters))


def unfinished_number(store: Store, query: Query) -> str:
    """The number being typed when it is all that is asked for, and too many begin with it."""
    words = _words(query)
    if query.filters != Filters() or len(words) != 1 or not _is_unfinished(query):
        return ""
    return words[0] if _completed(store, words[0]) == begun(words[0]) and _is_long(words) else ""


def _wanted(store: Store, query: Query, field: SearchField) -> str | None:
    if field is SearchField.CLASS and (classes := class_beginnings(query.text.strip())):
        return _in_classes(store, classes)
    words = _words(query)
    if not words:
        is_punctuation = query.text.strip() and not query.as_typed
        return None if is_punctuation else EVERYTHING
    asked = [word(each) for each in words]
    if _is_unfinished(query):
        asked[-1] = _completed(store, words[-1])
    return all_of(asked, field)


def _words(query: Query) -> list[str]:
    """The words asked for, with the hyphens taken out of what is an ISBN: it is indexed without."""
    if query.field is SearchField.ISBN:
        return fold(query.text.translate(_JOINERS)).split()
    return fold(_ISBN.sub(lambda match: match[0].translate(_JOINERS), query.text)).split()


def _is_unfinished(query: Query) -> bool:
    return query.as_typed and not query.text[-1:].isspace()


def _is_long(words: Sequence[str]) -> bool:
    return len(words[-1]) > INDEXED_BEGINNING


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
    if filters.first_year is not None or filters.last_year is not None:
        years = _years(store, filters)
        if not years:
            return None
        asked.append(any_of(word(year_facet(year)) for year in years))
    return all_of(asked)


def _years(store: Store, filters: Filters) -> list[int | None]:
    """The years that records have and the filters let through."""
    years = store.search.vocabulary.years()
    if filters.first_year is None and filters.last_year is None:
        return years
    first, last = filters.first_year or 0, filters.last_year or 9999
    return [year for year in years if year is not None and first <= year <= last]


def _by_year(store: Store, filters: Filters, match: str) -> tuple[Tier, ...]:
    """Newest first, and last what has no year."""
    return tuple(
        sorted(
            Tier(-(year or 0), both(match, word(year_facet(year))))
            for year in _years(store, filters)
        )
    )
