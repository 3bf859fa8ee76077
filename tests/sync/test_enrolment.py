"""A PC is admitted, over a real line to a real hub."""

import os
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import requests
from typing_extensions import override

from desktop.domain.errors import AppError, InputError, RemoteError, RuleError
from desktop.domain.library import Library
from desktop.storage.store import Store
from sync.device_key import DeviceKey
from sync.engine import exchange
from sync.enrolment import connected, enrol
from sync.http_remote import HttpRemote, admit
from sync.hub.admin import add_library, libraries
from sync.hub.embedded import EmbeddedHub
from sync.packing import pack
from sync.wire import CONTENT_TYPE, MARK, SIGNATURE
from tests.sync.world import START, Clock


class Drawer:
    """A place for secrets, in memory."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}

    def keep(self, name: str, secret: bytes) -> None:
        self.secrets[name] = secret

    def get(self, name: str) -> bytes | None:
        return self.secrets.get(name)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hub(tmp_path: Path, clock: Clock) -> Iterator[EmbeddedHub]:
    with EmbeddedHub(tmp_path / "hub", clock=clock, random_bytes=os.urandom) as hub:
        yield hub


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    library = Library(code="00001", name="Xã Một")
    store = Store.create(tmp_path / "a.db", library, now=START, random_bytes=os.urandom)
    yield store
    store.close()


def test_a_pc_enrols_and_exchanges_over_http(hub: EmbeddedHub, store: Store, clock: Clock) -> None:
    """Rule 6.1."""
    code = add_library(hub.hub, "00001", name="Thư viện xã Một")
    drawer = Drawer()
    name = enrol(
        store, drawer, hub=hub.url + "/", code=code.lower(), now=START, random_bytes=os.urandom
    )
    assert name == "Thư viện xã Một"
    remote = connected(store, drawer)
    report = exchange(store, remote, now=clock)
    remote.close()
    assert (report.requests, report.pending) == (1, 0)
    assert [(view.code, view.devices) for view in libraries(hub.hub)] == [("00001", 1)]
    with pytest.raises(RuleError, match="already_enrolled"):
        enrol(store, drawer, hub=hub.url, code=code, now=START, random_bytes=os.urandom)


def test_a_lost_answer_to_an_enrolment_costs_nothing(hub: EmbeddedHub, clock: Clock) -> None:
    """Rule 6.1."""
    code = add_library(hub.hub, "00001", name="Xã Một")
    key = DeviceKey(bytes(32)).public
    first = admit(hub.url, code=code, library="00001", public_key=key)
    clock.moment += timedelta(days=30)
    assert admit(hub.url, code=code, library="00001", public_key=key) == first
    assert libraries(hub.hub)[0].devices == 1


def test_each_refusal_of_a_code_has_its_word(hub: EmbeddedHub, clock: Clock) -> None:
    """Rule 6.2."""
    code = add_library(hub.hub, "00001", name="Xã Một")
    late = add_library(hub.hub, "00001", name="Xã Một")
    add_library(hub.hub, "00002", name="Xã Hai")
    mine, other = (DeviceKey(bytes([n]) * 32).public for n in (1, 2))
    admit(hub.url, code=code, library="00001", public_key=mine)
    clock.moment += timedelta(days=8)
    for wanted, what in {
        "enrol.code_used": (code, "00001"),
        "enrol.code_unknown": ("AAAA-AAAA-AAAA", "00001"),
        "enrol.code_expired": (late, "00001"),
    }.items():
        with pytest.raises(RuleError) as refused:
            admit(hub.url, code=what[0], library=what[1], public_key=other)
        assert refused.value.code == wanted
    with pytest.raises(RuleError, match="code_unknown"):
        admit(hub.url, code=late, library="00002", public_key=other)
    assert [view.devices for view in libraries(hub.hub)] == [1, 0]


def test_over_http_a_refusal_has_a_status_and_a_word(hub: EmbeddedHub) -> None:
    """Rules 6.3, 6.4."""
    sync, kind = f"{hub.url}/v1/sync", {"Content-Type": CONTENT_TYPE}
    big, later = b"x" * (5 << 20), pack([b'{"v":2}'])
    for status, word, answer in (
        (415, "content_type", requests.post(sync, data=b"x", timeout=5)),
        (400, "wire.not_readable", requests.post(sync, data=b"x", headers=kind, timeout=5)),
        (413, "too_large", requests.post(sync, data=big, headers=kind, timeout=5)),
        (426, "wire.other_protocol", requests.post(sync, data=later, headers=kind, timeout=5)),
    ):
        assert answer.status_code == status
        assert answer.json() == {"err": word}
        assert answer.headers[MARK] == "1"
    enrolled = requests.post(f"{hub.url}/v1/enrol", json={"code": "x" * 999}, timeout=5)
    assert enrolled.status_code == 422
    stranger = HttpRemote(hub.url, device="ffff", key=DeviceKey(bytes(32)))
    with pytest.raises(RemoteError, match="not_understood"):
        stranger.exchange(b"noise")
    stranger.close()


class _Portal(BaseHTTPRequestHandler):
    """Answers as the far side should not."""

    answers: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {
        "/login": (200, {"Content-Type": "text/html"}, b"<html>Wi-Fi</html>"),
        "/redirect": (302, {"Location": "http://login.example/"}, b""),
        "/long": (307, {"Location": "/there", "Content-Length": "900"}, b"never ending"),
        "/proxy": (407, {}, b""),
        "/broken": (502, {"Content-Type": "text/html"}, b"<html>"),
        "/busy": (503, {MARK: "1"}, b"{}"),
        "/revoked": (403, {MARK: "1"}, b'{"err":"revoked"}'),
        "/large": (413, {MARK: "1"}, b'{"err":"too_large"}'),
        "/old": (426, {MARK: "2"}, b"{}"),
        "/older": (426, {MARK: "0"}, b"{}"),
        "/odd": (426, {MARK: "x" * 9}, b"{}"),
        "/strange": (418, {MARK: "1"}, b"tea"),
        "/cut": (200, {MARK: "1", "Content-Length": "900"}, b"half"),
    }

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status, headers, body = self.answers[self.path.removesuffix("/v1/sync")]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def portal() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Portal)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/login", "remote.captive_portal"),
        ("/redirect", "remote.captive_portal"),
        ("/long", "remote.captive_portal"),
        ("/proxy", "remote.captive_portal"),
        ("/broken", "remote.busy"),
        ("/busy", "remote.busy"),
        ("/revoked", "remote.not_admitted"),
        ("/large", "remote.too_large"),
        ("/old", "remote.program_too_old"),
        ("/older", "remote.hub_too_old"),
        ("/odd", "remote.not_understood"),
        ("/strange", "remote.not_understood"),
        ("/cut", "remote.stalled"),
    ],
)
def test_what_is_not_the_hubs_answer_is_told_by_its_code(portal: str, path: str, code: str) -> None:
    """Rule 6.5."""
    remote = HttpRemote(portal + path, device="d", key=DeviceKey(bytes(32)))
    with pytest.raises(AppError) as told:
        remote.exchange(b"x")
    remote.close()
    assert told.value.code == code


def test_a_line_that_leads_nowhere_is_told() -> None:
    """Rule 6.5."""
    for url, kind in (("http://127.0.0.1:9", RemoteError), ("ftp:hub", InputError)):
        remote = HttpRemote(url, device="d", key=DeviceKey(bytes(32)))
        with pytest.raises(kind):
            remote.exchange(b"x")
        remote.close()


def test_a_key_that_is_gone_is_told(hub: EmbeddedHub, store: Store) -> None:
    code = add_library(hub.hub, "00001", name="Xã Một")
    drawer = Drawer()
    enrol(store, drawer, hub=hub.url, code=code, now=START, random_bytes=os.urandom)
    with pytest.raises(RuleError, match="key_is_missing"):
        connected(store, Drawer())


def test_the_hub_describes_itself(hub: EmbeddedHub) -> None:
    """What goes in and comes out of every door, and what a refusal looks like."""
    told = requests.get(f"{hub.url}/openapi.json", timeout=5).json()
    assert {"/v1/enrol", "/v1/sync", "/v1/carry", "/v1/core", "/sru"} <= told["paths"].keys()
    push = told["paths"]["/v1/sync"]["post"]
    assert list(push["requestBody"]["content"]) == [CONTENT_TYPE]
    assert [each["name"] for each in push["parameters"]] == [SIGNATURE]
    for path, doors in told["paths"].items():
        for method, door in doors.items():
            assert door["summary"], path
            assert door["responses"]["200"]["content"], path
            assert door["responses"]["4XX"]["content"]["application/json"], path
            assert method == "get" or door["requestBody"]["content"], path
