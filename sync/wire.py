"""The messages between a library and the hub: strict, bounded, the same over a line and on a stick.

A body is lines of JSON, packed by `sync.packing`. A request is one header line and one line for
each journal entry. A reply is a header, results, changes, an end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.domain.errors import InputError
from desktop.domain.overlay import Overlay
from sync.authors import Author, authors_of
from sync.comparison import Comparison, Found, comparison_of, found_of
from sync.device_state import DeviceState, state_of
from sync.document import Document
from sync.sent import Sent, sent_of
from sync.strict import (
    bytes_of,
    dump,
    ending_of,
    identity,
    not_understood,
    number,
    numbers,
    object_of,
    value_of,
    word,
)

PROTOCOL = 1
CONTENT_TYPE = "application/x-bibsync+zstd"
FILE_TYPE = "application/x-bibsync-file"
MARK = "Bibsync"
"""The reply header that no captive portal sends; its value is the protocol."""
SIGNATURE = "Bibsync-Signature"

MOST_IN = 16 << 20
"""No request is larger when it is unpacked."""
MOST_OUT = 64 << 20
MOST_ENTRIES = 2000
MOST_BODY = 1 << 20
"""A single change may not be larger; the hub puts it aside."""

_RESULT_PARTS, _ENDING = 6, 8


class Status(StrEnum):
    """What became of one change at the hub."""

    OK = "ok"
    MERGED = "merged"
    CONFLICT = "conflict"
    DUPLICATE = "dup"
    DEFERRED = "deferred"
    WAITING = "waiting"
    QUARANTINED = "quarantined"
    ERASED = "erased"


class Refusal(StrEnum):
    """Why the hub took nothing: the memories do not fit, or removals were missed (`AGAIN`)."""

    FORK = "fork"
    EPOCH = "epoch"
    EARLIER = "earlier"
    AGAIN = "again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The header of a request: who asks, what they have, what they send from where on.

    `walk` is the way through the feed it is on; when that began, the hub had forgotten removals
    up to `forgotten`. Of the nation's records it has had the whole catalogue up to the version
    `known`. `at_ms` is what the clock shows in this `run`.
    """

    device: str
    epoch: str | None
    walk: int
    hears_own: bool
    cursor: int
    first: int
    chain_before: bytes
    rows: int
    forgotten: int = 0
    known: int = 0
    state: DeviceState | None = None
    at_ms: int | None = None
    run: str = ""
    compared: Comparison | None = None

    def line(self) -> bytes:
        header = {"v": PROTOCOL, "dev": self.device, "ep": self.epoch, "cur": self.cursor}
        walk = {"w": self.walk, "own": 1} if self.hears_own else {"w": self.walk}
        sent = {"n0": self.first, "ph": self.chain_before.hex(), "lim": self.rows}
        more: dict[str, object] = {"t": self.at_ms, "run": self.run, "st": self.state}
        more |= {"fg": self.forgotten, "sn": self.known}
        more["cmp"] = None if self.compared is None else self.compared.plain()
        said = {name: value for name, value in more.items() if value}
        return dump({**header, **walk, **sent, **said})


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one change. `document` is the record now, where its author cannot know it.

    `overlay`: what their library has over it, where the change touched that. `authors`: who wrote
    what stands in each of the `conflicts`.

    Its author knows it by the number and the end of the operation, which stands for the whole of it
    where the chain of the reply fits too.
    """

    n: int
    op: str
    status: Status
    version: int
    previous: int
    document: Document | None = None
    conflicts: tuple[str, ...] = ()
    reason: str = ""
    overlay: Document | None = None
    authors: tuple[Author, ...] = ()

    @staticmethod
    def ending(op: str) -> str:
        return op[-_ENDING:]

    def is_of(self, op: str) -> bool:
        return self.op == self.ending(op)

    def line(self) -> bytes:
        more: dict[str, object] = {}
        if self.document is not None:
            more["doc"] = self.document.plain()
        if self.overlay is not None:
            more["over"] = self.overlay.plain()
        if self.conflicts:
            more |= {"fields": list(self.conflicts), "by": self.authors}
        if self.reason:
            more["reason"] = self.reason
        return dump([self.n, self.op, self.status, self.version, self.previous, more])


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of the feed; `line` is kept as it came when this program cannot use it."""

    seq: int
    kind: str
    entity: str
    line: str

    @classmethod
    def of(cls, seq: int, kind: str, entity: str, *, document: Document) -> "Change":
        row = {"seq": seq, "kind": kind, "id": entity, "doc": document.plain()}
        return cls(seq=seq, kind=kind, entity=entity, line=dump(row).decode())

    def document(self) -> Document:
        """The record in it; an InputError when there is none."""
        return Document.from_plain(object_of(self.line.encode()).get("doc"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the hub answers. `chain` proves which changes `acknowledged` counts.

    It belongs to one `walk`, and what it brings goes on from `start` to `cursor`. Who could use
    a better dictionary is told of all `dictionaries`. Removals up to `forgotten` are told no more.
    """

    epoch: str
    walk: int
    acknowledged: int
    chain: bytes
    at_ms: int
    next_s: int
    results: tuple[Result, ...] = ()
    changes: tuple[Change, ...] = ()
    start: int
    cursor: int
    has_more: bool
    forgotten: int = 0
    refusal: Refusal | None = None
    dictionaries: tuple[int, ...] = ()
    found: Found | None = None

    def lines(self) -> Iterable[bytes]:
        ack = {"ack": self.acknowledged, "ackh": self.chain.hex()}
        header = {"v": PROTOCOL, "ep": self.epoch, "w": self.walk, **ack, "t": self.at_ms}
        more: dict[str, object] = {} if self.refusal is None else {"no": self.refusal}
        if self.dictionaries:
            more["have"] = self.dictionaries
        yield dump({**header, "next": self.next_s, **more})
        yield from (result.line() for result in self.results)
        yield from (change.line.encode() for change in self.changes)
        end = {"end": 1, "from": self.start, "cur": self.cursor, "more": self.has_more}
        more = {"fg": self.forgotten} if self.forgotten else {}
        yield dump({**end, **more, **(self.found.plain() if self.found else {})})


def read_request(lines: list[bytes]) -> tuple[Request, list[Sent]]:
    """A request's header and entries; an InputError when they are not as this page says."""
    if len(lines) > MOST_ENTRIES + 1:
        raise InputError("wire.too_large", most=MOST_ENTRIES)
    header = object_of(lines[0])
    if header.get("v") != PROTOCOL:
        raise InputError("wire.other_protocol")
    epoch = None if header.get("ep") is None else word(header, "ep")
    request = Request(
        device=word(header, "dev"),
        epoch=epoch,
        walk=number(header.get("w")),
        hears_own=header.get("own") == 1,
        cursor=number(header.get("cur")),
        first=number(header.get("n0")),
        chain_before=bytes_of(header.get("ph")),
        rows=number(header.get("lim")),
        forgotten=number(header.get("fg", 0)),
        known=number(header.get("sn", 0)),
        state=state_of(header.get("st")),
        at_ms=None if header.get("t") is None else number(header["t"]),
        run=word(header, "run") if header.get("run") else "",
        compared=comparison_of(header.get("cmp")),
    )
    return request, [sent_of(line) for line in lines[1:]]


def read_reply(lines: list[bytes]) -> Reply:
    """A reply; an InputError when it is not as this page says or its end is missing."""
    header, *rows, end = [value_of(line) for line in lines] if len(lines) > 1 else [{}, {}]
    if not (isinstance(header, dict) and isinstance(end, dict) and end.get("end") == 1):
        raise not_understood()
    if header.get("v") != PROTOCOL:
        raise InputError("wire.other_protocol")
    refusal = header.get("no")
    if not (refusal is None or refusal in set(Refusal)):
        raise not_understood()
    texts = [line.decode() for line in lines[1:-1]]
    return Reply(
        epoch=word(header, "ep"),
        walk=number(header.get("w")),
        acknowledged=number(header.get("ack")),
        chain=bytes_of(header.get("ackh")),
        at_ms=number(header.get("t")),
        next_s=number(header.get("next")),
        results=tuple(_result(row) for row in rows if isinstance(row, list)),
        changes=tuple(
            Change(
                seq=number(row.get("seq")),
                kind=word(row, "kind"),
                entity=identity(row.get("id")),
                line=text,
            )
            for row, text in zip(rows, texts, strict=True)
            if isinstance(row, dict)
        ),
        start=number(end.get("from")),
        cursor=number(end.get("cur")),
        has_more=end.get("more") is True,
        forgotten=number(end.get("fg", 0)),
        refusal=None if refusal is None else Refusal(refusal),
        dictionaries=numbers(header.get("have", [])),
        found=found_of(end),
    )


def _result(parts: list[Any]) -> Result:
    if len(parts) != _RESULT_PARTS or not isinstance(parts[-1], dict):
        raise not_understood()
    n, op, status, version, previous, more = parts
    if status not in set(Status):
        raise not_understood()
    document, conflicts = more.get("doc"), more.get("fields", [])
    overlay = None if "over" not in more else Document.from_plain(more["over"])
    if overlay is not None:
        Overlay.from_text(overlay.text)
    if not isinstance(conflicts, list):
        raise not_understood()
    return Result(
        n=number(n),
        op=ending_of(op, _ENDING),
        status=Status(status),
        version=number(version),
        previous=number(previous),
        document=None if document is None else Document.from_plain(document),
        conflicts=tuple(str(name) for name in conflicts),
        reason=str(more.get("reason", "")),
        overlay=overlay,
        authors=authors_of(more.get("by", [])),
    )
