"""Room in the write-ahead log, made while nobody waits, so that no scan waits for it.

A commit that makes its file longer waits for the disk twice, for the content and for the length;
one that writes where something was written before waits once. The log begins anew every morning,
so a day of scans would always pay double. SQLite itself makes the room: a large write that is
taken back leaves the log as long as it came to be, and nothing in it. See decision 0037.
"""

import os
import shutil
from contextlib import closing
from pathlib import Path

from desktop.storage.sqlite import connect
from desktop.storage.sqlite_errors import translated

LOG_PAGES = 4000
"""How long the log grows before its content goes to the library: 16 MB."""

_ROOM = LOG_PAGES * 4096
_ENOUGH = _ROOM * 9 // 10
_SPARE = 10 * _ROOM  # with less, the disk has better use for it
_PATIENCE_S = 5.0
_CACHE_PAGES = 64  # so few that what is written goes to the log at once


def make_room(library: Path) -> None:
    """Let the log of a library that is open be as long as it will be before evening.

    Does nothing where it is so already, and where the disk is nearly full. StorageError
    `storage.locked` when somebody else writes for long.
    """
    log = library.with_name(f"{library.name}-wal")
    if not log.is_file() or log.stat().st_size >= _ENOUGH:
        return
    if shutil.disk_usage(library.parent).free < _SPARE:
        return
    with translated(), closing(connect(library, mode="rw", timeout_s=_PATIENCE_S)) as connection:
        connection.execute(f"PRAGMA cache_size = {_CACHE_PAGES}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE room (content BLOB) STRICT")
        connection.execute("INSERT INTO room VALUES (zeroblob(?))", (_ROOM,))
        connection.execute("ROLLBACK")
    with log.open("r+b") as file:  # SQLite has no locks on this one that closing it would free
        os.fsync(file.fileno())
