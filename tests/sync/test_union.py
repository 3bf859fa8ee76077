"""One catalogue of a country, on both stores: section 15 of docs/sync.md."""

from dataclasses import replace

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.record import RecordId
from desktop.domain.union import Sign
from desktop.services import merging, removing
from desktop.services.cataloguing import NewCopy, add_copy
from sync.hub.desk.conflicts import open_conflicts
from sync.hub.desk.conflicts import settle as settle_conflict
from sync.hub.desk.deeds import COMMAND_LINE, assign
from sync.hub.desk.people import Coordinator
from sync.hub.desk.twins import likely, settle
from sync.hub.own_edits import curate
from sync.hub.union.looking import look
from tests.sync.world import Commune, World

ISBN = "9786041234567"


def _describe(commune: Commune, title: str = "Dế mèn phiêu lưu ký", **more: str) -> RecordId:
    """A book as a commune describes it; ISBN, author, year and whatever else `more` says."""
    said = {"t020": ISBN, "t100": "Tô Hoài", **more}
    return commune.catalogue(title, **{tag: word for tag, word in said.items() if word})


def _looked(world: World) -> None:
    while look(world.hub):
        pass
    world.do_what_waits()


def _all_shown(world: World, *communes: Commune) -> set[str]:
    for commune in communes:
        commune.sync()
    shown = [commune.texts_shown().keys() for commune in communes]
    assert all(each == world.hub_shown().keys() for each in shown)
    return set(shown[0])


def test_a_book_that_two_communes_described_becomes_one_by_itself(world: World) -> None:
    """Rule 15.1."""
    a, b = world.commune("00001"), world.commune("00002")
    first = _describe(a)
    a.sync()
    _describe(b)
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first}


def test_what_is_only_likely_is_asked_and_a_person_says_which_it_is(world: World) -> None:
    """Rule 15.2."""
    a, b = world.commune("00001"), world.commune("00002")
    first = _describe(a, t100="")
    a.sync()
    second = _describe(b, t100="")
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first, second}
    (row,) = likely(world.hub, "").rows
    said = {sign for sign, agrees in row.reasons if agrees}
    assert (row.points, said) == (80, {Sign.ISBN, Sign.TITLE})
    settle(world.hub, COMMAND_LINE, first, second, is_one=True)
    world.do_what_waits()
    assert _all_shown(world, a, b) == {first}
    assert likely(world.hub, "").total == 0
    with pytest.raises(RuleError):
        settle(world.hub, COMMAND_LINE, first, second, is_one=True)


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ({"t020": "9786041234574"}, "Dế mèn phiêu lưu ký"),
        ({"t250": "In lần thứ 2"}, "Dế mèn phiêu lưu ký"),
        ({}, "Truyện Tây Bắc"),
    ],
)
def test_one_thing_that_tells_two_books_apart_is_enough(
    world: World, more: dict[str, str], title: str
) -> None:
    """Rule 15.3: another ISBN, another edition, another title of another author."""
    a = world.commune("00001")
    _describe(a, t250="In lần thứ 1")
    other = {"t100": "Nam Cao"} if title != "Dế mèn phiêu lưu ký" else {}
    _describe(a, title, **(more | other))
    a.sync()
    _looked(world)
    assert len(world.hub_shown()) == 2
    assert likely(world.hub, "").total == 0


def test_a_join_is_undone_at_the_desk_or_in_a_library_and_never_made_again(world: World) -> None:
    """Rule 15.4."""
    a, b = world.commune("00001"), world.commune("00002")
    first, second = _describe(a), _describe(b)
    a.sync()
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first}
    (row,) = likely(world.hub, "", joined=True).rows
    assert not row.by
    settle(world.hub, COMMAND_LINE, row.goes.record, row.stays.record, is_one=False)
    world.do_what_waits()
    assert _all_shown(world, a, b) == {first, second}
    b.write(second, "245", "Dế mèn phiêu lưu ký toàn tập")
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first, second}
    assert likely(world.hub, "").total == 0


def test_what_a_library_joined_and_took_apart_is_asked_and_not_joined(world: World) -> None:
    """Rule 15.4."""
    a = world.commune("00001")
    first, second = _describe(a), _describe(a)
    bases = f'"bases":{{"into":{1 << 61}}}'
    for into in (first, ""):
        a.say("record", f'{{"into":"{into}",{bases}}}', second)
    a.sync()
    _looked(world)
    assert _all_shown(world, a) == {first, second}
    assert likely(world.hub, "").total == 1


def test_the_one_that_more_libraries_have_stays_and_the_copies_find_it(world: World) -> None:
    """Rule 15.5."""
    a, b = world.commune("00001"), world.commune("00002")
    first, second = _describe(a), _describe(b)
    add_copy(b.store, second, NewCopy(prefix="TN"), now=world.clock())
    a.sync()
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {second}
    add_copy(a.store, second, NewCopy(prefix="TN"), now=world.clock())
    assert len(b.store.copies.of_record(second)) == 1
    a.sync()
    assert first not in a.texts_shown()


def test_a_curated_description_stays_whoever_has_copies_of_the_other(world: World) -> None:
    """Rule 15.5."""
    a, b = world.commune("00001"), world.commune("00002")
    first = _describe(a)
    a.sync()
    with world.hub.engine.begin() as connection:
        curate(connection, first, is_curated=True)
    second = _describe(b)
    add_copy(b.store, second, NewCopy(prefix="TN"), now=world.clock())
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first}
    assert len(b.store.copies.of_record(first)) == 1


