"""A copy is settled field by field, like a record, on both stores."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.copy import Copy, CopyStatus, whole_body
from desktop.domain.exchange import ChangeKind
from desktop.services import stock
from sync.engine import exchange
from sync.pace import Pace
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from tests.sync.test_own_things import quiet, two_pcs, with_copy
from tests.sync.world import Commune, World


def _now(commune: Commune, copy: Copy) -> Copy:
    found = commune.store.copies.get(copy.id)
    assert found is not None
    return found


def _write(commune: Commune, copy: Copy, **facts: object) -> None:
    fixed = replace(_now(commune, copy), **facts)  # type: ignore[arg-type]
    assert stock.correct_copy(commune.store, fixed, now=commune.world.clock())


def _break(commune: Commune, copy: Copy, status: CopyStatus, reason: str) -> None:
    now = commune.world.clock()
    stock.change_status(commune.store, copy.barcode, status, reason=reason, now=now)


def known_to_two(world: World) -> tuple[Commune, Commune, Copy]:
    """Two PCs of one library, and a copy that both know."""
    a, b = two_pcs(world)
    copy = with_copy(a)
    quiet(a, b)
    return a, b, copy


@pytest.fixture
def pcs(world: World) -> tuple[Commune, Commune, Copy]:
    return known_to_two(world)


def test_two_pcs_that_write_different_things_of_a_copy_keep_both(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rule 5.13."""
    a, b, copy = pcs
    _write(a, copy, shelf="K2", price=45_000)
    _break(b, copy, CopyStatus.DAMAGED, "rách bìa")
    quiet(a, b)
    assert _now(a, copy) == _now(b, copy)
    kept = _now(a, copy)
    assert (kept.shelf, kept.price, kept.status) == ("K2", 45_000, CopyStatus.DAMAGED)
    assert a.store.matters.open() == b.store.matters.open() == ()


