"""Whatever is thrown at the hub: a refusal with a word, and nothing stored."""

import json
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError, RemoteError
from sync.device_key import DeviceKey
from sync.hub.exchange import answer
from sync.hub.kinds import KINDS
from sync.hub.refusal import Refused
from sync.hub.work import Outcome, Work
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.steps.request import next_batch
from sync.wire import MOST_BODY, MOST_ENTRIES, MOST_IN, read_reply
from tests.sync.world import Commune, World

LINE = b'[1,"%s","record","%s","{}"]' % (b"a" * 32, b"b" * 32)


def _header(commune: Commune, **other: object) -> bytes:
    header = {
        "v": 1,
        "dev": commune.device,
        "ep": None,
        "w": 0,
        "cur": 0,
        "n0": 1,
        "ph": "",
        "lim": 10,
    }
    return json.dumps({**header, **other}).encode()


BAD_BODIES: dict[str, Callable[[Commune], bytes]] = {
    "nothing": lambda _: b"",
    "noise": lambda _: b"\x00\x01garbage",
    "half a frame": lambda a: pack([_header(a)])[:-9],
    "no json": lambda _: pack([b"hello"]),
    "a list for a header": lambda _: pack([b"[]"]),
    "deep json": lambda _: pack([b"[" * 200_000]),
    "a huge number": lambda a: pack([_header(a).replace(b'"cur": 0', b'"cur": ' + b"9" * 5000)]),
    "a number below zero": lambda a: pack([_header(a, cur=-1)]),
    "a number that is none": lambda a: pack([_header(a, n0=True)]),
    "first number zero": lambda a: pack([_header(a, n0=0)]),
    "another protocol": lambda a: pack([_header(a, v=2)]),
    "a device that is no text": lambda a: pack([_header(a, dev=["x"])]),
    "half a letter": lambda a: pack([_header(a, ep="\ud800")]),
    "an entry that is no list": lambda a: pack([_header(a), b"{}"]),
    "an entry with too little": lambda a: pack([_header(a), b"[1,2]"]),
    "an entry without identity": lambda a: pack([_header(a), b'[1,"x","record","y","{}"]']),
    "too many entries": lambda a: pack([_header(a), *[LINE] * (MOST_ENTRIES + 1)]),
    "a bomb": lambda _: zstandard.compress(b"\n" * (MOST_IN + 1)),
    "a large window": lambda _: zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=27)
    ).compress(b"x" * 20),
}


@pytest.mark.parametrize("name", BAD_BODIES)
def test_a_body_that_makes_no_sense_is_refused_whole(world: World, name: str) -> None:
    """Rule 6.4."""
    a = world.commune("00001")
    body = BAD_BODIES[name](a)
    with pytest.raises((InputError, Refused)):
        answer(world.hub, body, signature=a.key.sign(a.device, body))
    assert world.count("oplog") == world.count("record") == 0


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(body=st.binary(max_size=80), is_packed=st.booleans())
def test_any_bytes_get_a_refusal(world: World, body: bytes, *, is_packed: bool) -> None:
    """Rule 6.4."""
    with pytest.raises((InputError, Refused)):
        answer(world.hub, pack([body]) if is_packed else body, signature="00")


def test_only_what_the_device_itself_signed_is_taken(world: World) -> None:
    """Rule 6.3."""
    a, b = world.commune("00001"), world.commune("00002")
    a.catalogue("Tắt đèn")
    body = next_batch(a.store, Pace()).body
    changed = pack([*unpack(body, most=MOST_IN), b""])
    signature = a.key.sign(a.device, body)
    stranger = DeviceKey(bytes(32)).sign(a.device, body)
    others = b.key.sign(b.device, body)
    for sent, signed in (
        (changed, signature),
        (body, stranger),
        (body, others),
        (body, ""),
        (body, "zz"),
        (body, "00" * 64),
    ):
        with pytest.raises((InputError, Refused)):
            answer(world.hub, sent, signature=signed)
    unknown = body_of_unknown_device()
    with pytest.raises(Refused, match="unknown_device"):
        answer(world.hub, unknown, signature=a.key.sign("ffff", unknown))
    assert world.count("oplog") == 0
    answer(world.hub, body, signature=signature)
    assert world.count("oplog") == 1


def body_of_unknown_device() -> bytes:
    header = {"v": 1, "dev": "ffff", "ep": None, "w": 0, "cur": 0, "n0": 1, "ph": "", "lim": 10}
    return pack([json.dumps(header).encode()])


