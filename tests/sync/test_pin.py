"""A hub with a certificate of its own is believed when it is the one that was pinned."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def _showing(certificate: str) -> Iterator[str]:
    """The address of a hub that shows this certificate."""
    server = HTTPServer(("127.0.0.1", 0), _Hub)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _asked(url: str, pin: str = "") -> str:
    return admit(url, code="c", library="00001", public_key=bytes(32), pin=pin).name


def test_only_the_pinned_certificate_is_believed() -> None:
    """Rule 6.7."""
    with _showing("hub.pem") as url:
        assert _asked(url, pin_of(TLS / "hub.pem")) == "Suối Ngọc"
        for wrong in (pin_of(TLS / "other.pem"), ""):
            with pytest.raises(RemoteError, match="not_trusted"):
                _asked(url, wrong)


def test_a_certificate_out_of_its_time_is_not_believed_unless_it_is_pinned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rules 6.5, 6.7. A PC whose clock has stopped may well think so of a sound one."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(TLS / "authority.pem"))
    with _showing("sound.pem") as url:
        assert _asked(url) == "Suối Ngọc"
    for certificate in ("expired.pem", "early.pem"):
        with _showing(certificate) as url:
            with pytest.raises(RemoteError, match="not_trusted"):
                _asked(url)
            assert _asked(url, pin_of(TLS / certificate)) == "Suối Ngọc"
