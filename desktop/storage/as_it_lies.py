"""A copy of a sealed library as it lies on the disk, page by page, without a look into them.

SQLite's own backup opens each page and seals it anew: that takes thrice as long, and leaves no page
of a backup like that of the day before, so that all of it would go off-site each day. The file
itself holds one state, and keeps it, while somebody reads who needs nothing of the log; SQLite then
lets nobody write into it, and the desk writes on into the log. See decision 0043.
"""

import os
import shutil
from contextlib import closing
from pathlib import Path

from desktop.storage.sealing import as_trouble_of_the_disk
from desktop.storage.sqlite import connect, sqlite3
from desktop.storage.sqlite_errors import primary_code

_PATIENCE_S = 2.0
_PIECE = 1 << 20
_LOG_FILES = ("-wal", "-journal")
_EMPTY_LOG = "PRAGMA wal_checkpoint(PASSIVE)"

_never_closed: dict[tuple[int, int], int] = {}
"""Files by what the system knows them by. To close one would free the locks of SQLite on it."""


def begin_still(library: Path, source: sqlite3.Connection) -> bool:
    """Begin to read a state that is in the file as a whole, which stays so until `source` ends.

    False, and nothing is begun, where others do not let the log be emptied.
    """
    source.execute(_EMPTY_LOG)  # most of it, while others still write
    with closing(connect(library, mode="rw", timeout_s=_PATIENCE_S)) as other:
        try:
            other.execute("BEGIN IMMEDIATE")  # nobody writes between the last look and the first
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                raise
            return False
        is_busy, in_log, in_file = source.execute(_EMPTY_LOG).fetchone()
        if is_busy or in_log != in_file:
            return False
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return True


def copy_file(library: Path, draft: Path) -> None:
    """Copy the file after `begin_still`. OSError when the draft cannot be written."""
    for ending in _LOG_FILES:
        draft.with_name(draft.name + ending).unlink(missing_ok=True)  # of a copy that was cut off
    if os.name != "posix":  # there the locks are those of the one who opened, not of the program
        shutil.copyfile(library, draft)
        return
    with draft.open("wb") as target:
        descriptor, at = _descriptor(library), 0
        while piece := _piece(descriptor, at):
            target.write(piece)
            at += len(piece)


def _piece(descriptor: int, at: int) -> bytes:
    with as_trouble_of_the_disk():
        return os.pread(descriptor, _PIECE, at)


def _descriptor(library: Path) -> int:
    facts = library.stat()
    name = facts.st_dev, facts.st_ino  # held open, so no other file gets this name
    if name not in _never_closed:
        _never_closed[name] = os.open(library, os.O_RDONLY)
    return _never_closed[name]
