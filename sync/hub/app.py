"""The hub over HTTP: what a request may weigh, and which status says what."""

from functools import partial

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.domain.errors import InputError
from sync.hub.admission import admit
from sync.hub.bodies import bounded
from sync.hub.carrying import router as carrying
from sync.hub.core_door import router as core
from sync.hub.database import Hub
from sync.hub.exchange import answer
from sync.hub.oai.door import router as oai
from sync.hub.pages.door import router as pages
from sync.hub.program_door import router as program
from sync.hub.refusal import Refused
from sync.hub.sru.door import router as sru
from sync.hub.traffic import TooBusy, Traffic
from sync.hub.vault_door import router as vault
from sync.packing import dictionaries
from sync.wire import CONTENT_TYPE, MARK, PROTOCOL, SIGNATURE

MOST_PACKED = 4 << 20
_MARKED = (MARK.lower().encode(), str(PROTOCOL).encode())


class Enrolment(BaseModel):
    """What a PC sends to be admitted."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(max_length=64)
    library: str = Field(max_length=32)
    public_key: str = Field(pattern="^[0-9a-f]{64}$")


class Admission(BaseModel):
    """What it is told."""

    dev: str
    library: str
    epoch: str
    name: str
    key: str


def make_app(hub: Hub, *, contact: str = "") -> FastAPI:
    """The hub's application; it keeps nothing but `hub`.

    It may be harvested where it is known whom harvesters can write to, at the address `contact`.
    """
    app = FastAPI(title="Thư Viện Xã: hub", version=str(PROTOCOL), docs_url=None, redoc_url=None)
    traffic = Traffic(hub.random_bytes)

    app.add_middleware(_Marking)

    @app.post("/v1/enrol")
    async def enrol(asked: Enrolment) -> Admission:
        key = bytes.fromhex(asked.public_key)
        admitting = partial(admit, hub, code=asked.code, library_code=asked.library, public_key=key)
        admitted = await traffic.through(admitting)
        return Admission(
            dev=admitted.device,
            library=admitted.library,
            epoch=hub.epoch,
            name=admitted.name,
            key=admitted.hub_key.hex(),
        )

    @app.post("/v1/sync", response_class=Response)
    async def sync(request: Request) -> Response:
        if request.headers.get("content-type") != CONTENT_TYPE:
            raise Refused(415, "content_type")
        body = await bounded(request, MOST_PACKED)
        answering = partial(answer, hub, body, signature=request.headers.get(SIGNATURE, ""))
        reply = await traffic.through(partial(answering, next_s=traffic.next_s()))
        return Response(reply, media_type=CONTENT_TYPE)

    def busy(_request: Request, _error: Exception) -> Response:
        come_again = {"Retry-After": str(traffic.come_again_s())}
        return JSONResponse({"err": "busy"}, 503, headers=come_again)

    _open_doors(app, hub, traffic, contact=contact)
    app.exception_handler(Refused)(_refused)
    app.exception_handler(InputError)(_bad_input)
    app.exception_handler(ClientDisconnect)(_nobody_there)
    for too_much in (TooBusy, OperationalError, PoolTimeoutError):
        app.exception_handler(too_much)(busy)
    return app


class _Marking:
    """Says with every answer that it is a hub's; written plainly, since every push goes through."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), _MARKED]
            await send(message)

        await self._app(scope, receive, marked)


def _open_doors(app: FastAPI, hub: Hub, traffic: Traffic, *, contact: str) -> None:
    if contact:
        app.include_router(oai(hub, traffic, email=contact))
    for door in (carrying, core, program, sru, vault, pages):
        app.include_router(door(hub, traffic))


def _refused(_request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refused)
    return JSONResponse({"err": refusal.word}, refusal.status)


def _nobody_there(_request: Request, _error: Exception) -> Response:
    """The line broke over a request: no fault of the hub, and nobody who could be told."""
    return Response(status_code=400)


def _bad_input(_request: Request, error: Exception) -> Response:
    assert isinstance(error, InputError)
    if error.code == "wire.dictionary_unknown":
        return JSONResponse({"err": "dictionary", "have": dictionaries()}, 415)
    status = 413 if error.code == "wire.too_large" else 400
    return JSONResponse({"err": error.code}, status)
