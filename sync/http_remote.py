"""The hub over HTTP. The only module that speaks it; turns whatever a line can do into codes."""

from contextlib import closing
from functools import partial
from typing import Any, NamedTuple

import requests
from requests import PreparedRequest, Request, Response, Session
from requests.adapters import HTTPAdapter
from requests.exceptions import (
    ChunkedEncodingError,
    ConnectTimeout,
    InvalidSchema,
    InvalidURL,
    MissingSchema,
    RequestException,
    SSLError,
    Timeout,
)
from requests.structures import CaseInsensitiveDict
from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError
from sync.core import Head, Source
from sync.device_key import DeviceKey
from sync.letting_go import Cancelled, unless
from sync.past_redirects import sent
from sync.program import Source as ProgramSource
from sync.refused import refusal
from sync.remote import Answer, Remote
from sync.signing import DEVICE, DOOR, LIBRARY
from sync.strict import bytes_of, object_of, word
from sync.wire import CONTENT_TYPE, FILE_TYPE, MARK, SIGNATURE

_PROGRAM = "thuvienxa"
_CONNECT_S = 15
_STALL_S = 60  # without a byte; there is no limit to the whole
_MOST_PACKED = 65 << 20
_CHUNK = 64 << 10


class HttpRemote(Remote):
    """The hub at `url`, spoken to as `device`, over one connection that is kept open."""

    def __init__(
        self,
        url: str,
        *,
        device: str,
        key: DeviceKey,
        pin: str = "",
        cancelled: Cancelled | None = None,
    ) -> None:
        self._url = url
        self._device = device
        self._key = key
        self._session = _session(pin, cancelled)
        # Nobody reads what else would be sent with every request.
        self._session.headers = CaseInsensitiveDict({"User-Agent": _PROGRAM})

    @override
    def exchange(self, body: bytes) -> Answer:
        headers = {
            "Content-Type": CONTENT_TYPE,
            SIGNATURE: self._key.sign(self._device, body),
            # The body is packed already; another coding could only make it unbounded.
            "Accept-Encoding": "identity",
        }
        return _post(self._session, f"{self._url}/v1/sync", headers=headers, data=body)

    def missing(self, digests: bytes) -> bytes:
        return self._vault("missing", digests)

    def put_piece(self, body: bytes) -> None:
        self._vault("piece", body)

    def put_version(self, body: bytes) -> None:
        self._vault("version", body)

    def _vault(self, what: str, body: bytes) -> bytes:
        said = {SIGNATURE: self._key.sign(self._device, body), "Content-Type": FILE_TYPE}
        url = f"{self._url}/v1/vault/{what}"
        return _post(self._session, url, headers={**said, DEVICE: self._device}, data=body).body

    def close(self) -> None:
        self._session.close()


class VaultOnLine:
    """The vault at the hub `url` that `door` opens; `library` is the code on the sheet, if any."""

    def __init__(self, url: str, door: str, *, library: str = "", pin: str = "") -> None:
        self._url = f"{url.rstrip('/')}/v1/vault"
        self._said = {DOOR: door, LIBRARY: library}
        self._session = _session(pin)

    def versions(self) -> bytes:
        return _asked(self._session, "GET", f"{self._url}/versions", headers=self._said).body

    def version(self, n: int) -> bytes:
        return _asked(self._session, "GET", f"{self._url}/version/{n}", headers=self._said).body

    def piece(self, digest: str) -> bytes:
        return _asked(self._session, "GET", f"{self._url}/{digest}", headers=self._said).body

    def close(self) -> None:
        self._session.close()


class Admission(NamedTuple):
    """What the hub says to a PC that it admits."""

    device: str
    epoch: str
    name: str
    key: bytes


class _Pinned(HTTPAdapter):
    """Believes the one certificate whose digest is known beforehand, and no other.

    The world's authorities are not asked: the province's own certificate is not theirs to vouch
    for, and one of theirs that is another than this is not the province's.
    """

    def __init__(self, pin: str) -> None:
        self._pin = pin
        super().__init__()

    @override
    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        super().init_poolmanager(*arguments, **options, assert_fingerprint=self._pin)

    @override
    def send(self, request: PreparedRequest, *arguments: Any, **options: Any) -> Response:
        return super().send(request, *arguments, **{**options, "verify": False})


