"""What must hold once everybody has heard everything, whatever happened before."""

import json
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import select

from desktop.domain.copy import CopyId, copy_of_body
from desktop.domain.exchange import ChangeKind
from desktop.domain.loan_events import fold
from desktop.domain.merge import values_of
from sync.hub.clocks import event_in
from sync.hub.tables import circulation, oplog
from tests.sync.simulation.circle import circle_is_one
from tests.sync.simulation.country import NONSENSE, Country, copies
from tests.sync.simulation.nation import left_apart
from tests.sync.simulation.quick import READER
from tests.sync.world import Commune

Found = Iterator[str]


def broken(country: Country) -> set[str]:
    """Everything that does not hold."""
    return {
        *country.witness.broken,
        *country.nation.broken,
        *_all_agree(country),
        *_each_change_counts_once(country),
        *_copies_are_the_same(country),
        *_loans_are_what_the_events_say(country),
        *_what_was_not_taken_is_kept(country),
        *_what_is_surely_one_book_is_one(country),
        *circle_is_one(country.world, country.communes),
        *_nobody_is_named_and_nothing_is_damaged(country),
    }


def outcome(country: Country) -> list[object]:
    """How it ended, without names and moments."""
    shown = country.world.hub_shown().values()
    texts = sorted(sorted(values_of(text).values()) for text in shown)
    out = [
        sorted(code for name, code in copies(each) if each.store.loans.open_of_copy(CopyId(name)))
        for each in country.communes
    ]
    return [texts, out]


def _all_agree(country: Country) -> Found:
    nation = country.world.hub_shown()
    for commune in country.communes:
        nonsense = [entry for entry in commune.entries() if entry.body == NONSENSE]
        if commune.store.outbox.count_pending():
            yield "something waits for ever"
        if commune.store.outbox.count_quarantined() != len(nonsense):
            yield "something sound was put aside, or nonsense was not"
        if commune.store.walks.get().is_under_way:
            yield "a walk does not end"
        if commune.texts_shown() != nation:
            yield "a library shows something else than the hub"


def _what_is_surely_one_book_is_one(country: Country) -> Found:
    if left_apart(country.world):
        yield "what is surely one book was left apart"


def _each_change_counts_once(country: Country) -> Found:
    said = {entry.op: entry for commune in country.communes for entry in commune.entries()}
    with country.world.hub.engine.begin() as connection:
        known = set(connection.exec_driver_sql("SELECT op FROM oplog").scalars())
        events = list(connection.exec_driver_sql("SELECT op FROM circulation").scalars())
    if not said.keys() <= known:
        yield "a change is lost"
    lent = {op for op, entry in said.items() if entry.kind is ChangeKind.CIRCULATION}
    if len(events) != len(set(events)):
        yield "an event counts twice"
    if not lent <= set(events):
        yield "an event is lost"


def _copies_are_the_same(country: Country) -> Found:
    """Which record a copy holds may be told by a join that only some have heard of."""
    with country.world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT id, body FROM copy").all()
    bodies = {row.id: row.body for row in rows}
    for commune in country.communes:
        for name, _ in copies(commune):
            here, told = commune.store.copies.get(CopyId(name)), copy_of_body(name, bodies[name])
            if here is None or replace(here, record=told.record) != told:
                yield "a copy is not the same at both ends"


def _loans_are_what_the_events_say(country: Country) -> Found:
    """What a copy is out by is the same at the hub and at every PC of its library."""
    with country.world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT id, library FROM copy")
        owners = {row.id: row.library for row in rows}
        events = [event_in(row) for row in connection.execute(select(circulation))]
    for commune in country.communes:
        known = {name for name, _ in copies(commune)}
        code = commune.store.library.get().code
        if known != {name for name, owner in owners.items() if owner == code}:
            yield "a copy is known to one end alone"
        for copy in known:
            said = [event for event in events if event.copy == copy]
            out = fold(said).open
            shown = [loan.id for loan in commune.store.loans.open_of_copy(CopyId(copy))]
            if sorted(commune.store.loan_events.of_copy(copy)) != sorted(said):
                yield "an event is not the same at both ends"
            if shown != ([] if out is None else [out]):
                yield "a copy is out at one end alone"


def _what_was_not_taken_is_kept(country: Country) -> Found:
    with country.world.hub.engine.begin() as connection:
        of_records = select(oplog.c.op, oplog.c.conflicts).where(oplog.c.kind == ChangeKind.RECORD)
        rows = connection.execute(of_records).all()
        of_copies = select(oplog.c.op).where(oplog.c.kind == ChangeKind.COPY)
        refused = set(connection.execute(of_copies.where(oplog.c.conflicts != "[]")).scalars())
        kept = connection.exec_driver_sql("SELECT count(*) FROM conflict").scalar_one()
    lost = {row.op: json.loads(row.conflicts) for row in rows}
    if kept < len({(op, field) for op, fields in lost.items() for field in fields}):
        yield "the hub has not kept what it did not take"
    for commune in country.communes:
        told = [entry.op for entry in commune.entries()]
        if not {(op, field) for op in told for field in lost.get(op, ())} <= _conflicts(commune):
            yield "a library has not kept what was not taken"
        if not {op for op in told if op in refused} <= _told_of(commune):
            yield "a library was not told what of a copy was not taken"


def _told_of(commune: Commune) -> set[str]:
    """The changes of copies of which it was told that another was first."""
    rows = commune.store._connection.execute("SELECT name FROM matter")  # noqa: SLF001
    return {name.split(" ")[1] for (name,) in rows if name.startswith("copy.")}


def _conflicts(commune: Commune) -> set[tuple[str, str]]:
    """Every conflict a library ever had."""
    rows = commune.store._connection.execute("SELECT op, field FROM conflict")  # noqa: SLF001
    return {(op.hex(), field) for op, field in rows}


def _nobody_is_named_and_nothing_is_damaged(country: Country) -> Found:
    for commune in country.communes:
        library = commune.store._connection  # noqa: SLF001 - no product code asks for this
        if library.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "a library is damaged"
    with country.world.hub.engine.begin() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() != "ok":
            yield "the hub is damaged"
    for file in country.world.folder.iterdir():
        if READER.encode() in file.read_bytes():
            yield "the hub knows the name of a reader"
