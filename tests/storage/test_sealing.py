"""A library is put under a key or taken off it whole, whatever fails in between."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import StorageError
from desktop.storage.sealing import put_under
from desktop.storage.soundness import findings
from desktop.storage.sqlite import connect, is_sealed_as_before, know, spelt, sqlite3
from desktop.storage.store import Store
from tests.storage.shelf import assert_whole, new_store, opened, with_a_copy

ROOT = Path(__file__).parents[2]
KILLS = 60
OLD = Path(__file__).parent / "old"
KEY = bytes(range(48))
PAGE = 4096


def content(path: Path) -> dict[str, object]:
    """Every row of every table, the search index's own among them, and how the tables are made."""
    with closing(connect(path)) as connection:
        made = connection.execute("SELECT name, sql, rootpage > 0 FROM sqlite_schema").fetchall()
        tables = [name for name, sql, has_rows in made if has_rows and "TABLE" in (sql or "")]
        rows = {each: connection.execute(f'SELECT * FROM "{each}"').fetchall() for each in tables}
        return {"made": sorted(map(str, made)), **rows}


def sealed_as_before(path: Path) -> Path:
    """With a proof to every page, under KEY."""
    plain = path.with_suffix(".plain")
    with closing(new_store(plain)) as store:
        with_a_copy(store, "Truyện Kiều", "B1")
    know(KEY)
    with closing(connect(plain)) as old:
        old.execute("PRAGMA cipher_default_use_hmac = ON")
        old.execute("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA1")
        old.execute(f'ATTACH ? AS copy KEY "{spelt(KEY)}"', (str(path),))
        old.execute("SELECT sqlcipher_export('copy')")
        old.execute("PRAGMA copy.journal_mode = WAL")
        for pragma in ("application_id", "user_version"):
            value = old.execute(f"PRAGMA {pragma}").fetchone()[0]
            old.execute(f"PRAGMA copy.{pragma} = {value}")
    plain.unlink()
    return path


@contextmanager
def opened_elsewhere(connection: sqlite3.Connection) -> Iterator[None]:
    """Somebody reads."""
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM record").fetchone()
    yield
    connection.execute("ROLLBACK")


@pytest.mark.slow
def test_a_library_killed_while_it_is_sealed_or_unsealed_is_whole(tmp_path: Path) -> None:
    path, choose = tmp_path / "library.db", random.Random(7)
    know(KEY)
    with closing(new_store(path)) as store:
        for number in range(300):
            with_a_copy(store, f"Sách {number}", f"B{number}")
    before = content(path)
    seen: Counter[tuple[str, ...]] = Counter()
    command = [sys.executable, "-m", "tests.storage.sealing_again", str(path), KEY.hex()]
    for _ in range(KILLS):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as work:
            assert work.stdout is not None
            work.stdout.readline()
            time.sleep(choose.random() * 0.3)  # the moment of the blow, not a wait for anything
            work.kill()
        seen[tuple(sorted(each.name for each in tmp_path.iterdir()))] += 1
        with opened(path):
            pass
        assert_whole(path)
        assert content(path) == before
    assert len(seen) > 1, "not all blows may fall between two rounds"


@pytest.mark.parametrize("version", [file.name for file in OLD.glob("*.db")])
def test_a_library_of_an_older_program_is_sealed(tmp_path: Path, version: str) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD / version, path)
    with opened(path):
        pass
    before, key = content(path), os.urandom(48)
    know(key)
    put_under(path, key)
    assert path.read_bytes()[:16] == key[-16:]
    assert content(path) == before


def test_a_library_sealed_as_before_is_sealed_as_now_when_it_is_opened(tmp_path: Path) -> None:
    path = sealed_as_before(tmp_path / "library.db")
    before = content(path)
    with closing(connect(path)) as old, opened_elsewhere(old):
        assert is_sealed_as_before(old)
        with pytest.raises(StorageError, match=r"storage\.locked"):
            Store.open(path, os.urandom)
    assert content(path) == before
    with opened(path):
        pass
    with closing(connect(path)) as new:
        assert not is_sealed_as_before(new)
    assert content(path) == before


def test_a_spoilt_page_of_a_sealed_library_is_found(tmp_path: Path) -> None:
    path, choose = tmp_path / "library.db", random.Random(11)
    with closing(new_store(path)) as store:
        for number in range(40):
            with_a_copy(store, f"Sách {number}", f"B{number}")
    know(KEY)
    put_under(path, KEY)
    whole = path.read_bytes()
    assert findings(path) == []
    pages = len(whole) // PAGE
    for page in choose.sample(range(1, pages), 20):
        rest = whole[(page + 1) * PAGE :]
        path.write_bytes(whole[: page * PAGE] + choose.randbytes(PAGE) + rest)
        assert findings(path), page


def test_a_library_that_is_open_elsewhere_is_not_sealed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(new_store(path)) as store:
        with_a_copy(store, "Truyện Kiều", "B1")
        with pytest.raises(StorageError, match=r"storage\.locked"):
            put_under(path, KEY)
        with_a_copy(store, "Lục Vân Tiên", "B2")
    with opened(path) as store:
        assert store.copies.count() == 2


def test_what_was_cut_off_before_its_mark_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    new_store(path).close()
    path.with_suffix(".ready").write_bytes(b"of another day")
    with closing(Store.open(path, os.urandom)) as store:
        with_a_copy(store, "Truyện Kiều", "B1")
    assert not path.with_suffix(".ready").exists()


def test_a_salt_without_a_key_and_without_a_sheet_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    new_store(path).close()
    content_before = path.read_bytes()
    path.write_bytes(b"\xaa" * 16 + content_before[16:])
    with pytest.raises(StorageError, match=r"storage\.damaged"):
        Store.open(path, os.urandom)
