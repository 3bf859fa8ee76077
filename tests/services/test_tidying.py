"""What is done while nobody waits, seen in the files of the library."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.services import circulation
from desktop.services.tidying import tidy
from desktop.storage import log_room
from desktop.storage.sqlite import connect
from tests.storage.shelf import new_store, opened, reader, with_a_copy

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
A_DAY = 400  # scans
ROOM = 14_000_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    store = new_store(tmp_path / "library.db")
    reader(store)
    with_a_copy(store, "Đất rừng phương Nam", "B1")
    store.close()
    return tmp_path / "library.db"


def log_of(library: Path) -> Path:
    return library.with_name("library.db-wal")


def test_the_scans_of_a_day_make_the_log_no_longer(library: Path) -> None:
    with opened(library) as store:
        size, schema = library.stat().st_size, schema_of(library)
        assert not tidy(store, now=NOW)
        room = log_of(library).stat().st_size
        assert room > ROOM
        assert (library.stat().st_size, schema_of(library)) == (size, schema)
        known = store.patrons.by_card("BD-1")
        assert known is not None
        for _ in range(A_DAY // 2):
            circulation.lend(store, "B1", patron=known.id, now=NOW)
            circulation.take_back(store, "B1", now=NOW)
        assert log_of(library).stat().st_size == room
        tidy(store, now=NOW)
        assert log_of(library).stat().st_size == room
    assert not log_of(library).exists()


def test_a_disk_that_is_nearly_full_keeps_its_room(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_room, "_SPARE", 1 << 60)  # more than any disk has
    with opened(library) as store:
        tidy(store, now=NOW)
        assert log_of(library).stat().st_size < ROOM


def schema_of(library: Path) -> list[str]:
    with closing(connect(library, mode="ro")) as other:
        return [str(row[0]) for row in other.execute("SELECT sql FROM sqlite_schema")]
