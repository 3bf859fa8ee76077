"""What a transaction will write at its end, in few statements: rows, and what libraries are told.

Numbers in a feed are drawn there too, so a library's row is locked for a moment and no more.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Insert, bindparam, literal_column, select, true, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.sealed_reader import NOBODY
from sync.hub.fanout import left
from sync.hub.tables import feed, library, told
from sync.hub.tenancy import is_shared
from sync.hub.trips import Step, go

# Built once: building a statement costs more than running it.
_ADVANCE = (
    update(library)
    .where(library.c.code == bindparam("whose"))
    .values(head=library.c.head + bindparam("count"))
    .returning(library.c.head)
)
# A number that counts back from where the feed then ends: nobody need ask first where that is.
_NUMBER = select(library.c.head).where(
    library.c.code == bindparam("whose")
).scalar_subquery() - bindparam("back")
_ADVANCE_ALL = update(library).values(head=library.c.head + 1)
_TELL = insert(told)
_TELL = _TELL.on_conflict_do_update(
    index_elements=["library", "kind", "entity"],
    set_={name: _TELL.excluded[name] for name in ("seq", "version", "text", "device")},
    where=told.c.text
    != literal_column(f"'{NOBODY}'"),  # what is nobody's any more stays so (rule 17.7)
)
_APPEND = insert(feed)
_NEW_PLACE = {"seq": _APPEND.excluded.seq, "device": _APPEND.excluded.device}
_APPEND = _APPEND.on_conflict_do_update(index_elements=["library", "record"], set_=_NEW_PLACE)
_TELL_NEXT, _APPEND_NEXT = _TELL.values(seq=_NUMBER), _APPEND.values(seq=_NUMBER)
_APPEND_ALL = insert(feed).from_select(
    ["library", "record", "seq", "device"],
    select(library.c.code, bindparam("record_id"), library.c.head, bindparam("device_id")).where(
        true()  # without which a conflict cannot be told from a join
    ),
)
_NEW_PLACE = {"seq": _APPEND_ALL.excluded.seq, "device": _APPEND_ALL.excluded.device}
_APPEND_ALL = _APPEND_ALL.on_conflict_do_update(
    index_elements=["library", "record"], set_=_NEW_PLACE
)


class _Word(NamedTuple):
    """What one library is told; not for `device`, who knows it."""

    home: str
    kind: str
    entity: str
    text: str
    version: int
    device: str


class _Touch(NamedTuple):
    """A record that has changed, for every library: first for the one whose change it is."""

    home: str
    record: str
    device: str


class Pending:
    """Gathers what is to be written. Of two words on the same, or two touches, the later stays."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Insert, list[dict[str, Any]]] = {}
        self._notes: dict[Insert, dict[str, dict[str, Any]]] = {}
        self._said: list[_Word | _Touch] = []
        self._writers: dict[str, str] = {}

    def add(self, statement: Insert, row: dict[str, Any]) -> None:
        """A row for `statement`, which is new."""
        self._rows.setdefault(statement, []).append(row)

    def note(self, statement: Insert, key: str, row: dict[str, Any]) -> None:
        """A row that may be there. They go in by their keys, so that no two wait for each other."""
        self._notes.setdefault(statement, {})[key] = row

    def tell(
        self, code: str, kind: str, entity: str, *, text: str, version: int, device: str = ""
    ) -> None:
        self._said.append(_Word(code, kind, entity, text, version, device))

    def touch(self, record_id: str, *, home: str, device: str) -> None:
        self._said.append(_Touch(home, record_id, device))
        self._writers[record_id] = device

    def writer_of(self, record_id: str) -> str | None:
        """Who touched a record last, of those that are still to be written."""
        return self._writers.get(record_id)

    def flush(self) -> None:
        """Write it all."""
        go(self._connection, self.steps())

    def steps(self) -> list[Step]:
        """All of it; the caller has to go."""
        rows, notes, said = self._rows, self._notes, self._said
        self.drop()
        steps = [Step(statement, new) for statement, new in rows.items()]
        steps += [Step(s, [row for _, row in sorted(keyed.items())]) for s, keyed in notes.items()]
        if is_shared(self._connection):
            return self._ends(said) + steps + self._said_at_once(said)
        self._say_in_turn(said)
        return steps

    def drop(self) -> None:
        """Forget it: the change that said it is taken back."""
        self._rows, self._notes, self._said, self._writers = {}, {}, [], {}

    def _ends(self, said: Iterable[_Word | _Touch]) -> list[Step]:
        """Move the ends of the feeds; from here on nobody else writes there."""
        counts = Counter(one.home for one in said if one.home)
        return [Step(_ADVANCE, [{"whose": c, "count": n}]) for c, n in sorted(counts.items())]

    def _said_at_once(self, said: Sequence[_Word | _Touch]) -> list[Step]:
        words: dict[tuple[str, ...], dict[str, Any]] = {}
        records: dict[tuple[str, ...], dict[str, Any]] = {}
        jobs: dict[str, dict[str, Any]] = {}
        counts = Counter(one.home for one in said)
        for one in said:
            counts[one.home] -= 1
            place = {"whose": one.home, "back": counts[one.home]}
            if isinstance(one, _Word):
                words[one.home, one.kind, one.entity] = _told(one) | place
                continue
            jobs[one.record] = one._asdict()
            if one.home:  # what no library does is in no feed at once
                row = {"library": one.home, "record": one.record, "device": one.device}
                records[one.home, one.record] = row | place
        in_feeds = ((_TELL_NEXT, words), (_APPEND_NEXT, records))
        steps = [Step(statement, list(rows.values())) for statement, rows in in_feeds if rows]
        return steps + left(jobs.values())

    def _say_in_turn(self, said: Iterable[_Word | _Touch]) -> None:
        """Where one process writes alone, every library hears of a record at once."""
        for one in said:
            if isinstance(one, _Word):
                step = {"whose": one.home, "count": 1}
                seq = self._connection.execute(_ADVANCE, step).scalar_one()
                self._connection.execute(_TELL, _told(one) | {"seq": seq})
            else:
                self._connection.execute(_ADVANCE_ALL)
                row = {"record_id": one.record, "device_id": one.device}
                self._connection.execute(_APPEND_ALL, row)


def _told(word: _Word) -> dict[str, Any]:
    row = word._asdict()
    return {**row, "library": row.pop("home")}
