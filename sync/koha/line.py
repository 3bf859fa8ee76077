"""Requests to one Koha, within limits: what is not its answer is not listened to."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

import requests
from requests import Request, Response, Session
from requests.exceptions import ConnectTimeout, RequestException, SSLError, Timeout

from desktop.domain.errors import InputError, RemoteError
from sync.past_redirects import sent

_CONNECT_S, _STALL_S = 10, 60
_MOST_BYTES = 8 << 20
_CHUNK = 64 << 10
_BUSY = frozenset({429, 500, 502, 503, 504})


class Reply(NamedTuple):
    """An answer that came whole."""

    status: int
    body: bytes
    token: str
    """Against forged requests, since 24.05: to be said with the next one."""

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace").lstrip("\ufeff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where a Koha is, and who speaks to it: one user for each library, or one for all."""

    address: str
    user: str
    password: str


class KohaLine:
    """One session. A request that may have had an effect is never sent again from here."""

    def __init__(self, account: Account) -> None:
        parts = urlsplit(account.address)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise InputError("source.bad_address", address=account.address)
        self.account = account
        self._session = Session()
        self._session.trust_env = False

    def rest(
        self,
        method: str,
        path: str,
        *,
        parameters: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        data: bytes | None = None,
    ) -> Reply:
        """The answer of the interface for programs, whatever it says of the thing asked for."""
        request = Request(
            method,
            f"{self.account.address.rstrip('/')}/api/v1/{path}",
            params=dict(parameters or {}),
            headers={"Accept": "application/json", **(headers or {})},
            data=data,
            auth=(self.account.user, self.account.password),
        )
        return self._answer(request)

    def page(self, method: str, path: str, *, form: Mapping[str, str], token: str = "") -> Reply:
        """The answer of one of the older scripts; who speaks is in the form, or in the session."""
        request = Request(
            method,
            f"{self.account.address.rstrip('/')}/cgi-bin/koha/{path}",
            params=dict(form) if method == "GET" else {},
            data=dict(form) if method == "POST" else None,
            headers={"CSRF-TOKEN": token} if token else {},
        )
        return self._answer(request)

    def _answer(self, request: Request) -> Reply:
        try:
            times = (_CONNECT_S, _STALL_S)
            with closing(sent(self._session, request, timeout=times)) as response:
                self._session.cookies.update(response.cookies)
                reply = Reply(response.status_code, _bounded(response), _token(response))
        except SSLError as error:
            raise RemoteError("source.not_trusted") from error
        except ConnectTimeout as error:
            raise RemoteError("source.unreachable") from error
        except Timeout as error:
            raise RemoteError("source.stalled") from error
        except RequestException as error:
            raise RemoteError("source.unreachable") from error
        if response.is_redirect:
            raise RemoteError("source.redirected_astray")
        return _heard(reply)


def _heard(reply: Reply) -> Reply:
    if reply.status in _BUSY:
        raise RemoteError("source.busy", status=reply.status)
    if reply.status == requests.codes.unauthorized:
        raise RemoteError("source.not_allowed", status=reply.status)
    if reply.body.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
        raise RemoteError("source.web_page")
    return reply


def _bounded(response: Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > _MOST_BYTES:
            raise RemoteError("source.too_large", bytes=_MOST_BYTES)
    return bytes(body)


def _token(response: Response) -> str:
    return response.headers.get("Csrf-Token", "")
