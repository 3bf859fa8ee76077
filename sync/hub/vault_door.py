"""The door to the vault: a library's PCs put in, whoever has its recovery sheet takes out."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from sync.hub import vault
from sync.hub.bodies import bounded
from sync.hub.database import Hub
from sync.hub.describing import answering, naming, saying
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic
from sync.signing import DEVICE, DOOR, LIBRARY
from sync.wire import FILE_TYPE, SIGNATURE

_Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
_Number = Annotated[int, Path(ge=1, lt=1 << 31)]

_SIGNED = {DEVICE: "Which PC it is.", SIGNATURE: "Of that PC, over the whole body."}
_OPENED = {DOOR: "What only the recovery sheet tells.", LIBRARY: "The code on the sheet."}


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    """Pieces and versions are signed by the PC; taking out needs what only the sheet tells."""
    routes = APIRouter(prefix="/v1/vault")
    _put_in(routes, hub, traffic)
    _take_out(routes, hub, traffic)
    return routes


def _put_in(routes: APIRouter, hub: Hub, traffic: Traffic) -> None:
    async def put(request: Request, most: int, what: Callable[..., bytes]) -> Response:
        if request.headers.get("content-type") != FILE_TYPE:
            raise Refused(415, "content_type")
        body = await bounded(request, most)
        said = request.headers
        asked = vault.Putting(said.get(DEVICE, ""), said.get(SIGNATURE, ""), body)
        return _file(await traffic.through(partial(what, hub, asked)))

    def described(summary: str, asked: str, told: str) -> dict[str, Any]:
        return {
            "summary": summary,
            "response_class": Response,
            "openapi_extra": saying(FILE_TYPE, asked, named=_SIGNED),
            "responses": answering(FILE_TYPE, told),
        }

    told = "Those of them that are not there."

    @routes.post("/missing", **described("Say what is not there", "Digests of pieces.", told))
    async def missing(request: Request) -> Response:
        return await put(request, vault.MOST_LIST, vault.missing)

    @routes.post("/piece", **described("Put in a piece", "The closed piece.", "Nothing."))
    async def put_piece(request: Request) -> Response:
        return await put(request, vault.MOST_PIECE, vault.put_piece)

    @routes.post("/version", **described("Put in a version", "What it is made of.", "Nothing."))
    async def put_version(request: Request) -> Response:
        return await put(request, vault.MOST_LIST, vault.put_version)


def _take_out(routes: APIRouter, hub: Hub, traffic: Traffic) -> None:
    def described(summary: str, told: str) -> dict[str, Any]:
        return {
            "summary": summary,
            "response_class": Response,
            "openapi_extra": naming("header", _OPENED),
            "responses": answering(FILE_TYPE, told),
        }

    @routes.get("/versions", **described("Say which versions there are", "Their days and sizes."))
    async def versions(request: Request) -> Response:
        door, library = request.headers.get(DOOR, ""), request.headers.get(LIBRARY, "")
        return _file(await traffic.through(partial(vault.versions, hub, door, library)))

    @routes.get("/version/{n}", **described("Say what a version is made of", "Its closed list."))
    async def version(request: Request, n: _Number) -> Response:
        door = request.headers.get(DOOR, "")
        return _file(await traffic.through(partial(vault.version, hub, door, n)))

    @routes.get("/{digest}", **described("Give a piece", "The closed piece."))
    async def piece(request: Request, digest: _Digest) -> Response:
        door, name = request.headers.get(DOOR, ""), bytes.fromhex(digest)
        return _file(await traffic.through(partial(vault.piece, hub, door, name)))


def _file(body: bytes) -> Response:
    return Response(body, media_type=FILE_TYPE)
