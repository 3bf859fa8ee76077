"""Sends one request and hands over the beginning of its answer, whatever the answer is."""

from datetime import timedelta
from time import perf_counter
from typing import Any

from requests import Request, Response, Session


def sent(session: Session, request: Request, *, timeout: tuple[float, float]) -> Response:
    """The answer before its body was read: past `Session.send`, which reads a redirect to its end.

    `timeout` is for the connection and for a silence, in seconds.
    """
    prepared = session.prepare_request(request)
    url = prepared.url or request.url
    settings: Any = session.merge_environment_settings(
        url, proxies={}, stream=True, verify=None, cert=None
    )
    began = perf_counter()
    response = session.get_adapter(url).send(prepared, timeout=timeout, **settings)
    response.elapsed = timedelta(seconds=perf_counter() - began)
    return response
