"""Readers at both PCs of one library, closed on the way, on both stores."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.patron import PatronCategory, Person, SuspensionReason
from desktop.domain.recovery import new_code
from desktop.domain.sealed_reader import Sharing
from desktop.services import circulation, exchange, holds, reader_cards, readers
from desktop.services.erasing import erase
from desktop.services.overdue import overdue
from sync.pace import Pace
from sync.readers_key import share, sharing
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from tests.storage.shelf import START, new_store
from tests.sync.sticks import answered, there_and_back, written
from tests.sync.test_sealed_hub import everything, statuses
from tests.sync.test_sealed_hub import told as told_by_hub
from tests.sync.two_readers import (
    NAME,
    Pair,
    known,
    new_sheet,
    pair,
    reader,
    sharing_pair,
    told,
)
from tests.sync.world import World

CODE = new_code(bytes)


@pytest.fixture
def pcs(world: World) -> Pair:
    return sharing_pair(world)


def test_nothing_of_readers_travels_before_somebody_has_typed_the_code(world: World) -> None:
    """Rule 17.1."""
    pcs = pair(world)
    known_here = reader(pcs.a)
    pcs.quiet()
    assert told_by_hub(world, "reader") == told_by_hub(world, "key") == []
    assert pcs.b.store.patrons.get(known_here.id) is None
    assert (sharing(pcs.a.store), sharing(pcs.b.store)) == (Sharing.OFF, Sharing.NO_SHEET)
    with pytest.raises(RuleError, match=r"reader\.no_sheet"):
        pcs.share(pcs.b)


def test_the_key_reaches_another_pc_by_the_code_of_the_sheet_alone(world: World) -> None:
    """Rules 17.1, 17.3."""
    pcs = pair(world)
    huy = reader(pcs.a, guardian=Person("Lê Thị Hoa", "0912 345 678"), born=2015)
    pcs.share(pcs.a)
    with pytest.raises(RuleError, match=r"reader\.shared_already"):
        pcs.share(pcs.a)
    pcs.quiet()
    b = pcs.b
    assert sharing(b.store) is Sharing.ASKED
    assert b.store.patrons.count() == 0
    with pytest.raises(RuleError, match=r"account\.recovery_code_wrong"):
        Pair(pcs.a, b, new_sheet(b)).share(b)
    assert sharing(b.store) is Sharing.ASKED
    pcs.share(b)
    assert sharing(b.store) is Sharing.ON
    assert known(b, huy.id) == huy
    assert b.store.patrons.secret(huy.id) == pcs.a.store.patrons.secret(huy.id)


def test_a_new_sheet_closes_the_key_again_and_the_old_one_no_more(world: World) -> None:
    """Rule 17.1."""
    pcs = pair(world)
    pcs.share(pcs.a)
    pcs.quiet()
    newer = pcs._replace(code=new_sheet(pcs.a))
    pcs.quiet()
    with pytest.raises(RuleError, match=r"account\.recovery_code_wrong"):
        pcs.share(pcs.b)
    newer.share(pcs.b)
    huy = reader(pcs.b)
    for _ in range(2):
        new_sheet(pcs.b)  # under which nothing stands
    pcs.quiet()
    assert known(pcs.a, huy.id) == huy
    assert statuses(world, "key") == ["ok", "ok"]


def test_a_pc_that_began_by_itself_lets_go_of_its_key_and_asks(world: World) -> None:
    """Rule 17.1."""
    pcs = pair(world)
    mine, theirs = reader(pcs.a), reader(pcs.b, name="Hoa", card="BD.00777")
    pcs.share(pcs.a)
    pcs._replace(code=new_sheet(pcs.b)).share(pcs.b)
    assert sharing(pcs.b.store) is Sharing.ON
    pcs.quiet()
    assert (sharing(pcs.a.store), sharing(pcs.b.store)) == (Sharing.ON, Sharing.ASKED)
    assert pcs.b.store.outbox.count_quarantined() == 0
    pcs.share(pcs.b)
    pcs.quiet()
    for pc in (pcs.a, pcs.b):
        assert known(pc, mine.id).name == NAME
        assert known(pc, theirs.id).name == "Hoa"


def test_a_reader_is_known_at_both_pcs_and_the_hub_reads_nothing(pcs: Pair) -> None:
    """Rules 2.6, 17.2."""
    a, b = pcs.a, pcs.b
    huy = reader(
        a, contact="0987 654 321", village="Thôn Đoài", guardian=Person("Lê Thị Hoa", "0912")
    )
    pcs.quiet()
    assert known(b, huy.id) == huy
    readers.change(b.store, replace(huy, category=PatronCategory.CHILD, born=2014), now=b.now())
    reader_cards.suspend(
        b.store,
        huy.id,
        until=b.now().date() + timedelta(days=9),
        reason=SuspensionReason.LOST_BOOK,
        now=b.now(),
    )
    pcs.quiet()
    assert known(a, huy.id) == known(b, huy.id)
    assert known(a, huy.id).suspended_for is SuspensionReason.LOST_BOOK
    kept = everything(a.world)
    words = (NAME, "Quốc", "0987 654", "Thôn Đoài", "Lê Thị Hoa", huy.card, huy.id)
    assert not [word for word in words if word in kept]
    assert a.store.matters.open() == b.store.matters.open() == ()


def test_different_fields_of_a_reader_are_both_kept(pcs: Pair) -> None:
    """Rule 17.4."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.quiet()
    readers.change(a.store, replace(huy, contact="0911"), now=a.now())
    readers.change(b.store, replace(huy, village="Thôn Đông"), now=b.now())
    pcs.quiet()
    for pc in (a, b):
        assert (known(pc, huy.id).contact, known(pc, huy.id).village) == ("0911", "Thôn Đông")
    assert told(a) == told(b) == []


