"""Where requests come in: a push goes straight to its work, all else through FastAPI's rooms.

Those rooms take as much of the processor as the push itself. What is said to a request that is
refused, and the mark of the hub on every answer, are the same on both ways.
"""

from collections.abc import Awaitable, Callable

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.domain.errors import InputError
from sync.hub.refusal import Refused
from sync.hub.traffic import TooBusy, Traffic
from sync.packing import dictionaries
from sync.wire import MARK, PROTOCOL

PUSH = "/v1/sync"
TROUBLE = (
    Refused,
    InputError,
    RequestValidationError,
    ClientDisconnect,
    TooBusy,
    OperationalError,
    PoolTimeoutError,
)
_MARKED = (MARK.lower().encode(), str(PROTOCOL).encode())


class Front:
    """The hub's application as a server calls it."""

    def __init__(
        self, rooms: ASGIApp, push: Callable[[Request], Awaitable[Response]], traffic: Traffic
    ) -> None:
        self._rooms = rooms
        self._push = push
        self._traffic = traffic

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), _MARKED]
            await send(message)

        is_http = scope["type"] == "http"
        if is_http and scope["path"] == PUSH and scope["method"] == "POST":
            response = await self._pushed(Request(scope, receive))
            await response(scope, receive, marked)
        else:
            await self._rooms(scope, receive, marked)

    async def _pushed(self, request: Request) -> Response:
        try:
            return await self._push(request)
        except TROUBLE as error:
            return answer_to(error, self._traffic)


def answer_to(error: Exception, traffic: Traffic) -> Response:
    """What is said to somebody whose request came to nothing."""
    match error:
        case Refused():
            response: Response = JSONResponse({"err": error.word}, error.status)
        case InputError(code="wire.dictionary_unknown"):
            response = JSONResponse({"err": "dictionary", "have": dictionaries()}, 415)
        case InputError(code="wire.other_protocol"):
            response = JSONResponse({"err": error.code}, 426)
        case InputError():
            status = 413 if error.code == "wire.too_large" else 400
            response = JSONResponse({"err": error.code}, status)
        case RequestValidationError():  # what was said is not repeated: it may be no letters at all
            response = JSONResponse({"err": "not_sound"}, 422)
        case ClientDisconnect():  # no fault of the hub, and nobody who could be told
            response = Response(status_code=400)
        case _:
            come_again = {"Retry-After": str(traffic.come_again_s())}
            response = JSONResponse({"err": "busy"}, 503, headers=come_again)
    return response
