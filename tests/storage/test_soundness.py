"""Damage that no row shows: a backup of it is refused, and the examination tells of it."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import StorageError
from desktop.services import backing_up, examining_library
from desktop.services.circulation import lend
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.storage.shelf import START, new_store, reader, with_a_copy


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library" / "library.db"
    with closing(new_store(path)) as store:
        reader(store)
        for barcode in ("B1", "B2"):
            with_a_copy(store, f"Sách {barcode}", barcode)
    return path


def a_page_given_twice(path: Path) -> None:
    """A page of the loans is in the list of free ones as well, as after a torn write."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'loan_copy'"
        (page,) = connection.execute(query).fetchone()
    with path.open("rb+") as file:
        file.seek(32)
        file.write(page.to_bytes(4, "big") + (1).to_bytes(4, "big"))


def a_loan_missing_in_an_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT sql, rootpage FROM sqlite_schema WHERE name = 'loan_copy'"
        sql, page = connection.execute(query).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'loan_copy'")
        connection.commit()
    with closing(Store.open(path, os.urandom)) as store:
        known = store.patrons.by_card("BD-1")
        assert known is not None
        lend(store, "B1", patron=known.id, now=START + timedelta(hours=1))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        row = ("index", "loan_copy", "loan", page, sql)
        connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", row)
        connection.commit()


def a_word_missing_in_the_search(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT id, block FROM search_data WHERE id > 10 LIMIT 1"
        number, block = connection.execute(query).fetchone()
        spoilt = block[: len(block) // 2] + b"\0" * (len(block) - len(block) // 2)
        connection.execute("UPDATE search_data SET block = ? WHERE id = ?", (spoilt, number))
        connection.commit()


@pytest.mark.parametrize(
    "damage", [a_page_given_twice, a_loan_missing_in_an_index, a_word_missing_in_the_search]
)
def test_no_backup_is_made_of_a_library_whose_pages_or_indexes_are_wrong(
    library: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    target = tmp_path / "b.tvxbackup"
    assert backing_up.back_up(library, target, now=START).state.counts.copies == 2
    target.unlink()
    assert not examining_library.findings(library)
    damage(library)
    with pytest.raises(StorageError, match=r"storage\.damaged"):
        backing_up.back_up(library, target, now=START)
    assert list(tmp_path.iterdir()) == [library.parent]
    assert examining_library.findings(library)
