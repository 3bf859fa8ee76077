"""Rule 5.12: what is a library's own, what everybody's, and what the nation decides."""

from pathlib import Path

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.record import RecordId
from desktop.services.finding import book
from sync.hub.desk.conflicts import open_conflicts, settle
from sync.hub.desk.curating import curate
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.people import Coordinator
from tests.sync.world import Commune, Fate, World

PROVINCE = Coordinator(name="lan", full_name="Lan", area="Hà Giang")


def curated(world: World, *communes: Commune) -> RecordId:
    """A book that everybody has heard of, and for which the nation answers."""
    book = communes[0].catalogue("Tắt đèn", t260="Hà Nội")
    communes[0].sync()
    curate(world.hub, COMMAND_LINE, book)
    for commune in communes:
        commune.sync()
    return book


def decide(world: World, *, is_accepted: bool, reason: str = "") -> None:
    (row,) = open_conflicts(world.hub, "").rows
    settle(
        world.hub, COMMAND_LINE, row.op, field=row.field, keep_library=is_accepted, reason=reason
    )


def hub_word(world: World, book: RecordId) -> str:
    return world.hub_texts()[book]


def test_a_librarys_own_fields_reach_its_pcs_and_nobody_else(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    twin = world.commune("00001")
    book = a.catalogue("Số đỏ", t590="Bìa rách", t952="Kệ 3")
    a.sync()
    b.sync()
    twin.sync()

    assert b.word(book, "245") == twin.word(book, "245") == "Số đỏ"
    assert twin.word(book, "952") == a.word(book, "952") == "Kệ 3"
    assert [field.tag for field in b.record(book).fields] == ["245"]
    assert "Kệ" not in hub_word(world, book)

    a.write(book, "952", "Kệ 4")
    b.write(book, "952", "Tủ kính")
    twin.write(book, "590", "Đã đóng lại bìa")
    for commune in (a, b, twin, a):
        report = commune.sync()
        assert report.conflicts == 0
    assert (a.word(book, "952"), b.word(book, "952")) == ("Kệ 4", "Tủ kính")
    assert a.word(book, "590") == twin.word(book, "590") == "Đã đóng lại bìa"
    assert world.count("conflict") == 0


def test_an_own_field_that_is_taken_out_is_gone_at_all_pcs_of_the_library(world: World) -> None:
    """Rule 5.12."""
    a, twin = world.commune("00001"), world.commune("00001")
    book = a.catalogue("Số đỏ", t952="Kệ 3")
    a.sync()
    twin.sync()
    twin.remove(book, "952")
    twin.sync()
    a.sync()

    assert [field.tag for field in a.record(book).fields] == ["245"]
    assert a.texts_shown() == twin.texts_shown() == world.hub_texts()


def test_an_edit_of_a_curated_record_is_seen_here_and_changes_nothing_there(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    book = curated(world, a, b)
    b.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.write(book, "500", "Sách tặng")
    report = b.sync()
    a.sync()

    assert report.conflicts == 0
    assert b.word(book, "245") == "Tắt đèn : tiểu thuyết"
    assert (a.word(book, "245"), a.word(book, "500")) == ("Tắt đèn", "Sách tặng")
    title = b.record(book).first("245")
    assert title is not None
    assert b.store.overlays.get(book).proposed.units.keys() == {title.id}
    (row,) = open_conflicts(world.hub, "").rows
    assert (row.is_proposal, row.theirs, row.nation) == (
        True,
        "245  \x1faTắt đèn : tiểu thuyết",
        "245  \x1faTắt đèn",
    )


def test_what_the_nation_accepts_is_so_for_all(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    twin = world.commune("00002")
    book = curated(world, a, b, twin)
    b.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.sync()
    twin.sync()
    assert twin.word(book, "245") == "Tắt đèn : tiểu thuyết"
    decide(world, is_accepted=True)
    for commune in (a, b, twin):
        commune.sync()

    assert a.texts_shown() == b.texts_shown() == twin.texts_shown() == world.hub_texts()
    assert a.word(book, "245") == "Tắt đèn : tiểu thuyết"
    assert not b.store.overlays.get(book).proposed.units
    assert not b.store.matters.open()


def test_what_the_nation_refuses_goes_and_the_library_is_told_why(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    book = curated(world, a, b)
    b.write(book, "245", "Tắt đèn : truyện")
    b.sync()
    decide(world, is_accepted=False, reason="Bìa sách không ghi.")
    for _ in range(2):
        b.sync()

    assert b.word(book, "245") == "Tắt đèn"
    assert b.texts_shown() == world.hub_texts()
    (matter,) = b.store.matters.open()
    assert (matter.code, matter.record) == ("proposal.refused", book)
    assert matter.details == {"tag": "245", "reason": "Bìa sách không ghi."}


def test_a_book_says_what_of_it_is_proposed_from_the_edit_to_the_answer(
    world: World, tmp_path: Path
) -> None:
    """Rule 5.12."""
    a = world.commune("00001", file=tmp_path / "a.db")
    b = world.commune("00002", file=tmp_path / "b.db")
    name = curated(world, a, b)
    b.write(name, "245", "Tắt đèn : tiểu thuyết")
    b.write(name, "500", "Sách tặng")
    assert book(b.store, name).proposed == ("245",)
    b.sync()
    assert book(b.store, name).proposed == ("245",)
    assert book(a.store, name).proposed == ()
    decide(world, is_accepted=True)
    b.sync()
    assert book(b.store, name).proposed == ()


def test_a_later_proposal_takes_the_place_of_the_earlier(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    book = curated(world, a, b)
    b.write(book, "245", "Tắt đen")
    b.sync()
    b.write(book, "245", "Tắt đèn (in lại)")
    b.sync()
    (row,) = open_conflicts(world.hub, "").rows
    assert row.theirs.endswith("Tắt đèn (in lại)")

    b.write(book, "245", "Tắt đèn")
    b.sync()
    assert not open_conflicts(world.hub, "").rows
    assert b.texts_shown() == world.hub_texts()


@pytest.mark.parametrize("fate", list(Fate), ids=lambda fate: fate.name.lower())
def test_a_proposal_is_made_once_whatever_the_line_does(world: World, fate: Fate) -> None:
    """Rules 3.1, 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    book = curated(world, a, b)
    b.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.write(book, "952", "Kệ 3")
    b.sync_somehow([fate])
    b.sync()

    assert b.word(book, "245") == "Tắt đèn : tiểu thuyết"
    assert b.word(book, "952") == "Kệ 3"
    assert open_conflicts(world.hub, "").total == 1
    decide(world, is_accepted=False)
    b.sync()
    assert b.word(book, "245") == "Tắt đèn"


def test_only_the_nations_desk_sees_proposals_and_says_what_is_curated(world: World) -> None:
    """Rule 5.12."""
    a, b = world.commune("00001"), world.commune("00002")
    book = curated(world, a, b)
    b.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.sync()
    assert open_conflicts(world.hub, PROVINCE.area).total == 0
    (row,) = open_conflicts(world.hub, "").rows
    with pytest.raises(RuleError, match=r"conflict\.unknown"):
        settle(world.hub, PROVINCE, row.op, field=row.field, keep_library=True)
    with pytest.raises(RuleError, match=r"record\.for_the_nation"):
        curate(world.hub, PROVINCE, book, is_curated=False)
    with pytest.raises(RuleError, match=r"record\.has_proposals"):
        curate(world.hub, COMMAND_LINE, book, is_curated=False)
    decide(world, is_accepted=True)
    curate(world.hub, COMMAND_LINE, book, is_curated=False)
    b.sync()
    b.write(book, "245", "Tắt đèn 2")
    b.sync()
    assert "Tắt đèn 2" in hub_word(world, book)
