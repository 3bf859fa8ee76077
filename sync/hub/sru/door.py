"""Where catalogues that search knock."""

from functools import partial
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from sync.hub.database import Hub
from sync.hub.describing import answering, naming
from sync.hub.refusal import Refused
from sync.hub.sru.server import Place, reply
from sync.hub.traffic import Traffic

PATH = "/sru"
_MOST = 8 << 10
_PORTS = {"http": 80, "https": 443}

_ASKED = {
    "operation": "searchRetrieve or explain; nothing explains.",
    "version": "1.1 or 1.2.",
    "query": "In CQL.",
    "startRecord": "From 1.",
    "maximumRecords": "How many at most.",
    "recordSchema": "marcxml.",
}


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    door = APIRouter()

    @door.get(
        PATH,
        summary="Search the catalogue by SRU 1.2",
        response_class=Response,
        openapi_extra=naming("query", _ASKED),
        responses=answering("text/xml", "What was found, or a diagnostic."),
    )
    async def get(request: Request) -> Response:
        asked = request.url.query
        if len(asked) > _MOST:
            raise Refused(414, "too_large")
        pairs = parse_qsl(asked, keep_blank_values=True)
        url = request.url
        place = Place(url.hostname or "", url.port or _PORTS.get(url.scheme, 80), PATH)
        reply_ = await traffic.through(partial(reply, hub, pairs, place=place))
        return Response(reply_, media_type="text/xml; charset=utf-8")

    return door
