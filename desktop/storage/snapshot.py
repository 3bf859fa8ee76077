"""A copy of a library while the desk goes on, and what is in a library file that nobody has open.

SQLite's own backup (a sealed library goes as it lies), from a connection of its own and in one
transaction of reading: the desk writes on into its log, and the copy is the library as it was at
one moment.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from desktop.domain import audit, journal
from desktop.domain.backup import Counts, Marks, State
from desktop.domain.errors import InputError, StorageError
from desktop.domain.exchange import ChangeKind
from desktop.storage.as_it_lies import begin_still, copy_file
from desktop.storage.audit import Audit
from desktop.storage.columns import moment
from desktop.storage.outbox import entries
from desktop.storage.residue import Residue
from desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION, version_of
from desktop.storage.soundness import broken_pages, reading
from desktop.storage.sqlite import connect, key_of, sqlite3
from desktop.storage.sqlite_errors import primary_code, translated
from desktop.storage.stopped_cards import StoppedCards

_OF_THE_DRAFT = {
    sqlite3.SQLITE_FULL: "backup.no_room",
    sqlite3.SQLITE_READONLY: "backup.read_only",
    sqlite3.SQLITE_CANTOPEN: "backup.place_fails",
    sqlite3.SQLITE_IOERR: "backup.place_fails",
}
_PIECE = 1 << 20
_STEP = 2000  # pages: 8 MB, between which other threads have their turn
_MARKS = {"journal": ("outbox", "n"), "deeds": ("deed", "number"), "audit": ("audit", "number")}
_MARKS |= {"ledger": ("ledger_entry", "number")}
_COUNTS = {
    "records": "SELECT count(*) FROM record",
    "copies": "SELECT count(*) FROM copy",
    "patrons": "SELECT count(*) FROM patron",
    "loans_open": "SELECT count(*) FROM loan WHERE returned_at IS NULL",
}


def copy_out(library: Path, draft: Path) -> State:
    """Copy the library into a new file, and say what state of it that is.

    InputError or OSError when the place of the draft is full or cannot be written.
    """
    with translated(), closing(reading(library)) as source:
        key = key_of(library)
        is_as_it_lies = key is not None and begin_still(library, source)
        if is_as_it_lies:
            copy_file(library, draft)
            key = None
        else:
            source.execute("BEGIN")
        found = state(source)
        with _blamed(draft), closing(connect(draft, key=key)) as copy:
            # The draft is nobody's before it is whole: whoever makes it sees to the disk.
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA synchronous = OFF")
            if not is_as_it_lies:
                source.backup(copy, pages=_STEP)
            copy.execute("PRAGMA journal_mode = DELETE")  # readable where nothing can be written
            copy.execute("PRAGMA secure_delete = ON")
            Residue(copy).clean()  # what is erased is in no backup that is made afterwards
    return found


def refuse_unsound(draft: Path, expected: State) -> None:
    """StorageError `storage.damaged` when a copy is not sound, for then the library is not either.

    What refers to nothing, and what is not found through an index, is looked for by
    `soundness.findings`, which has more time.
    """
    with translated(), _blamed(draft):
        if broken_pages(draft) or state_of(draft) != expected:
            _read_through(draft)
            raise StorageError("storage.damaged")


def state_of(library: Path) -> State:
    """The state of a library file. StorageError when it cannot be read, or is not ours."""
    with translated(), closing(reading(library)) as connection:
        connection.execute("BEGIN")
        return state(connection)


def broken_chains(library: Path) -> list[str]:
    """Where the journal or the audit log is not as it was written."""
    with closing(reading(library)) as connection:
        connection.execute("BEGIN")
        log = Audit(connection)
        looks = {
            "journal": lambda: journal.first_broken(entries(connection)),
            "audit": lambda: audit.first_broken(log.lines(), log.end()),
        }
        broken = {name: _first_broken(look) for name, look in looks.items()}
    return [f"{name}: {number}" for name, number in broken.items() if number]


def oldest_beyond(library: Path, marks: Marks | None) -> datetime | None:
    """When the oldest change was made that a backup with these marks does not have."""
    with translated(), closing(reading(library)) as connection:
        moments = [_first_beyond(connection, name, marks) for name in _MARKS]
    return min(filter(None, moments), default=None)


def changes_beyond(library: Path, n: int) -> dict[ChangeKind, int]:
    """How many changes the journal has after entry `n`, by kind."""
    with translated(), closing(reading(library)) as connection:
        rows = connection.execute(
            "SELECT kind, count(*) FROM outbox WHERE n > ? GROUP BY kind", (n,)
        ).fetchall()
    return {ChangeKind(kind): count for kind, count in rows}


def chain_at(library: Path, n: int) -> str | None:
    """The chain with entry `n` of the journal, hexadecimal."""
    with translated(), closing(reading(library)) as connection:
        return _chain_at(connection, n)


def erased_in(library: Path) -> tuple[str, ...]:
    """The numbers of the cards of those who were erased, as this file knows."""
    with translated(), closing(reading(library)) as connection:
        state(connection)
        return StoppedCards(connection).erased()


def state(connection: sqlite3.Connection) -> State:
    """The state that an open connection sees."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StorageError("storage.not_ours", path="")
    schema = version_of(connection)
    if schema > SCHEMA_VERSION:
        raise StorageError("storage.newer", found=schema, known=SCHEMA_VERSION)
    row = connection.execute("SELECT id, code, name FROM library").fetchone()
    if row is None:
        raise StorageError("storage.damaged")
    last = {name: _last(connection, name) for name in _MARKS}
    return State(
        identity=row[0].hex(),
        code=row[1],
        name=row[2],
        schema=schema,
        counts=_counts(connection),
        marks=Marks(**last),
        chain=_chain_at(connection, last["journal"]) or "",
    )


@contextmanager
def _blamed(draft: Path) -> Iterator[None]:
    """A disk that fails in the block is the draft's; damage is the library's."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _OF_THE_DRAFT.get(primary_code(error))
        if code is None:
            _read_through(draft)
            raise
        raise InputError(code, path=str(draft.parent)) from error


def _read_through(draft: Path) -> None:
    """OSError where its disk is gone: then what seems damaged could only not be read."""
    with draft.open("rb") as file:
        while file.read(_PIECE):
            pass


def _first_broken(look: Callable[[], int | None]) -> str:
    """The number, or why it cannot be told."""
    try:
        return str(look() or "")
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return str(error)


def _counts(connection: sqlite3.Connection) -> Counts:
    return Counts(**{name: connection.execute(how).fetchone()[0] for name, how in _COUNTS.items()})


def _last(connection: sqlite3.Connection, name: str) -> int:
    table, column = _MARKS[name]
    row = connection.execute(f"SELECT coalesce(max({column}), 0) FROM {table}").fetchone()
    return int(row[0])


def _first_beyond(
    connection: sqlite3.Connection, name: str, marks: Marks | None
) -> datetime | None:
    table, column = _MARKS[name]
    mark = 0 if marks is None else getattr(marks, name)
    row = connection.execute(
        f"SELECT at FROM {table} WHERE {column} > ? ORDER BY {column} LIMIT 1", (mark,)
    ).fetchone()
    return None if row is None else moment(row[0])


def _chain_at(connection: sqlite3.Connection, n: int) -> str | None:
    row = connection.execute("SELECT chain FROM outbox WHERE n = ?", (n,)).fetchone()
    return None if row is None else row[0].hex()
