"""The hub takes another system's records: all of them, once, and whatever that system does."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import delete
from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError, RuleError
from desktop.domain.harvest import Asked, Came, Page
from sync.hub.desk.conflicts import open_conflicts
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.harvests import settle, told
from sync.hub.harvest.running import run, told_of
from sync.hub.harvest.sources import add, all_sources
from sync.hub.tables import feed, record
from sync.sources.oai import OaiRepository
from sync.sources.record_file import FileRepository
from tests.hub.province import Province
from tests.hub.repository import Book, Catalogue, Fault, repository
from tests.sync.world import World

TITLES = ("Dế mèn phiêu lưu ký", "Đất rừng phương Nam", "Số đỏ", "Truyện Tây Bắc", "Lều chõng")
LATER = "2026-03-09T08:00:00Z"


@pytest.fixture
def province(world: World) -> Iterator[Province]:
    with repository() as catalogue:
        catalogue.books = {str(n): Book(title) for n, title in enumerate(TITLES, 1)}
        yield Province(world, catalogue)


def test_a_catalogue_comes_once_reaches_the_libraries_and_brings_nothing_twice(
    world: World, province: Province
) -> None:
    first = province.run()
    assert (first.counts, first.pages, first.expected) == ({Came.NEW: 5}, 3, 5)
    assert province.titles() == sorted(TITLES)
    a = world.commune("00001")
    a.sync()
    assert len(a.texts_shown()) == 5
    there = a.record(province.id_of("Số đỏ"))
    assert [field.tag for field in there.fields] == ["035", "245"]
    assert there.value("035", "a") == "(VN-TINH)3"
    before = province.versions()
    assert province.run(is_whole=True).counts == {Came.SAME: 5}
    assert province.versions() == before
    assert (province.run().counts, province.there.asked[-1]["from"]) == (
        {},
        "2026-03-10T07:00:00Z",
    )


def test_only_what_changed_is_asked_for_and_told_on(world: World, province: Province) -> None:
    province.run()
    a = world.commune("00001")
    a.sync()
    name = province.id_of("Số đỏ")
    before = province.versions()
    province.there.at = "2026-03-10T09:00:00Z"
    province.there.books["3"] = Book("Số đỏ (tái bản)", stamp="2026-03-10T08:30:00Z")
    assert province.run().counts == {Came.CHANGED: 1}
    changed = {key for key, value in province.versions().items() if before[key] != value}
    assert changed == {name}
    a.sync()
    assert a.word(name, "245") == "Số đỏ (tái bản)"


def test_what_a_national_source_describes_in_full_is_curated_and_another_only_differs(
    world: World, province: Province
) -> None:
    """Rule 5.12."""
    province.there.books["2"] = Book("Đất rừng phương Nam", leader="00714cam a22002057a 4500")
    add(world.hub, "tinh", province.there.address, is_national=True)
    province.run()
    a = world.commune("00001")
    a.sync()
    full, brief = province.id_of("Số đỏ"), province.id_of("Đất rừng phương Nam")
    for name in (full, brief):
        a.write(name, "245", "Tên khác")
    a.sync()
    assert province.titles().count("Tên khác") == 1
    assert open_conflicts(world.hub, "").total == 1
    assert a.word(full, "245") == a.word(brief, "245") == "Tên khác"

    add(world.hub, "tinh", province.there.address)
    province.there.books["3"] = Book("Số đỏ (tỉnh)", stamp="2026-03-10T08:30:00Z")
    assert province.run().counts[Came.DIFFERS] == 1
    assert "Số đỏ" in province.titles()


def test_a_repository_that_knows_only_days_is_asked_by_days(province: Province) -> None:
    province.there.granularity = "YYYY-MM-DD"
    province.run()
    province.run()
    assert province.there.asked[-1]["from"] == "2026-03-09"


def test_what_a_library_corrected_stands_until_a_person_says_who_is_right(
    world: World, province: Province
) -> None:
    province.run()
    a = world.commune("00001")
    a.sync()
    name = province.id_of("Số đỏ")
    a.write(name, "245", "Số đỏ : tiểu thuyết")
    a.sync()
    assert province.run(is_whole=True).counts == {Came.SAME: 5}
    province.there.books["3"] = Book("SỐ ĐỎ", fields={"650": "Tiểu thuyết"})
    assert province.run(is_whole=True).counts == {Came.SAME: 4, Came.DIFFERS: 1}
    a.sync()
    assert (a.word(name, "245"), a.word(name, "650")) == ("Số đỏ : tiểu thuyết", "Tiểu thuyết")
    # Told again, and with another field changed besides, it is still waiting.
    assert province.run(is_whole=True).counts[Came.DIFFERS] == 1
    province.there.books["3"].fields["650"] = "Văn học"
    assert province.run(is_whole=True).counts[Came.DIFFERS] == 1
    (row,) = told(world.hub, "tinh", came=Came.DIFFERS)
    ((_, theirs, nation),) = row.differing
    assert ("SỐ ĐỎ" in theirs, "tiểu thuyết" in nation) == (True, True)
    settle(world.hub, COMMAND_LINE, "tinh", row.identifier, keep_source=True)
    a.sync()
    assert a.word(name, "245") == "SỐ ĐỎ"
    with pytest.raises(RuleError, match="nothing_to_settle"):
        settle(world.hub, COMMAND_LINE, "tinh", row.identifier, keep_source=False)


def test_what_is_removed_there_is_removed_here_unless_somebody_has_it(
    world: World, province: Province
) -> None:
    province.run()
    a = world.commune("00001")
    a.sync()
    held, worked = province.id_of("Số đỏ"), province.id_of("Lều chõng")
    a.say("copy", f'{{"record": "{held}"}}')
    a.write(worked, "650", "Phóng sự")
    a.sync()
    for number in ("3", "4", "5"):
        province.there.books[number] = Book("", stamp=LATER, is_deleted=True)
    province.there.books["9"] = Book("", stamp=LATER, is_deleted=True)
    counts = {Came.REMOVED: 1, Came.KEPT: 2, Came.SAME: 3}
    assert province.run(is_whole=True).counts == counts
    a.sync()
    assert sorted(TITLES[:3] + TITLES[4:]) == province.titles()
    province.there.books["4"] = Book("Truyện Tây Bắc")
    assert province.run(is_whole=True).counts[Came.CHANGED] == 1
    assert sorted(TITLES) == province.titles()


def test_broken_records_are_put_aside_and_hold_up_nobody(world: World, province: Province) -> None:
    books = province.there.books
    books["2"].raw = "<marc:record><marc:leader>bad</marc:record>"
    books["6"] = Book("Tên tác giả", leader="00000nz  a2200000n  4500")
    books["7"] = Book("", raw="<dc>nothing of ours</dc>")
    books["8"] = Book("Sách cũ", leader="00714dam a2200205 a 4500")
    books["9"] = Book("Sách & vở \x0b")
    books["9"].raw = (
        "<marc:record><marc:leader>00714cam a2200205 a 4500</marc:leader>"
        '<marc:datafield tag="245" ind1=" " ind2=" "><marc:subfield code="a">Sách & vở\x0b'
        "</marc:subfield></marc:datafield></marc:record>"
    )
    done = province.run()
    assert done.counts == {Came.NEW: 5, Came.SAME: 1, Came.PUT_ASIDE: 3}
    reasons = {row.identifier: row.reason for row in told(world.hub, "tinh", came=Came.PUT_ASIDE)}
    assert reasons == {
        "tinh:2": "xml.malformed",
        "tinh:6": "harvest.not_a_book",
        "tinh:7": "harvest.no_record",
    }
    assert "Sách & vở" in province.titles()
    books["2"] = Book(TITLES[1])
    assert province.run(is_whole=True).counts[Came.NEW] == 1
    assert not [r for r in told(world.hub, "tinh", came=Came.PUT_ASIDE) if r.identifier == "tinh:2"]


def test_a_run_that_is_broken_off_goes_on_where_it_was(province: Province) -> None:
    province.there.faults = [None, *[Fault(status=502)] * 5]
    with pytest.raises(RemoteError, match=r"source\.busy"):
        province.run()
    assert len(province.titles()) == 2
    (source,) = all_sources(province.world.hub)
    assert (source.is_open, source.error, source.records) == (True, "source.busy", 2)
    done = province.run()
    assert (done.counts, done.pages) == ({Came.NEW: 5}, 3)
    starts = [a for a in province.there.asked if "metadataPrefix" in a and "set" not in a]
    assert len(starts) == 1, "the list was begun again"


def test_a_list_that_was_forgotten_there_is_begun_again(province: Province) -> None:
    lost = Fault(error="badResumptionToken")
    province.there.faults = [None, lost]
    assert province.run().counts == {Came.NEW: 5}
    province.there.faults = [None, lost] * 4
    with pytest.raises(RemoteError, match=r"harvest\.token_expired"):
        province.run(is_whole=True)


def test_it_waits_as_long_as_it_is_asked_to(province: Province) -> None:
    date = {"Date": "Tue, 10 Mar 2026 08:00:00 GMT"}
    province.there.faults = [
        Fault(status=503, headers={"Retry-After": "37"}),
        Fault(status=429, headers={"Retry-After": "Tue, 10 Mar 2026 08:01:30 GMT", **date}),
        Fault(status=503, headers={"Retry-After": "99999"}),
        Fault(status=503),
    ]
    assert province.run().total == 5
    assert province.pauses[0] == 37
    assert province.pauses[2:] == [600, 16]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault(body="<html><body>Đăng nhập"), "source.web_page"),
        (Fault(body='<!DOCTYPE a [<!ENTITY b "c">]><OAI-PMH/>'), "source.has_entities"),
        (Fault(body="<other/>"), "source.not_oai"),
        (Fault(error="cannotDisseminateFormat"), "harvest.no_format"),
        (Fault(error="noSetHierarchy"), "harvest.no_set"),
        (Fault(error="badArgument"), "harvest.refused"),
        (Fault(status=404, body="not here"), "source.nothing_there"),
        (Fault(body="<OAI-PMH/>"), "source.not_oai"),
    ],
)
def test_an_answer_that_is_none_changes_nothing(
    province: Province, fault: Fault, code: str
) -> None:
    province.there.faults = [fault]
    with pytest.raises(RemoteError, match=code.replace(".", r"\.")):
        province.run()
    assert province.titles() == []
    assert province.run().total == 5


def test_half_an_answer_is_asked_for_again(province: Province) -> None:
    province.there.faults = [Fault(cut=30), Fault(cut=700)]
    assert province.run().counts == {Came.NEW: 5}
    assert len(province.pauses) == 2


def test_a_repository_that_goes_in_circles_is_left(province: Province) -> None:
    class Circle(OaiRepository):
        @override
        def page(self, asked: Asked) -> Page:
            return super().page(Asked())

    there = Circle(address=province.there.address)
    with pytest.raises(RemoteError, match=r"harvest\.no_progress"):
        run(province.world.hub, "tinh", there, pause=province.pauses.append)


def test_two_who_run_at_once_do_not_take_a_page_twice(province: Province) -> None:
    class Slow(OaiRepository):
        @override
        def page(self, asked: Asked) -> Page:
            page = super().page(asked)
            province.run()
            return page

    there = Slow(address=province.there.address)
    with pytest.raises(RuleError, match=r"harvest\.runs_elsewhere"):
        run(province.world.hub, "tinh", there, pause=province.pauses.append)
    assert len(province.titles()) == 5


def test_a_hub_that_was_put_back_makes_no_second_record_of_a_book(
    world: World, province: Province
) -> None:
    province.run()
    names = set(province.versions())
    with world.hub.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM harvested")
        connection.execute(delete(feed))
        connection.execute(delete(record))
    assert province.run(is_whole=True).counts == {Came.NEW: 5}
    assert set(province.versions()) == names


def test_what_is_not_listed_any_more_is_told_and_not_removed(province: Province) -> None:
    province.run()
    del province.there.books["1"]
    assert province.run(is_whole=True).missing == 1
    assert len(province.titles()) == 5


def test_a_hub_takes_from_a_hub(world: World, url: str, tmp_path: Path) -> None:
    a = world.commune("00001")
    for number in range(103):
        a.catalogue(f"Sách số {number}")
    a.sync()
    other = World(tmp_path / "other", seed=1)
    add(other.hub, "quoc-gia", f"{url}/oai")
    there = OaiRepository(address=f"{url}/oai")
    taking = partial(run, other.hub, "quoc-gia", there, pause=_no_pause)
    assert taking().counts == {Came.NEW: 103}
    assert taking(is_whole=True).counts == {Came.SAME: 103}
    other.hub.close()


def test_a_file_is_taken_like_a_list(world: World, tmp_path: Path) -> None:
    catalogue = Catalogue(size=1000)
    catalogue.books = {str(n): Book(f"Sách {n}") for n in range(450)}
    catalogue.books["7"].raw = "<marc:record><marc:leader>bad</marc:record>"
    file = tmp_path / "koha.xml"
    file.write_text(catalogue.answer({"verb": "ListRecords", "metadataPrefix": "marcxml"})[1])
    add(world.hub, "tep", str(file))
    taking = partial(run, world.hub, "tep", pause=_no_pause)
    first = taking(FileRepository(file))
    assert (first.counts, first.pages) == ({Came.NEW: 449, Came.PUT_ASIDE: 1}, 3)
    again = taking(FileRepository(file), is_whole=True)
    assert again.counts == {Came.SAME: 449, Came.PUT_ASIDE: 1}
    assert told_of(world.hub, "tep").total == 450
    with pytest.raises(InputError, match=r"harvest\.no_file"):
        taking(FileRepository(tmp_path / "none.xml"))


def test_a_source_has_a_plain_name(world: World) -> None:
    for name in ("", "Tỉnh", "a" * 21, "-a", "a b"):
        with pytest.raises(InputError, match=r"harvest\.bad_name"):
            add(world.hub, name, "http://x")
    with pytest.raises(RuleError, match=r"harvest\.unknown"):
        run(world.hub, "none", FileRepository(Path(__file__)), pause=_no_pause)


def _no_pause(_seconds: float) -> NoReturn:
    pytest.fail("nothing to wait for")
