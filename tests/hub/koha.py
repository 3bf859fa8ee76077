"""A Koha as far as the hub speaks to it: its replies, its ways of saying no, its traps."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from typing_extensions import override

from desktop.domain.record import Record
from desktop.marc import marcxml
from desktop.marc.write import marcxml_of

USER, PASSWORD = "trungtam", "bi mat"
_BASIC = "Basic dHJ1bmd0YW06YmkgbWF0"
Reply = tuple[int, str]


class Koha:
    """Titles, copies, the desk's queue. `lost` replies are done and not told."""

    def __init__(self) -> None:
        self.titles: dict[int, Record] = {}
        self.items: dict[str, tuple[int, dict[str, Any]]] = {}
        self.batches: list[dict[str, str]] = []
        self.queue: list[dict[str, str]] = []
        self.cards = {"XA-00001"}
        self.lost = 0
        self.is_before_24_05 = False
        self.is_closed = False
        self.address = ""
        self.made = 0

    def add(self, record: Record) -> int:
        self.made += 1
        self.titles[self.made] = record
        return self.made

    def rest(
        self, method: str, path: str, asked: dict[str, str], *, head: Any, body: bytes
    ) -> Reply:
        if head["Authorization"] != _BASIC:
            return 401, '{"error":"Authentication required"}'
        if self.is_closed:
            return 503, '{"error":"System is under maintenance"}'
        match path.split("/"):
            case ["biblios"] if method == "POST":
                reply = self._new_title(head, body)
            case ["biblios", number, "items"]:
                reply = self._new_item(int(number), json.loads(body))
            case ["biblios", number]:
                reply = 200, marcxml_of(self.titles[int(number)]).decode()
            case ["items"]:
                reply = 200, json.dumps(self._items(asked["external_id"]))
            case _:
                reply = 200, json.dumps(self._found(json.loads(asked["q"])))
        return reply

    def _items(self, wanted: str) -> list[dict[str, Any]]:
        return [
            {"external_id": barcode, "biblio_id": biblio, "item_id": 7}
            for barcode, (biblio, _) in self.items.items()
            if barcode == wanted
        ]

    def _found(self, query: dict[str, Any]) -> list[dict[str, Any]]:
        ((name, wanted),) = query.items()
        if name == "isbn":
            part = wanted["-like"].strip("%")
            return [r for r in self._rows() if part in r["isbn"].replace("-", "")]
        return [r for r in self._rows() if r["title"] == wanted]

    def _rows(self) -> list[dict[str, Any]]:
        return [
            {"biblio_id": n, "title": r.value("245", "a"), "isbn": r.value("020", "a")}
            for n, r in self.titles.items()
        ]

    def _new_title(self, head: Any, body: bytes) -> Reply:
        assert head["Content-Type"] == "application/marcxml+xml"
        (reading,) = marcxml.read([body])
        assert reading.record is not None
        record, title = reading.record, reading.record.value("245", "a")
        if not title:
            return 400, '{"error":"Error creating record","error_code":"record_creation_failed"}'
        double = [n for n, each in self.titles.items() if each.value("245", "a") == title]
        if double and head["x-confirm-not-duplicate"] != "1":
            return 400, json.dumps({"error": f"Duplicate biblio {double[0]}"})
        return 200, json.dumps({"id": self.add(record)})

    def _new_item(self, biblio: int, body: dict[str, Any]) -> Reply:
        known = {"external_id", "home_library_id", "holding_library_id", "callnumber"}
        if not body.keys() <= known:
            return 400, '{"errors":[{"message":"Properties not allowed"}]}'
        if biblio not in self.titles:
            return 404, '{"error":"Bibliographic record not found"}'
        if body["external_id"] in self.items:
            return 409, '{"error":"Duplicate barcode."}'
        self.items[body["external_id"]] = (biblio, body)
        return 201, json.dumps({"item_id": 7, "biblio_id": biblio, **body})

    def page(self, method: str, path: str, form: dict[str, str], *, head: Any) -> Reply:
        if path == "offline_circ/service.pl":
            return self._desk(form)
        is_signed = self.is_before_24_05 or head["CSRF-TOKEN"] == "word"
        if path == "svc/authentication":
            names = (form.get("login_userid"), form.get("login_password"))
            is_in = method == "GET" or (is_signed and names == (USER, PASSWORD))
            return 200, f"<response><status>{'ok' if is_in else 'failed'}</status></response>"
        assert path == "svc/import_bib"
        is_in = is_signed and head["Cookie"] == "CGISESSID=s1"
        return self._stage(form) if is_in else (403, "<response><status>failed</status></response>")

    def _stage(self, form: dict[str, str]) -> Reply:
        assert form["import_mode"] != "direct"
        if "<leader>" not in form["xml"]:
            return 200, "<response><status>failed</status><error>not MARC</error></response>"
        self.batches.append(form)
        return 200, (
            f"<response><status>ok</status><import_batch_id>{len(self.batches)}</import_batch_id>"
            "<match_status>no_match</match_status><biblionumber/></response>"
        )

    def _desk(self, form: dict[str, str]) -> Reply:
        is_direct = form["pending"] == "false"
        is_known = form.get("cardnumber") in self.cards or form["action"] == "return"
        said = "Success." if is_direct else "Added."
        if (form.get("login_userid"), form.get("login_password")) != (USER, PASSWORD):
            said = "Authentication failed."
        elif is_direct and form["barcode"] not in self.items:
            said = "Item not found."
        elif is_direct and not is_known:
            said = "Borrower not found."
        else:
            self.queue.append(form)
        return 200, said


class _Door(BaseHTTPRequestHandler):
    koha: ClassVar[Koha]

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def _answer(self, method: str) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        pairs = parts.query if method == "GET" else body.decode("utf-8", "replace")
        asked = {key: values[0] for key, values in parse_qs(pairs).items()}
        path = parts.path.removeprefix("/api/v1/").removeprefix("/cgi-bin/koha/")
        if parts.path.startswith("/api/"):
            reply = self.koha.rest(method, path, asked, head=self.headers, body=body)
        else:
            reply = self.koha.page(method, path, asked, head=self.headers)
        if self.koha.lost and (method == "POST" or "service.pl" in path):
            self.koha.lost -= 1
            self.close_connection = True
            return
        self._say(*reply)

    def _say(self, status: int, text: str) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Set-Cookie", "CGISESSID=s1; path=/")
        if not self.koha.is_before_24_05:
            self.send_header("Csrf-Token", "word")
        self.end_headers()
        self.wfile.write(data)

    @override
    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def koha_running() -> Iterator[Koha]:
    """A Koha that answers at its address."""
    koha = Koha()
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Door", (_Door,), {"koha": koha})) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        koha.address = f"http://127.0.0.1:{server.server_port}"
        yield koha
        server.shutdown()
        thread.join()
