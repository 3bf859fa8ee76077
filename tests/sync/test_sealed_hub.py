"""What the hub does with readers of whom it can read nothing, on both stores."""

import json

import pytest

from desktop.domain.exchange import ChangeKind
from desktop.domain.sealed_reader import NAME, NOBODY, Farewell, Word, key_body, who_body
from desktop.storage.reader_seal import ReaderSeal
from sync.hub.kinds import KINDS
from sync.hub.later import do_what_was_kept
from tests.sync.world import Commune, World

SEAL, OTHER = ReaderSeal(bytes(32)), ReaderSeal(bytes([1] * 32))
READER = "ab" * 16


def statuses(world: World, kind: str) -> list[str]:
    with world.hub.engine.begin() as connection:
        query = f"SELECT status FROM oplog WHERE kind = '{kind}' ORDER BY received_at, n"
        return list(connection.exec_driver_sql(query).scalars())


def everything(world: World) -> str:
    """Each word that stands in any table of the hub."""
    with world.hub.engine.begin() as connection:
        tables = ("oplog", "told", "sealed_reader", "patron", "circulation", "conflict")
        return repr([connection.exec_driver_sql(f"SELECT * FROM {t}").all() for t in tables])


def named(seal: ReaderSeal, name: str) -> Word:
    return Word(seal.tag, {NAME: seal.closed(READER, NAME, name)}, is_whole=True)


def say_key(commune: Commune, seal: ReaderSeal) -> None:
    commune.say("key", key_body(seal.under("CODE")), seal.name)


def told(world: World, kind: str) -> list[str]:
    with world.hub.engine.begin() as connection:
        query = f"SELECT text FROM told WHERE kind = '{kind}' ORDER BY seq"
        return list(connection.exec_driver_sql(query).scalars())


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("reader", {"key": "00000000", "all": {"2": "Phạm Quốc Huy"}}),
        ("reader", {"key": "00000000", "all": {"name": SEAL.closed(READER, NAME, "Huy")}}),
        ("reader", {"key": "00000000", "all": {}, "name": "Phạm Quốc Huy"}),
        ("reader", {"key": "Huy", "all": {"2": SEAL.closed(READER, NAME, "Huy")}}),
        ("reader", {"gone": True, "into": "Phạm Quốc Huy"}),
        ("reader", {"gone": "Phạm Quốc Huy"}),
        ("whose", {"key": "00000000", "who": "Phạm Quốc Huy"}),
        ("whose", {"who": "Phạm Quốc Huy"}),
        ("key", {"closed": "Phạm Quốc Huy"}),
    ],
)
def test_what_says_anything_in_clear_is_put_aside_and_not_kept(
    world: World, kind: str, body: dict[str, object]
) -> None:
    """Rules 2.6, 17.2."""
    a = world.commune("00001")
    a.say(kind, json.dumps(body, ensure_ascii=False), READER)
    assert a.sync().refused == 1
    assert statuses(world, kind) == ["quarantined"]
    assert "Huy" not in everything(world)


def test_the_first_key_of_a_library_stands_and_nothing_is_taken_under_another(
    world: World,
) -> None:
    """Rules 17.1, 17.2."""
    a, b = world.commune("00001"), world.commune("00001")
    say_key(a, SEAL)
    a.sync()
    say_key(b, OTHER)
    b.say("reader", named(OTHER, "Hoa").body(), READER)
    b.say("whose", who_body(OTHER.tag, OTHER.closed(READER, "98", "ab" * 16)))
    report = b.sync()
    assert (report.refused, report.pending) == (0, 0)
    assert statuses(world, "key") == ["ok", "erased"]
    assert statuses(world, "reader") == statuses(world, "whose") == ["erased"]
    assert len(told(world, "key")) == 1
    assert told(world, "reader") == told(world, "whose") == []
    say_key(a, SEAL)  # under a new sheet
    a.sync()
    assert statuses(world, "key") == ["ok", "erased", "ok"]


def test_nothing_brings_back_what_was_said_of_a_reader_or_whose_a_loan_was(world: World) -> None:
    """Rule 17.7."""
    a, b = world.commune("00001"), world.commune("00001")
    say_key(a, SEAL)
    a.say("reader", named(SEAL, "Huy").body(), READER)
    whose = who_body(SEAL.tag, SEAL.closed(READER, "98", "ab" * 16))
    loan = a.say("whose", whose)
    a.sync()
    closed = SEAL.closed(READER, NAME, "Huy")
    assert closed in everything(world)
    a.say("reader", Farewell().body(), READER)
    a.say("whose", NOBODY, loan)
    a.sync()
    b.say("reader", named(SEAL, "Huy").body(), READER)
    b.say("whose", whose, loan)
    assert b.sync().refused == 0
    assert statuses(world, "reader") == ["ok", "ok", "erased"]
    assert told(world, "reader") == [Farewell().body()]
    assert told(world, "whose") == [NOBODY]
    assert closed not in everything(world)


def test_readers_of_another_library_are_other_readers(world: World) -> None:
    """Rule 17.2."""
    a, b = world.commune("00001"), world.commune("00002")
    for commune, name in ((a, "Huy"), (b, "Hoa")):
        commune.say("reader", named(SEAL, name).body(), READER)
        assert commune.sync().refused == 0
    assert sorted(told(world, "reader")) == sorted(
        named(SEAL, name).body() for name in ("Huy", "Hoa")
    )


def test_what_an_earlier_hub_could_only_keep_is_done_and_then_not_kept(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules 12.3, 17.2, 17.7."""
    a = world.commune("00001")
    with monkeypatch.context() as earlier:
        earlier.delitem(KINDS, ChangeKind.READER)
        earlier.setattr("sync.hub.intake.PERSONAL", frozenset({ChangeKind.PATRON}))
        a.say("reader", named(SEAL, "Huy").body(), READER)
        a.sync()
        assert statuses(world, "reader") == ["deferred"]
        assert SEAL.closed(READER, NAME, "Huy") in everything(world)
    do_what_was_kept(world.hub)
    assert statuses(world, "reader") == ["ok"]
    assert told(world, "reader") == [named(SEAL, "Huy").body()]
    with world.hub.engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM oplog WHERE kind = 'reader'")
        assert list(kept.scalars()) == [None]
    a.say("reader", Farewell().body(), READER)
    a.sync()
    assert SEAL.closed(READER, NAME, "Huy") not in everything(world)
