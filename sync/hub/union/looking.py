"""Looks at records that have changed: which others are of the same book (docs/sync.md, 15).

What is sure is joined, what is likely is asked, and what somebody has decided is left alone. A few
records are one transaction, so who pushes meanwhile does not wait for long.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.edit import Edit
from desktop.domain.record import Record
from desktop.domain.union import ASK_FROM, Portrait, Score, is_sure, portrait, score
from desktop.domain.units import INTO
from sync.hub import feed
from sync.hub.database import Hub
from sync.hub.locks import claim_all
from sync.hub.own_edits import write
from sync.hub.tables import copy, counter, device
from sync.hub.ties import joined_to
from sync.hub.union.queue import ask
from sync.hub.union.tables import match_key, to_match, twin
from sync.hub.union.twins import APART, ASKED, JOINED, pair

_LOCK = "matching"
"""One process looks at a time: two new records of one book are seen by who comes second."""
_MOST_CANDIDATES = 60
AT_ONCE = 20

_IS_ANY = select(exists().select_from(to_match))
_NEXT = select(to_match).order_by(to_match.c.version, to_match.c.record).limit(AT_ONCE)
_LOOK_ALIKES = (
    select(match_key.c.record)
    .where(
        match_key.c.key.in_(bindparam("keys", expanding=True)),
        match_key.c.record != bindparam("name"),
    )
    .distinct()
    .order_by(match_key.c.record)
    .limit(_MOST_CANDIDATES)
)
_PUT_TWIN = insert(twin)
_PUT_TWIN = _PUT_TWIN.on_conflict_do_update(
    index_elements=["one", "other"],
    set_={name: _PUT_TWIN.excluded[name] for name in ("goes", "points", "reasons", "state")},
)


class _Candidate(NamedTuple):
    """A record that may be of the same book."""

    row: Row[Any]
    score: Score


def look(hub: Hub) -> int:
    """Look at some records. How many there were to look at, at most `AT_ONCE`."""
    with hub.engine.begin() as connection:
        if not connection.execute(_IS_ANY).scalar_one():
            return 0
        alone(connection)
        asked = connection.execute(_NEXT).all()
        done = []
        for each in asked:
            done.append(each)
            if _look_at(connection, each.record, at=hub.clock().isoformat()):
                break  # others have to wait for what was claimed
        # Last of all: who changes one of these meanwhile may hold what was claimed.
        for each in done:
            same = (to_match.c.record == each.record) & (to_match.c.version == each.version)
            connection.execute(delete(to_match).where(same))
        for each in done:
            for name in joined_to(connection, each.record):
                ask(connection, name, version=each.version)  # it is shown again, or no longer
    return len(asked)


def alone(connection: Connection) -> None:
    """Nobody else joins by likeness, or takes apart, until the end of the transaction."""
    lock = select(counter.c.value).where(counter.c.name == _LOCK).with_for_update()
    connection.execute(lock)


def _look_at(connection: Connection, name: str, *, at: str) -> bool:
    """Whether it was joined to another, or another to it."""
    row = feed.find(connection, name)
    if row is None:
        return False
    mine = portrait(Record.from_text(row.text))
    _put_keys(connection, name, () if row.is_gone else mine.keys)
    shown = _shown_for(connection, name)
    if shown is None or shown.id != name:
        _forget_questions(connection, name)
        return False
    if not row.joined_to:
        _note_taken_apart(connection, name)
    # Of two as sure, the one the hub knew first: an identity has in it what some clock showed.
    found = sorted(
        _candidates(connection, row, mine), key=lambda each: (-each.score.points, each.row.version)
    )
    _forget_questions(connection, name, but=[each.row.id for each in found])
    sure = next((each for each in found if _is_sure(row, each)), None)
    if sure is not None and not _join(connection, row, sure, at=at):
        return True
    settled = set() if sure is None else {sure.row.id, *_decided(connection, sure.row.id)}
    for each in found:
        if each.row.id not in settled:
            _note_twin(connection, row, each, state=ASKED, at=at)
    return sure is not None


def _candidates(connection: Connection, row: Row[Any], mine: Portrait) -> Iterator[_Candidate]:
    """Of what was joined, that which is shown."""
    asked = {"keys": list(mine.keys), "name": row.id}
    seen = {row.id, *_decided(connection, row.id)}
    for name in connection.execute(_LOOK_ALIKES, asked).scalars().all():
        other = _shown_for(connection, name)
        if other is None or other.id in seen:
            continue
        seen.add(other.id)
        said = score(mine, portrait(Record.from_text(other.text)))
        if said.points >= ASK_FROM:
            yield _Candidate(other, said)


def _shown_for(connection: Connection, name: str) -> Row[Any] | None:
    """Itself or what it was joined to, the last of them that is not removed."""
    shown, row = None, feed.find(connection, name)
    seen: set[str] = set()
    while row is not None and row.id not in seen:
        seen.add(row.id)
        shown = shown if row.is_gone else row
        row = feed.find(connection, row.joined_to) if row.joined_to else None
    return shown


def _decided(connection: Connection, name: str) -> Iterator[str]:
    """Those about which somebody has said whether they are of one book with this one."""
    of_it = (twin.c.one == name) | (twin.c.other == name)
    for row in connection.execute(select(twin).where(of_it, twin.c.state != ASKED)):
        yield row.other if row.one == name else row.one


def _is_sure(row: Row[Any], found: _Candidate) -> bool:
    """Whether they are joined by themselves: never what somebody has taken apart."""
    rows = (row, found.row)
    was_apart = any(INTO in feed.unpack_standings(each.standings) for each in rows)
    return not was_apart and is_sure(found.score, curated=sum(each.is_curated for each in rows))


def _join(connection: Connection, row: Row[Any], found: _Candidate, *, at: str) -> bool:
    """Make one of two. Whether `row` is there still, as it was, to be asked about."""
    claim_all(connection, [row.id, found.row.id, INTO])
    for each in (row, found.row):
        now = feed.find(connection, each.id)
        if now is None or now.version != each.version:
            return False  # it has changed meanwhile, so there will be another look
    goes, stays = _in_order(connection, row, found.row)
    _note_twin(connection, row, found, state=JOINED, at=at)
    _forget_questions(connection, goes.id)
    write(connection, goes.id, Edit(into=stays.id))
    return bool(stays.id == row.id)


def _in_order(connection: Connection, one: Row[Any], other: Row[Any]) -> tuple[Row[Any], Row[Any]]:
    """Which goes and which stays: the curated one, else by who has it, else the one there first."""

    def weight(row: Row[Any]) -> tuple[bool, int, int, str]:
        holders = select(func.count(func.distinct(copy.c.library))).where(copy.c.record == row.id)
        standings = feed.unpack_standings(row.standings).values()
        first = min((standing.version for standing in standings), default=row.version)
        return not row.is_curated, -connection.execute(holders).scalar_one(), first, row.id

    stays, goes = sorted((one, other), key=weight)
    return goes, stays


def _note_twin(
    connection: Connection, row: Row[Any], found: _Candidate, *, state: str, at: str
) -> None:
    goes, _ = _in_order(connection, row, found.row)
    whose = select(device.c.library).where(device.c.id == goes.device)
    one, other = pair(row.id, found.row.id)
    values = {"one": one, "other": other, "goes": goes.id, "points": found.score.points}
    values |= {"library": connection.execute(whose).scalar_one_or_none() or "", "at": at}
    values |= {"reasons": json.dumps([[r.sign, r.agrees] for r in found.score.reasons])}
    is_joined = state == JOINED
    values |= {"state": state, "settled_at": at if is_joined else "", "settled_by": ""}
    connection.execute(_PUT_TWIN, values)


def _put_keys(connection: Connection, name: str, keys: tuple[int, ...]) -> None:
    connection.execute(delete(match_key).where(match_key.c.record == name))
    if keys:
        connection.execute(insert(match_key), [{"key": key, "record": name} for key in keys])


def _forget_questions(connection: Connection, name: str, *, but: Sequence[str] = ()) -> None:
    with_one = (twin.c.one == name) & twin.c.other.not_in(but)
    with_other = (twin.c.other == name) & twin.c.one.not_in(but)
    connection.execute(delete(twin).where(with_one | with_other, twin.c.state == ASKED))


def _note_taken_apart(connection: Connection, name: str) -> None:
    """Whoever has taken it apart, in a library or at a desk, has decided."""
    was_joined = (twin.c.goes == name) & (twin.c.state == JOINED)
    connection.execute(update(twin).where(was_joined).values(state=APART))
