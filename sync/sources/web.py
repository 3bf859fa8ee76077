"""Pages of the web, fetched within limits: the only module here that speaks HTTP."""

import re
from collections.abc import Mapping
from contextlib import closing
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import requests
from requests import Request, Response, Session
from requests.exceptions import (
    ChunkedEncodingError,
    ConnectTimeout,
    ContentDecodingError,
    InvalidSchema,
    InvalidURL,
    MissingSchema,
    RequestException,
    SSLError,
    Timeout,
)

from desktop.domain.errors import InputError, RemoteError
from sync.past_redirects import sent
from sync.sources.patience import Patience

_CONNECT_S = 10
_STALL_S = 20  # without a byte
_MOST_BYTES = 8 << 20
_CHUNK = 4 << 10  # small, so that one that comes slowly is seen to be slow
_MOST_REDIRECTS = 3
_MOST_DIGITS = 6
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.-]+)", re.IGNORECASE)
_HEADERS = {"Accept": "application/xml, text/xml", "Accept-Encoding": "identity"}
_BY_STATUS = {
    401: "source.not_allowed",
    403: "source.not_allowed",
    404: "source.nothing_there",
    410: "source.nothing_there",
    429: "source.busy",
    500: "source.busy",
    502: "source.busy",
    503: "source.busy",
    504: "source.busy",
    511: "source.web_page",
}


class Page(NamedTuple):
    """An answer: its bytes, and the encoding that its header tells, if any."""

    body: bytes
    charset: str


def fetch(
    address: str,
    parameters: Mapping[str, str],
    *,
    patience: Patience,
    most_bytes: int = _MOST_BYTES,
) -> Page:
    """The page at `address`, no larger than that. RemoteError, or InputError for no address."""
    if not _is_web(address):
        raise InputError("source.bad_address", address=address)
    return patience.wait_for(lambda: _fetch(address, parameters, patience, most_bytes=most_bytes))


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _fetch(
    address: str, parameters: Mapping[str, str], patience: Patience, *, most_bytes: int
) -> Page:
    with Session() as session:
        for _ in range(_MOST_REDIRECTS + 1):
            page = _try(session, address, parameters, patience=patience, most_bytes=most_bytes)
            if isinstance(page, Page):
                return page
            address, parameters = page, {}  # the new address has them already
    raise RemoteError("source.redirected_too_often")


def _try(
    session: Session,
    address: str,
    parameters: Mapping[str, str],
    *,
    patience: Patience,
    most_bytes: int,
) -> Page | str:
    """The page, or the address to which it has gone."""
    try:
        request = Request("GET", address, params=parameters, headers=_HEADERS)
        stall = min(_STALL_S, patience.left())
        with closing(sent(session, request, timeout=(min(_CONNECT_S, stall), stall))) as response:
            if response.is_redirect:
                return _next(response)
            if response.status_code != requests.codes.ok:
                raise _refusal(response)
            return Page(_bounded(response, patience, most_bytes), _charset(response))
    except (MissingSchema, InvalidSchema, InvalidURL) as error:
        raise InputError("source.bad_address", address=address) from error
    except RequestException as error:
        raise RemoteError(_code(error)) from error


def _code(error: RequestException) -> str:
    match error:
        case SSLError():
            code = "source.not_trusted"
        case ContentDecodingError():
            code = "source.not_sru"
        case ConnectTimeout():
            code = "source.unreachable"
        case Timeout() | ChunkedEncodingError():
            code = "source.stalled"
        case _:
            code = "source.unreachable"
    return code


def _refusal(response: Response) -> RemoteError:
    status, wait = response.status_code, _retry_after_s(response)
    code = _BY_STATUS.get(status, "source.refused")
    return RemoteError(code, status=status, **({} if wait is None else {"retry_after_s": wait}))


def _retry_after_s(response: Response) -> int | None:
    """For how long it wants to be left alone: in seconds, or until a moment by its own clock."""
    said = response.headers.get("retry-after", "")
    if said.isascii() and said.isdecimal():
        return int(said[:_MOST_DIGITS])
    try:
        until, now = (parsedate_to_datetime(each) for each in (said, response.headers["date"]))
        return max(0, int((until - now).total_seconds()))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def _next(response: Response) -> str:
    """Only to another page of the web, and never from a line that is safe to one that is not."""
    try:
        there = urljoin(response.url, response.headers["location"])
    except ValueError as error:
        raise RemoteError("source.redirected_astray") from error
    is_downgrade = response.url.startswith("https:") and not there.startswith("https:")
    if is_downgrade or not _is_web(there):
        raise RemoteError("source.redirected_astray")
    return there


def _bounded(response: Response, patience: Patience, most_bytes: int) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > most_bytes:
            raise RemoteError("source.too_large", bytes=most_bytes)
        patience.left()
    return bytes(body)


def _charset(response: Response) -> str:
    match = _CHARSET.search(response.headers.get("content-type", ""))
    return match[1] if match else ""