def test_of_what_both_wrote_of_a_reader_the_first_stands_and_the_other_is_told(pcs: Pair) -> None:
    """Rule 17.4."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.quiet()
    readers.change(a.store, replace(huy, contact="0911", village="Thôn Đông"), now=a.now())
    readers.change(b.store, replace(huy, contact="0922", village="Thôn Đông"), now=b.now())
    a.sync()
    b.sync()
    pcs.quiet()
    for pc in (a, b):
        assert known(pc, huy.id).contact == "0911"
    assert (told(a), told(b)) == ([], ["reader.written_elsewhere"])
    (matter,) = b.store.matters.open()
    assert not {NAME, "0922"} & set(map(str, matter.details.values()))  # nothing in clear is kept
    (shown,) = exchange.matters(b.store)
    assert {**shown.details, "name": NAME, "card": huy.card, "mine": "0922"} == shown.details
    assert NAME not in repr(shown)
    erase(a.store, huy.id, now=a.now())
    pcs.quiet()
    assert told(b) == []


def test_what_cannot_be_read_by_itself_is_told_once_for_the_reader(pcs: Pair) -> None:
    """Rule 17.4."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.quiet()
    for pc, mother in ((a, "Lê Thị Hoa"), (b, "Lê Thị Huệ")):
        category = PatronCategory.CHILD if pc is a else PatronCategory.STUDENT
        said = replace(huy, guardian=Person(mother, "0911"), category=category)
        readers.change(pc.store, said, now=pc.now())
    a.sync()
    b.sync()
    pcs.quiet()
    assert known(b, huy.id).guardian.name == "Lê Thị Hoa"
    assert (told(a), told(b)) == ([], ["reader.changed_elsewhere"])
    erase(b.store, huy.id, now=b.now())
    assert told(b) == []


