"""A hub with books of communes, answering on a free port."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest

from sync.hub.server import HubServer, address, listen
from tests.sync.conftest import postgres, pytest_generate_tests, stored_in, world
from tests.sync.world import World

__all__ = ["postgres", "pytest_generate_tests", "stored_in", "world"]  # on both stores here too

CONTACT = "muc-luc@thu-vien.example"


@pytest.fixture
def url(world: World) -> Iterator[str]:
    """The address of the world's hub."""
    ready, socket = Event(), listen("127.0.0.1", 0)
    server = HubServer(world.hub, ready=ready.set, contact=CONTACT)
    thread = Thread(target=server.run, args=([socket],), daemon=True)
    thread.start()
    assert ready.wait(30)
    yield address(socket)
    server.should_exit = True
    thread.join()
    socket.close()
