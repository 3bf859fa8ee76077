"""A hub with a certificate of its own is believed when it is the one that was pinned."""

import json
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.domain.errors import RemoteError
from desktop.machine.certificate import pin_of
from sync.http_remote import admit
from sync.wire import MARK

TLS = Path(__file__).with_name("tls")


class _Hub(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = json.dumps({"dev": "d1", "epoch": "e1", "name": "Suối Ngọc", "key": ""}).encode()
        self.send_response(200)
        self.send_header(MARK, "1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Hub)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "hub.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_only_the_pinned_certificate_is_believed(url: str) -> None:
    """Rule 6.7."""

    def asked(pin: str) -> str:
        return admit(url, code="c", library="00001", public_key=bytes(32), pin=pin).name

    assert asked(pin_of(TLS / "hub.pem")) == "Suối Ngọc"
    for wrong in (pin_of(TLS / "other.pem"), ""):
        with pytest.raises(RemoteError, match="not_trusted"):
            asked(wrong)
