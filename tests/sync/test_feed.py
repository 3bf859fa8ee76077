"""What comes down: all of it, once, whatever a row looks like."""

import json

import pytest

from desktop.domain.exchange import FEED
from desktop.domain.record import RecordId
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, read_reply
from tests.sync.world import Died, Fate, World


def test_the_cursor_moves_with_what_it_stands_for(world: World) -> None:
    """Rule 4.1."""
    a, b = world.commune("00001"), world.commune("00002")
    a.catalogue("Tắt đèn")
    a.sync()
    with pytest.raises(Died):
        b.sync([Fate.DIED_BEFORE_COMMIT])
    assert b.store.cursors.get(FEED) == 0
    assert not b.texts_shown()
    b.sync()
    assert b.store.cursors.get(FEED) > 0
    assert b.texts_shown() == world.hub_texts()


def test_a_record_changed_often_is_heard_of_once(world: World) -> None:
    """Rule 4.2."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    for number in range(20):
        a.write(book, "245", f"Tắt đèn {number}")
        a.sync()
    assert b.sync().pulled == 1
    assert b.word(book, "245") == "Tắt đèn 19"


def test_a_late_reply_does_not_bring_back_the_past(world: World) -> None:
    """Rule 4.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.sync()
    late = next_batch(b.store, Pace())
    reply = b.line().exchange(late.body).body
    a.write(book, "245", "Tắt đèn, bản hai")
    a.sync()
    b.sync()
    heard = b.store.cursors.get(FEED)

    outcome = apply_reply(b.store, late, body=reply, now=world.clock())

    assert outcome.pulled == 0
    assert b.word(book, "245") == "Tắt đèn, bản hai"
    assert b.store.cursors.get(FEED) == heard


def test_a_row_that_cannot_be_used_is_kept_and_the_others_go_on(world: World) -> None:
    """Rule 4.4."""
    a, b = world.commune("00001"), world.commune("00002")
    for title in ("Một", "Hai", "Ba", "Bốn"):
        a.catalogue(title)
    a.sync()
    batch = next_batch(b.store, Pace())
    lines = unpack(b.line().exchange(batch.body).body, most=MOST_OUT)
    rows = [number for number, line in enumerate(lines) if b'"seq"' in line]
    lines[rows[0]] = _changed(lines[rows[0]], kind="hologram")
    lines[rows[1]] = _changed(lines[rows[1]], doc={"ver": 5, "text": "no record\x1e245"})
    lines[rows[2]] = _changed(lines[rows[2]], doc=None)

    outcome = apply_reply(b.store, batch, body=pack(lines), now=world.clock())

    assert outcome.pulled == 1
    assert b.store.unknown.count() == 3
    assert b.store.cursors.get(FEED) == read_reply(lines).cursor


def test_a_library_that_joins_later_hears_of_every_record(world: World) -> None:
    """Rule 4.5."""
    a = world.commune("00001")
    for number in range(450):
        a.catalogue(f"Sách {number}")
    a.sync()
    late = world.commune("00003")
    report = late.sync()
    assert report.pulled == 450
    assert report.requests == 3
    assert late.texts_shown() == world.hub_texts()


def test_another_librarys_copies_readers_and_loans_are_not_heard_of(world: World) -> None:
    """Rule 4.6."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.say("copy", json.dumps({"barcode": "SECRET1", "record": book}))
    a.say("patron", '{"category":"SECRET2"}')
    a.say("circulation", '{"type":"loan","copy":"SECRET3"}')
    a.sync()
    reply = b.line().exchange(next_batch(b.store, Pace()).body).body
    assert b"SECRET" not in b"\n".join(unpack(reply, most=MOST_OUT))
    assert b.sync().pulled == 1


def test_a_record_with_an_edit_that_waits_shows_it_on_top(world: World) -> None:
    """Rule 5.7."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    b.write(book, "260", "Huế")
    a.write(book, "245", "Tắt đèn, bản hai")
    a.sync()
    batch = next_batch(b.store, Pace())
    only_feed = b.line().exchange(b.empty_request()).body
    apply_reply(b.store, batch, body=only_feed, now=world.clock())

    assert b.store.outbox.count_pending() == 1
    assert (b.word(book, "245"), b.word(book, "260")) == ("Tắt đèn, bản hai", "Huế")
    base = b.store.bases.get(RecordId(book))
    assert base is not None
    assert base.document == world.hub_texts()[book]
    b.sync()
    base = b.store.bases.get(RecordId(book))
    assert base is not None
    assert base.document is None
    assert b.texts_shown() == world.hub_texts()


def _changed(line: bytes, **other: object) -> bytes:
    return json.dumps({**json.loads(line), **other}).encode()