def test_what_both_wrote_stays_as_the_first_one_said_and_the_other_is_told(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rule 5.13."""
    a, b, copy = pcs
    _write(a, copy, shelf="K2")
    _write(b, copy, shelf="K9", location="Kho đóng")
    _break(a, copy, CopyStatus.DAMAGED, "rách bìa")
    _break(b, copy, CopyStatus.REPAIR, "đóng lại bìa")
    a.sync()
    quiet(b, a)
    for pc in (a, b):
        kept = _now(pc, copy)
        assert (kept.shelf, kept.location) == ("K2", "Kho đóng")
        assert (kept.status, kept.reason) == (CopyStatus.DAMAGED, "rách bìa")
    assert a.store.matters.open() == ()
    told = {each.code: each.details for each in b.store.matters.open()}
    assert told == {
        "copy.written_elsewhere": {"barcode": copy.barcode, "mine": "K9"},
        "copy.changed_elsewhere": {"barcode": copy.barcode},
    }


def test_one_follows_up_on_ones_own_and_sees_others_words_beneath(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rules 5.13, 5.6. What comes while an edit waits is shown under it."""
    a, b, copy = pcs
    _write(a, copy, shelf="K2", site="Bưu điện văn hóa xã")
    a.sync()
    batch = next_batch(b.store, Pace())
    answer = b.line().exchange(batch.body).body
    _write(b, copy, shelf="K9")
    apply_reply(b.store, batch, body=answer, now=b.world.clock())
    seen = _now(b, copy)
    assert (seen.shelf, seen.site) == ("K9", "Bưu điện văn hóa xã")
    _write(b, copy, shelf="K10", site="Nhà văn hóa")
    quiet(b, a)
    for pc in (a, b):
        assert (_now(pc, copy).shelf, _now(pc, copy).site) == ("K2", "Nhà văn hóa")
    _write(b, copy, shelf="K3")
    _write(b, copy, shelf="K4")
    quiet(b, a)
    assert _now(a, copy).shelf == _now(b, copy).shelf == "K4"


def test_a_lost_answer_to_an_edit_of_a_copy_changes_nothing(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rules 3.1, 5.13."""
    a, b, copy = pcs
    _write(a, copy, shelf="K2")
    a.line().exchange(next_batch(a.store, Pace()).body)
    _write(b, copy, site="Nhà văn hóa")
    quiet(b, a, b)
    for pc in (a, b):
        assert (_now(pc, copy).shelf, _now(pc, copy).site) == ("K2", "Nhà văn hóa")


NONSENSE: tuple[dict[str, object], ...] = (
    {"set": []},
    {"set": {"shelf": ["K2"]}},
    {"set": {"shelf": True}},
    {"set": {"shelf": 1.5}},
    {"set": {"record": "no identity"}},
    {"set": {"shelf": "K2"}, "seen": -1},
    {"set": {"shelf": "K2"}, "seen": 1 << 70},
    {"set": {"shelf": "K2"}, "bases": []},
    {"set": {"shelf": "K2"}, "bases": {"shelf": "1"}},
    {"set": {"shelf": "\ud800"}},
)


def test_nonsense_in_an_edit_of_a_copy_is_put_aside_and_holds_up_nobody(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rules 3.5, 5.13."""
    a, b, copy = pcs
    for nonsense in NONSENSE:
        a.say("copy", json.dumps({"record": copy.record, **nonsense}), copy.id)
    book = a.catalogue("Tắt đèn")
    a.sync()
    _write(b, copy, shelf="K3")
    quiet(b, a)
    assert a.store.outbox.count_quarantined() == len(NONSENSE)
    assert b.store.records.text(book) is not None
    assert _now(a, copy).shelf == _now(b, copy).shelf == "K3"


def _without_its_copy(world: World, kept: Path) -> tuple[Commune, Commune, Copy]:
    """Both know a copy, the hub was put back to before it was made, and the second writes of it."""
    a, b = two_pcs(world)
    quiet(a, b)
    world.hub.close()
    kept.write_bytes((world.folder / "hub.db").read_bytes())
    world.open_hub()
    copy = with_copy(a)
    quiet(a, b)
    world.hub.close()
    (world.folder / "hub.db").write_bytes(kept.read_bytes())
    world.open_hub()
    _write(b, copy, shelf="K9")
    return a, b, copy


@pytest.mark.of_files
def test_what_waited_at_the_hub_and_was_not_taken_is_told_at_home(
    world: World, tmp_path: Path
) -> None:
    """Rules 5.4, 5.13."""
    a, b, copy = _without_its_copy(world, tmp_path / "hub.kept")
    requests: list[int] = []
    exchange(
        b.store,
        b.line(),
        now=b.now,
        progress=lambda *_: requests.append(1),
        cancelled=lambda: len(requests) > 1,
    )
    assert world.count("copy") == 0
    quiet(a, b)  # who made it speaks now; what was written after is unknown to the hub
    assert _now(a, copy) == _now(b, copy)
    (told,) = b.store.matters.open()
    assert told.details == {"barcode": copy.barcode, "mine": "K9"}


@pytest.mark.of_files
def test_an_edit_waits_at_a_hub_that_was_put_back_for_its_copy(
    world: World, tmp_path: Path
) -> None:
    """Rules 5.13, 10.2."""
    a, b, copy = _without_its_copy(world, tmp_path / "hub.kept")
    _break(b, copy, CopyStatus.DAMAGED, "rách bìa")
    b.sync()
    quiet(a, b)  # who made it tells it whole as it was
    assert _now(a, copy) == _now(b, copy)
    assert (_now(a, copy).shelf, _now(a, copy).status) == ("K9", CopyStatus.DAMAGED)
    assert a.store.matters.open() == b.store.matters.open() == ()


def test_who_tells_a_copy_whole_as_it_was_hears_the_words_of_others(
    pcs: tuple[Commune, Commune, Copy],
) -> None:
    """Rule 5.13."""
    a, b, copy = pcs
    for shelf in ("K9", ""):
        before = _now(a, copy)
        _write(b, copy, shelf=shelf)
        quiet(a, b)
        with a.store.write():
            a.store.copies.put(before)
            a.store.outbox.append(ChangeKind.COPY, copy.id, whole_body(before), now=a.now())
        quiet(a, b)
        assert _now(a, copy).shelf == _now(b, copy).shelf == shelf
    assert a.store.matters.open() == b.store.matters.open() == ()
