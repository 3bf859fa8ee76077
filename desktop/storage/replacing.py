"""Another content for a library that is open: all of it or nothing, as any transaction."""

from contextlib import closing
from pathlib import Path

from desktop.domain.errors import StorageError
from desktop.storage.sqlite import connect, sqlite3
from desktop.storage.sqlite_errors import translated

_WAIT_S = 0.1
_MOST_WAITS = 100


def replace_content(other: Path, target: sqlite3.Connection) -> None:
    """Put the content of the file `other` in the place of what `target` has; one key for both.

    It goes through the log of `target`: until its last page is there and synced, the old content
    stands, and a power cut leaves it.
    """
    waits = 0

    def wait(status: int, _left: int, _size: int) -> None:
        nonlocal waits
        waits += status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if waits > _MOST_WAITS:
            raise StorageError("storage.locked")

    with translated(), closing(connect(other)) as source:
        source.backup(target, pages=-1, progress=wait, sleep=_WAIT_S)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
