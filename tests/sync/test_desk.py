"""The desk of a province, on both stores: what it sees, and what it cannot do."""

import pytest
from sqlalchemy.exc import ProgrammingError

from desktop.domain.errors import RuleError
from sync.hub.desk.commune import commune
from sync.hub.desk.conflicts import open_conflicts, settle
from sync.hub.desk.deeds import ask, assign, new_device_code, revoke
from sync.hub.desk.overview import overview
from sync.hub.desk.people import Coordinator
from sync.hub.tenancy import as_desk
from tests.sync.shared_world import SharedWorld
from tests.sync.world import World

CAI = Coordinator(name="cai", full_name="Cải", area="Lào Cai")
AN = Coordinator(name="an", full_name="An", area="Nghệ An")


def _two_provinces(world: World) -> str:
    a, b = world.commune("00001"), world.commune("00002")
    assign(world.hub, "00001", area=CAI.area)
    assign(world.hub, "00002", area=AN.area)
    book = a.catalogue("Số đỏ")
    a.sync()
    b.sync()
    a.write(book, "245", "Số đỏ (A)")
    b.write(book, "245", "Số đỏ (B)")
    a.sync()
    b.sync()
    return book


def test_a_province_looks_after_its_own_and_the_hub_acts_for_it(world: World) -> None:
    book = _two_provinces(world)
    assert [row.code for row in overview(world.hub, AN.area).rows] == ["00002"]
    assert len(overview(world.hub, "").rows) == 2
    (device,) = commune(world.hub, AN.area, "00002").devices
    assert device.program == "0.1.0"
    ask(world.hub, AN, "00002")
    assert new_device_code(world.hub, AN, "00002").code
    (row,) = open_conflicts(world.hub, AN.area).rows
    assert row.nation_by  # of another province, and told
    settle(world.hub, AN, row.op, field=row.field, keep_library=True)
    world.do_what_waits()
    assert "Số đỏ (B)" in world.hub_texts()[book]
    revoke(world.hub, AN, "00002", device_id=device.id)
    assert commune(world.hub, AN.area, "00002").devices[0].is_revoked


def test_a_province_comes_no_further_than_its_wall(world: World) -> None:
    _two_provinces(world)
    (row,) = open_conflicts(world.hub, "").rows
    for tried in (
        lambda: commune(world.hub, CAI.area, "00002"),
        lambda: ask(world.hub, CAI, "00002"),
        lambda: new_device_code(world.hub, CAI, "00002"),
        lambda: settle(world.hub, CAI, row.op, field=row.field, keep_library=True),
    ):
        with pytest.raises(RuleError):
            tried()


def test_on_postgresql_the_database_itself_keeps_the_wall(shared_world: SharedWorld) -> None:
    _two_provinces(shared_world)
    with shared_world.hub.engine.begin() as connection:
        as_desk(connection, CAI.area)
        for table in ("device", "report", "enrolment"):
            owners = connection.exec_driver_sql(f"SELECT DISTINCT library FROM {table}")
            assert set(owners.scalars()) == {"00001"}, table
        assert set(connection.exec_driver_sql("SELECT code FROM library").scalars()) == {"00001"}
        with pytest.raises(ProgrammingError), connection.begin_nested():
            connection.exec_driver_sql("UPDATE library SET area = ''")
        with pytest.raises(ProgrammingError), connection.begin_nested():
            connection.exec_driver_sql("SELECT * FROM coordinator")
