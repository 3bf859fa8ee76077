"""The door to the vault: a library's PCs put in, whoever has its recovery sheet takes out."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from sync.hub import vault
from sync.hub.bodies import bounded
from sync.hub.database import Hub
from sync.hub.refusal import Refused
from sync.hub.traffic import Traffic
from sync.signing import DEVICE, DOOR, LIBRARY
from sync.wire import FILE_TYPE, SIGNATURE

_Digest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]
_Number = Annotated[int, Path(ge=1, lt=1 << 31)]


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

    @routes.post("/missing", response_class=Response)
    async def missing(request: Request) -> Response:
        return await put(request, vault.MOST_LIST, vault.missing)

    @routes.post("/piece", response_class=Response)
    async def put_piece(request: Request) -> Response:
        return await put(request, vault.MOST_PIECE, vault.put_piece)

    @routes.post("/version", response_class=Response)
    async def put_version(request: Request) -> Response:
        return await put(request, vault.MOST_LIST, vault.put_version)


def _take_out(routes: APIRouter, hub: Hub, traffic: Traffic) -> None:
    @routes.get("/versions", response_class=Response)
    async def versions(request: Request) -> Response:
        door, library = request.headers.get(DOOR, ""), request.headers.get(LIBRARY, "")
        return _file(await traffic.through(partial(vault.versions, hub, door, library)))

    @routes.get("/version/{n}", response_class=Response)
    async def version(request: Request, n: _Number) -> Response:
        door = request.headers.get(DOOR, "")
        return _file(await traffic.through(partial(vault.version, hub, door, n)))

    @routes.get("/{digest}", response_class=Response)
    async def piece(request: Request, digest: _Digest) -> Response:
        door, name = request.headers.get(DOOR, ""), bytes.fromhex(digest)
        return _file(await traffic.through(partial(vault.piece, hub, door, name)))


def _file(body: bytes) -> Response:
    return Response(body, media_type=FILE_TYPE)
