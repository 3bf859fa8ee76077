"""The exchange by files: what a library writes on a stick, and what it reads from one.

The requests and replies are those of a line. Writing settles nothing; a reply does.
"""

from base64 import b64decode
from dataclasses import dataclass, replace
from datetime import datetime

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from desktop.domain.changes import Changes
from desktop.domain.errors import InputError, RemoteError, RuleError
from desktop.domain.exchange import ExchangeRun, RunWay
from desktop.domain.library import Device
from desktop.storage.sticks import WrittenStick
from desktop.storage.store import Store
from sync.bundle import Label, Message, Way, key_name, sealed, signed_reply
from sync.device_key import DeviceKey
from sync.engine import Report
from sync.pace import Pace
from sync.packing import unpack
from sync.steps.reply import Outcome, apply_read
from sync.steps.request import Batch, all_batches
from sync.steps.walking import agree
from sync.wire import MOST_OUT, Reply, read_reply

_PACE = Pace(letters=1 << 20, rows=500)
_MOST_LETTERS = 48 << 20  # of changes in one file; more of them wait for the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A file for the hub, and the last entry of the journal that is in it."""

    label: Label
    file: bytes
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a file from the hub.

    `is_news`: not all of it was known. `begins_again`: two memories did not fit, and the library
    says what the hub lacks with the next file.
    """

    report: Report
    is_news: bool = False
    begins_again: bool = False


def outgoing(store: Store, key: DeviceKey, *, now: datetime) -> Outgoing:
    """A file with all that waits. Nothing here is changed by making it."""
    batches = all_batches(store, _PACE, most=_MOST_LETTERS)
    device = batches[0].device
    if not device.hub_key:
        raise RuleError("bundle.no_hub_key")
    before = store.sticks.latest()
    label = Label(
        way=Way.UP,
        library=device.library,
        device=device.id,
        hub=key_name(device.hub_key),
        number=(before.number if before else 0) + 1,
        changes=sum(len(batch.entries) for batch in batches),
        at_ms=int(now.timestamp() * 1000),
    )
    messages = [
        Message(batch.body, b64decode(key.sign(device.line, batch.body))) for batch in batches
    ]
    last = batches[0].first + label.changes - 1
    return Outgoing(label=label, file=sealed(label, messages, to=device.hub_key), last=last)


def was_written(store: Store, sent: Outgoing, *, now: datetime) -> Report:
    """Put in the history that the file is on a stick and was read back from it."""
    stick = WrittenStick(sent.label.number, now, sent.last, sent.label.changes)
    with store.write():
        store.sticks.add(stick)
        report = Report(
            pushed=0,
            pending=store.outbox.count_pending(),
            bytes_sent=len(sent.file),
            changes=Changes(exchange=True),
        )
        store.runs.add(_run(report, now=now, way=RunWay.STICK_OUT))
    return report


def take_in(
    store: Store, key: DeviceKey, file: bytes, *, now: datetime, may_remove: bool = False
) -> Taken:
    """Apply what the hub answers, page by page; the same file again does nothing.

    InputError: nothing of it was believed, and nothing has changed. RemoteError: much would go that
    the hub no longer knows of, so a person has to agree (`may_remove`).
    """
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    replies = _believed(device, key, file)
    if may_remove:
        agree(store)
    taken = Taken(report=Report(pending=0, bytes_received=len(file)))
    for reply in replies:
        taken = _with(taken, apply_read(store, _waiting(store, reply), reply, now=now))
        if taken.begins_again:
            break
    report = replace(taken.report, pending=store.outbox.count_pending())
    leaving = store.walks.get().leaving
    code = "sync.much_would_go" if leaving else ""
    with store.write():
        store.runs.add(_run(report, now=now, way=RunWay.STICK_IN, code=code))
    if leaving:
        raise RemoteError(code, count=leaving)
    return replace(taken, report=report)


def _believed(device: Device, key: DeviceKey, file: bytes) -> list[Reply]:
    """The replies in a file that this hub made for this device; all of them, or an InputError."""
    label, messages = key.opened(file)
    if label.way is not Way.DOWN:
        raise InputError("bundle.is_outgoing")
    if label.device.partition(".")[0] != device.line:
        raise InputError("bundle.not_for_us")
    hub = VerifyKey(device.hub_key)
    try:
        for body, signature in messages:
            hub.verify(signed_reply(device.line, body), signature)
        return [read_reply(unpack(body, most=MOST_OUT)) for body, _ in messages]
    except (BadSignatureError, ValueError) as error:
        raise InputError("bundle.not_of_our_hub") from error


def _waiting(store: Store, reply: Reply) -> Batch:
    """What this reply may settle: the oldest that wait by now."""
    device = store.device.get()
    assert device is not None
    entries = tuple(store.outbox.pending(max(1, len(reply.results)), _MOST_LETTERS))
    first = entries[0].n if entries else reply.acknowledged + 1
    return Batch(device=device, first=first, entries=entries, body=b"", is_carried=True)


def _with(taken: Taken, outcome: Outcome) -> Taken:
    before = taken.report
    report = replace(
        before,
        pushed=before.pushed + outcome.settled,
        pulled=before.pulled + outcome.pulled,
        conflicts=before.conflicts + outcome.conflicts,
        refused=before.refused + outcome.refused,
        changes=before.changes | Changes(records=outcome.has_records, exchange=True),
    )
    is_news = outcome.settled + outcome.refused + outcome.pulled > 0 or outcome.is_further
    return Taken(
        report=report,
        is_news=taken.is_news or is_news or outcome.is_healed,
        begins_again=outcome.is_healed,
    )


def _run(report: Report, *, now: datetime, way: RunWay, code: str = "") -> ExchangeRun:
    return ExchangeRun(
        at=now,
        pushed=report.pushed,
        pulled=report.pulled,
        conflicts=report.conflicts,
        refused=report.refused,
        bytes_sent=report.bytes_sent,
        bytes_received=report.bytes_received,
        requests=0,
        code=code,
        way=way,
    )
