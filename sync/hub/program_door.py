"""The door for newer programs. They are nobody's secret, and signed by their publisher."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Response

from sync.hub import programs
from sync.hub.database import Hub
from sync.hub.describing import answering
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic
from sync.wire import FILE_TYPE

_Platform = Annotated[str, Path(pattern="^[a-z0-9-]{1,32}$")]
_Version = Annotated[str, Path(pattern=r"^[0-9]{1,9}(\.[0-9]{1,9}){2}$")]
_Place = Annotated[int, Path(ge=0, lt=1 << 31)]


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    """What there is, and pieces one by one: a line that breaks off goes on with the next piece."""
    routes = APIRouter()

    @routes.get(
        "/v1/program/{platform}",
        summary="Tell of the newest program for a kind of computer",
        response_class=Response,
        responses=answering(FILE_TYPE, "Its version and size; empty where there is none."),
    )
    async def offer(platform: _Platform) -> Response:
        said = await traffic.through(partial(programs.offer, hub, platform))
        return Response(said, media_type=FILE_TYPE)

    @routes.get(
        "/v1/program/{platform}/{version}/{at}",
        summary="Give one piece of it",
        response_class=Response,
        responses=answering(FILE_TYPE, "The piece of the file that its publisher signed."),
    )
    async def one(platform: _Platform, version: _Version, at: _Place) -> Response:
        found = await traffic.through(partial(programs.piece, hub, platform, version, at))
        if found is None:
            raise Refused(404, "no_piece")
        return Response(found, media_type=FILE_TYPE)

    return routes
