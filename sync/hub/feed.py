"""One feed for each library: every record once, numbered again whenever it changes."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from heapq import merge
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import Marks, Standing
from desktop.domain.units import MARKS, whole_of
from sync.document import Document
from sync.hub.pending import Pending
from sync.hub.tables import feed, library, record
from sync.hub.telling import OTHERS_WORDS, WORDS, as_change
from sync.hub.trips import Trip
from sync.wire import Change

# Built once: building a statement costs more than running it.
_WRITTEN = select(feed.c.seq, feed.c.device).where(
    feed.c.library == bindparam("code"), feed.c.record == bindparam("record_id")
)
_RECORD = select(record).where(record.c.id == bindparam("record_id"))

_HEAD = select(library.c.head).where(library.c.code == bindparam("code"))
_RECORDS = (
    select(feed.c.seq, record)
    .join(record, record.c.id == feed.c.record)
    .where(feed.c.library == bindparam("code"))
    .where(feed.c.seq > bindparam("cursor"))
    .where(or_(record.c.version > bindparam("known"), record.c.is_gone))
    .order_by(feed.c.seq)
    .limit(bindparam("most"))
)
_OTHERS_RECORDS = _RECORDS.where(feed.c.device != bindparam("without"))

_ALL = select(record.c.id, record.c.device).where(~record.c.is_gone).order_by(record.c.version)

THE_HUB = ""
"""In the place of a device: what the hub did by itself, which is news to everybody."""

_PAGE_LETTERS = 2 << 20
"""A page is cut here, so that one reply stays small on a slow line."""


def touch(connection: Connection, record_id: str, *, home: str, device: str) -> None:
    """Put a changed record at the end of every library's feed, in the transaction of the change.

    Where several processes write, at the end of the feed of `home`, and of the others' soon after.
    """
    pending = Pending(connection)
    pending.touch(record_id, home=home, device=device)
    pending.flush()


def fill(connection: Connection, code: str) -> None:
    """Put every record that is there already in the feed of a new library, as it was made."""
    head = connection.execute(_HEAD, {"code": code}).scalar_one()
    records = connection.execute(_ALL)
    rows = [
        {"library": code, "record": found.id, "seq": seq, "device": found.device}
        for seq, found in enumerate(records, head + 1)
    ]
    if rows:
        connection.execute(insert(feed), rows)
        end = update(library).where(library.c.code == code).values(head=rows[-1]["seq"])
        connection.execute(end)


def is_known(
    connection: Connection, record_id: str, *, code: str, device: str, cursor: int
) -> bool:
    """Whether `device`, having read up to `cursor`, has seen all that others did to the record.

    As far as that has been written: what is pending is the caller's to look at.
    """
    row = connection.execute(_WRITTEN, {"code": code, "record_id": record_id}).one_or_none()
    return row is None or row.device == device or row.seq <= cursor


class Page:
    """Changes after a cursor, the new cursor, and whether more follow; of no rows, only that.

    Of records up to the version `known` it has taken in the whole catalogue by another way.
    Those `without` a device are by others: what it wrote last itself it knows from the results of
    its own changes.
    """

    def __init__(
        self, code: str, *, without: str | None, cursor: int, rows: int, known: int = 0
    ) -> None:
        self._asked = {"code": code, "cursor": cursor, "without": without, "known": known}
        self._rows = rows
        self._cursor = cursor
        self._head = 0
        self._found: list[Iterator[Change]] = []

    def ask(self, trip: Trip) -> None:
        """Learn it on this way."""
        asked = self._asked | {"most": self._rows + 1}
        is_of_all = self._asked["without"] is None
        records, words = (_RECORDS, WORDS) if is_of_all else (_OTHERS_RECORDS, OTHERS_WORDS)
        # The head first, and no row beyond: a number given out later belongs to one not looked at.
        trip.ask(_HEAD, asked, then=self._learn_head)
        trip.ask(records, asked, then=partial(self._learn, _as_change))
        trip.ask(words, asked, then=partial(self._learn, as_change))

    def read(self) -> tuple[list[Change], int, bool]:
        """What was learned."""
        changes: list[Change] = []
        letters = 0
        for change in merge(*self._found, key=attrgetter("seq")):
            if len(changes) == self._rows or (changes and letters > _PAGE_LETTERS):
                return changes, changes[-1].seq if changes else self._cursor, True
            letters += len(change.line)
            changes.append(change)
        return changes, max(self._cursor, self._head), False

    def _learn_head(self, found: Sequence[Any]) -> None:
        self._head = int(found[0][0])

    def _learn(self, change: Callable[[Any], Change], found: Sequence[Any]) -> None:
        self._found.append(change(row) for row in found if row.seq <= self._head)


def page(
    connection: Connection, code: str, *, without: str | None, cursor: int, rows: int
) -> tuple[list[Change], int, bool]:
    """A page by itself."""
    asked, trip = Page(code, without=without, cursor=cursor, rows=rows), Trip(connection)
    asked.ask(trip)
    trip.go()
    return asked.read()


def _as_change(row: Row[Any]) -> Change:
    return Change.of(row.seq, ChangeKind.RECORD, row.id, document=document_of(row))


def find(connection: Connection, record_id: str) -> Row[Any] | None:
    return connection.execute(_RECORD, {"record_id": record_id}).one_or_none()


def document(connection: Connection, record_id: str) -> Document:
    return document_of(connection.execute(_RECORD, {"record_id": record_id}).one())


def marks_of(row: Row[Any]) -> Marks:
    return Marks(row.is_gone, row.joined_to, row.is_curated)


def pack_standings(standings: Mapping[str, Standing]) -> str:
    """Fields of one version share one entry; most records have one version in all."""
    groups: dict[Standing, list[str]] = {}
    for unit, standing in standings.items():
        groups.setdefault(standing, []).append(unit)
    return json.dumps([[*standing, " ".join(units)] for standing, units in groups.items()])


def unpack_standings(text: str) -> dict[str, Standing]:
    return {
        unit: Standing(version, device, n)
        for version, device, n, units in json.loads(text)
        for unit in units.split()
    }


def document_of(row: Row[Any]) -> Document:
    standings = unpack_standings(row.standings)
    versions = {unit: standing.version for unit, standing in standings.items()}
    common = Counter(versions.values()).most_common(1)[0][0]
    exceptions = {
        unit: version
        for unit, version in versions.items()
        if version != versions.get(whole_of(unit), common) or version != common or unit in MARKS
    }
    return Document(
        text=row.text,
        version=row.version,
        common=common,
        exceptions=exceptions,
        marks=marks_of(row),
    )
