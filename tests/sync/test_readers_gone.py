"""Readers who are forgotten or joined, and what named them, at both PCs and at the hub."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.copy import Copy
from desktop.domain.exchange import ChangeKind
from desktop.domain.person_rights import RequestKind
from desktop.domain.sealed_reader import NOBODY, Farewell, Sharing
from desktop.services import (
    circulation,
    figures,
    forgetting,
    holds,
    person_requests,
    reader_merging,
    readers,
)
from desktop.services.erasing import erase
from desktop.services.true_day import trust_clock
from sync.pace import Pace
from sync.readers_key import sharing
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from tests.sync.test_sealed_hub import told as told_by_hub
from tests.sync.two_readers import Pair, known, new_sheet, pair, reader, sharing_pair, told
from tests.sync.world import Commune, World


@pytest.fixture
def pcs(world: World) -> Pair:
    return sharing_pair(world)


def closed_words(pc: Commune, *kinds: ChangeKind) -> list[str]:
    """What the journal still says, closed."""
    said = [entry.body for entry in pc.entries() if entry.kind in kinds and entry.digest is None]
    return [body for body in said if body not in {NOBODY, Farewell().body()}]


def lend(pc: Commune, copy: Copy, patron: str) -> None:
    circulation.lend(pc.store, copy.barcode, patron=patron, now=pc.now())  # type: ignore[arg-type]


def take_back(pc: Commune, copy: Copy) -> None:
    circulation.take_back(pc.store, copy.barcode, now=pc.now())


def test_who_is_forgotten_at_one_pc_is_so_at_the_hub_and_at_the_other(pcs: Pair) -> None:
    """Rule 17.7."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    lend(a, copy, huy.id)
    pcs.quiet()
    take_back(b, copy)
    holds.place(b.store, huy.id, copy.record, now=b.now())
    person_requests.receive(b.store, huy.id, RequestKind.ACCESS, now=b.now())
    pcs.quiet()
    assert [view.name for view in a.store.holds.views()] == [huy.name]
    erase(a.store, huy.id, now=a.now())
    pcs.quiet()
    for pc in (a, b):
        assert pc.store.patrons.count() == 0
        assert pc.store.holds.views() == ()
        assert closed_words(pc, ChangeKind.READER, ChangeKind.WHOSE) == []
        assert pc.store.stopped_cards.erased() == (huy.card,)
        assert sum(pc.store.past_loans.by_category(pc.now() - timedelta(1), pc.now()).values()) < 2
    assert told_by_hub(a.world, "reader") == [Farewell().body()]
    assert set(told_by_hub(a.world, "whose")) == {NOBODY}
    assert person_requests.requests(b.store, is_open_only=True) == ()


def test_a_late_loan_to_who_is_forgotten_is_nobodys_and_a_person_is_told(pcs: Pair) -> None:
    """Rule 17.7."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    pcs.quiet()
    lend(b, copy, huy.id)  # while the line is down
    erase(a.store, huy.id, now=a.now())
    pcs.quiet()
    for pc in (a, b):
        (loan,) = pc.store.loans.open_of_copy(copy.id)
        assert loan.patron is None
        assert pc.store.patrons.get(huy.id) is None
    assert told(b) == ["reader.erased_with_book"]
    assert set(told_by_hub(a.world, "whose")) == {NOBODY}
    take_back(a, copy)
    pcs.quiet()
    assert b.store.loans.open_of_copy(copy.id) == ()


def test_who_is_forgotten_stays_so_though_the_pc_that_lent_never_comes_again(pcs: Pair) -> None:
    """Rule 17.7."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    pcs.quiet()
    lend(b, copy, huy.id)
    erase(a.store, huy.id, now=a.now())
    a.sync()
    b.line().exchange(next_batch(b.store, Pace()).body)  # its last word: no answer comes back
    a.sync()
    a.sync()
    assert told_by_hub(a.world, "whose") == [NOBODY]
    (loan,) = a.store.loans.open_of_copy(copy.id)
    assert loan.patron is None


