"""What two libraries and the nation come to, when nothing goes wrong."""

from datetime import timedelta

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.record import Record
from desktop.services.exchange import settle, unsettle
from tests.sync.world import Fate, World


def test_a_book_described_in_one_commune_is_found_in_the_other(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Dế Mèn phiêu lưu ký", t100="Tô Hoài")

    assert a.sync().pushed == 1
    report = b.sync()

    assert report.pulled == 1
    assert report.changes.records
    assert b.word(book, "245") == "Dế Mèn phiêu lưu ký"
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_two_communes_that_change_different_fields_keep_both(world: World) -> None:
    """Rules 5.5, 5.7, 5.8."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    a.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.write(book, "260", "Hà Nội, 2020")
    b.write(book, "650", "Tiểu thuyết")

    a.sync()
    report = b.sync()
    a.sync()

    assert report.conflicts == 0
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    assert a.word(book, "245") == "Tắt đèn : tiểu thuyết"
    assert a.word(book, "260") == "Hà Nội, 2020"
    assert [field.tag for field in a.record(book).fields] == ["245", "260", "650"]


def test_a_field_that_both_changed_becomes_a_conflict_and_nothing_is_dropped(world: World) -> None:
    """Rule 5.4."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (bản A)")
    b.write(book, "245", "Số đỏ (bản B)")

    a.sync()
    report = b.sync()

    assert report.conflicts == 1
    assert b.word(book, "245") == a.word(book, "245") == "Số đỏ (bản A)"
    (conflict,) = b.store.conflicts.open()
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "245",
        "245  \x1faSố đỏ",
        "245  \x1faSố đỏ (bản B)",
        "245  \x1faSố đỏ (bản A)",
    )
    assert conflict.their_name == "Xã 00001"
    assert conflict.mine_at is not None
    assert conflict.their_at is not None
    assert conflict.mine_at < conflict.their_at < world.clock()
    assert world.count("conflict") == 1
    assert not a.store.conflicts.open()


def test_nothing_to_say_costs_one_small_request(world: World) -> None:
    """Rule 2.3."""
    a = world.commune("00001")
    report = a.sync()
    assert report.requests == 1
    assert report.bytes_sent + report.bytes_received < 500
    assert max(report.bytes_sent, report.bytes_received) <= 450


def test_own_changes_are_not_sent_back(world: World) -> None:
    """Rule 2.7."""
    a = world.commune("00001")
    for number in range(300):
        a.catalogue(f"Sách {number}")
    report = a.sync()
    assert report.pushed == 300
    assert report.pulled == 0
    assert report.bytes_received < report.bytes_sent


def test_an_edit_that_waits_keeps_what_its_author_saw_when_it_began(world: World) -> None:
    """Rules 5.6, 5.7."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    b.write(book, "245", "Số đỏ (B, một)")
    a.write(book, "245", "Số đỏ (A)")
    a.sync()
    lost_answer = [Fate.LOST_ON_THE_WAY_THERE]
    b.sync_somehow(lost_answer)
    b.write(book, "245", "Số đỏ (B, hai)")

    report = b.sync()

    assert report.conflicts == 2
    assert world.hub_texts() == a.texts_shown() == b.texts_shown()
    assert a.word(book, "245") == "Số đỏ (A)"


def test_ones_own_later_edit_is_no_conflict_with_the_earlier(world: World) -> None:
    """Rule 5.2."""
    a = world.commune("00001")
    book = a.catalogue("Số đỏ")
    a.sync_somehow([Fate.LOST_ON_THE_WAY_BACK])
    a.write(book, "245", "Số đỏ, bản hai")
    a.sync_somehow([Fate.LOST_ON_THE_WAY_BACK])
    a.write(book, "245", "Số đỏ, bản ba")
    assert a.sync().conflicts == 0
    assert a.word(book, "245") == "Số đỏ, bản ba"
    assert a.texts_shown() == world.hub_texts()


def test_two_who_write_the_same_have_no_conflict(world: World) -> None:
    """Rule 5.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("So do")
    a.sync()
    b.sync()
    for commune in (a, b):
        commune.write(book, "245", "Số đỏ")
        assert commune.sync().conflicts == 0
    a.sync()
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_a_removed_field_stays_away_and_a_later_edit_of_it_is_a_conflict(world: World) -> None:
    """Rule 5.4."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ", t650="Tiểu thuyết")
    a.sync()
    b.sync()
    a.remove(book, "650")
    b.write(book, "650", "Trào phúng")
    a.sync()
    assert b.sync().conflicts == 1
    assert b.record(book).first("650") is None
    (conflict,) = b.store.conflicts.open()
    assert (conflict.mine, conflict.theirs) == ("650  \x1faTrào phúng", "")
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_one_settles_a_conflict_with_ones_own_value_by_a_new_edit(world: World) -> None:
    """Rule 7.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (A)")
    b.write(book, "245", "Số đỏ (B)")
    a.sync()
    b.sync()
    (conflict,) = b.store.conflicts.open()
    settle(b.store, conflict.id, keep_mine=True, now=world.clock())

    assert b.sync().conflicts == 0
    a.sync()

    assert not b.store.conflicts.open()
    assert a.word(book, "245") == b.word(book, "245") == "Số đỏ (B)"


@pytest.mark.parametrize("keep_mine", [True, False])
def test_a_decision_about_a_conflict_can_be_taken_back(world: World, *, keep_mine: bool) -> None:
    """Rule 7.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    for commune, word in ((a, "Huế"), (b, "Vinh")):
        commune.write(book, "260", word)
        commune.sync()
    (conflict,) = b.store.conflicts.open()
    settle(b.store, conflict.id, keep_mine=keep_mine, now=b.now())
    unsettle(b.store, conflict.id, now=b.now())
    assert b.store.conflicts.open() == (conflict,)
    assert b.word(book, "260") == "Huế"
    with pytest.raises(RuleError):
        unsettle(b.store, conflict.id, now=b.now())  # it is open already
    settle(b.store, conflict.id, keep_mine=True, now=b.now())
    b.sync()
    a.sync()
    assert (a.word(book, "260"), b.word(book, "260")) == ("Vinh", "Vinh")


@pytest.mark.parametrize("days", [-3000, 3000])
def test_wrong_clocks_change_nothing(world: World, days: int) -> None:
    """Rule 5.9."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ", t260="Hà Nội")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (A)")
    world.clock.moment += timedelta(days=days)
    b.write(book, "245", "Số đỏ (B)")
    b.write(book, "260", "Huế")
    world.clock.moment += timedelta(days=6000)
    a.sync()
    assert b.sync().conflicts == 1
    world.clock.moment -= timedelta(days=5000)
    a.sync()
    assert (b.word(book, "245"), b.word(book, "260")) == ("Số đỏ (A)", "Huế")
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_a_conflict_in_the_leader_is_told_as_one(world: World) -> None:
    """Rule 5.4."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    for commune, leader in ((a, "00000cam a2200000 a 4500"), (b, "00000dam a2200000 a 4500")):
        commune.save(book, Record(leader, commune.record(book).fields))
        commune.sync()
    (conflict,) = b.store.conflicts.open()
    assert conflict.field == "LDR"
    assert (conflict.base, conflict.mine, conflict.theirs) == ("n", "d", "c")
    assert b.texts_shown() == world.hub_texts()