def test_a_reader_is_read_under_what_waits_here(pcs: Pair) -> None:
    """Rule 17.4."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.quiet()
    readers.change(a.store, replace(huy, contact="0911", village="Thôn Đoài"), now=a.now())
    a.sync()
    batch = next_batch(b.store, Pace())
    answer = b.line().exchange(batch.body).body
    readers.change(b.store, replace(huy, village="Thôn Đông"), now=b.now())
    apply_reply(b.store, batch, body=answer, now=b.now())
    assert (known(b, huy.id).contact, known(b, huy.id).village) == ("0911", "Thôn Đông")
    pcs.quiet()
    for pc in (a, b):
        assert (known(pc, huy.id).contact, known(pc, huy.id).village) == ("0911", "Thôn Đoài")


def test_two_readers_with_one_card_are_both_kept_and_the_card_answers_to_neither(
    pcs: Pair,
) -> None:
    """Rule 17.6."""
    a, b = pcs.a, pcs.b
    huy, hoa = reader(a, card="BD.00009"), reader(b, name="Hoa", card="BD.00009")
    pcs.quiet()
    for pc in (a, b):
        assert {known(pc, each.id).name for each in (huy, hoa)} == {NAME, "Hoa"}
        assert told(pc) == ["reader.card_twice"]
        with pytest.raises(RuleError, match=r"patron\.card_twice"):
            readers.with_card(pc.store, "BD.00009")
    reader_cards.replace_card(b.store, hoa.id, now=b.now(), card="BD.00010")
    pcs.quiet()
    for pc in (a, b):
        assert readers.with_card(pc.store, "BD.00009").id == huy.id
        assert readers.with_card(pc.store, "BD.00010").id == hoa.id
        assert pc.store.stopped_cards.get("BD.00009") is None
    erase(b.store, huy.id, now=b.now())
    pcs.quiet()
    for pc in (a, b):
        assert pc.store.stopped_cards.erased() == ("BD.00009",)


def test_a_loan_is_the_readers_at_both_pcs(pcs: Pair) -> None:
    """Rule 17.5."""
    a, b = pcs.a, pcs.b
    copy, huy = pcs.copy(), reader(a)
    circulation.lend(a.store, copy.barcode, patron=huy.id, now=a.now())
    pcs.quiet()
    (loan,) = b.store.loans.open_of(huy.id, today=b.now().date())
    assert loan.barcode == copy.barcode
    a.world.clock.moment += timedelta(days=2)
    renewed = circulation.renew(b.store, copy.barcode, now=b.now())
    assert renewed.card is not None
    assert renewed.card.patron.name == NAME
    pcs.quiet()
    (here,) = a.store.loans.open_of_copy(copy.id)
    assert (here.renewals, here.patron) == (1, huy.id)
    circulation.take_back(b.store, copy.barcode, now=b.now())
    pcs.quiet()
    assert a.store.loans.count_of(huy.id) == b.store.loans.count_of(huy.id) == 0
    assert huy.id not in everything(a.world)


def test_what_is_out_and_waited_for_when_they_begin_is_known_too(world: World) -> None:
    """Rule 17.5."""
    pcs = pair(world)
    a, b = pcs.a, pcs.b
    copy, other = pcs.copy(), pcs.copy("2")
    huy, hoa = reader(a), reader(a, name="Hoa", card="BD.00777")
    circulation.lend(a.store, copy.barcode, patron=huy.id, now=a.now())
    holds.place(a.store, hoa.id, copy.record, now=a.now())
    holds.place(a.store, huy.id, other.record, now=a.now())
    for pc in (a, b):
        pcs.share(pc)
        pcs.quiet()
    assert b.store.loans.count_of(huy.id) == 1
    waiting = {(view.title, view.name) for view in b.store.holds.views()}
    assert waiting == {("Tắt đèn", "Hoa"), ("Tắt đèn 2", huy.name)}


def test_a_pc_without_a_hub_shares_with_nobody(tmp_path: Path) -> None:
    """Rule 17.1."""
    with closing(new_store(tmp_path / "library.db")) as store:
        assert sharing(store) is Sharing.NO_HUB
        with pytest.raises(RuleError, match=r"exchange\.not_enrolled"):
            share(store, CODE, now=START, random_bytes=bytes)


def test_what_a_reader_has_from_the_other_pc_counts_here(pcs: Pair) -> None:
    """Rule 17.5."""
    a, b = pcs.a, pcs.b
    huy = reader(a)
    limit = b.store.house_rules.current().limit(huy.category)
    first, *others = [pcs.copy(str(number)) for number in range(limit + 1)]
    for copy in others:
        circulation.lend(a.store, copy.barcode, patron=huy.id, now=a.now())
    pcs.quiet()
    with pytest.raises(RuleError, match=r"loan\.limit_reached"):
        circulation.lend(b.store, first.barcode, patron=huy.id, now=b.now())
    a.world.clock.moment += timedelta(days=60)
    (late,) = overdue(b.store, now=b.now())
    assert (late.patron.name, len(late.loans)) == (NAME, limit)


def test_the_key_and_the_readers_travel_on_a_stick_as_well(world: World) -> None:
    """Rules 14.1, 17.1, 17.3."""
    pcs = pair(world)
    a, b = pcs.a, pcs.b
    huy = reader(a)
    pcs.share(a)
    file = written(a)
    assert NAME.encode() not in file
    answered(world, file)
    there_and_back(b)
    assert sharing(b.store) is Sharing.ASKED
    pcs.share(b)
    assert known(b, huy.id) == huy
