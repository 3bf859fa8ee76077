"""What a hub asks of the line, over HTTP: when to come again, and with which dictionary."""

import os
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

import pytest
from typing_extensions import override

from desktop.domain.errors import RemoteError
from sync.device_key import DeviceKey
from sync.http_remote import HttpRemote
from sync.hub.embedded import EmbeddedHub
from sync.packing import dictionaries, dictionary_of, newest, pack
from sync.remote import UnknownDictionary, closed_s
from sync.wire import CONTENT_TYPE, MARK
from tests.sync.world import Clock

_STRANGE = 200
_AT = 5  # where a small packed message has the number of its dictionary


class _Busy(BaseHTTPRequestHandler):
    """Says 503 and whatever is in the path as Retry-After: as the hub, or as somebody between."""

    def do_POST(self) -> None:
        _, who, word, *_ = self.path.split("/")
        self.send_response(503)
        self.send_header("Retry-After", unquote(word))
        if who == "hub":
            self.send_header(MARK, "1")
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.close_connection = True

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def busy() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Busy)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "seconds"),
    [
        ("/hub/90", 90),
        ("/hub/999999999999999999", 86400),
        ("/hub/-5", None),
        ("/hub/soon", None),
        ("/hub/Wed, 21 Oct 2026 07:28:00 GMT", None),
        ("/proxy/90", None),
    ],
)
def test_only_the_hub_may_ask_to_be_left_alone(busy: str, path: str, seconds: int | None) -> None:
    """Rule 2.9."""
    remote = HttpRemote(busy + path.replace(" ", "%20"), device="d", key=DeviceKey(bytes(32)))
    with pytest.raises(RemoteError) as told:
        remote.exchange(b"x")
    remote.close()
    assert (told.value.code, closed_s(told.value)) == ("remote.busy", seconds)


def test_a_hub_says_which_dictionaries_it_has(tmp_path: Path) -> None:
    """Rule 2.11."""
    body = bytearray(pack([b"{}"], dictionary=newest()))
    body[_AT] = _STRANGE
    assert dictionary_of(bytes(body)) == _STRANGE
    with EmbeddedHub(tmp_path, clock=Clock(), random_bytes=os.urandom) as hub:
        remote = HttpRemote(hub.url, device="d", key=DeviceKey(bytes(32)))
        with pytest.raises(UnknownDictionary) as told:
            remote.exchange(bytes(body))
        remote.close()
    assert told.value.known == dictionaries()


def test_a_line_that_breaks_over_a_request_is_no_fault_of_the_hub(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with EmbeddedHub(tmp_path, clock=Clock(), random_bytes=os.urandom) as hub:
        host, _, port = hub.url.removeprefix("http://").rpartition(":")
        half = f"POST /v1/sync HTTP/1.1\r\nHost: {host}\r\nContent-Type: {CONTENT_TYPE}\r\n"
        for _ in range(3):
            with socket.create_connection((host, int(port))) as line:
                line.sendall(f"{half}Content-Length: 1000\r\n\r\nhalf of it".encode())
    assert capfd.readouterr().err == ""
