"""Turns what SQLite says into words of our own; everything unknown stays a bug."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.domain.errors import StorageError
from desktop.storage.sqlite import sqlite3

_CODES = {
    sqlite3.SQLITE_CORRUPT: "storage.damaged",
    sqlite3.SQLITE_NOTADB: "storage.damaged",
    sqlite3.SQLITE_FULL: "storage.disk_full",
    sqlite3.SQLITE_BUSY: "storage.locked",
    sqlite3.SQLITE_LOCKED: "storage.locked",
    sqlite3.SQLITE_READONLY: "storage.read_only",
    sqlite3.SQLITE_PERM: "storage.read_only",
    sqlite3.SQLITE_IOERR: "storage.disk_fails",
    sqlite3.SQLITE_CANTOPEN: "storage.cannot_open",
}
_WORDS = {
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "database is locked": sqlite3.SQLITE_BUSY,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
}
_PRIMARY = 0xFF  # an extended result code carries its primary code in the low byte


@contextmanager
def translated() -> Iterator[None]:
    """Run the block; raise StorageError for what a disk or another program can cause."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise_translated(error)
        raise
    except UnicodeDecodeError as error:  # also out of the words in which SQLite tells of damage
        raise StorageError("storage.damaged") from error


def primary_code(error: sqlite3.DatabaseError) -> int:
    """SQLite's code for it; an error of its backup, or of SQLCipher's copy, has its words alone."""
    code = int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & _PRIMARY
    return _WORDS.get(str(error), code) if code == sqlite3.SQLITE_ERROR else code


def raise_translated(error: sqlite3.DatabaseError) -> None:
    """Raise the StorageError that `error` stands for, if it is one."""
    code = _CODES.get(primary_code(error))
    if code is not None:
        raise StorageError(code) from error
