"""What was said of a reader who is gone: nothing of it is left, and the history holds."""

from desktop.domain.journal import NO_CHAIN, chained
from desktop.services.erasing import erase
from desktop.services.readers import NewPatron, register
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
    assert world.count("patron") == 0


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


def _reader_comes_and_goes(commune: Commune, luck: list[Fate]) -> None:
    now = commune.world.clock()
    reader = register(commune.store, NewPatron(name="Phạm Quốc Huy"), now=now)
    commune.sync_somehow(luck)
    erase(commune.store, reader.id, now=commune.world.clock())
