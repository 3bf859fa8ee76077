"""What was said of a reader who is gone: nothing of it is left, and the history holds."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import NO_CHAIN, chained
from desktop.domain.patron import PatronCategory
from desktop.services import circulation
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.erasing import erase
from desktop.services.readers import NewPatron, change, register
from tests.sync.world import Commune, Fate, World


def test_an_entry_that_has_lost_its_body_still_proves_the_history(world: World) -> None:
    """Rule 13.4."""
    a = world.commune("00001")
    _reader_comes_and_goes(a, [Fate.LOST_ON_THE_WAY_BACK])
    a.say("visits", "{}")

    assert a.sync().pushed == 3

    link = NO_CHAIN
    for entry in a.entries():
        link = chained(link, entry)
        assert entry.chain == link
    assert [entry.digest is None for entry in a.entries()] == [False, True, True]
    assert not a.entries()[0].body
    assert known_of_readers(world) == [("", True)]


def test_what_is_purged_before_it_was_said_is_said_without_its_body(world: World) -> None:
    """Rules 13.3, 13.4."""
    a = world.commune("00001")
    _reader_comes_and_goes(a, [Fate.LOST_ON_THE_WAY_THERE])
    a.catalogue("Tắt đèn")
    report = a.sync()
    assert (report.pushed, report.refused, report.pending) == (3, 0, 0)
    with world.hub.engine.begin() as connection:
        query = "SELECT status FROM oplog ORDER BY n"
        assert list(connection.exec_driver_sql(query).scalars()) == ["erased", "ok", "ok"]


def test_nothing_takes_the_mark_of_a_purge_away(world: World) -> None:
    """Rules 13.1, 13.2."""
    a, b = world.commune("00001"), world.commune("00001")
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    pseudonym = a.entries()[0].entity
    a.sync()
    b.say("patron", json.dumps({"category": "adult"}), pseudonym)
    erase(a.store, reader.id, now=world.clock())
    a.sync()
    report = b.sync()
    assert (report.refused, report.pending) == (0, 0)
    b.say("patron", json.dumps({"category": "child"}), pseudonym)
    b.sync()
    assert known_of_readers(world) == [("", True)]
    with world.hub.engine.begin() as connection:
        query = "SELECT status FROM oplog WHERE kind = 'patron' ORDER BY received_at"
        assert list(connection.exec_driver_sql(query).scalars()) == ["ok", "ok", "erased", "erased"]
        said = connection.exec_driver_sql("SELECT body FROM oplog WHERE kind = 'patron'").scalars()
        assert set(said) == {None}


def test_a_reader_is_another_each_year_and_their_loan_goes_on(world: World) -> None:
    """Rule 2.14."""
    a, b = world.commune("00001"), world.commune("00001")
    record = a.catalogue("Tắt đèn")
    copy = add_copy(a.store, record, NewCopy(prefix="TN"), now=world.clock())
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    circulation.lend(a.store, copy.barcode, patron=reader.id, now=world.clock())
    a.sync()
    b.sync()
    world.clock.moment += timedelta(days=365)
    change(a.store, replace(reader, category=PatronCategory.CHILD), now=world.clock())
    circulation.take_back(b.store, copy.barcode, now=world.clock())
    for commune in (b, a):
        commune.sync()
        assert commune.store.loans.current(copy.id) is None
    told = {entry.entity for entry in a.entries() if entry.kind is ChangeKind.PATRON}
    assert len(told) == 2
    assert not told & {a.store.patrons.secret(reader.id), reader.id}
    assert sorted(known_of_readers(world)) == [("adult", False), ("child", False)]


def test_who_is_forgotten_is_so_under_the_name_of_every_year(world: World) -> None:
    """Rules 2.14, 13.2."""
    a = world.commune("00001")
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    world.clock.moment += timedelta(days=365)
    change(a.store, replace(reader, category=PatronCategory.CHILD), now=world.clock())
    a.sync()
    world.clock.moment += timedelta(days=365)
    erase(a.store, reader.id, now=world.clock())
    a.sync()
    assert known_of_readers(world) == [("", True)] * 3
    assert all(not entry.body or entry.body == '{"category": null}' for entry in a.entries())


@pytest.mark.of_files
def test_who_knows_of_a_purge_says_it_again_to_a_hub_that_forgot(
    world: World, tmp_path: Path
) -> None:
    """Rule 13.5."""
    a, b = world.commune("00001"), world.commune("00001")
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    a.sync()
    b.sync()
    world.hub.close()
    shutil.copy(world.folder / "hub.db", tmp_path / "hub.kept")
    world.open_hub()
    erase(a.store, reader.id, now=world.clock())
    a.sync()
    b.sync()
    world.hub.close()
    shutil.copy(tmp_path / "hub.kept", world.folder / "hub.db")
    world.open_hub()
    assert known_of_readers(world) == [("adult", False)]

    b.sync()  # who purged never comes again
    assert known_of_readers(world) == [("", True)]
    assert b.store.outbox.count_pending() == 0


def known_of_readers(world: World) -> list[tuple[str, bool]]:
    with world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT category, is_purged FROM patron")
        return [(category, bool(is_purged)) for category, is_purged in rows]


def _reader_comes_and_goes(commune: Commune, luck: list[Fate]) -> None:
    now = commune.world.clock()
    reader = register(commune.store, NewPatron(name="Phạm Quốc Huy"), now=now)
    commune.sync_somehow(luck)
    erase(commune.store, reader.id, now=commune.world.clock())
