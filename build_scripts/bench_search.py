"""Searching while one types, key by key, against sqlite-utils searching the same words."""

import random
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import Table

from bench_figures import Bar, Figure, at
from desktop.domain.catalogue import Filters, Found, Query, SearchOrder
from desktop.domain.prepared import prepared
from desktop.domain.vietnamese import fold
from desktop.marc.read import read
from desktop.services.finding import find
from desktop.services.suggesting import suggestion
from desktop.services.tidying import tidy
from desktop.storage.store import Store
from ui import clock

_TITLES = 20
_WORDS = 3
_MOST_MS = 16.0
_MOST_NARROWED_MS = 50.0
_INDEXED = ("words_of_title", "words_of_author", "words_of_subject", "other_words")


_FILTERS = {
    "language": Filters(language="eng"),
    "children": Filters(for_children=True),
    "store": Filters(store="Kho thiếu nhi"),
    "shelf": Filters(only_available=True),
    "years": Filters(first_year=1990, last_year=2009),
    "classes": Filters(classes=("34", "63")),
}
_SLIPS = ("truyeejn", "chuyen co tihc", "van hocdan gian", "kyy thuat tron lua", "phong benj")


def measure(store: Store, file: Path, folder: Path) -> list[Figure]:
    """After the index is in one piece, as the window leaves it when nobody types."""
    while tidy(store, now=clock.now()):
        pass
    chosen = _chosen(file)
    keys = [key for title in chosen for key in _key_strokes(fold(title))]
    accented = [key for title in chosen for key in _key_strokes(title)]
    peer = _peer(folder / "peer.db", file)
    theirs = _p95_ms(keys, lambda key: _asked_of(peer, key))
    plain = _p95_ms(keys, lambda key: find(store, typed(key)))
    marked = _p95_ms(accented, lambda key: find(store, typed(key)))
    peer.db.close()
    return [
        *_narrowed(store, keys),
        _own("a suggestion, longest", max(_times_ms(_SLIPS, partial(_suggested, store))), 16.0),
        *_figures("a key stroke, p95", plain, theirs),
        *_figures("a key stroke with accents, p95", marked, theirs),
    ]


def keys_without_accents(file: Path) -> list[str]:
    """What stands in the box, key after key, of some titles."""
    return [key for title in _chosen(file) for key in _key_strokes(fold(title))]


def _chosen(file: Path) -> list[str]:
    titles = [str(row["title"]) for row in _rows(file)]
    return random.Random(4).sample(titles, _TITLES)


def typed(key: str) -> Query:
    """What the window asks at each key."""
    return Query(text=key, as_typed=True, order=SearchOrder.RELEVANCE)


def _narrowed(store: Store, keys: list[str]) -> Iterator[Figure]:
    """Of each order, the filter that takes longest."""
    for order in SearchOrder:
        slowest = {
            name: _p95_ms(keys, partial(_find_narrowed, store, order, filters))
            for name, filters in _FILTERS.items()
        }
        name = max(slowest, key=slowest.__getitem__)
        yield _own(f"by {order.value} and {name}, p95", slowest[name], _MOST_NARROWED_MS)


def _find_narrowed(store: Store, order: SearchOrder, filters: Filters, key: str) -> Found:
    return find(store, Query(text=key, as_typed=True, order=order, filters=filters))


def _suggested(store: Store, text: str) -> str:
    query = typed(text)
    nothing = Found(total=0, total_is_exact=True, hits=())
    return suggestion(store, query, nothing)


def _own(measure: str, ours: float, bar: float) -> Figure:
    return Figure(measure=measure, unit="ms", ours=ours, side=Bar.AT_MOST, bar=bar)


def _figures(measure: str, ours: float, theirs: float) -> Iterator[Figure]:
    against = "sqlite-utils search"
    yield Figure(
        measure=measure,
        unit="ms",
        ours=ours,
        against=against,
        theirs=theirs,
        side=Bar.AT_MOST,
        bar=round(1 / 15, 4),
    )
    yield _own(measure, ours, _MOST_MS)


def _key_strokes(title: str) -> list[str]:
    """What stands in the box after each key, up to the end of the third word."""
    text = " ".join(title.split()[:_WORDS])
    return [text[:end] for end in range(1, len(text) + 1) if text[end - 1] != " "]


def _peer(path: Path, file: Path) -> Table:
    table = Database(path).table("book")
    table.insert_all(_rows(file))
    table.enable_fts(_INDEXED)
    return table


def _rows(file: Path) -> Iterator[dict[str, str | int | None]]:
    for reading in read(file):
        assert reading.record is not None
        record = prepared(reading.record)
        terms = (record.title_terms, record.author_terms, record.subject_terms, record.other_terms)
        yield {
            "title": record.title,
            "author": record.author,
            "year": record.year,
            "isbn": record.isbn,
            **dict(zip(_INDEXED, terms, strict=True)),
        }


def _asked_of(peer: Table, key: str) -> list[dict[str, object]]:
    """A page by relevance, as sqlite-utils does it."""
    return list(peer.search(f"{' '.join(key.split())}*", limit=50))


def _p95_ms(keys: list[str], ask: Callable[[str], object]) -> float:
    return at(0.95, _times_ms(keys, ask))


def _times_ms(keys: Iterable[str], ask: Callable[[str], object]) -> list[float]:
    times = []
    for key in keys:
        began = time.perf_counter()
        ask(key)
        times.append((time.perf_counter() - began) * 1000)
    return times