def admit(
    url: str,
    *,
    code: str,
    library: str,
    public_key: bytes,
    pin: str = "",
    cancelled: Cancelled | None = None,
) -> Admission:
    """Hand in a one-time code. After a lost answer the same code and key are answered again."""
    asked = {"code": code, "library": library, "public_key": public_key.hex()}
    with _session(pin, cancelled) as session:
        answer = _post(session, f"{url}/v1/enrol", json=asked)
    try:
        told = object_of(answer.body)
        return Admission(
            word(told, "dev"),
            word(told, "epoch"),
            str(told.get("name", "")),
            bytes_of(told.get("key", "")),
        )
    except InputError as error:
        raise RemoteError("remote.not_understood") from error


def look_for(url: str, *, pin: str = "") -> None:
    """See whether the hub answers; RemoteError when not. It is asked nothing, and refuses that."""
    try:
        with _session(pin) as session:
            _post(session, f"{url}/v1/sync", data=b"")
    except RemoteError as error:
        if error.code not in {"remote.not_understood", "remote.not_admitted"}:
            raise


def carry(url: str, file: bytes) -> bytes:
    """Hand in a file of whichever library, and return the one that answers it.

    Who carries it proves nothing: the file is signed inside.
    """
    with _session("") as session:
        kind = {"Content-Type": FILE_TYPE}
        return _post(session, f"{url}/v1/carry", headers=kind, data=file).body


class _Session(Session):
    """One that may be left before it has answered."""

    cancelled: Cancelled | None = None


def _session(pin: str, cancelled: Cancelled | None = None) -> _Session:
    """With `pin`, the SHA-256 of a certificate, only whoever has that certificate is the hub."""
    session = _Session()
    session.cancelled = cancelled
    if pin:
        session.mount("https://", _Pinned(pin))
    return session


class CoreOnLine(Source):
    """The nation's catalogue at the hub `url`."""

    def __init__(self, url: str, *, pin: str = "", cancelled: Cancelled | None = None) -> None:
        self._url = f"{url}/v1/core"
        self._session = _session(pin, cancelled)

    @override
    def head(self) -> bytes:
        return _asked(self._session, "GET", self._url).body

    @override
    def piece(self, head: Head, at: int) -> bytes:
        return _asked(self._session, "GET", f"{self._url}/{head.version}/{at}").body

    def close(self) -> None:
        self._session.close()


class ProgramOnLine(ProgramSource):
    """Newer programs for one kind of computer at the hub `url`."""

    def __init__(self, url: str, platform: str, *, pin: str = "") -> None:
        self._url = f"{url}/v1/program/{platform}"
        self._session = _session(pin)

    @override
    def offer(self) -> bytes:
        return _asked(self._session, "GET", self._url).body

    @override
    def piece(self, version: str, at: int) -> bytes:
        return _asked(self._session, "GET", f"{self._url}/{version}/{at}").body

    def close(self) -> None:
        self._session.close()


def _post(session: _Session, url: str, **what: Any) -> Answer:
    return _asked(session, "POST", url, **what)


def _asked(session: _Session, method: str, url: str, **what: Any) -> Answer:
    answered = partial(_answered, session, method, url, **what)
    return answered() if session.cancelled is None else unless(session.cancelled, answered)


def _answered(session: Session, method: str, url: str, **what: Any) -> Answer:
    try:
        request = Request(method, url, **what)
        with closing(sent(session, request, timeout=(_CONNECT_S, _STALL_S))) as response:
            # Who is not the hub is not listened to.
            body = _bounded(response) if MARK in response.headers else b""
    except (MissingSchema, InvalidSchema, InvalidURL) as error:
        raise InputError("hub.bad_address", address=url) from error
    except SSLError as error:
        raise RemoteError("remote.not_trusted") from error
    except ConnectTimeout as error:
        raise RemoteError("remote.unreachable") from error
    except (Timeout, ChunkedEncodingError) as error:
        raise RemoteError("remote.stalled") from error
    except RequestException as error:
        raise RemoteError("remote.unreachable") from error
    if response.status_code != requests.codes.ok or MARK not in response.headers:
        raise refusal(response.status_code, response.headers, body)
    return Answer(body, response.elapsed.total_seconds())


def _bounded(response: Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > _MOST_PACKED:
            raise RemoteError("remote.not_understood")
    return bytes(body)
