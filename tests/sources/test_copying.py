"""A description from elsewhere becomes one of the library's own, once."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import InputError, RuleError
from desktop.domain.library import Library
from desktop.domain.record import Field, Record
from desktop.services.copying import take
from desktop.storage.store import Store
from tests.sources.conftest import books

NOW = datetime(2026, 11, 12, 2, 40, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    library = Library(code="00001", name="Suối Ngọc")
    store = Store.create(tmp_path / "library.db", library, now=NOW, random_bytes=os.urandom)
    yield store
    store.close()


def test_a_record_is_added_and_waits_to_be_sent(store: Store) -> None:
    record_id = take(store, books()[0], now=NOW)
    stored = store.records.get(record_id)
    assert stored is not None
    assert stored.value("245", "a") == "Truyện Kiều :"
    assert all(field.id for field in stored.fields)
    assert [entry.entity for entry in store.outbox.entity_pending(record_id)] == [record_id]


def test_what_tells_of_their_copies_stays_there(store: Store) -> None:
    ours = Field("856", "4 \x1fuhttps://example.org/")
    theirs = [Field(tag, "  \x1fax") for tag in ("049", "090", "590", "852", "876", "952", "999")]
    book = books()[1]
    record = Record(book.leader, (*book.fields, *theirs, ours))
    stored = store.records.get(take(store, record, now=NOW))
    assert stored is not None
    tags = [field.tag for field in book.fields if field.tag != "852"]
    assert [field.tag for field in stored.fields] == [*tags, "856"]


def test_the_same_record_is_not_taken_twice(store: Store) -> None:
    take(store, books()[0], now=NOW)
    with pytest.raises(RuleError, match="here_already") as caught:
        take(store, books()[0], now=NOW)
    assert "Truyện Kiều" in str(caught.value.details["title"])
    assert store.records.count() == 1


def test_a_record_without_a_title_is_not_taken(store: Store) -> None:
    nameless = Record(books()[0].leader, (Field("020", "  \x1fa9786049999017"),))
    with pytest.raises(InputError, match="title_missing"):
        take(store, nameless, now=NOW)
    assert store.records.count() == 0
