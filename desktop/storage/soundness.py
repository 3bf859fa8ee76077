"""What is wrong in a library file, looked for by two connections at once.

SQLite's `quick_check` of one table reads all of it and of its indexes, looks at each row and counts
their entries; `integrity_check` also looks each row up in them. What the parts leave out is which
pages are nobody's or two trees', so that is a part too.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

from desktop.storage.sqlite import connect, sqlite3

_PATIENCE_S = 5.0
_AT_ONCE = 2  # the smallest PC has two processors, and the desk goes on meanwhile
_LONGEST = frozenset({"loan", "search", "deed", "description"})
"""These first: else one would be begun when all others are done."""

_CACHE = "cache_size = -8000"  # KiB: every row of a table is looked up in its indexes
_MOST = 20
_STEPS_A_PAGE = 20  # far more than the look at a page takes, and far fewer than that at its rows

_Look = Callable[[sqlite3.Connection], list[str]]


def reading(library: Path) -> sqlite3.Connection:
    """A connection that writes nothing, and reads also what is spoilt."""
    connection = connect(library, mode="rw", timeout_s=_PATIENCE_S)
    connection.execute("PRAGMA query_only = ON")
    connection.text_factory = _legible
    return connection


def findings(library: Path) -> list[str]:
    """What SQLite finds wrong in the file, as it says it; nothing when it is sound."""
    try:
        return _broken(library, "integrity_check") + _loose_ends(library)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return [str(error)]


def broken_pages(file: Path) -> list[str]:
    """The same of pages and rows alone. sqlite3.DatabaseError where it cannot be read."""
    return _broken(file, "quick_check")


def _broken(file: Path, check: str) -> list[str]:
    with closing(reading(file)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = sorted((row[0] for row in rows), key=lambda name: name not in _LONGEST)
    parts: list[_Look] = [partial(_broken_rows, check=check, table=table) for table in tables]
    looks = iter([_broken_trees, *parts])

    def look() -> list[str]:
        with closing(reading(file)) as connection:
            connection.execute(f"PRAGMA {_CACHE}")
            return [line for each in looks for line in each(connection)]

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        found = [threads.submit(look) for _ in range(_AT_ONCE)]
    lines = (line for each in found for line in each.result())
    return [*dict.fromkeys(lines)][:_MOST]  # in a small file both see the rows


def _broken_trees(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the pages of the whole file, without a look at the rows in them.

    SQLite has no word for that: its check of everything is stopped when it comes to the rows.
    """
    found: list[str] = []
    is_at_the_rows = False

    def stop() -> int:
        nonlocal is_at_the_rows
        is_at_the_rows = True
        return 1

    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.set_progress_handler(stop, _STEPS_A_PAGE * pages)
    try:
        found.extend(_told(connection, f"PRAGMA quick_check({_MOST})"))
    except sqlite3.OperationalError:
        if not is_at_the_rows:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    return found


def _broken_rows(connection: sqlite3.Connection, *, check: str, table: str) -> list[str]:
    quoted = table.replace('"', '""')
    return [*_told(connection, f'PRAGMA {check}("{quoted}")')][:_MOST]


def _loose_ends(file: Path) -> list[str]:
    with closing(reading(file)) as connection:
        rows = connection.execute("PRAGMA foreign_key_check")
        return [f"foreign key: {row[0]}" for row in rows][:_MOST]


def _told(connection: sqlite3.Connection, check: str) -> Iterator[str]:
    return (row[0] for row in connection.execute(check) if row[0] != "ok")


def _legible(text: bytes) -> str:
    """What is spoilt is to be told, and told apart from what was written."""
    return text.decode("utf-8", "replace")
