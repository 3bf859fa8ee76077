"""What other systems give reaches every library through a hub on PostgreSQL too."""

from desktop.domain.harvest import Came
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.harvests import settle, told
from tests.hub.province import Province
from tests.hub.repository import Book, repository
from tests.sync.shared_world import SharedWorld


def test_records_of_another_system_come_and_go_through_a_shared_hub(
    shared_world: SharedWorld,
) -> None:
    """Rules 16.1, 16.2, 16.3."""
    a, b = (shared_world.commune(code) for code in ("00001", "00002"))
    with repository() as there:
        there.books = {str(n): Book(f"Sách số {n}") for n in range(1, 6)}
        province = Province(shared_world, there)
        assert province.run().counts == {Came.NEW: 5}
        before = province.versions()
        assert (province.run(is_whole=True).counts, province.versions()) == ({Came.SAME: 5}, before)
        shared_world.do_what_waits()
        for commune in (a, b):
            commune.sync()
            assert len(commune.texts_shown()) == 5
        a.say("copy", f'{{"record": "{province.id_of("Sách số 1")}"}}')
        b.write(name := province.id_of("Sách số 2"), "245", "Sách số hai")
        for commune in (a, b):
            commune.sync()
        there.books = {
            "1": Book("", is_deleted=True),
            "2": Book("SÁCH SỐ 2"),
            "3": there.books["3"],  # and that there is no 4 any more is no removal
            "5": Book("", is_deleted=True),
            "6": Book("", raw="not a record"),
        }
        told_ = {Came.KEPT: 1, Came.REMOVED: 1, Came.DIFFERS: 1, Came.SAME: 1, Came.PUT_ASIDE: 1}
        assert province.run(is_whole=True).counts == told_
        (row,) = told(shared_world.hub, "tinh", came=Came.DIFFERS)
        settle(shared_world.hub, COMMAND_LINE, "tinh", row.identifier, keep_source=True)
        shared_world.do_what_waits()
        a.sync()
        assert len(a.texts_shown()) == 4
        assert a.word(name, "245") == "SÁCH SỐ 2"
