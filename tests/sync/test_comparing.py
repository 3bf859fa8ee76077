"""What two ends know of the catalogue is compared now and then: rule 14.4 of docs/sync.md."""

from datetime import timedelta

from desktop.domain.record import RecordId
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.storage.store import Store
from sync.packing import unpack
from sync.wire import MOST_OUT, read_reply
from tests.sync.world import Commune, World

_BOOKS = 150  # more than are said one by one


def _spoil(store: Store, statement: str, record: RecordId) -> None:
    connection = store._connection  # noqa: SLF001 - no product code does damage
    with store.write():
        connection.execute(statement, (bytes.fromhex(record),))


def _next_day(commune: Commune) -> list[bytes]:
    """The answers of tomorrow's exchange."""
    commune.world.clock.moment += timedelta(days=1)
    replies: list[bytes] = []
    commune.exchange_with(commune.recording(replies))
    return replies


def _two(world: World) -> tuple[Commune, Commune, list[RecordId]]:
    a, b = world.commune("00001"), world.commune("00002")
    books = [a.catalogue(f"Sách {number}") for number in range(_BOOKS)]
    for commune in (a, b, a, b):
        commune.sync()
    return a, b, books


def _agree(world: World, *communes: Commune) -> bool:
    return all(commune.texts_shown() == world.hub_shown() for commune in communes)


def test_what_agrees_is_said_once_a_day_and_costs_one_request(world: World) -> None:
    """Rule 14.4."""
    a, b, books = _two(world)
    b.write(books[3], "245", "Sách ba")
    b.write(books[4], "520", "Tóm tắt")
    b.sync()
    for commune in (a, b, a):
        commune.sync()
        (reply,) = _next_day(commune)
        found = read_reply(unpack(reply, most=MOST_OUT)).found
        assert found is not None
        assert not found.differs
        (again,) = _said_today(commune)
        assert read_reply(unpack(again, most=MOST_OUT)).found is None


def test_what_a_library_has_lost_or_has_otherwise_comes_again_and_nothing_else(
    world: World,
) -> None:
    """Rule 14.4."""
    a, b, books = _two(world)
    marc = "description SET marc = replace(marc, 'Sách', 'Sánh') WHERE record ="
    _spoil(b.store, f"UPDATE {marc} (SELECT key FROM record WHERE id = ?)", books[7])
    with b.store.write():
        b.store.records.remove(books[120])
        b.store.bases.forget(books[120])
    _spoil(b.store, "UPDATE base SET version = version - 1 WHERE record = ?", books[121])
    assert not _agree(world, b)
    replies = _next_day(b)
    assert _agree(world, a, b)
    came = [each for reply in replies for each in read_reply(unpack(reply, most=MOST_OUT)).changes]
    assert {each.entity for each in came} == {books[7], books[120], books[121]}
    assert all(len(_next_day(commune)) == 1 for commune in (a, b))


def test_what_the_hub_has_lost_is_said_again_by_who_has_the_book(world: World) -> None:
    """Rule 14.4."""
    a, b, books = _two(world)
    add_copy(a.store, books[0], NewCopy(prefix="TN"), now=world.clock())
    a.sync()
    with world.hub.engine.begin() as connection:
        for name in books[:2]:
            for statement in ("feed WHERE record", "record WHERE id"):
                connection.exec_driver_sql(f"DELETE FROM {statement} = '{name}'")
    for commune in (a, b, a, b):
        _next_day(commune)
        world.do_what_waits()
    assert books[0] in world.hub_shown()
    assert books[1] not in world.hub_shown()
    assert _agree(world, a, b)
    assert b.store.trash.text(books[1]) is not None


def _said_today(commune: Commune) -> list[bytes]:
    replies: list[bytes] = []
    commune.exchange_with(commune.recording(replies))
    return replies
