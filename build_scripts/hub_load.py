"""Those who push in the measurements of the hub: journals made beforehand, lines that are kept."""

import http.client
import time
from collections.abc import Sequence
from threading import Lock, local
from typing import NamedTuple
from urllib.parse import urlsplit

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.journal import NO_CHAIN, Entry, chained, entry_line
from desktop.domain.record import Field, Record
from sync.device_key import DeviceKey
from sync.packing import pack, unpack
from sync.wire import CONTENT_TYPE, MOST_OUT, SIGNATURE, Request, Sent, read_reply

EPOCH = "bench"
CHANGES = 5
"""In each push."""

_REFUSED = {"quarantined", "deferred", "conflict"}
_BUSY = 503


class Push(NamedTuple):
    """A request that is ready, and who answers for it."""

    body: bytes
    signature: str


class Commune:
    """A library of which only the journal is real: it makes its requests before it is asked."""

    def __init__(self, number: int) -> None:
        self.code = f"{number:06}"
        self.device = f"{number:016x}"
        self.key = DeviceKey(number.to_bytes(32))
        self._last = 0
        self._chain = NO_CHAIN

    def push(self, *, records: int) -> Push:
        """The next changes: some new records, one copy, and otherwise loans."""
        first, before, lines = self._last + 1, self._chain, []
        kinds = [ChangeKind.RECORD] * records + [ChangeKind.COPY]
        kinds += [ChangeKind.CIRCULATION] * (CHANGES - len(kinds))
        for kind in kinds:
            self._last += 1
            name = f"{int(self.code):08x}{self._last:024x}"
            sent = Sent(self._last, name, kind, name, _body(kind, name))
            self._chain = chained(self._chain, sent)
            entry = Entry(**{**sent._asdict(), "kind": kind}, chain=self._chain)
            lines.append(entry_line(entry))
        header = Request(
            device=self.device,
            epoch=EPOCH,
            walk=1,
            hears_own=False,
            cursor=1 << 61,
            first=first,
            chain_before=before,
            rows=1,
        )
        body = pack([header.line(), *lines])
        return Push(body, self.key.sign(self.device, body))


def _body(kind: ChangeKind, name: str) -> str:
    if kind is ChangeKind.RECORD:
        title = Field("245", f"10\x1faLúa nước đồng bằng {name}\x1fcNguyễn Văn An")
        place = Field("260", "  \x1faHà Nội\x1fbNông nghiệp\x1fc2020")
        return creation(identified(Record("00000nam a2200000 a 4500", (title, place))).text())
    if kind is ChangeKind.COPY:
        return f'{{"barcode":"{name[-12:]}","record":"{name}","location":"Kho mượn"}}'
    return f'{{"type":"loan","copy":"{name}","loan":"{name}","at":"2026-01-01T08:00:00+00:00"}}'


class Load:
    """Pushes over connections that are kept, to one process of the hub after the other."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._places = [urlsplit(url) for url in urls]
        self._mine = local()
        self._lock = Lock()
        self._given = 0
        self.refused = 0
        self.told_to_come_again = 0

    def send(self, push: Push) -> None:
        while True:
            try:
                status, body, again_s = self._asked(push)
            except ConnectionError:  # an idle line is closed; whoever calls again is recognised
                del self._mine.line
                continue
            if status == _BUSY:
                with self._lock:
                    self.told_to_come_again += 1
                time.sleep(again_s / 10)  # an outage of an hour is played in minutes
                continue
            break
        results = read_reply(unpack(body, most=MOST_OUT)).results if status == 200 else ()  # noqa: PLR2004
        bad = sum(result.status in _REFUSED for result in results) + CHANGES - len(results)
        with self._lock:
            self.refused += bad

    def _asked(self, push: Push) -> tuple[int, bytes, int]:
        headers = {"Content-Type": CONTENT_TYPE, SIGNATURE: push.signature}
        line = self._line()
        line.request("POST", "/v1/sync", push.body, headers)
        response = line.getresponse()
        return response.status, response.read(), int(response.headers.get("Retry-After", 0))

    def _line(self) -> http.client.HTTPConnection:
        if not hasattr(self._mine, "line"):
            with self._lock:
                place = self._places[self._given % len(self._places)]
                self._given += 1
            self._mine.line = http.client.HTTPConnection(str(place.hostname), place.port)
        line = self._mine.line
        assert isinstance(line, http.client.HTTPConnection)
        return line