def test_whose_a_loan_is_waits_for_the_reader(pcs: Pair) -> None:
    """Rule 17.5."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    lend(a, copy, huy.id)
    a.sync()
    readers.change(a.store, replace(huy, contact="0911"), now=a.now())
    a.sync()  # what is told of the reader now stands behind the loan
    for _ in range(6):
        batch = next_batch(b.store, Pace(rows=1))
        apply_reply(b.store, batch, body=b.line().exchange(batch.body).body, now=b.now())
    (loan,) = b.store.loans.open_of_copy(copy.id)
    assert loan.patron == huy.id
    assert set(told_by_hub(a.world, "whose")) != {NOBODY}


def test_a_pc_without_the_key_remembers_who_is_forgotten(world: World) -> None:
    """Rule 17.7."""
    pcs = pair(world)
    huy = reader(pcs.a)
    pcs.share(pcs.a)
    pcs.quiet()
    erase(pcs.a.store, huy.id, now=pcs.a.now())
    pcs.quiet()
    pcs.share(pcs.b)
    pcs.quiet()
    assert pcs.b.store.patrons.count() == 0
    assert pcs.b.store.unknown.count() == 0


@pytest.mark.of_files
def test_who_knows_that_a_reader_is_forgotten_says_it_to_a_hub_that_forgot_that(
    world: World, tmp_path: Path
) -> None:
    """Rules 13.5, 17.7."""
    pcs = sharing_pair(world)
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    lend(a, copy, huy.id)
    take_back(a, copy)
    pcs.quiet()
    world.hub.close()
    shutil.copy(world.folder / "hub.db", tmp_path / "hub.kept")
    world.open_hub()
    erase(a.store, huy.id, now=a.now())
    pcs.quiet()
    world.hub.close()
    shutil.copy(tmp_path / "hub.kept", world.folder / "hub.db")
    world.open_hub()
    assert told_by_hub(world, "reader") != [Farewell().body()]
    for _ in range(3):  # who said it never comes again
        b.sync()
    assert told_by_hub(world, "reader") == [Farewell().body()]
    assert set(told_by_hub(world, "whose")) == {NOBODY}


def test_what_names_a_reader_who_was_joined_is_the_others(pcs: Pair) -> None:
    """Rule 17.8."""
    a, b = pcs.a, pcs.b
    one, two, three = pcs.copy(), pcs.copy("2"), pcs.copy("3")
    huy, twin = reader(a), reader(a, card="BD.00042", contact="0911")
    lend(a, one, twin.id)
    pcs.quiet()
    lend(b, two, twin.id)  # while the line is down
    kept = reader_merging.proposed(huy, twin)
    reader_merging.merge(a.store, kept, twin.id, now=a.now())
    pcs.quiet()
    lend(b, three, huy.id)
    pcs.quiet()
    for pc in (a, b):
        assert pc.store.patrons.get(twin.id) is None
        assert known(pc, huy.id).contact == "0911"
        out = pc.store.loans.open_of(huy.id, today=pc.now().date())
        assert {loan.barcode for loan in out} == {one.barcode, two.barcode, three.barcode}
        assert str(pc.store.stopped_cards.get(twin.card)) == "merged"


def test_a_reader_may_take_over_the_card_of_who_was_joined_to_them(pcs: Pair) -> None:
    """Rules 17.6, 17.8."""
    a, b = pcs.a, pcs.b
    huy, twin = reader(a), reader(a, card="BD.00042")
    pcs.quiet()
    taken = reader_merging.proposed(huy, twin)
    reader_merging.merge(a.store, replace(taken, card=twin.card), twin.id, now=a.now())
    pcs.quiet()
    for pc in (a, b):
        assert known(pc, huy.id).card == twin.card
        assert pc.store.stopped_cards.get(twin.card) is None
        assert pc.store.stopped_cards.get(huy.card) is not None
    assert told(a) == told(b) == []


def test_each_pc_forgets_whose_a_loan_was_and_the_hub_with_them(pcs: Pair) -> None:
    """Rule 17.9."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    lend(a, copy, huy.id)
    pcs.quiet()
    take_back(b, copy)
    pcs.quiet()
    assert len(b.store.past_loans.of(huy.id)) == len(a.store.past_loans.of(huy.id)) == 1
    a.world.clock.moment += timedelta(days=91)
    for pc in (a, b):
        trust_clock(pc.store, now=pc.now())
        assert forgetting.forget(pc.store, now=pc.now()) == 1
    pcs.quiet()
    for pc in (a, b):
        assert pc.store.past_loans.of(huy.id) == ()
        assert closed_words(pc, ChangeKind.WHOSE) == []
    assert told_by_hub(a.world, "whose") == [NOBODY]


