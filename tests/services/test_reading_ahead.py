"""A large file is read by other processes, and comes in as if there were none."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.importing import BATCH, ImportOptions, import_file
from desktop.storage.store import Store
from tests.services.conftest import BOOKS, NOW
from tests.storage.shelf import is_unbroken, journal

COPIES = 130
"""So many times the books of the demonstration are more than four batches and 5 MB."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every record is another, and one in the middle is damaged."""
    books = BOOKS.read_bytes()
    parts = []
    for number in range(COPIES):
        mark = f"{number:03d}".encode()
        parts.append(books.replace(b"VNT", mark).replace(b"TV0", mark))
    parts[COPIES // 2] = parts[COPIES // 2].replace(b"\x1e", b"", 9)
    path = tmp_path_factory.mktemp("large") / "large.mrc"
    path.write_bytes(b"".join(parts))
    return path


@pytest.fixture
def empty() -> Iterator[Store]:
    with closing(Store.in_memory(bytes)) as store:
        yield store


def test_it_is_accounted_for_to_the_last_record(empty: Store, large: Path) -> None:
    seen: list[int] = []
    report = import_file(empty, large, ImportOptions(), now=NOW, progress=seen.append)
    assert report.read == COPIES * 63 == seen[-1]
    assert report.added + report.skipped + report.failed == report.read
    assert seen == sorted(seen)
    assert len(seen) == -(-report.read // BATCH)
    assert empty.records.count() == report.added
    assert is_unbroken(journal(empty))
    assert [each.record for each in report.problems] == sorted(
        each.record for each in report.problems
    )


def test_it_is_known_when_it_comes_again(empty: Store, large: Path) -> None:
    first = import_file(empty, large, ImportOptions(), now=NOW)
    again = import_file(empty, large, ImportOptions(), now=NOW)
    assert (again.added, again.skipped) == (0, first.added + first.skipped)


def test_stopped_it_keeps_what_it_has_and_leaves_no_process(empty: Store, large: Path) -> None:
    seen: list[int] = []
    report = import_file(
        empty, large, ImportOptions(), now=NOW, progress=seen.append, cancelled=lambda: bool(seen)
    )
    assert not report.is_complete
    assert empty.records.count() == report.added > 0
    assert import_file(empty, large, ImportOptions(), now=NOW).skipped >= report.added


def test_a_file_that_is_not_there_is_told_of(empty: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"file\.not_found"):
        import_file(empty, tmp_path / "gone.mrc", ImportOptions(), now=NOW)
