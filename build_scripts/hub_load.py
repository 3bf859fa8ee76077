"""Those who push in the measurements of the hub: journals and requests made beforehand.

What is measured is the hub, so whoever pushes does as little as can be while the clock runs: a
request is signed bytes before, and a reply is read after.
"""

import asyncio
import time
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.journal import NO_CHAIN, Entry, chained, entry_line
from desktop.domain.record import Field, Record
from sync.device_key import DeviceKey
from sync.device_state import DeviceState
from sync.packing import newest, pack, unpack
from sync.sent import Sent
from sync.wire import CONTENT_TYPE, MOST_OUT, SIGNATURE, Request, read_reply

EPOCH = "bench"
CHANGES = 5
"""In each push."""
HEAD = 1 << 50
"""How far every feed has come, and every commune has read it."""

_REFUSED = {"quarantined", "deferred", "conflict"}
_DONE, _BUSY = b"200", b"503"
_RUN = "c0ffee"
_SHOWN_MS = 1_767_225_600_000

_HEAD = (
    f"POST /v1/sync HTTP/1.1\r\nHost: hub\r\nContent-Type: {CONTENT_TYPE}\r\n"
    f"{SIGNATURE}: %s\r\nContent-Length: %d\r\n\r\n"
).encode()


class Answer(NamedTuple):
    """What the hub said to one push."""

    status: bytes
    again_s: int
    body: bytes


class Commune:
    """A library of which only the journal is real: it makes its requests before it is asked."""

    def __init__(self, number: int) -> None:
        self.code = f"{number:06}"
        self.device = f"{number:016x}"
        self.key = DeviceKey(number.to_bytes(32))
        self._last = 0
        self._chain = NO_CHAIN

    def push(self, *, records: int) -> bytes:
        """The next changes: some new records, one copy, and otherwise loans; as an HTTP request."""
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
            cursor=HEAD + first - 1,
            first=first,
            chain_before=before,
            rows=20,
            state=DeviceState(0, 0, 0, _SHOWN_MS // 1000, "0.1.0"),
            at_ms=_SHOWN_MS,
            run=_RUN,
        )
        body = pack([header.line(), *lines], dictionary=newest(), is_quick=True)
        return _HEAD % (self.key.sign(self.device, body).encode(), len(body)) + body


def _body(kind: ChangeKind, name: str) -> str:
    if kind is ChangeKind.RECORD:
        title = Field("245", f"10\x1faLúa nước đồng bằng {name}\x1fcNguyễn Văn An")
        place = Field("260", "  \x1faHà Nội\x1fbNông nghiệp\x1fc2020")
        return creation(identified(Record("00000nam a2200000 a 4500", (title, place))).text())
    if kind is ChangeKind.COPY:
        return f'{{"barcode":"{name[-12:]}","record":"{name}","location":"Kho mượn"}}'
    said = f'"copy":"{name}","loan":"{name}","at":"2026-01-01T00:00:00+00:00","run":"{_RUN}"'
    return f'{{"type":"loan",{said}}}'


class Load:
    """Pushes to one process of the hub after the other, and counts what became of them."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._places = [urlsplit(url) for url in urls]
        self._bodies: list[bytes] = []
        self.late: list[float] = []
        self.told_to_come_again = 0

    async def steady(
        self, pushes: Sequence[bytes], rate: int, *, communes: int, lines: int
    ) -> None:
        """A push is due at its moment whether or not the one before was answered.

        The communes push in turn, and each but once at a time.
        """
        turns = [asyncio.Lock() for _ in range(communes)]
        free: asyncio.Queue[_Line] = asyncio.Queue()
        for number in range(lines):
            free.put_nowait(_Line(self._place(number)))
        begun = time.perf_counter() + 0.2

        async def one(number: int, push: bytes) -> None:
            due = begun + number / rate
            await asyncio.sleep(due - time.perf_counter())
            async with turns[number % communes]:
                line = await free.get()
                await self._settle(line, push)
                free.put_nowait(line)
            self.late.append(time.perf_counter() - due)

        await asyncio.gather(*(one(*each) for each in enumerate(pushes)))
        while not free.empty():
            free.get_nowait().close()

    async def storm(self, pushes: Sequence[bytes], *, within_s: float) -> None:
        """All come back by themselves, each with a line of its own, and again when told to."""

        async def one(number: int, push: bytes) -> None:
            await asyncio.sleep(number * within_s / len(pushes))
            begun = time.perf_counter()
            await self._settle(_Line(self._place(number)), push, is_kept=False)
            self.late.append(time.perf_counter() - begun)

        await asyncio.gather(*(one(*each) for each in enumerate(pushes)))

    def refused(self) -> int:
        """How many changes were not taken as they were said."""
        replies = [read_reply(unpack(body, most=MOST_OUT)) for body in self._bodies]
        results = [result for reply in replies for result in reply.results]
        bad = sum(result.status in _REFUSED for result in results)
        return bad + CHANGES * len(self.late) - len(results)

    async def _settle(self, line: "_Line", push: bytes, *, is_kept: bool = True) -> None:
        while True:
            answer = await line.ask(push)
            if not is_kept:
                line.close()
            if answer.status != _BUSY:
                break
            self.told_to_come_again += 1
            await asyncio.sleep(answer.again_s)
        if answer.status == _DONE:
            self._bodies.append(answer.body)

    def _place(self, number: int) -> SplitResult:
        return self._places[number % len(self._places)]


class _Line:
    """A connection, made when it is needed."""

    def __init__(self, place: SplitResult) -> None:
        self._place = place
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, push: bytes) -> Answer:
        while True:
            try:
                return await self._asked(push)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.close()  # an idle line is closed; whoever calls again is recognised

    def close(self) -> None:
        if self._ends is not None:
            self._ends[1].close()
            self._ends = None

    async def _asked(self, push: bytes) -> Answer:
        if self._ends is None:
            place = self._place
            self._ends = await asyncio.open_connection(place.hostname, place.port)
        reader, writer = self._ends
        writer.write(push)
        status, *lines = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
        headers = dict(each.lower().partition(b": ")[::2] for each in lines if each)
        body = await reader.readexactly(int(headers[b"content-length"]))
        return Answer(status.split()[1], int(headers.get(b"retry-after", 0)), body)