def test_nobody_is_counted_twice(pcs: Pair) -> None:
    """Rules 2.13, 17.10."""
    a, b = pcs.a, pcs.b
    for number in range(6):
        copy, huy = pcs.copy(str(number)), reader(a, name=f"Huy {number}")
        lend(a, copy, huy.id)
    hoa = reader(b, name="Hoa", card="BD.00777")
    lend(b, pcs.copy("b"), hoa.id)
    pcs.quiet()
    for pc in (a, b):
        assert pc.store.patrons.count() == 7
    a.world.clock.moment += timedelta(days=40)
    for pc, count in ((a, 6), (b, None)):
        assert figures.tell_last_month(pc.store, now=pc.now())
        (said,) = [e for e in pc.entries() if e.kind is ChangeKind.FIGURES]
        assert json.loads(said.body)["readers"] == {"adult": count}
        assert json.loads(said.body)["loans"] == {"adult": count}


@pytest.mark.of_files
def test_a_pc_that_was_put_back_to_before_the_key_hears_what_became_of_its_readers(
    world: World, tmp_path: Path
) -> None:
    """Rules 17.3, 17.4, 17.7."""
    file, kept = tmp_path / "a.db", tmp_path / "a.kept"
    a, b = world.commune("00001", file=file), world.commune("00001")
    pcs = Pair(a, b, new_sheet(a))
    huy, hoa = reader(a), reader(a, name="Hoa", card="BD.00777")
    pcs.quiet()
    a.store.close()
    shutil.copy(file, kept)
    a.open()
    for pc in (a, b):
        pcs.share(pc)
        pcs.quiet()
    readers.change(b.store, replace(known(b, huy.id), contact="0922"), now=b.now())
    erase(b.store, hoa.id, now=b.now())
    pcs.quiet()
    a.store.close()
    shutil.copy(kept, file)
    a.open()
    readers.change(a.store, replace(huy, contact="0911", village="Thôn Đông"), now=a.now())
    pcs.quiet()
    assert sharing(a.store) is Sharing.ASKED
    pcs.share(a)
    pcs.quiet()
    for pc in (a, b):
        assert known(pc, huy.id).contact == "0922"
        assert pc.store.patrons.count() == 1
    assert known(a, huy.id) == known(b, huy.id)


def test_a_reader_who_is_told_whole_again_undoes_no_word_of_others(pcs: Pair) -> None:
    """Rule 17.4."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.quiet()
    readers.change(b.store, replace(huy, contact="0922"), now=b.now())
    pcs.quiet()
    words = a.store.reader_words
    assert words is not None
    with a.store.write():
        a.store.patrons.put(huy)  # as it was before
        words.say_whole(huy, now=a.now())
    pcs.quiet()
    for pc in (a, b):
        assert known(pc, huy.id).contact == "0922"
    assert told(a) == told(b) == []


@pytest.mark.of_files
def test_what_a_hub_that_was_put_back_has_lost_is_told_again_by_who_knows(
    world: World, tmp_path: Path
) -> None:
    """Rules 8.8, 17.1, 17.5."""
    pcs = pair(world)
    copy = pcs.copy()
    world.hub.close()
    shutil.copy(world.folder / "hub.db", tmp_path / "hub.kept")
    world.open_hub()
    pcs.share(pcs.a)
    pcs.quiet()
    pcs.share(pcs.b)
    huy = reader(pcs.a)
    lend(pcs.a, copy, huy.id)
    pcs.quiet()
    world.hub.close()
    shutil.copy(tmp_path / "hub.kept", world.folder / "hub.db")
    world.open_hub()
    for _ in range(4):  # the PC that said all of it never comes again
        pcs.b.sync()
    c = world.commune("00001")
    c.sync()
    pcs.share(c)
    assert known(c, huy.id).name == huy.name
