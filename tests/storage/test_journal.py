"""An entry of the journal reads the same for ever, also when it borrows its text from a record."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import digest_of
from desktop.domain.record import Record, RecordId
from desktop.services.editing import change_record
from desktop.services.importing import ImportOptions, import_file
from desktop.storage.store import Store
from tests.storage.shelf import START, book, file_of, is_unbroken, journal, new_store, with_a_copy

LETTERS = st.characters(exclude_characters="\x00\x1d\x1e\x1f", exclude_categories=["Cs"])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(new_store(tmp_path / "library.db")) as store:
        yield store


@pytest.fixture
def brought_in(store: Store, tmp_path: Path) -> RecordId:
    """A record from a file, the second of three."""
    records = [book(title, t001="1", t003=f"S{title}") for title in ("Ao", "Bể \x85", "Cá")]
    import_file(store, file_of(tmp_path / "f.mrc", *records), ImportOptions(), now=START)
    return RecordId(journal(store)[1].entity)


def kept_bodies(store: Store) -> list[str | None]:
    rows = store._connection.execute("SELECT body FROM outbox ORDER BY n")  # noqa: SLF001
    return [row[0] for row in rows]


def retitle(store: Store, record: RecordId, title: str) -> None:
    with store.write():
        change_record(store, record, book(title, t001="1", t003="S"), now=START)


def test_a_record_that_was_brought_in_is_on_disk_once(store: Store, brought_in: RecordId) -> None:
    assert kept_bodies(store) == [None] * 3
    assert journal(store)[1].body == creation(store.records.text(brought_in) or "")
    assert is_unbroken(journal(store))


def test_its_entry_stays_what_it_was_when_the_record_changes(
    store: Store, brought_in: RecordId
) -> None:
    before = journal(store)
    retitle(store, brought_in, "Bờ")
    retitle(store, brought_in, "Bến")

    assert kept_bodies(store)[:3] == [None, before[1].body, None]
    assert journal(store)[:3] == before
    assert is_unbroken(journal(store))
    assert [entry.n for entry in store.outbox.entity_pending(brought_in)] == [2, 4, 5]


def test_a_settled_entry_stays_what_it_was_too(store: Store, brought_in: RecordId) -> None:
    before = journal(store)
    with store.write():
        store.outbox.settle(entry.op for entry in before)
    retitle(store, brought_in, "Bờ")

    kept = kept_bodies(store)
    assert kept[1] == before[1].body
    assert [entry.n for entry in store.outbox.entity_pending(brought_in)] == [4]
    assert store.outbox.chain_before(4) == before[-1].chain


def test_what_is_undone_is_undone_in_the_journal_too(store: Store, brought_in: RecordId) -> None:
    def fail() -> None:
        with store.write():
            change_record(store, brought_in, book("Bờ"), now=START)
            raise KeyboardInterrupt

    before = journal(store)
    with pytest.raises(KeyboardInterrupt):
        fail()
    assert kept_bodies(store) == [None] * 3
    assert journal(store) == before


def test_only_the_oldest_that_waits_is_settled(store: Store, brought_in: RecordId) -> None:
    first, second, _ = journal(store)
    with store.write():
        store.outbox.settle([second.op])
    assert store.outbox.count_pending() == 3
    with store.write():
        store.outbox.settle([first.op, first.op])
        store.outbox.quarantine(second.op, "record.not_sound")
    assert [entry.n for entry in journal(store)] == [3]
    assert store.outbox.count_pending() == 1
    assert store.outbox.count_quarantined() == 1
    assert store.outbox.pending_by_kind() == {ChangeKind.RECORD: 1}


def test_a_page_of_the_journal_keeps_its_limits_but_is_never_empty(store: Store) -> None:
    for number in range(3):
        with_a_copy(store, f"Sách {number}", f"B{number}")
    every = journal(store)
    assert store.outbox.pending(2, 1_000_000) == every[:2]
    assert store.outbox.pending(9, 1) == every[:1]
    last = store.outbox.last()
    assert last == every[-1]


@given(
    title=st.text(st.characters(exclude_characters="\x00\x1d\x1e\x1f", exclude_categories=["Cs"]))
)
def test_whatever_a_record_says_its_borrowed_entry_is_chained_by_its_text(title: str) -> None:
    with closing(Store.in_memory(bytes)) as store:
        text = Record("0" * 24, book(f"Đ{title}").fields).text()
        birth = (bytes(16), bytes(16), None, digest_of(creation(text).encode()))
        with store.write():
            store.outbox.append_all(ChangeKind.RECORD, [birth], now=START)
            store.outbox.write_out(1, text)
        assert journal(store)[0].body == creation(text)
        assert is_unbroken(journal(store))
