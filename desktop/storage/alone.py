"""A library that nobody else has open, as one file without a log."""

from contextlib import closing
from pathlib import Path

from desktop.domain.errors import StorageError
from desktop.storage.sealing import as_trouble_of_the_disk, named
from desktop.storage.sqlite import connect
from desktop.storage.sqlite_errors import translated

_LOGS = ("-wal", "-shm", "-journal")


def make_one_file(library: Path) -> None:
    """StorageError `storage.locked` while somebody has it open."""
    with translated(), closing(connect(library, mode="rw", timeout_s=1.0)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise StorageError("storage.locked")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")


def put_back(copy: Path, library: Path) -> None:
    """Put a copy of the whole file in the place of the library; nobody has it open."""
    with as_trouble_of_the_disk():
        for ending in _LOGS:
            library.with_name(library.name + ending).unlink(missing_ok=True)
        named(copy, library)
