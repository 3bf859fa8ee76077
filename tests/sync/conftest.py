"""A world for each test, with the hub on SQLite and with the hub on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.postgres import Cluster, running
from tests.sync.shared_world import SharedWorld
from tests.sync.world import World


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "world" in metafunc.fixturenames:
        files = metafunc.definition.get_closest_marker("of_files")
        metafunc.parametrize("stored_in", ["sqlite"] if files else ["sqlite", "postgresql"])


@pytest.fixture
def stored_in() -> str:
    return "sqlite"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    with running() as cluster:
        yield cluster


@pytest.fixture
def world(request: pytest.FixtureRequest, tmp_path: Path, stored_in: str) -> Iterator[World]:
    if stored_in == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        world: World = SharedWorld(tmp_path / "hub", cluster.database())
    else:
        world = World(tmp_path / "hub")
    yield world
    world.hub.close()


@pytest.fixture
def shared_world(tmp_path: Path, postgres: Cluster) -> Iterator[SharedWorld]:
    world = SharedWorld(tmp_path / "hub", postgres.database())
    yield world
    world.hub.close()
