"""The library's database: one connection, one thread, and the transaction around every write."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import InputError, StorageError
from desktop.domain.identity import RandomBytes
from desktop.domain.library import Library
from desktop.storage.log_room import LOG_PAGES
from desktop.storage.replacing import replace_content
from desktop.storage.schema import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    bring_up_to_date,
    version_of,
)
from desktop.storage.sealing import as_trouble_of_the_disk, finish, named, put_under
from desktop.storage.sqlite import connect, is_sealed, is_sealed_as_before, key_of, sqlite3
from desktop.storage.sqlite_errors import translated
from desktop.storage.tables import Tables
from desktop.storage.trying import tried
from desktop.storage.writing import Writing

_BUSY_TIMEOUT_S = 5.0
_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # a deleted name is overwritten, see `residue`
    "temp_store = MEMORY",
    f"wal_autocheckpoint = {LOG_PAGES}",
)
_CACHE_KIB = 4000
"""What it keeps it keeps till evening, and the system has the rest."""
_CACHE_SEALED_KIB = 16000
"""What comes from the system has to be opened again each time."""


class Store(Tables):
    """A library on disk. Reads at any time; writes inside `write()`; one thread only."""

    def __init__(self, connection: sqlite3.Connection, random_bytes: RandomBytes) -> None:
        self._begin(connection, random_bytes)

    def _begin(self, connection: sqlite3.Connection, random_bytes: RandomBytes) -> None:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        self._cache = _CACHE_SEALED_KIB if is_sealed(connection) else _CACHE_KIB
        connection.execute(f"PRAGMA cache_size = -{self._cache}")
        self._connection = connection
        self._writing = Writing(connection)
        bring_up_to_date(connection)
        self._random_bytes = random_bytes
        super().__init__(connection, random_bytes)

    @classmethod
    def open(cls, path: Path, random_bytes: RandomBytes) -> "Store":
        """The library in the file `path`, which must be there; an older one is brought up to date.

        StorageError: `storage.newer` and `storage.damaged` leave the file as it was.
        """
        if not path.is_file():
            raise InputError("library.not_found", path=str(path.parent))
        finish(path)
        if _is_sealed_as_before(path):
            put_under(path, key_of(path))
        return cls._over(lambda: _connection_to(path), random_bytes)

    @classmethod
    def create(
        cls, path: Path, library: Library, *, now: datetime, random_bytes: RandomBytes
    ) -> "Store":
        """A new, empty library in the file `path`; never on top of one that is there.

        It is made beside and then given its name, so that half a library is never found.
        """
        if path.exists():
            raise InputError("library.already_there", path=str(path.parent))
        draft = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError("storage.cannot_open", path=str(path.parent)) from error
        store = cls._over(lambda: _connection_to(draft), random_bytes)
        with store.write():
            store.library.put(library, store.identities.new(now), now=now)
        store.close()
        with as_trouble_of_the_disk():
            named(draft, path)  # else a cut would take the library with the first scans in it
        return cls.open(path, random_bytes)

    @classmethod
    def in_memory(cls, random_bytes: RandomBytes) -> "Store":
        """A library that is gone when it is closed, for tests."""
        return cls._over(lambda: sqlite3.connect(":memory:", isolation_level=None), random_bytes)

    @classmethod
    def _over(
        cls, connected: Callable[[], sqlite3.Connection], random_bytes: RandomBytes
    ) -> "Store":
        with translated():
            connection = connected()
            try:
                return cls(connection, random_bytes)
            except BaseException:
                connection.close()
                raise

    @property
    def path(self) -> Path:
        """The file; a library in memory has none."""
        return Path(self._connection.execute("PRAGMA database_list").fetchone()[2])

    @property
    def schema(self) -> int:
        """The version of the schema in the file."""
        return version_of(self._connection)

    def write(self) -> AbstractContextManager[None]:
        """Make the block one transaction, taking the write lock before its first read.

        A deferred transaction that reads and then writes fails at once, whatever the timeout,
        when another connection wrote in between; an immediate one waits.
        """
        return self._writing

    @contextmanager
    def bulk(self) -> Iterator[None]:
        """Many large writes in a row: more memory for pages, fewer merges of the search index."""
        with translated():
            self._connection.execute("PRAGMA cache_size = -64000")  # KiB
            self._connection.execute("PRAGMA wal_autocheckpoint = 32000")  # pages
            self._connection.execute("PRAGMA secure_delete = OFF")  # no reader is in a book
            self.search.expect_much()
        try:
            yield
        finally:
            with translated():
                self.search.expect_little()
                self._connection.execute("PRAGMA secure_delete = ON")
                self._connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
                self._connection.execute(f"PRAGMA cache_size = -{self._cache}")

    @contextmanager
    def read(self) -> Iterator[None]:
        """Make the block's reads see one state of the library."""
        with translated():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Make the block's writes, of readers and their cards, gone afterwards; nobody waits."""
        with translated(), tried(self._connection):
            yield

    def become(self, other: Path) -> None:
        """Take the whole content of another library's file, in one transaction.

        Whoever else has this library open goes on in the new content. StorageError
        `storage.locked` when somebody writes for long.
        """
        replace_content(other, self._connection)
        path = self.path
        with translated():
            self._connection.close()  # and with it all that was worked out of the old content
        random_bytes, run = self._random_bytes, self.run
        vars(self).clear()
        with translated():
            self._begin(_connection_to(path), random_bytes)
        self.run = run

    def leave_unsynced(self) -> None:
        """From now on nothing waits for the disk: this is a draft, and nobody's yet."""
        self._connection.execute("PRAGMA synchronous = OFF")

    def close(self) -> None:
        with translated():
            self._connection.close()


def _connection_to(path: Path) -> sqlite3.Connection:
    return connect(path, timeout_s=_BUSY_TIMEOUT_S)


def _is_sealed_as_before(path: Path) -> bool:
    """Look at the file without touching it; refuse what is damaged, not ours or newer.

    One that is sealed otherwise than now is never worked in: what SQLite copies into it from a
    file of another form would be spoilt.
    """
    with (
        translated(),
        closing(connect(path, mode="ro")) as connection,
    ):
        version = version_of(connection)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        is_as_before = is_sealed_as_before(connection)
    if application != APPLICATION_ID:
        raise StorageError("storage.not_ours", path=str(path))
    if version > SCHEMA_VERSION:
        raise StorageError("storage.newer", found=version, known=SCHEMA_VERSION)
    return is_as_before
