"""The hub over HTTP: its doors, and what a request may weigh."""

from functools import partial

from fastapi import FastAPI, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from sync.hub.admission import admit
from sync.hub.bodies import bounded
from sync.hub.carrying import router as carrying
from sync.hub.core_door import router as core
from sync.hub.database import Hub
from sync.hub.describing import ABOUT, REFUSING, answering, saying
from sync.hub.exchange import answer
from sync.hub.front import PUSH, TROUBLE, Front, answer_to
from sync.hub.oai.door import router as oai
from sync.hub.pages.door import router as pages
from sync.hub.program_door import router as program
from sync.hub.refusal import Refused
from sync.hub.sru.door import router as sru
from sync.hub.traffic import Traffic
from sync.hub.vault_door import router as vault
from sync.wire import CONTENT_TYPE, PROTOCOL, SIGNATURE

MOST_PACKED = 4 << 20


class Enrolment(BaseModel):
    """What a PC sends to be admitted."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(max_length=64)
    library: str = Field(max_length=32, pattern=r"^[^\x00]*$")
    public_key: str = Field(pattern="^[0-9a-f]{64}$")


class Admission(BaseModel):
    """What it is told."""

    dev: str
    library: str
    epoch: str
    name: str
    key: str


def make_app(hub: Hub, traffic: Traffic, *, contact: str = "") -> Front:
    """The hub's application; it keeps nothing but `hub` and `traffic`.

    It may be harvested where it is known whom harvesters can write to, at the address `contact`.
    """
    app = FastAPI(
        title="Thư Viện Xã: hub",
        version=str(PROTOCOL),
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
    )

    @app.post("/v1/enrol", summary="Admit a PC with its one-time code", responses=REFUSING)
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

    @app.post(
        PUSH,
        summary="Take what a PC has to say, and tell it what it has to hear",
        response_class=Response,
        openapi_extra=saying(
            CONTENT_TYPE,
            "A header, then one line for each entry of the journal.",
            named={SIGNATURE: "Of the device, over the whole body; Ed25519, base64."},
        ),
        responses=answering(CONTENT_TYPE, "A header, results, changes, an end."),
    )
    async def sync(request: Request) -> Response:
        if request.headers.get("content-type") != CONTENT_TYPE:
            raise Refused(415, "content_type")
        body = await bounded(request, MOST_PACKED)
        answering = partial(answer, hub, body, signature=request.headers.get(SIGNATURE, ""))
        reply = await traffic.through(partial(answering, next_s=traffic.next_s()))
        return Response(reply, media_type=CONTENT_TYPE)

    async def refused(_request: Request, error: Exception) -> Response:
        return answer_to(error, traffic)

    _open_doors(app, hub, traffic, contact=contact)
    for trouble in TROUBLE:
        app.exception_handler(trouble)(refused)
    return Front(app, sync, traffic)


def _open_doors(app: FastAPI, hub: Hub, traffic: Traffic, *, contact: str) -> None:
    if contact:
        app.include_router(oai(hub, traffic, email=contact))
    for door in (carrying, core, program, sru, vault, pages):
        app.include_router(door(hub, traffic))
