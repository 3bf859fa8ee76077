"""Where harvesters knock: GET and POST, as the protocol wants."""

from collections.abc import Callable
from functools import partial
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from sync.hub.database import Hub
from sync.hub.oai.provider import reply
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic

PATH = "/oai"
_MOST = 8 << 10
_FORM = "application/x-www-form-urlencoded"


def router(hub: Hub, traffic: Traffic, *, email: str) -> APIRouter:
    door = APIRouter()

    async def answered(request: Request, text: str) -> Response:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=20)
        base = str(request.url.replace(query="", fragment=""))
        answering: Callable[[], bytes] = partial(reply, hub, pairs, base=base, email=email)
        return Response(await traffic.through(answering), media_type="text/xml; charset=utf-8")

    @door.get(PATH, response_class=Response)
    async def get(request: Request) -> Response:
        return await answered(request, _bounded(request.url.query))

    @door.post(PATH, response_class=Response)
    async def post(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0].strip() != _FORM:
            raise Refused(415, "content_type")
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            _bounded(body.decode(errors="replace"))
        return await answered(request, body.decode(errors="replace"))

    return door


def _bounded(asked: str) -> str:
    if len(asked) > _MOST:
        raise Refused(414, "too_large")
    return asked
