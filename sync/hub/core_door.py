"""The door for the nation's catalogue in one go. It is nobody's secret: search finds it, too."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Response

from sync.hub.database import Hub
from sync.hub.describing import answering
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic
from sync.hub.union.core import newest_head, piece
from sync.wire import FILE_TYPE

_Version = Annotated[int, Path(ge=0, lt=1 << 62)]
_Place = Annotated[int, Path(ge=0, lt=1 << 31)]


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    """A head, and pieces one by one: a line that breaks off goes on with the next piece."""
    routes = APIRouter()

    @routes.get(
        "/v1/core",
        summary="Tell of the nation's catalogue in one go",
        response_class=Response,
        responses=answering(FILE_TYPE, "Its head, signed by the hub; empty where there is none."),
    )
    async def head() -> Response:
        return Response(await traffic.through(partial(newest_head, hub)), media_type=FILE_TYPE)

    @routes.get(
        "/v1/core/{version}/{at}",
        summary="Give one piece of it",
        response_class=Response,
        responses=answering(FILE_TYPE, "The piece, whose digest is in the head."),
    )
    async def one(version: _Version, at: _Place) -> Response:
        found = await traffic.through(partial(piece, hub, version, at))
        if found is None:
            raise Refused(404, "no_piece")
        return Response(found, media_type=FILE_TYPE)

    return routes
