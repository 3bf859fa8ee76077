"""Lists are in the order of the alphabet, whatever comes and changes, and search follows."""

from collections.abc import Iterator
from contextlib import closing
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.catalogue import Query
from desktop.domain.prepared import prepared
from desktop.domain.record import RecordId
from desktop.domain.vietnamese import fold, sort_key
from desktop.services.finding import find
from desktop.storage.order import STRIDE, Gap
from desktop.storage.store import Store
from tests.storage.shelf import START, book

EVERY = "chung"  # a word of every title
titles = st.text("aăâdđeêoôơ zZ9-", max_size=4)
steps = st.one_of(
    st.tuples(st.just("add"), st.lists(titles, min_size=1, max_size=5)),
    st.tuples(st.just("rename"), st.tuples(st.integers(0, 999), titles)),
    st.tuples(st.just("crowd"), titles),
)


class Catalogue:
    """Books with one word of their own in each title, and every word that was ever in use."""

    def __init__(self, store: Store) -> None:
        self.titles: dict[RecordId, str] = {}
        self.own_words: set[str] = set()
        self._store = store

    def add(self, starts: list[str]) -> None:
        ids = map(RecordId, self._store.identities.several(len(starts), START))
        new = [
            (name, prepared(book(self._title(name, start))))
            for name, start in zip(ids, starts, strict=True)
        ]
        with self._store.write():
            self._store.records.add_all(new)

    def rename(self, number: int, start: str) -> None:
        if self.titles:
            name = list(self.titles)[number % len(self.titles)]
            with self._store.write():
                self._store.records.put(name, book(self._title(name, start)))

    def crowd(self, start: str) -> None:
        """One after another into the same gap, each before the last, until it is full."""
        for _ in range(24):
            self.add([start])

    def _title(self, name: RecordId, start: str) -> str:
        own = f"x{len(self.own_words)}x"
        self.own_words.add(own)
        self.titles[name] = f"{start} {EVERY} {own}"
        return self.titles[name]


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store.in_memory(Random(1).randbytes)) as store:
        yield store


def shown(store: Store) -> list[str]:
    positions = store.search.positions("", limit=10_000, offset=0)
    return [hit.title for hit in store.search.hits(positions)]


def found(store: Store, words: str) -> list[str]:
    return [hit.title for hit in find(store, Query(text=words, limit=900)).hits]


def assert_right(store: Store, catalogue: Catalogue) -> None:
    listed = shown(store)
    assert sorted(map(fold, listed)) == sorted(map(fold, catalogue.titles.values()))
    assert list(map(sort_key, listed)) == sorted(map(sort_key, listed))
    assert found(store, EVERY) == listed[:900]  # none forgotten, no ghost, in the same order
    in_use = {title.split()[-1] for title in catalogue.titles.values()}
    for own in catalogue.own_words:
        assert len(found(store, own)) == (own in in_use), own


@settings(max_examples=40, deadline=None)
@given(plan=st.lists(steps, max_size=10))
def test_titles_stay_in_order_and_search_finds_each_once(plan: list[tuple[str, object]]) -> None:
    with closing(Store.in_memory(Random(1).randbytes)) as store:
        catalogue = Catalogue(store)
        for what, how in plan:
            match what, how:
                case "add", list(starts):
                    catalogue.add(starts)
                case "rename", (int(number), str(start)):
                    catalogue.rename(number, start)
                case "crowd", str(start):
                    catalogue.crowd(start)
                case _:
                    pytest.fail("no such step")
        assert_right(store, catalogue)


def test_room_is_made_between_two_books_again_and_again(store: Store) -> None:
    catalogue = Catalogue(store)
    catalogue.add(["a", "c"])
    for _ in range(150):
        catalogue.add(["b"])
    catalogue.add(["b"] * 40)
    assert_right(store, catalogue)


def test_a_gap_gives_places_only_while_it_has_them() -> None:
    assert Gap(10, 14).positions(3) == [11, 12, 13]
    assert Gap(10, 13).positions(3) is None
    assert Gap(10, None).positions(2) == [10 + STRIDE, 10 + 2 * STRIDE]
