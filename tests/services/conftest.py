"""A library with the demonstration's books and two readers."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.library import Library
from desktop.domain.patron import Patron, PatronCategory
from desktop.services.importing import ImportOptions, import_file
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from resources import ROOT

BOOKS = ROOT / "demo" / "books.mrc"
NOW = datetime(2026, 11, 12, 2, 40, tzinfo=UTC)  # 09:40 in Vietnam


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    library = Library(code="00001", name="Suối Ngọc")
    store = Store.create(tmp_path / "library.db", library, now=NOW, random_bytes=os.urandom)
    import_file(store, BOOKS, ImportOptions(), now=NOW)
    yield store
    store.close()


@pytest.fixture
def an(store: Store) -> Patron:
    new = NewPatron(
        card="BD.00042", name="Nguyễn Ngọc Bảo An", born=2015, category=PatronCategory.CHILD
    )
    return register(store, new, now=NOW)


@pytest.fixture
def huy(store: Store) -> Patron:
    return register(store, NewPatron(card="BD.00013", name="Phạm Quốc Huy", born=1991), now=NOW)
