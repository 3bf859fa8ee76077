"""Where harvesters knock: GET and POST, as the protocol wants."""

from collections.abc import Callable
from functools import partial
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from sync.hub.database import Hub
from sync.hub.describing import answering, naming, saying
from sync.hub.oai.provider import reply
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic

PATH = "/oai"
_MOST = 8 << 10
_ASKED = ("verb", "identifier", "metadataPrefix", "from", "until", "set", "resumptionToken")
_FORM = "application/x-www-form-urlencoded"


def router(hub: Hub, traffic: Traffic, *, email: str) -> APIRouter:
    door = APIRouter()

    async def answered(request: Request, text: str) -> Response:
        pairs = parse_qsl(text, keep_blank_values=True)
        base = str(request.url.replace(query="", fragment=""))
        replying: Callable[[], bytes] = partial(reply, hub, pairs, base=base, email=email)
        return Response(await traffic.through(replying), media_type="text/xml; charset=utf-8")

    told = answering("text/xml", "What was asked for, or an error in the words of OAI-PMH.")

    @door.get(
        PATH,
        summary="Harvest the catalogue by OAI-PMH 2.0",
        response_class=Response,
        openapi_extra=naming("query", dict.fromkeys(_ASKED, "As in OAI-PMH 2.0.")),
        responses=told,
    )
    async def get(request: Request) -> Response:
        return await answered(request, _bounded(request.url.query))

    @door.post(
        PATH,
        summary="Harvest the catalogue, asked by a form",
        response_class=Response,
        openapi_extra=saying(_FORM, "The same arguments as in an address."),
        responses=told,
    )
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
