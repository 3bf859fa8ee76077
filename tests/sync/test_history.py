"""Each change once, in its order; of what belongs to another history nothing is stored."""

import json
from dataclasses import replace

import pytest

from desktop.domain.errors import RemoteError
from desktop.domain.journal import Entry, chained, entry_line
from sync.engine import exchange
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.remote import Answer
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, Refusal, Request, Result, read_reply
from tests.sync.world import Commune, World


def test_the_same_request_twice_has_one_effect_and_one_answer(world: World) -> None:
    """Rules 3.1, 2.2."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    batch = next_batch(a.store, Pace())

    first = a.line().exchange(batch.body).body
    again = a.line().exchange(next_batch(a.store, Pace()).body).body

    one, two = (read_reply(unpack(body, most=MOST_OUT)).results for body in (first, again))
    assert [(r.op, r.status, r.version) for r in one] == [(r.op, r.status, r.version) for r in two]
    assert world.count("circulation") == world.count("record") == 1


def test_an_operation_under_another_number_is_recognised(world: World) -> None:
    """Rule 3.2."""
    a, other = world.commune("00001"), world.commune("00001")
    a.catalogue("Tắt đèn")
    a.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    a.say("copy", "[]")
    a.sync()
    first, second, poison = a.entries()

    body = _request(other, [poison, second, first])
    results = read_reply(unpack(other.line().exchange(body).body, most=MOST_OUT)).results

    assert [result.status for result in results] == ["quarantined", "dup", "dup"]
    assert world.count("circulation") == world.count("record") == 1


def test_a_journal_that_goes_on_from_another_past_is_a_fork(world: World) -> None:
    """Rule 3.3."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.sync()
    a.catalogue("Lão Hạc")
    entry = entry_line(a.entries()[1])
    assert _refusal(a, pack([_header(a, first=2), entry])) is Refusal.FORK
    assert world.count("oplog") == 1


def test_another_entry_under_a_known_number_is_a_fork_and_nothing_is_stored(world: World) -> None:
    """Rule 3.3."""
    a, other = world.commune("00001"), world.commune("00001")
    a.catalogue("Tắt đèn")
    a.sync()
    other.catalogue("Lão Hạc")
    other.catalogue("Chí Phèo")
    assert _refusal(a, _request(a, other.entries())) is Refusal.FORK
    assert world.count("oplog") == world.count("record") == 1


def test_a_reply_meant_for_another_history_settles_nothing(world: World) -> None:
    """Rule 3.4."""
    a, other = world.commune("00001"), world.commune("00002")
    a.catalogue("Tắt đèn")
    other.catalogue("Lão Hạc")
    batch = next_batch(a.store, Pace())
    body = other.line().exchange(next_batch(other.store, Pace()).body).body
    stray = replace(read_reply(unpack(body, most=MOST_OUT)), walk=a.store.walks.get().name)

    apply_reply(a.store, batch, body=pack(stray.lines()), now=world.clock())

    assert a.store.outbox.count_pending() == 1
    assert len(a.texts_shown()) == 1


def test_a_result_of_another_operation_settles_nothing(world: World) -> None:
    """Rule 3.4."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    batch = next_batch(a.store, Pace())
    lines = unpack(a.line().exchange(batch.body).body, most=MOST_OUT)
    ending = Result.ending(batch.entries[0].op).encode()
    stray = [line.replace(ending, b"f" * 8) for line in lines]
    assert stray != lines
    assert apply_reply(a.store, batch, body=pack(stray), now=world.clock()).settled == 0
    assert a.store.outbox.count_pending() == 1


def test_a_request_of_another_epoch_has_no_effect(world: World) -> None:
    """Rules 3.8, 8.2."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    device = a.store.device.get()
    assert device is not None
    with a.store.write():
        a.store.device.put(replace(device, epoch="0000"))
    assert _refusal(a, next_batch(a.store, Pace()).body) is Refusal.EPOCH
    assert world.count("oplog") == 0
    assert a.store.outbox.count_pending() == 1


def test_a_reply_of_another_epoch_that_does_not_say_so_is_not_applied(world: World) -> None:
    """Rule 3.8."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    batch = next_batch(a.store, Pace())
    reply = read_reply(unpack(a.line().exchange(batch.body).body, most=MOST_OUT))
    lines = list(replace(reply, epoch="0000").lines())
    with pytest.raises(RemoteError, match=r"remote\.not_understood"):
        apply_reply(a.store, batch, body=pack(lines), now=world.clock())
    assert a.store.outbox.count_pending() == 1


def test_changes_are_taken_in_the_order_of_their_numbers_and_no_other(world: World) -> None:
    """Rules 3.7, 2.1."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.catalogue("Lão Hạc")
    first, second = a.entries()
    for entries in ([second, first], [second]):
        request = _header(a, first=1)
        with pytest.raises(RemoteError, match=r"sync\.numbers"):
            a.line().exchange(pack([request, *map(entry_line, entries)]))
    late = pack([_header(a, first=2), entry_line(second)])
    assert _refusal(a, late) is Refusal.EARLIER
    assert world.count("oplog") == 0
    assert second.chain == chained(first.chain, second)


def test_where_a_reply_leaves_a_doubt_the_rest_waits(world: World) -> None:
    """Rules 2.4, 5.7."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    b.write(book, "260", "Huế")
    b.sync()
    a.write(book, "245", "Tắt đèn : tiểu thuyết")
    a.catalogue("Lão Hạc")
    a.write(book, "650", "Tiểu thuyết")

    line = a.line()

    class Forgetful:
        """Leaves out the records that results should bring; once."""

        requests = 0

        def exchange(self, body: bytes) -> Answer:
            self.requests += 1
            answer = line.exchange(body)
            if self.requests > 1:
                return answer
            reply = read_reply(unpack(answer.body, most=MOST_OUT))
            bare = [line for line in reply.lines() if b'"seq"' not in line]
            bare = [_without_document(line) for line in bare]
            return Answer(pack(bare), 0.1)

    remote = Forgetful()
    report = exchange(a.store, remote, now=world.clock)
    assert report.pushed == 3
    assert remote.requests == 2
    assert a.word(book, "260") == "Huế"
    assert a.texts_shown() == world.hub_texts()


def _without_document(line: bytes) -> bytes:
    value = json.loads(line)
    if isinstance(value, list):
        value[-1].pop("doc", None)
    return json.dumps(value).encode()


def _header(commune: Commune, *, first: int) -> bytes:
    return Request(
        device=commune.device,
        epoch=commune.world.hub.epoch,
        walk=commune.store.walks.get().name,
        hears_own=False,
        cursor=0,
        first=first,
        chain_before=bytes(16),
        rows=10,
    ).line()


def _request(commune: Commune, entries: list[Entry]) -> bytes:
    """The entries of another journal, numbered anew."""
    lines = []
    for n, entry in enumerate(entries, 1):
        _, _, rest = entry_line(entry).partition(b",")
        lines.append(b"[%d,%s" % (n, rest))
    return pack([_header(commune, first=1), *lines])


def _refusal(commune: Commune, body: bytes) -> Refusal | None:
    return read_reply(unpack(commune.line().exchange(body).body, most=MOST_OUT)).refusal
