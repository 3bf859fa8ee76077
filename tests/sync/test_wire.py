"""A reply is read as strictly as a request: what makes no sense changes nothing."""

import json

import pytest
import zstandard

from desktop.domain.errors import InputError, RemoteError
from sync.document import Document
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.signing import signed_part
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import Change, Reply, Result, Status, read_reply
from tests.sync.world import World

ID = "0" * 32
DOCUMENT = Document(text="…", version=9, common=7, exceptions={"a1b2c": 8})
OP = Result.ending(ID)
REPLY = Reply(
    epoch="e",
    walk=11,
    acknowledged=3,
    chain=bytes(16),
    at_ms=1,
    next_s=2,
    results=(
        Result(n=3, op=OP, status=Status.CONFLICT, version=9, previous=7, document=DOCUMENT),
        Result(n=4, op=OP, status=Status.QUARANTINED, version=0, previous=0, reason="x.y"),
        Result(n=5, op=OP, status=Status.CONFLICT, version=9, previous=9, conflicts=("a1b2c",)),
    ),
    changes=(Change.of(5, "record", ID, document=DOCUMENT),),
    start=4,
    cursor=5,
    has_more=True,
)


def test_a_reply_is_read_as_it_was_written() -> None:
    read = read_reply(list(REPLY.lines()))
    assert read == REPLY
    assert read.changes[0].document() == DOCUMENT


HEAD, RESULT, *_, CHANGE, END = REPLY.lines()
BAD_REPLIES: dict[str, list[bytes]] = {
    "nothing": [],
    "only a header": [HEAD],
    "no end": [HEAD, RESULT],
    "another protocol": [HEAD.replace(b'"v":1', b'"v":2'), END],
    "a chain that is none": [HEAD.replace(b"0" * 32, b"zz"), END],
    "a chain that is a number": [HEAD.replace(b'"%s"' % (b"0" * 32), b"5"), END],
    "no epoch": [HEAD.replace(b'"e"', b'""'), END],
    "a short result": [HEAD, b"[1,2,3]", END],
    "a result of no kind": [HEAD, RESULT.replace(b"conflict", b"perhaps"), END],
    "a result with half a record": [HEAD, RESULT.replace(b'"text"', b'"test"'), END],
    "a record with a list of versions": [
        HEAD,
        RESULT.replace(b'{"a1b2c":8}', b"[8]"),
        END,
    ],
    "conflicts that are no list": [
        HEAD,
        json.dumps([1, OP, "ok", 1, 1, {"fields": 5}]).encode(),
        END,
    ],
    "a change without identity": [HEAD, CHANGE.replace(b'"id"', b'"ix"'), END],
    "a cursor that is none": [HEAD, END.replace(b"5", b"-5")],
}


@pytest.mark.parametrize("name", BAD_REPLIES)
def test_a_reply_that_makes_no_sense_is_no_reply(world: World, name: str) -> None:
    """Rule 6.4."""
    with pytest.raises(InputError):
        read_reply(BAD_REPLIES[name])
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    batch = next_batch(a.store, Pace())
    is_later = name == "another protocol"
    code = "remote.program_too_old" if is_later else "remote.not_understood"
    with pytest.raises(RemoteError, match=code):
        apply_reply(a.store, batch, body=pack(BAD_REPLIES[name]), now=world.clock())
    assert a.store.outbox.count_pending() == 1


def test_a_bomb_is_left_packed() -> None:
    """Rule 6.4."""
    assert unpack(zstandard.compress(b" " * 1000), most=1000) == [b" " * 1000]
    with pytest.raises(InputError, match="too_large"):
        unpack(zstandard.compress(b" " * 1001), most=1000)


def test_no_body_takes_more_memory_than_it_should() -> None:
    """Rule 6.4."""
    wide = zstandard.ZstdCompressionParameters(window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    with pytest.raises(InputError, match="not_readable"):
        unpack(packer.compress(b"x") + packer.flush(), most=1000)


def test_a_signature_names_the_device_and_covers_every_byte() -> None:
    """Rule 6.3."""
    signed = {signed_part("a", b"x"), signed_part("b", b"x"), signed_part("a", b"y")}
    assert len(signed) == 3
