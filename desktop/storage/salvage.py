"""What a damaged library still tells: of its journal what proves itself, of the rest what it can.

A chain goes through the journal, so an entry is as it was written or is none. Names of readers, and
who had which book, are in no journal: they are asked of their tables, where a page may be gone.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop.domain.backup import State
from desktop.domain.errors import StorageError
from desktop.domain.hold import Hold, HoldId
from desktop.domain.journal import NO_CHAIN, Entry, chained
from desktop.domain.loan import Loan, LoanId
from desktop.domain.patron import Patron, PatronId
from desktop.storage.archive import Archive
from desktop.storage.columns import blob
from desktop.storage.holds import Holds
from desktop.storage.loans import Loans
from desktop.storage.outbox import entries
from desktop.storage.patrons import Patrons
from desktop.storage.soundness import reading
from desktop.storage.sqlite import sqlite3

_DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError, ValueError)
_SPOILT = "\ufffd"

T = TypeVar("T")


class Ruin:
    """A library of which some pages cannot be read. Damage is no error here, but no answer."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._connection = connection
        self._archive = Archive(connection)
        self._loans = Loans(connection)
        self._holds = Holds(connection)
        self._patrons = Patrons(connection)

    def journal_after(self, known: State) -> Iterator[Entry]:
        """What was done after this state of the same library, up to the first that is spoilt."""
        n, link = known.marks.journal, bytes.fromhex(known.chain) or NO_CHAIN
        is_proven = {known.identity, None} if n else {known.identity}  # else the chain proves it
        if self._identity() not in is_proven:
            return
        try:
            for entry in entries(self._connection, after=n):
                n, link = n + 1, chained(link, entry)
                if (entry.n, entry.chain) != (n, link):
                    return
                yield entry
        except _DAMAGE:
            return

    def written_at(self, n: int) -> datetime | None:
        """When an entry was written."""
        return _or_none(lambda: self._archive.written_at(n))

    def loan(self, name: LoanId) -> Loan | None:
        return _or_none(lambda: self._loans.get(name))

    def hold(self, name: HoldId) -> Hold | None:
        return _or_none(lambda: self._holds.get(name))

    def readers(self) -> Iterator[tuple[Patron, str]]:
        """Everybody who can be read, with the name in the exchange: from both ends to the hole."""
        seen: set[bytes] = set()
        for order in ("ASC", "DESC"):
            try:
                for (name,) in self._execute(f"SELECT id FROM patron ORDER BY id {order}"):
                    if name in seen:
                        break
                    seen.add(name)
            except _DAMAGE:
                continue
        for name in sorted(seen):
            found = _or_none(lambda name=name: self._reader(name))  # type: ignore[misc]
            if found is not None:
                yield found

    def is_of_other_pc(self, patron: PatronId) -> bool:
        """Whether the card was given at another PC of the library, as far as it can be read."""
        asked, name = "SELECT is_elsewhere FROM patron WHERE id = ?", blob(patron)
        row = _or_none(lambda: self._execute(asked, (name,)).fetchone())
        return row is not None and bool(row[0])

    def _reader(self, name: bytes) -> tuple[Patron, str] | None:
        patron = self._patrons.get(PatronId(name.hex()))
        if patron is None or _SPOILT in f"{patron.card}{patron.name}{patron.contact}":
            return None
        return patron, self._patrons.secret(patron.id)

    def _identity(self) -> str | None:
        row = _or_none(lambda: self._execute("SELECT id FROM library").fetchone())
        return None if row is None else bytes(row[0]).hex()


@contextmanager
def ruin_of(library: Path) -> Iterator[Ruin | None]:
    """The library as far as it can be read; None where nothing can be."""
    try:
        connection = reading(library)
    except (*_DAMAGE, StorageError):
        yield None
        return
    with closing(connection):
        yield Ruin(connection)


def _or_none(ask: Callable[[], T | None]) -> T | None:
    try:
        return ask()
    except _DAMAGE:
        return None
