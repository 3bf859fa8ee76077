"""A Koha's catalogue, for new titles and copies: looked up first, then added or staged."""

import json
import re
from typing import Any

from typing_extensions import override

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.koha import Catalogue, ItemMade, Made, Shelf, mark_of
from desktop.domain.record import Record
from desktop.marc import marcxml
from desktop.marc.write import marcxml_of
from sync.koha.line import KohaLine, Reply
from sync.sources.envelope import parsed, words

_XML = "application/marcxml+xml"
_DOUBLE = re.compile(r"Duplicate biblio\s+(\d{1,12})")
_OK, _CREATED, _BAD, _FORBIDDEN, _NOT_FOUND, _CONFLICT = 200, 201, 400, 403, 404, 409
_MOST = 20


class KohaCatalogue(Catalogue):
    """The interface for programs; with `matcher` new titles are staged for a cataloguer instead."""

    def __init__(self, line: KohaLine, *, is_staging: bool = False, matcher: str = "") -> None:
        self._line = line
        self._is_staging = is_staging
        self._matcher = matcher
        self._token = ""
        self._is_inside = False

    @override
    def of_barcode(self, barcode: str) -> int | None:
        found = self._listed("items", {"external_id": barcode})
        # Asked in an unknown way, Koha answers with everything.
        same = [each for each in found if each.get("external_id") == barcode]
        return _number(same[0], "biblio_id") if same else None

    @override
    def of_isbn(self, isbn: str) -> list[int]:
        """Titles whose numbers have this one among them, with hyphens or without."""
        found = self._listed("biblios", {"q": json.dumps({"isbn": {"-like": f"%{isbn}%"}})})
        same = [each for each in found if isbn in str(each.get("isbn") or "").replace("-", "")]
        return [_number(each, "biblio_id") for each in same]

    @override
    def of_mark(self, record: Record, mark: str) -> int | None:
        """The number of a title that was sent, and whose reply may have been lost."""
        title = record.value("245", "a")
        for each in self._listed("biblios", {"q": json.dumps({"title": title})}):
            number = _number(each, "biblio_id")
            reply = self._line.rest("GET", f"biblios/{number}", headers={"Accept": _XML})
            if reply.status == _OK and mark in _marks(reply):
                return number
        return None

    @override
    def make(self, record: Record, *, is_no_double: bool) -> Made:
        return self._staged(record) if self._is_staging else self._made(record, is_no_double)

    @override
    def add_item(self, biblio: int, shelf: Shelf) -> ItemMade:
        """Koha numbers a copy by itself if it may, so the barcode always goes along."""
        body = {
            "external_id": shelf.barcode,
            "home_library_id": shelf.branch,
            "holding_library_id": shelf.branch,
        }
        body |= {"callnumber": shelf.call_number} if shelf.call_number else {}
        data = json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        reply = self._line.rest("POST", f"biblios/{biblio}/items", headers=kind, data=data)
        if reply.status == _CONFLICT:
            there = self.of_barcode(shelf.barcode)
            if there is not None:
                return ItemMade(is_new=False, biblio=there)
        if reply.status != _CREATED:
            raise _refusal(reply)
        if _object(reply).get("external_id") != shelf.barcode:
            raise RemoteError("koha.not_understood")
        return ItemMade(is_new=True, biblio=biblio)

    def _made(self, record: Record, is_no_double: bool) -> Made:
        headers = {"Content-Type": _XML, "x-record-schema": "MARC21"}
        headers |= {"x-confirm-not-duplicate": "1"} if is_no_double else {}
        reply = self._line.rest("POST", "biblios", headers=headers, data=marcxml_of(record))
        if reply.status in {_OK, _CREATED}:
            return Made(biblio=_number(_object(reply), "id"))
        double = _DOUBLE.search(reply.text)
        if reply.status == _BAD and double is not None:
            return Made(double_of=int(double[1]))
        raise _refusal(reply)

    def _staged(self, record: Record) -> Made:
        """Nothing is written there: "ok" says that it lies before a cataloguer, and no more."""
        form = {
            "xml": marcxml_of(record).decode(),
            "match": self._matcher,
            "import_mode": "stage",
            "framework": "",
        }
        reply = self._line.page("POST", "svc/import_bib", form=form, token=self._inside())
        told = parsed(reply.text)
        if reply.status != _OK or words(told, "status") != "ok":
            raise InputError("koha.refused", status=reply.status, said=words(told, "error")[:80])
        return Made(batch=words(told, "import_batch_id")[:20])

    def _inside(self) -> str:
        """Signed in for the older scripts, which since 24.05 want a word with each request."""
        if not self._is_inside:
            account = self._line.account
            first = self._line.page("GET", "svc/authentication", form={})
            names = {"login_userid": account.user, "login_password": account.password}
            older = {"userid": account.user, "password": account.password}
            reply = self._line.page(
                "POST", "svc/authentication", form={**older, **names}, token=first.token
            )
            if reply.status != _OK or words(parsed(reply.text), "status") != "ok":
                raise RemoteError("source.not_allowed", status=reply.status)
            self._is_inside, self._token = True, reply.token
        return self._token

    def _listed(self, path: str, asked: dict[str, str]) -> list[dict[str, Any]]:
        reply = self._line.rest("GET", path, parameters={**asked, "_per_page": str(_MOST)})
        if reply.status == _NOT_FOUND:
            return []
        if reply.status != _OK:
            raise _refusal(reply)
        found = _json(reply)
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise RemoteError("koha.not_understood")
        return found


def _marks(reply: Reply) -> list[str]:
    try:
        found = [reading.record for reading in marcxml.read([reply.body])]
    except InputError as error:
        raise RemoteError("koha.not_understood") from error
    return [mark_of(record) for record in found if record is not None]


def _refusal(reply: Reply) -> RemoteError | InputError:
    if reply.status == _FORBIDDEN:
        return RemoteError("source.not_allowed", status=reply.status)
    return InputError("koha.refused", status=reply.status, said=_reason(reply))


def _reason(reply: Reply) -> str:
    try:
        return str(_object(reply).get("error", ""))[:80]
    except RemoteError:
        return ""


def _object(reply: Reply) -> dict[str, Any]:
    found = _json(reply)
    if not isinstance(found, dict):
        raise RemoteError("koha.not_understood")
    return found


def _json(reply: Reply) -> object:
    try:
        return json.loads(reply.text)
    except (ValueError, RecursionError) as error:
        raise RemoteError("koha.not_understood") from error


def _number(found: dict[str, Any], name: str) -> int:
    number = found.get(name)
    if type(number) is not int:
        raise RemoteError("koha.not_understood")
    return number
