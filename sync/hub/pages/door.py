"""Where coordinators knock: who they are, which page they want, what they want done."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response

from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.identity import RandomBytes
from sync.hub.database import Hub
from sync.hub.desk import sessions
from sync.hub.desk.people import choose_password, recognised
from sync.hub.pages.forms import fields_of, form_of, spoken
from sync.hub.pages.rooms import DEEDS, PAGES, Asked
from sync.hub.pages.show import COOKIE, HEADERS, PLACE, Reader, Shelf, to
from sync.hub.traffic import Traffic

_TOKEN_BYTES = 32
_TOKEN_LETTERS = 64
_STATUS = {
    "hub.library_unknown": 404,
    "page.unknown": 404,
    "hub.device_unknown": 404,
    "conflict.unknown": 409,
    "twins.unknown": 409,
    "harvest.nothing_to_settle": 409,
    "record.for_the_nation": 403,
    "form.not_ours": 403,
    "coordinator.too_many_tries": 429,
}


def router(hub: Hub, traffic: Traffic) -> APIRouter:
    """Pages at `PLACE`. They are for people and stand in no description of the hub."""
    rooms = _Rooms(hub, traffic)
    door = APIRouter(include_in_schema=False)
    for path, name in (("/look.css", "style"), ("/mark.svg", "mark")):
        door.add_api_route(PLACE + path, rooms.plain(name), methods=["GET"])
    signing = {"/vao": rooms.sign_in, "/mat-khau": rooms.choose_password, "/ra": rooms.sign_out}
    for path, doing in signing.items():
        door.add_api_route(PLACE + path, doing, methods=["POST"], response_class=Response)
    for path in ("/vao", "/mat-khau"):
        asking = partial(rooms.front, "sign-in" if path == "/vao" else "password")
        door.add_api_route(PLACE + path, _asked(asking), methods=["GET"])
    door.add_api_route("/", _asked(rooms.home), methods=["GET"])
    for path, page in PAGES.items():
        door.add_api_route(PLACE + path, _asked(partial(rooms.show, page)), methods=["GET"])
    for path, deed in DEEDS.items():
        door.add_api_route(PLACE + path, _asked(partial(rooms.do, deed)), methods=["POST"])
    return door


def _asked(answer: Callable[[Request], Awaitable[Response]]) -> Callable[..., Any]:
    """A function that FastAPI asks for nothing but the request."""

    async def asked(request: Request) -> Response:
        return await answer(request)

    return asked


class _Rooms:
    """Answers each request; nobody comes further than their own desk."""

    def __init__(self, hub: Hub, traffic: Traffic) -> None:
        self._hub = hub
        self._traffic = traffic
        self._shelf = Shelf()

    def plain(self, name: str) -> Callable[..., Any]:
        kind = {"style": "text/css; charset=utf-8", "mark": "image/svg+xml"}[name]
        text = getattr(self._shelf, name)

        async def answer() -> Response:
            kept = {**HEADERS, "Cache-Control": "max-age=3600"}
            return Response(text, media_type=kind, headers=kept)

        return answer

    async def home(self, _request: Request) -> Response:
        return to("/")

    async def front(self, name: str, request: Request) -> Response:
        """A page for who is not signed in; their browser gets a token for its form."""
        token = _token_of(request) or _new_token(self._hub.random_bytes)
        done = fields_of(request.url.query).get("da", "")
        page = self._shelf.page(name, Reader(token, None), done=done, typed="")
        return _with_token(page, request, token)

    async def sign_in(self, request: Request) -> Response:
        token, name = _token_of(request), ""
        try:
            fields = await form_of(request, token)
            name = fields.get("name", "")
            knowing = partial(
                recognised,
                self._hub,
                name,
                password=fields.get("password", ""),
                where=_place_of(request),
            )
            who = await self._traffic.through(knowing)
        except AppError as error:
            return self._again("sign-in", request, token, error=error, name=name)
        fresh = await self._traffic.through(partial(sessions.begin, self._hub, who))
        return _with_token(to("/"), request, fresh)

    async def choose_password(self, request: Request) -> Response:
        token, name = _token_of(request), ""
        try:
            fields = await form_of(request, token)
            name = fields.get("name", "")
            if fields.get("password") != fields.get("again"):
                raise RuleError("coordinator.not_twice")
            choosing = partial(
                choose_password,
                self._hub,
                name,
                code=fields.get("code", ""),
                password=fields.get("password", ""),
                where=_place_of(request),
            )
            await self._traffic.through(choosing)
        except AppError as error:
            return self._again("password", request, token, error=error, name=name)
        return to("/vao", "mat-khau")

    async def sign_out(self, request: Request) -> Response:
        token = _token_of(request)
        try:
            await form_of(request, token)
        except InputError as error:
            return self._again("sign-in", request, token, error=error, name="")
        await self._traffic.through(partial(sessions.end, self._hub, token))
        answer = to("/vao", "da-ra")
        answer.delete_cookie(COOKIE, path=PLACE)
        return answer

    async def show(self, page: Callable[[Asked], dict[str, Any]], request: Request) -> Response:
        reader = await self._reader(request)
        if reader.who is None:
            return to("/vao", "het-phien" if reader.token else "")
        try:
            asked = self._as_asked(request, reader, fields_of(request.url.query))
            facts = await self._traffic.through(partial(page, asked))
        except AppError as error:
            return self._refused(reader, error)
        done = asked.fields.get("da", "")
        return self._shelf.page(facts.pop("template"), reader, done=done, **facts)

    async def do(self, deed: Callable[[Asked], str | dict[str, Any]], request: Request) -> Response:
        reader = await self._reader(request)
        if reader.who is None:
            return to("/vao", "het-phien")
        try:
            fields = await form_of(request, reader.token)
            asked = self._as_asked(request, reader, fields)
            answer = await self._traffic.through(partial(deed, asked))
        except AppError as error:
            return self._refused(reader, error)
        if isinstance(answer, str):
            path, _, done = answer.partition("?")
            return to(path, done)
        return self._shelf.page(answer.pop("template"), reader, **answer)

    def _as_asked(self, request: Request, reader: Reader, fields: dict[str, str]) -> Asked:
        assert reader.who is not None
        base = f"{request.url.scheme}://{request.url.netloc}"
        return Asked(self._hub, reader.who, spoken(request.path_params), fields, base)

    def _refused(self, reader: Reader, error: AppError) -> Response:
        status = _STATUS.get(error.code, 400)
        return self._shelf.page("refused", reader, status=status, trouble_code=error.code)

    def _again(
        self, page: str, request: Request, token: str, *, error: AppError, name: str
    ) -> Response:
        """The form once more, with what was wrong with it."""
        token = token or _new_token(self._hub.random_bytes)
        status = _STATUS.get(error.code, 400)
        reader = Reader(token, None)
        answer = self._shelf.page(page, reader, status=status, trouble_code=error.code, typed=name)
        return _with_token(answer, request, token)

    async def _reader(self, request: Request) -> Reader:
        token = _token_of(request)
        if not token:
            return Reader("", None)
        who = await self._traffic.through(partial(sessions.whose, self._hub, token))
        return Reader(token, who)


def _token_of(request: Request) -> str:
    token = request.cookies.get(COOKIE, "")
    return token if len(token) == _TOKEN_LETTERS and token.isalnum() and token.isascii() else ""


def _new_token(random_bytes: RandomBytes) -> str:
    return random_bytes(_TOKEN_BYTES).hex()


def _with_token(answer: Response, request: Request, token: str) -> Response:
    is_secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, token, path=PLACE, httponly=True, samesite="strict", secure=is_secure)
    return answer


def _place_of(request: Request) -> str:
    return "" if request.client is None else request.client.host
