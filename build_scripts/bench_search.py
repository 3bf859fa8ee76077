"""Searching while one types, key by key, against sqlite-utils searching the same words."""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import Table

from bench_figures import Bar, Figure, at
from desktop.domain.catalogue import Query, SearchOrder
from desktop.domain.prepared import prepared
from desktop.domain.vietnamese import fold
from desktop.marc.read import read
from desktop.services.finding import find
from desktop.storage.store import Store

_TITLES = 20
_WORDS = 3
_MOST_MS = 16.0
_INDEXED = ("words_of_title", "words_of_author", "words_of_subject", "other_words")


def measure(store: Store, file: Path, folder: Path) -> list[Figure]:
    titles = [str(row["title"]) for row in _rows(file)]
    chosen = random.Random(4).sample(titles, _TITLES)
    keys = [key for title in chosen for key in _key_strokes(fold(title))]
    accented = [key for title in chosen for key in _key_strokes(title)]
    peer = _peer(folder / "peer.db", file)
    theirs = _p95_ms(keys, lambda key: _asked_of(peer, key))
    plain = _p95_ms(keys, lambda key: find(store, _typed(key)))
    marked = _p95_ms(accented, lambda key: find(store, _typed(key)))
    peer.db.close()
    return [
        *_figures("a key stroke, p95", plain, theirs),
        *_figures("a key stroke with accents, p95", marked, theirs),
    ]


def _typed(key: str) -> Query:
    """What the window asks at each key."""
    return Query(text=key, as_typed=True, order=SearchOrder.RELEVANCE)


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
    yield Figure(measure=measure, unit="ms", ours=ours, side=Bar.AT_MOST, bar=_MOST_MS)


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
        title, author, year, isbn = record.summary
        terms = dict(zip(_INDEXED, record.terms, strict=True))
        yield {"title": title, "author": author, "year": year, "isbn": isbn, **terms}


def _asked_of(peer: Table, key: str) -> list[dict[str, object]]:
    """A page by relevance, as sqlite-utils does it."""
    return list(peer.search(f"{' '.join(key.split())}*", limit=50))


def _p95_ms(keys: list[str], ask: Callable[[str], object]) -> float:
    times = []
    for key in keys:
        began = time.perf_counter()
        ask(key)
        times.append((time.perf_counter() - began) * 1000)
    return at(0.95, times)
