"""Puts a library under another key, whole at every instant (decision 0035).

The copy under the new key lies beside, looked through and on the disk, before the old file is
marked as over; a marked file is never worked in again. So there is one library at any time: the
old one before the mark, the copy after it, whatever fails in between.
"""

import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.domain.errors import StorageError
from desktop.storage.schema import version_of
from desktop.storage.sqlite import connect, spelt, sqlite3
from desktop.storage.sqlite_errors import translated

_OVER = 0x7FFFFFFF
"""The version of a file whose copy is to take its place; no program opens it."""
_READY, _DRAFT = ".ready", ".sealing"
_TRIES, _PAUSE_S = 20, 0.1
_LOG_FILES = ("-wal", "-shm", "-journal")
_TABLES = "SELECT name FROM {schema}.sqlite_schema WHERE type = 'table' AND rootpage > 0"


def put_under(path: Path, key: bytes | None) -> None:
    """Put the library in `path` under `key`, or none. Nobody else may have it open.

    StorageError leaves it as it was.
    """
    finish(path)
    with translated(), closing(connect(path, mode="rw")) as old:
        # Refused while another program has the library open; then nobody can open it.
        old.execute("PRAGMA locking_mode = EXCLUSIVE")
        if old.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise StorageError("storage.locked")
        old.execute("BEGIN EXCLUSIVE")
        old.execute("COMMIT")
        draft = path.with_suffix(_DRAFT)
        with as_trouble_of_the_disk():
            try:
                _copy(old, draft, key)
                named(draft, path.with_suffix(_READY))
            finally:
                draft.unlink(missing_ok=True)  # half a copy would keep a full disk full
        old.execute(f"PRAGMA user_version = {_OVER}")
    finish(path)


def finish(path: Path) -> bool:
    """Bring to its end what was cut off while the library was put under another key.

    Whether there is another file now under its name.
    """
    ready = path.with_suffix(_READY)
    if not ready.exists():
        return False
    with translated(), closing(connect(path, mode="rw")) as old:
        is_over = version_of(old) == _OVER  # SQLite has rolled back what was half
    with as_trouble_of_the_disk():
        if not is_over:
            ready.unlink(missing_ok=True)
            return False
        for ending in _LOG_FILES:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        if ready.exists():  # else somebody else was quicker
            named(ready, path)
    return True


@contextmanager
def as_trouble_of_the_disk() -> Iterator[None]:
    """Say in our own words what a disk can do to the files of a library."""
    try:
        yield
    except PermissionError as error:  # on Windows: somebody has it open
        raise StorageError("storage.locked") from error
    except OSError as error:
        raise StorageError("storage.disk_fails") from error


def _copy(old: sqlite3.Connection, draft: Path, key: bytes | None) -> None:
    draft.unlink(missing_ok=True)
    old.execute(f'ATTACH ? AS copy KEY "{spelt(key)}"', (str(draft),))
    # The draft is nobody's before it is whole; `named` sees to the disk.
    old.execute("PRAGMA copy.journal_mode = OFF")
    old.execute("PRAGMA copy.synchronous = OFF")
    old.execute("SELECT sqlcipher_export('copy')")
    for pragma in ("application_id", "user_version"):
        value = old.execute(f"PRAGMA main.{pragma}").fetchone()[0]
        old.execute(f"PRAGMA copy.{pragma} = {value}")
    found = old.execute("PRAGMA copy.integrity_check(1)").fetchone()[0]
    if found != "ok" or _counts(old, "copy") != _counts(old, "main"):
        raise StorageError("storage.damaged")
    old.execute("DETACH copy")


def _counts(connection: sqlite3.Connection, schema: str) -> dict[str, int]:
    names = [row[0] for row in connection.execute(_TABLES.format(schema=schema))]
    return {
        name: connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0]
        for name in names
    }


def named(file: Path, name: Path) -> None:
    """Give a whole file its name, on the disk when this returns."""
    with file.open("rb+") as whole:
        os.fsync(whole.fileno())
    for left in reversed(range(_TRIES)):
        try:
            file.replace(name)
            break
        except PermissionError:  # on Windows a virus scanner looks at it for a moment
            if not left:
                raise
            time.sleep(_PAUSE_S)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and a name is on the disk at once
        folder = os.open(name.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
