"""A browser without scripts: it keeps cookies, follows redirects, and fills forms as they stand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests
from typing_extensions import override

LONGEST_S = 30
PASSWORD = "suối nguồn trong vắt"


@dataclass
class Form:
    """A form of a page, with the values that stand in it."""

    method: str
    action: str
    values: dict[str, str] = field(default_factory=dict)


class Page(HTMLParser):
    """A page as it came: its forms, its links, its words."""

    def __init__(self, response: requests.Response) -> None:
        super().__init__()
        self.status = response.status_code
        self.url = response.url
        self.headers = response.headers
        self.html = response.text
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.labels: set[str] = set()
        self.inputs: list[dict[str, str]] = []
        self._words: list[str] = []
        self.feed(response.text)
        self.text = " ".join(" ".join(self._words).split())

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "form":
            self.forms.append(Form(found.get("method", "get"), found["action"]))
        if tag == "input":
            self.inputs.append(found)
            self.forms[-1].values[found["name"]] = found.get("value", "")
        if tag == "a":
            self.links.append(found["href"])
        if tag == "label":
            self.labels.add(found["for"])

    @override
    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def form(self, ending: str) -> Form:
        return next(each for each in self.forms if each.action.endswith(ending))


class Browser:
    """Somebody at the hub's pages."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.session = requests.Session()

    def open(self, path: str) -> Page:
        return Page(self.session.get(f"{self.url}{path}", timeout=LONGEST_S))

    def send(self, page: Page, ending: str, **values: str) -> Page:
        form = page.form(ending)
        filled = {**form.values, **values}
        return Page(
            self.session.request(
                form.method, urljoin(page.url, form.action), data=filled, timeout=LONGEST_S
            )
        )

    def close(self) -> None:
        self.session.close()


SignedIn = Callable[..., Browser]
"""Makes a coordinator, by their name and area, who has chosen a password and signed in."""