def test_a_revoked_device_is_refused(world: World) -> None:
    """Rule 6.3."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    with world.hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET is_revoked = TRUE")
    with pytest.raises(RemoteError, match="revoked"):
        a.sync()
    assert world.count("oplog") == 0


POISON = {
    "no json": ("record", "{", "edit.not_json"),
    "a list": ("record", "[]", "edit.not_json"),
    "deep": ("record", "[" * 100_000, "edit.not_json"),
    "nothing in it": ("record", "{}", "edit.not_sound"),
    "a terminator in a field": (
        "record",
        "=00000nam a2200000 a 4500\x1ea1b2c245  \x1fax\x1d",
        "record.not_sound",
    ),
    "half a letter": ("record", '{"fields":{"a1b2c":"245\\ud800"}}', "edit.not_sound"),
    "a field without a tag": ("record", '{"fields":{"a1b2c":"2"}}', "edit.not_sound"),
    "a field by the name of the order": ("record", '{"fields":{"order":"245x"}}', "edit.not_sound"),
    "a base that is no number": (
        "record",
        '{"fields":{"a1b2c":"245x"},"bases":{"a1b2c":"1"}}',
        "edit.not_sound",
    ),
    "a copy that is a list": ("copy", "[]", "edit.not_json"),
    "too large": ("copy", json.dumps({"x": "y" * MOST_BODY}), "change.too_large"),
    "a loan with a reader": (
        "circulation",
        '{"type":"loan","copy":"c","name":"Nguyễn Văn An"}',
        "circulation.not_sound",
    ),
    "a loan of no kind": ("circulation", '{"type":"steal"}', "circulation.not_sound"),
    "a loan with a number": ("circulation", '{"type":"loan","copy":5}', "change.not_sound"),
    "a reader with a name": (
        "patron",
        '{"category":"adult","name":"Nguyễn Văn An"}',
        "patron.not_sound",
    ),
    "a reader with a list": ("patron", '{"category":["An"]}', "patron.not_sound"),
}


@pytest.mark.parametrize("name", POISON)
def test_a_poisoned_change_is_put_aside_and_its_neighbours_go_on(world: World, name: str) -> None:
    """Rules 3.5, 2.6."""
    kind, body, reason = POISON[name]
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.say(kind, body)
    a.catalogue("Lão Hạc")

    report = a.sync()

    assert (report.pushed, report.refused, report.pending) == (2, 1, 0)
    assert a.store.outbox.count_quarantined() == 1
    with world.hub.engine.begin() as connection:
        row = connection.exec_driver_sql(
            "SELECT reason, body FROM oplog WHERE status = 'quarantined'"
        ).one()
    assert row.reason == reason
    assert "An" not in (row.body or "")
    assert world.count("record") == 2
    assert world.count("circulation") == world.count("patron") == world.count("copy") == 0


def test_what_a_hub_does_not_know_yet_it_keeps_for_a_later_one(world: World) -> None:
    """Rule 3.6."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    lines = unpack(next_batch(a.store, Pace()).body, most=MOST_IN)
    newer = pack([lines[0], lines[1].replace(b'"record"', b'"hologram"', 1)])
    reply = read_reply(unpack(a.line().exchange(newer).body, most=MOST_IN))
    assert [result.status for result in reply.results] == ["deferred"]
    with world.hub.engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT kind, body FROM oplog").one()
    assert kept.kind == "hologram"
    assert "Tắt đèn" in kept.body


def test_a_change_that_fails_half_way_leaves_nothing_behind(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rule 3.5."""

    def half(work: Work) -> Outcome:
        KINDS["record"](work)
        raise InputError("change.not_sound")

    monkeypatch.setitem(KINDS, "half", half)
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    lines = unpack(next_batch(a.store, Pace()).body, most=MOST_IN)
    body = pack([lines[0], lines[1].replace(b'"record"', b'"half"', 1)])
    reply = read_reply(unpack(a.line().exchange(body).body, most=MOST_IN))
    assert [result.status for result in reply.results] == ["quarantined"]
    assert world.count("record") == world.count("feed") == 0
    assert world.count("oplog") == 1


def test_a_copy_of_another_library_is_put_aside(world: World) -> None:
    """Rule 6.6."""
    a, b = world.commune("00001"), world.commune("00002")
    copy = a.say("copy", '{"barcode":"1"}')
    reader = a.say("patron", '{"category":"adult"}')
    a.sync()
    b.say("copy", '{"barcode":"2"}', copy)
    b.say("patron", '{"category":"child"}', reader)
    assert b.sync().refused == 2
    with world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT library, body FROM copy").all()
    assert [tuple(row) for row in rows] == [("00001", '{"barcode":"1"}')]


def test_of_a_reader_the_hub_has_a_category_and_forgets_it_when_told(world: World) -> None:
    """Rules 2.6, 13.1: a mark stays, and nothing of the reader."""
    a = world.commune("00001")
    reader = a.say("patron", '{"category":"adult"}')
    a.sync()
    assert world.count("patron") == 1
    a.say("patron", '{"category":null}', reader)
    a.sync()
    with world.hub.engine.begin() as connection:
        left = connection.exec_driver_sql("SELECT category, is_purged FROM patron").all()
        assert [(row.category, bool(row.is_purged)) for row in left] == [("", True)]
        assert set(connection.exec_driver_sql("SELECT body FROM oplog").scalars()) == {None}
