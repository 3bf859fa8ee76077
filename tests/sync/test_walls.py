"""On PostgreSQL a library's transactions see no row of another's, whatever they ask."""

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import ProgrammingError

from sync.hub.desk.tables import coordinator, deed, knock, session
from sync.hub.fanout import left
from sync.hub.harvest.tables import harvested, source
from sync.hub.koha_tables import koha, koha_branch, koha_item, koha_said, koha_title
from sync.hub.published import published, published_word
from sync.hub.tables import (
    counter,
    enrolment,
    metadata,
    program,
    program_piece,
    secret,
    vault_piece,
    vault_version,
)
from sync.hub.tenancy import COMMUNE, HUB, as_commune, as_hub
from sync.hub.trips import go
from sync.hub.union.tables import core, core_piece, holding, match_key, twin
from tests.sync.shared_world import SharedWorld
from tests.sync.sticks import answered, written
from tests.sync.world import Commune

NATIONS = {"record", "claim", "word", "to_match", "to_count"}
HUBS_ALONE = {
    *(
        each.name
        for each in (counter, enrolment, secret, published, published_word, source, harvested)
    ),
    *(each.name for each in (coordinator, session, knock, deed, match_key, twin, holding)),
    *(each.name for each in (core, core_piece, program, program_piece, vault_piece, vault_version)),
    *(each.name for each in (koha, koha_branch, koha_title, koha_item, koha_said)),
}


def _at_work(commune: Commune) -> None:
    """A library of which every table has something."""
    book = commune.catalogue(f"Sách {commune.device}")
    commune.sync()
    commune.say("copy", f'{{"barcode":"{commune.device}"}}')
    commune.say("patron", '{"category":"adult"}')
    commune.say("circulation", '{"type":"loan","copy":"c"}')
    commune.say("reader", f'{{"key":"00000000","all":{{"2":"{"A" * 96}"}}}}')
    commune.say("removal", "{}")
    commune.sync()
    answered(commune.world, written(commune))
    with commune.world.hub.engine.begin() as connection:
        library = connection.execute(
            text("SELECT library FROM device WHERE id = :id"), {"id": commune.device}
        ).scalar_one()
        connection.execute(
            text(
                "INSERT INTO conflict (op, field, record, library, mine, theirs, at)"
                " VALUES (:op, '245', :book, :library, 'a', 'b', '')"
            ),
            {"op": commune.device, "book": book, "library": library},
        )


def _tables(connection: Connection) -> set[str]:
    query = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    return set(connection.exec_driver_sql(query).scalars()) - {"alembic_version"}


def _rows(connection: Connection, table: str) -> set[str]:
    return set(connection.exec_driver_sql(f'SELECT t::text FROM "{table}" t').scalars())


def test_library_a_sees_not_one_row_of_b_in_any_table(shared_world: SharedWorld) -> None:
    for library in ("00001", "00002"):
        _at_work(shared_world.commune(library))
    with shared_world.hub.engine.begin() as connection:
        for library in ("00001", "00002"):
            go(connection, left([{"record": library, "home": library, "device": ""}]))
    seen: dict[str, dict[str, set[str]]] = {}
    with shared_world.hub.engine.connect() as connection:
        with connection.begin():
            tables = set(metadata.tables)
            everything = {table: _rows(connection, table) for table in tables}
        for library in ("00001", "00002"):
            with connection.begin():
                as_commune(connection, library)
                seen[library] = {t: _rows(connection, t) for t in tables - HUBS_ALONE}
    for table in tables - HUBS_ALONE - NATIONS:
        a, b = seen["00001"][table], seen["00002"][table]
        assert a, table
        assert b, table
        assert not a & b, table
        assert a | b == everything[table], table


def test_a_librarys_transaction_cannot_write_for_another(shared_world: SharedWorld) -> None:
    _at_work(shared_world.commune("00001"))
    _at_work(shared_world.commune("00002"))
    with shared_world.hub.engine.begin() as connection:
        as_commune(connection, "00001")
        own = ("copy", "patron", "circulation", "conflict", "feed", "told", "oplog")
        for table in (*own, "sealed_reader"):
            taken = connection.exec_driver_sql(f'DELETE FROM "{table}"')
            assert taken.rowcount > 0
            with pytest.raises(ProgrammingError), connection.begin_nested():
                connection.exec_driver_sql("INSERT INTO copy VALUES ('0', '00002', 1, '{}')")
        with as_hub(connection, "00001"):
            for table in ("copy", "patron", "circulation", "conflict", "feed"):
                owners = connection.exec_driver_sql(f'SELECT DISTINCT library FROM "{table}"')
                assert list(owners.scalars()) == ["00002"], table


@pytest.mark.parametrize("table", sorted(HUBS_ALONE))
def test_what_is_the_hubs_alone_is_shown_to_no_library(
    shared_world: SharedWorld, table: str
) -> None:
    with shared_world.hub.engine.connect() as connection:
        connection.begin()
        as_commune(connection, "00001")
        with pytest.raises(ProgrammingError, match="permission denied"):
            _rows(connection, table)


def test_who_has_not_said_for_whom_sees_nothing_though_the_tables_are_theirs(
    shared_world: SharedWorld,
) -> None:
    _at_work(shared_world.commune("00001"))
    owner = create_engine(shared_world.database)
    with owner.begin() as connection:
        assert {name: _rows(connection, name) for name in _tables(connection)} == {
            name: set() for name in metadata.tables
        }
    with shared_world.hub.engine.connect() as connection:
        connection.begin()
        as_commune(connection, "")
        assert _rows(connection, "copy") == _rows(connection, "feed") == set()
    owner.dispose()


def test_every_table_has_its_wall_and_no_role_can_step_over_it(shared_world: SharedWorld) -> None:
    walled = "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
    strong = (
        "SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls OR rolcanlogin)"
        f" AND rolname IN ('{HUB}', '{COMMUNE}')"
    )
    owned = f"SELECT tablename FROM pg_tables WHERE tableowner IN ('{HUB}', '{COMMUNE}')"
    with shared_world.hub.engine.begin() as connection:
        assert set(connection.exec_driver_sql(walled).scalars()) == _tables(connection)
        assert not connection.exec_driver_sql(strong).all()
        assert not connection.exec_driver_sql(owned).all()
