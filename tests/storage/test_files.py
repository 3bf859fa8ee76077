"""What stands between a library and a bad file, a full disk or another program."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlite_utils import Database

from desktop.domain.errors import InputError, RuleError, StorageError
from desktop.services.circulation import lend
from desktop.storage.migrations import MIGRATIONS
from desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from desktop.storage.sqlite import sqlite3
from desktop.storage.sqlite_errors import translated
from desktop.storage.store import Store
from tests.storage.shelf import (
    LIBRARY,
    START,
    assert_whole,
    is_unbroken,
    journal,
    new_store,
    opened,
    reader,
    with_a_copy,
)

OLD = Path(__file__).with_name("old")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(new_store(path)) as store:
        yield store


def test_a_newer_library_is_refused_and_left_as_it_was(path: Path) -> None:
    new_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()

    with pytest.raises(StorageError, match=r"storage\.newer"):
        Store.open(path, Random(1).randbytes)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no database at all" * 99, "storage.damaged"),
        (b"", "storage.not_ours"),
    ],
)
def test_a_file_that_is_no_library_is_refused_and_left_as_it_was(
    path: Path, content: bytes, code: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(StorageError, match=code):
        Store.open(path, Random(1).randbytes)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    before = path.read_bytes()
    with pytest.raises(StorageError, match=r"storage\.not_ours"):
        Store.open(path, Random(1).randbytes)
    assert path.read_bytes() == before


def test_a_damaged_page_is_told_as_damage(path: Path) -> None:
    with closing(new_store(path)) as store:
        with_a_copy(store, "Sách", "B1")
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"storage\.damaged"), opened(path) as store:
        store.write().__enter__()
        store.records.count()


def test_no_library_is_made_where_one_is_looked_for(path: Path) -> None:
    with pytest.raises(InputError, match=r"library\.not_found"):
        Store.open(path, Random(1).randbytes)
    assert not path.exists()


def test_no_library_is_made_on_top_of_another(store: Store, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"library\.already_there"):
        new_store(path)
    assert path.read_bytes() == before


def test_a_library_cannot_be_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"storage\.cannot_open"):
        new_store(tmp_path / "file" / "library.db")


def test_half_a_library_is_begun_afresh(path: Path) -> None:
    path.with_suffix(".new").write_bytes(b"half")
    with closing(new_store(path)) as store:
        assert store.library.get() == LIBRARY


def test_a_library_whose_row_is_missing_is_damaged() -> None:
    with closing(Store.in_memory(Random(1).randbytes)) as store:
        with pytest.raises(StorageError, match=r"storage\.damaged"):
            store.library.get()
        with pytest.raises(StorageError, match=r"storage\.damaged"):
            store.library.identity()


def test_a_full_disk_leaves_the_library_whole(store: Store, path: Path) -> None:
    with_a_copy(store, "Sách đầu", "B0")
    connection = store._connection  # noqa: SLF001 - a disk that is full on demand
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 8}")

    done = 0
    with pytest.raises(StorageError, match=r"storage\.disk_full"):
        for done in range(10_000):
            with_a_copy(store, "Một cuốn sách dày " * 9, f"C{done}")
    store.close()

    assert_whole(path)
    with opened(path) as again:
        assert done > 0
        assert again.copies.count() == done + 1
        assert is_unbroken(journal(again))
        with_a_copy(again, "Sách sau", "D0")


def test_a_writer_waits_for_another_before_it_reads(store: Store, path: Path) -> None:
    """With a deferred transaction the second would read, then fail for good as it writes."""
    store._connection.execute("PRAGMA busy_timeout = 0")  # noqa: SLF001
    locked = pytest.raises(StorageError, match=r"storage\.locked")
    with opened(path) as other, other.write(), locked, store.write():
        pytest.fail("it did not wait for the lock")
    with store.write():
        assert store.records.count() == 0


def test_a_reader_sees_one_state_while_another_writes(store: Store, path: Path) -> None:
    with opened(path) as other, store.read():
        assert store.records.count() == 0
        with_a_copy(other, "Sách", "B1")
        assert store.records.count() == 0
    assert store.records.count() == 1


def test_a_refused_loan_leaves_nothing_behind(store: Store, path: Path) -> None:
    with_a_copy(store, "Sách", "B1")
    first, second = reader(store), reader(store, "BD-2")
    lend(store, "B1", patron=first.id, now=START)
    before = _bytes(path)

    with pytest.raises(RuleError, match=r"loan\."):
        lend(store, "B1", patron=second.id, now=START)
    assert _bytes(path) == before


def _bytes(path: Path) -> list[bytes]:
    return [each.read_bytes() for each in (path, path.with_name(f"{path.name}-wal"))]


def test_what_sqlite_says_that_nobody_can_cause_stays_a_bug() -> None:
    def wrong() -> None:
        with translated(), closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("SELECT nonsense")

    with pytest.raises(sqlite3.OperationalError):
        wrong()


@pytest.mark.parametrize("old", sorted(OLD.glob("*.db")), ids=lambda old: old.stem)
def test_a_library_of_every_release_opens_and_works(path: Path, old: Path) -> None:
    shutil.copyfile(old, path)
    with opened(path) as store:
        assert store.schema == SCHEMA_VERSION
        assert store.library.get().code == LIBRARY.code
        assert store.records.count() > 0
        assert store.copies.count() > 0
        assert is_unbroken(journal(store))
        hits = store.search.hits(store.search.positions("", limit=50, offset=0))
        assert all(store.records.get(hit.id) is not None for hit in hits)
        with_a_copy(store, "Sách mới", "MOI-1")
    assert_whole(path)


def test_there_is_an_old_library_for_every_schema() -> None:
    kept = set()
    for old in OLD.glob("*.db"):
        with closing(
            sqlite3.connect(f"{old.absolute().as_uri()}?immutable=1", uri=True)
        ) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            kept.add(connection.execute("PRAGMA user_version").fetchone()[0])
    assert kept == set(range(1, SCHEMA_VERSION + 1))


def test_the_schema_has_the_number_of_its_newest_migration() -> None:
    names = [migration.name for migration in MIGRATIONS.pending(Database(memory=True))]
    assert [name[:5] for name in names] == [f"m{n:04d}" for n in range(1, SCHEMA_VERSION + 1)]
