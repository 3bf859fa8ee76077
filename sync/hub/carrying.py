"""The door for those who carry: a file of whichever library in, the file that answers it out."""

from functools import partial

from fastapi import APIRouter, Request, Response

from sync.bundle import MOST_FILE
from sync.hub.bodies import bounded
from sync.hub.database import Hub
from sync.hub.describing import answering, saying
from sync.hub.refusal import Refused
from sync.hub.sticks import answer_to, take_in
from sync.hub.traffic import Traffic
from sync.wire import FILE_TYPE


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    """Who carries is not asked for their name: a file is signed inside, and its answer is closed.

    A carrier who repeats or mixes up files does nothing but work for the hub.
    """
    routes = APIRouter()

    @routes.post(
        "/v1/carry",
        summary="Take in a file of whichever library, and give the one that answers it",
        response_class=Response,
        openapi_extra=saying(FILE_TYPE, "A .bibsync file, as it was on the stick."),
        responses=answering(FILE_TYPE, "The .bibsync file for the same library."),
    )
    async def carry(request: Request) -> Response:
        if request.headers.get("content-type") != FILE_TYPE:
            raise Refused(415, "content_type")
        file = await bounded(request, MOST_FILE)
        answer = await traffic.through(partial(_answered, hub, file))
        return Response(answer, media_type=FILE_TYPE)

    return routes


def _answered(hub: Hub, file: bytes) -> bytes:
    return answer_to(hub, take_in(hub, file).label.device).file
