"""Sets a page: template, words, and the headers that let nothing in from elsewhere."""

from pathlib import Path
from typing import Any, NamedTuple

from fastapi import Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sync.hub.desk.people import Coordinator
from sync.hub.desk.sessions import seal_of
from sync.hub.pages.words import DONE, all_words

PLACE = "/dieu-phoi"
COOKIE = "dieu_phoi"
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_FOLDER = Path(__file__).parent


class Reader(NamedTuple):
    """Who looks at a page: the token of their browser, and who they are once signed in."""

    token: str
    who: Coordinator | None


class Shelf:
    """All templates, each read once. Whatever is put into one is escaped."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(_FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals.update(all_words(), place=PLACE)
        self.style = (_FOLDER / "look.css").read_text("utf-8")
        self.mark = (_FOLDER / "mark.svg").read_text("utf-8")

    def page(
        self, name: str, reader: Reader, *, status: int = 200, done: str = "", **facts: Any
    ) -> Response:
        about = {"who": reader.who, "seal": seal_of(reader.token), "done": DONE.get(done, "")}
        text = self._templates.get_template(f"{name}.html").render(
            {"trouble_code": "", **about, **facts}
        )
        # Half a letter can be stored and cannot be sent.
        sound = text.encode(errors="replace").decode()
        return HTMLResponse(sound, status, headers=HEADERS)


def to(path: str, done: str = "") -> Response:
    """After a deed the browser looks at a page again, so that doing so twice does nothing twice."""
    asked = f"?da={done}" if done else ""
    return RedirectResponse(f"{PLACE}{path}{asked}", 303, headers=HEADERS)
