"""Small libraries for the tests of the store."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from desktop.domain.brief import BriefDescription
from desktop.domain.journal import NO_CHAIN, Entry, chained
from desktop.domain.library import Library
from desktop.domain.patron import Patron
from desktop.domain.record import Field, Record, RecordId
from desktop.marc.write import write_iso2709
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.readers import NewPatron, register
from desktop.storage.sqlite import connect
from desktop.storage.store import Store

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
LIBRARY = Library(code="00001", name="Thư viện xã Hòa Bình")
LEADER = "00000nam a2200000 a 4500"


def new_store(path: Path, seed: int = 1) -> Store:
    return Store.create(path, LIBRARY, now=START, random_bytes=Random(seed).randbytes)


@contextmanager
def opened(path: Path, seed: int = 2) -> Iterator[Store]:
    with closing(Store.open(path, Random(seed).randbytes)) as store:
        yield store


def book(title: str, **more: str) -> Record:
    """A record with this title and other fields, as t001="…" or t020="…" (their $a)."""
    fields = [Field("245", f"10\x1fa{title}")]
    for name, value in more.items():
        tag = name.removeprefix("t")
        fields.append(Field(tag, value if tag < "010" else f"  \x1fa{value}"))
    return Record(LEADER, tuple(sorted(fields)))


def file_of(path: Path, *records: Record) -> Path:
    path.write_bytes(b"".join(map(write_iso2709, records)))
    return path


def with_a_copy(store: Store, title: str, barcode: str) -> RecordId:
    record = add_record(store, BriefDescription(title=title), now=START)
    add_copy(store, record, NewCopy(barcode=barcode), now=START)
    return record


def reader(store: Store, card: str = "BD-1") -> Patron:
    return register(store, NewPatron(card=card, name="Lò Thị Mai"), now=START)


def journal(store: Store) -> list[Entry]:
    """What waits, which in a library without a hub is everything."""
    return store.outbox.pending(1_000_000, 1_000_000_000)


def is_unbroken(entries: list[Entry]) -> bool:
    """Whether the entries are numbered from 1 and each is chained to the one before."""
    link = NO_CHAIN
    for number, entry in enumerate(entries, start=1):
        link = chained(link, entry)
        if (entry.n, entry.chain) != (number, link):
            return False
    return True


def assert_whole(path: Path) -> None:
    """SQLite finds nothing wrong in the file and in its search index."""
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
