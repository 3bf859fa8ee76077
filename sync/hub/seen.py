"""Records and copies as they stand, asked for together before a push is done to them."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from desktop.domain.exchange import ChangeKind
from sync.hub.tables import copy, record, told
from sync.hub.trips import Trip

# Built once: building a statement costs more than running it.
_RECORDS = select(record).where(record.c.id.in_(bindparam("names", expanding=True)))
_COPIES = select(copy).where(copy.c.id.in_(bindparam("names", expanding=True)))
_KEY = select(told.c.entity).where(
    told.c.library == bindparam("code"), told.c.kind == ChangeKind.KEY.value
)


class Held(NamedTuple):
    """Whose a copy is, which record it holds, and what is said of it."""

    library: str
    record: str
    version: int
    body: str
    standings: str

    @classmethod
    def of(cls, row: Any) -> "Held":
        return cls(row.library, row.record, row.version, row.body, row.standings)


class Seen:
    """What a transaction knows of them. Who changes one says so here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._records: dict[str, Any] = {}
        self._copies: dict[str, Held | None] = {}
        self._keys: dict[str, str] = {}

    def ask(self, trip: Trip, *, records: Collection[str], copies: Collection[str]) -> None:
        """Learn of all these on this way."""
        if records:
            self._records.update(dict.fromkeys(records))
            trip.ask(_RECORDS, {"names": list(records)}, then=self._learn_records)
        if copies:
            self._copies.update(dict.fromkeys(copies))
            trip.ask(_COPIES, {"names": list(copies)}, then=self._learn_copies)

    def record(self, name: str) -> Any:
        """The row of a record, or None."""
        if name not in self._records:
            return self._alone(_RECORDS, name)
        return self._records[name]

    def copy(self, name: str) -> Held | None:
        if name not in self._copies:
            row = self._alone(_COPIES, name)
            return None if row is None else Held.of(row)
        return self._copies[name]

    def readers_key(self, library: str) -> str:
        """The name of the key that a library's readers are under, as far as it was written."""
        if not self._keys.get(library):
            found = self._connection.execute(_KEY, {"code": library}).first()
            self._keys[library] = "" if found is None else found.entity
        return self._keys[library]

    def is_changed(self, name: str) -> None:
        """A record stands otherwise now than it was seen."""
        self._records.pop(name, None)

    def is_held(self, name: str, held: Held) -> None:
        """A copy is now so, or will be when what is pending is written."""
        self._copies[name] = held

    def forget(self) -> None:
        """Something was taken back."""
        self._records, self._copies, self._keys = {}, {}, {}

    def _alone(self, query: Any, name: str) -> Any:
        return self._connection.execute(query, {"names": [name]}).one_or_none()

    def _learn_records(self, found: Sequence[Any]) -> None:
        self._records.update((row.id, row) for row in found)

    def _learn_copies(self, found: Sequence[Any]) -> None:
        self._copies.update((row.id, Held.of(row)) for row in found)