def test_likeness_alone_joins_nothing_that_the_nation_answers_for(world: World) -> None:
    """Rule 15.8."""
    a, b = world.commune("00001"), world.commune("00002")
    said = {"t020": "", "t260": "Hà Nội\x1fbKim Đồng\x1fc2019"}
    first = _describe(a, **said)
    a.sync()
    with world.hub.engine.begin() as connection:
        curate(connection, first, is_curated=True)
    second = _describe(b, **said)
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first, second}
    assert likely(world.hub, "").total == 1


def test_two_that_the_nation_answers_for_are_not_joined_by_themselves(world: World) -> None:
    """Rule 15.8."""
    a, b = world.commune("00001"), world.commune("00002")
    names = [_describe(a), _describe(b, t020="", t260="Kim Đồng")]
    a.sync()
    b.sync()
    with world.hub.engine.begin() as connection:
        for name in names:
            curate(connection, name, is_curated=True)
    b.write(names[1], "020", ISBN)
    b.sync()
    (row,) = open_conflicts(world.hub, "").rows
    settle_conflict(world.hub, COMMAND_LINE, row.op, field=row.field, keep_library=True)
    _looked(world)
    assert _all_shown(world, a, b) == set(names)
    assert likely(world.hub, "").total == 1


def test_who_is_joined_to_one_is_still_asked_about_another(world: World) -> None:
    """Rule 15.2: and what was said of the one that went holds of the one that stays."""
    a, b = world.commune("00001"), world.commune("00002")
    likely_one, first = _describe(a, t100=""), _describe(a)
    parted = _describe(b)
    a.sync()
    b.sync()
    _looked(world)
    settle(world.hub, COMMAND_LINE, first, parted, is_one=False)
    second = _describe(b)
    add_copy(b.store, second, NewCopy(prefix="TN"), now=world.clock())
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {likely_one, parted, second}
    pairs = {frozenset((row.goes.record, row.stays.record)) for row in likely(world.hub, "").rows}
    assert frozenset((likely_one, second)) in pairs
    assert frozenset((parted, second)) not in pairs


def test_what_a_desk_takes_apart_is_asked_about_with_others(world: World) -> None:
    """Rule 15.9."""
    a, b, c = (world.commune(f"0000{number}") for number in (1, 2, 3))
    first = _describe(a)
    a.sync()
    second = _describe(b)
    b.sync()
    _looked(world)
    a.write(first, "245", "Truyện đồng thoại")
    a.sync()
    third = _describe(c)
    c.sync()
    _looked(world)
    assert likely(world.hub, "").total == 0
    settle(world.hub, COMMAND_LINE, first, second, is_one=False)
    _looked(world)
    (row,) = likely(world.hub, "").rows
    assert {row.goes.record, row.stays.record} == {second, third}


def test_what_a_desk_decides_of_a_record_may_show_that_it_is_one_with_another(
    world: World,
) -> None:
    """Rule 15.9."""
    a, b = world.commune("00001"), world.commune("00002")
    first = _describe(a, t020="", t100="")
    second = _describe(b)
    a.sync()
    b.sync()
    with world.hub.engine.begin() as connection:
        curate(connection, first, is_curated=True)
    for tag, word in (("020", ISBN), ("100", "Tô Hoài")):
        a.write(first, tag, word)
    a.sync()
    for row in open_conflicts(world.hub, "").rows:
        settle_conflict(world.hub, COMMAND_LINE, row.op, field=row.field, keep_library=True)
    _looked(world)
    assert _all_shown(world, a, b) == {first}
    assert second not in world.hub_shown()


def test_what_was_joined_to_a_record_that_is_removed_is_asked_about_with_others(
    world: World,
) -> None:
    """Rule 15.9."""
    a, b = world.commune("00001"), world.commune("00002")
    first, other = _describe(a), a.catalogue("Truyện đồng thoại")
    merging.merge(a.store, other, first, choices={}, now=world.clock())
    a.sync()
    second = _describe(b)
    b.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {other, second}
    removing.remove_for_all(a.store, other, now=world.clock())
    a.sync()
    _looked(world)
    assert _all_shown(world, a, b) == {first, second}
    (row,) = likely(world.hub, "").rows
    assert {row.goes.record, row.stays.record} == {first, second}
    b.write(second, "245", "Dế mèn phiêu lưu ký toàn tập")
    b.sync()
    _looked(world)
    assert likely(world.hub, "").total == 1


def test_a_province_is_asked_about_its_own_libraries_books(world: World) -> None:
    """Rule 15.2."""
    a, b = world.commune("00001"), world.commune("00002")
    assign(world.hub, "00002", area="Nghệ An")
    names = [_describe(a, t100=""), _describe(b, t100="")]
    a.sync()
    b.sync()
    _looked(world)
    assert likely(world.hub, "Nghệ An").total == 1
    assert likely(world.hub, "Lào Cai").total == 0
    stranger = Coordinator(name="cai", full_name="Cải", area="Lào Cai")
    with pytest.raises(RuleError):
        settle(world.hub, stranger, *names, is_one=True)
    an = replace(stranger, name="an", area="Nghệ An")
    settle(world.hub, an, *names, is_one=True)
    (row,) = likely(world.hub, "Nghệ An", joined=True).rows
    assert row.by == "an"
