"""A hub with books of communes, answering on a free port."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest

from sync.hub.desk.people import add
from sync.hub.server import HubServer, address, listen
from tests.hub.browser import PASSWORD, Browser, SignedIn
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


@pytest.fixture
def browsers() -> Iterator[list[Browser]]:
    opened: list[Browser] = []
    yield opened
    for each in opened:
        each.close()


@pytest.fixture
def signed_in(world: World, url: str, browsers: list[Browser]) -> SignedIn:
    """Makes a coordinator, who chooses a password and signs in."""

    def sign_in(name: str = "duc", *, area: str = "") -> Browser:
        code = add(world.hub, name, full_name="Hoàng Minh Đức", area=area)
        browser = Browser(url)
        browsers.append(browser)
        front = browser.open("/dieu-phoi/mat-khau")
        filled = {"name": name, "code": code, "password": PASSWORD, "again": PASSWORD}
        front = browser.send(front, "/mat-khau", **filled)
        assert "Đã đặt mật khẩu" in front.text
        page = browser.send(front, "/vao", name=name, password=PASSWORD)
        assert page.url.endswith("/dieu-phoi/")
        return browser

    return sign_in
