"""Whatever is lost, comes twice or dies: each change is settled once, and all end equal."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.edit import Edit
from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import NO_CHAIN, chained
from desktop.domain.record import RecordId
from sync.hub.tables import oplog
from sync.pace import Pace
from sync.remote import Answer
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from tests.sync.world import Commune, Died, Fate, World

fates = st.lists(st.sampled_from(Fate), max_size=6)
TAGS = ("245", "260")
deeds = st.tuples(
    st.integers(0, 1),
    st.sampled_from(
        ["describe", "write", "write", "write", "remove", "lend", "sync", "sync", "poison"]
    ),
    st.integers(0, 1),
    st.sampled_from(TAGS),
    fates,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(st.lists(deeds, min_size=4, max_size=25))
def test_whatever_happens_all_end_equal_and_nothing_is_lost(
    plan: list[tuple[int, str, int, str, list[Fate]]],
) -> None:
    """Rules 2.2, 3.1, 3.5, 3.7, 5.5, 5.7."""
    with TemporaryDirectory() as folder:
        world = World(Path(folder))
        communes = [world.commune("00001"), world.commune("00002")]
        for number, (who, what, which, tag, luck) in enumerate(plan):
            _do(communes[who], what, number=number, which=which, tag=tag, luck=luck)
        _come_to_rest(communes)
        _all_agree(world, communes)
        _each_change_is_settled_once(world, communes)
        _nothing_unseen_was_overwritten(world)
        world.hub.close()


def _do(
    commune: Commune, what: str, *, number: int, which: int, tag: str, luck: list[Fate]
) -> None:
    books = sorted(commune.texts_shown())
    if what == "sync":
        commune.sync_somehow(luck)
    elif what == "lend":
        commune.say("circulation", json.dumps({"type": "loan", "copy": "c", "at": "", "due": ""}))
    elif what == "poison":
        commune.say("copy", "[]")
    elif what == "describe" or not books:
        commune.catalogue(f"Sách {number}", t260=f"Nơi {number}")
    elif what == "remove":
        commune.remove(RecordId(books[which % len(books)]), tag)
    else:
        commune.write(RecordId(books[which % len(books)]), tag, f"Chữ {number}")


def _come_to_rest(communes: list[Commune]) -> None:
    for _ in range(3):
        for commune in communes:
            commune.sync()


def _all_agree(world: World, communes: list[Commune]) -> None:
    for commune in communes:
        assert commune.store.outbox.count_pending() == 0
        assert commune.texts_shown() == world.hub_texts()


def _each_change_is_settled_once(world: World, communes: list[Commune]) -> None:
    with world.hub.engine.begin() as connection:
        rows = connection.execute(oplog.select()).all()
    by_op = {row.op: row for row in rows}
    assert len(by_op) == len(rows)
    for commune in communes:
        link = NO_CHAIN
        for n, entry in enumerate(commune.entries(), 1):
            link = chained(link, entry)
            assert (entry.n, entry.chain) == (n, link)
            row = by_op.pop(entry.op)
            assert (row.n, row.chain) == (n, link)
            is_poison = entry.kind is ChangeKind.COPY
            assert (row.status == "quarantined") == is_poison
    assert not by_op
    loans = sum(row.kind == "circulation" for row in rows)
    assert world.count("circulation") == loans
    conflicts = sum(len(json.loads(row.conflicts)) for row in rows)
    kept = sum(commune.store.conflicts.count_open() for commune in communes)
    assert world.count("conflict") == conflicts == kept


def _nothing_unseen_was_overwritten(world: World) -> None:
    """What an author had seen was noted outside the protocol, when they wrote."""
    last: dict[tuple[str, str], tuple[str, str]] = {}
    with world.hub.engine.begin() as connection:
        rows = connection.execute(oplog.select().order_by(oplog.c.received_at)).all()
    records = [row for row in rows if row.kind == ChangeKind.RECORD]
    for row in sorted(records, key=lambda each: (each.received_at, each.device, each.n)):
        for field, value in Edit.from_body(row.body).fields.items():
            if field in json.loads(row.conflicts) or value is None:
                continue
            before = last.get((row.entity, field))
            if before is not None and before[0] != row.device and before[1] != value:
                assert world.had_seen(row.entity, field, value, earlier=before[1])
            last[row.entity, field] = (row.device, value)


def test_a_program_that_dies_finds_in_its_file_what_it_had_shown(tmp_path: Path) -> None:
    """Rules 2.2, 4.1."""
    world = World(tmp_path / "hub")
    a, b = world.commune("00001"), world.commune("00002", file=tmp_path / "b.db")
    book = a.catalogue("Chí Phèo")
    a.sync()
    mine = b.catalogue("Lão Hạc")
    for fate in (Fate.DIED_BEFORE_COMMIT, Fate.DIED_AFTER_COMMIT):
        try:
            b.sync([fate])
        except Died:
            b.reopen()
        settled = fate is Fate.DIED_AFTER_COMMIT
        assert (b.store.records.text(book) is not None) == settled
        assert (b.store.outbox.count_pending() == 0) == settled
        assert b.word(mine, "245") == "Lão Hạc"
    b.sync()
    assert b.texts_shown() == world.hub_texts()
    b.store.close()
    world.hub.close()


def test_the_window_and_the_command_line_may_exchange_at_once(tmp_path: Path) -> None:
    """Rules 2.2, 4.3."""
    world = World(tmp_path / "hub")
    a, b = world.commune("00001"), world.commune("00002", file=tmp_path / "b.db")
    book = a.catalogue("Chí Phèo")
    a.sync()
    b.sync()
    a.write(book, "245", "Chí Phèo (A)")
    b.write(book, "245", "Chí Phèo (B)")
    b.say("copy", "[]")
    a.sync()
    batch = next_batch(b.store, Pace())
    reply = b.line().exchange(batch.body).body
    window = b.store
    b.open()
    b.sync()
    b.catalogue("Lão Hạc")

    apply_reply(window, batch, body=reply, now=world.clock())

    window.close()
    assert b.store.outbox.count_pending() == 1
    assert b.store.outbox.count_quarantined() == 1
    assert b.store.conflicts.count_open() == 1
    b.sync()
    assert b.texts_shown() == world.hub_texts()
    b.store.close()
    world.hub.close()


def test_a_hub_that_settles_nothing_is_an_error_and_not_a_loop(world: World) -> None:
    """Rule 2.2."""
    a = world.commune("00001")
    quiet = a.line().exchange

    class Deaf:
        """Answers every request as if it had carried nothing."""

        def exchange(self, body: bytes) -> Answer:
            return quiet(a.empty_request())

    a.catalogue("Tắt đèn")
    with pytest.raises(RemoteError, match="no_progress"):
        a.exchange_with(Deaf())
    assert a.store.outbox.count_pending() == 1
    assert a.store.runs.latest()[0].code == "remote.no_progress"
