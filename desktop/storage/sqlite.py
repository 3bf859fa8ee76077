"""The one door to SQLite: SQLCipher's build of it, which reads plain files and sealed ones.

Everybody says `sqlite3` to it, because that is what it is: the same calls, the same errors.
Which key a file has is found by trying those that this run of the program was given: to look into
the file besides SQLite would free its locks on it. See decisions 0030, 0035 and 0043.
"""

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import StorageError
from desktop.domain.key_files import KEY_BYTES, SALT_BYTES, sheet_file

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlcipher3 import dbapi2 as sqlite3

__all__ = [
    "connect",
    "is_sealed",
    "is_sealed_as_before",
    "key_of",
    "know",
    "salt_of",
    "spelt",
    "sqlite3",
]

_SEALED_BY = "cipher_default_use_hmac = OFF"
"""A page is under AES alone: to prove each as well costs more than that (decision 0043)."""

_PROVEN = ("cipher_use_hmac = ON", "cipher_hmac_algorithm = HMAC_SHA1")
"""How the pages of libraries lie that were sealed before it."""

_STATEMENTS = 1000
"""More than the program has. Where they do not fit, those asked most often stay: a morning of
searches, of which each kind is another statement, would have every scan prepared anew."""

_NO_DATABASE = "file is not a database"
_known: dict[bytes, bytes] = {}

# Every such value is otherwise asked in vain how it is to be adapted, for ten times its own cost.
sqlite3.register_adapter(bytes, bytes)
sqlite3.register_adapter(type(None), lambda nothing: nothing)


def salt_of(path: Path) -> bytes:
    """What the key of a sealed file is known by: its first bytes.

    To be asked only while this run of the program has no key for it, and so no locks on it.
    """
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def know(key: bytes) -> None:
    """From now on this run of the program can open the files of `key`."""
    assert len(key) == KEY_BYTES, "a key of SQLCipher with its salt"
    _known[key[-SALT_BYTES:]] = key


def key_of(path: Path) -> bytes | None:
    """The key of the file; None for one that is not sealed, or not there."""
    if not _known or not path.is_file():
        return None
    connection, key = _opened(path, mode="ro", timeout_s=5.0)
    connection.close()
    return key


def connect(
    path: Path, *, mode: str = "rwc", timeout_s: float = 5.0, key: bytes | None = None
) -> sqlite3.Connection:
    """A connection without transactions of its own; `key` is for a file that is to be made.

    StorageError `storage.key_missing`: only a sheet tells of a sealed file that is not damaged.
    """
    if key is not None:
        return _keyed(path, mode=mode, timeout_s=timeout_s, key=key)
    return _opened(path, mode=mode, timeout_s=timeout_s)[0]


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether its pages are under a key; a plain file knows nothing of that."""
    return connection.execute("PRAGMA cipher_use_hmac").fetchone() is not None


def is_sealed_as_before(connection: sqlite3.Connection) -> bool:
    """Whether its pages lie as those of no file that is made now."""
    return bool(connection.execute("PRAGMA cipher_use_hmac").fetchone() == ("1",))


def spelt(key: bytes | None) -> str:
    """The key as SQLCipher wants to read it; nothing for a plain file."""
    return "" if key is None else f"x'{key.hex()}'"


def _opened(path: Path, *, mode: str, timeout_s: float) -> tuple[sqlite3.Connection, bytes | None]:
    """A connection that can read the file, and with which key."""
    is_new = not path.is_file() or not path.stat().st_size
    for key, form in () if is_new else product(_known.values(), ((), _PROVEN)):
        connection = _keyed(path, mode=mode, timeout_s=timeout_s, key=key, form=form)
        if _can_read(connection):
            return connection, key
        connection.close()
    connection = _keyed(path, mode=mode, timeout_s=timeout_s, key=None)
    if not _can_read(connection) and sheet_file(path.parent, salt_of(path)).exists():
        connection.close()
        raise StorageError("storage.key_missing")
    return connection, None


def _can_read(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.DatabaseError as error:
        if str(error) != _NO_DATABASE:
            connection.close()
            raise
        return False
    return True


def _keyed(
    path: Path, *, mode: str, timeout_s: float, key: bytes | None, form: tuple[str, ...] = ()
) -> sqlite3.Connection:
    if mode == "ro" and path.with_name(f"{path.name}-journal").exists():
        mode = "rw"  # a write was cut off: it has to be undone, which who only reads cannot
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address,
        uri=True,
        timeout=timeout_s,
        isolation_level=None,
        cached_statements=_STATEMENTS,
    )
    connection.execute(f"PRAGMA {_SEALED_BY}")  # also what is attached to a plain one
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # what fails is raised, not printed
        connection.execute(f'PRAGMA key = "{spelt(key)}"')
    for setting in form:
        connection.execute(f"PRAGMA {setting}")
    return connection
