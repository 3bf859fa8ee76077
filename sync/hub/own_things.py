"""What belongs to one library: its loans, register and rules. Its other PCs hear of it.

Other libraries hear nothing. To add a kind: a function here, and its line in `kinds.KINDS`.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import insert

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import OWN_RULES, ChangeKind
from desktop.domain.loan_events import Event, EventType, word_of
from desktop.domain.rules_text import rules_of_body
from sync.hub import feed
from sync.hub.clocks import moment_of
from sync.hub.tables import circulation
from sync.hub.telling import tell_event
from sync.hub.work import Outcome, Work
from sync.wire import Status

_EVENT_KEYS = frozenset({"type", "copy", "loan", "at", "due", "run"})
_HOLD_KEYS = frozenset({"state", "record", "copy", "kept", "until", "placed", "library"})
_OVERRIDE_KEYS = frozenset({"rule", "deed", "at"})
_VISIT_KEYS = frozenset({"day", "door", "use"})

# Built once: building a statement costs more than running it.
_ADD_EVENT = insert(circulation)


def take_event(work: Work) -> Outcome:
    """An event is only added. What it answers as its version is the moment the hub gave it."""
    body = _told(work, _EVENT_KEYS)
    if body.get("type") not in set(EventType):
        raise InputError("circulation.not_sound")
    said = {name: word_of(body, name) for name in _EVENT_KEYS}
    named = work.sent.entity if work.sent.entity != said["copy"] else ""
    line = work.device.partition(".")[0]
    moment = moment_of(work.unit.clocks, line, said["run"], shown=said["at"], arrived=work.at)
    event = Event(
        op=work.sent.op,
        type=EventType(said["type"]),
        copy=said["copy"],
        loan=said["loan"] or named,
        moment=moment,
        device=work.device,
        n=work.sent.n,
        due=said["due"],
    )
    row = {**event._asdict(), "library": work.library, "at": said["at"], "run": said["run"]}
    work.pending.add(_ADD_EVENT, row)
    tell_event(work.pending, work.library, event, version=work.version, device=work.device)
    return Outcome(status=Status.OK, version=moment)


def take_hold(work: Work) -> Outcome:
    """The book and the copy, never a reader."""
    _told(work, _HOLD_KEYS)
    return _tell_home(work, ChangeKind.HOLD, work.sent.entity)


def take_register(work: Work) -> Outcome:
    json_object(work.sent.body)
    return _tell_home(work, ChangeKind.REGISTER, work.sent.entity)


def take_rules(work: Work) -> Outcome:
    """All rules of a library are one word: they are right as they arrived last (rule 12.1)."""
    rules_of_body(work.sent.body)
    return _tell_home(work, ChangeKind.RULES, OWN_RULES)


def take_override(work: Work) -> Outcome:
    """The rule that was gone past, never why."""
    said = _told(work, _OVERRIDE_KEYS) | {"loan": work.sent.entity}
    return _tell_home(work, ChangeKind.OVERRIDE, work.sent.op, text=json.dumps(said))


def take_visits(work: Work) -> Outcome:
    _told(work, _VISIT_KEYS)
    return _tell_home(work, ChangeKind.VISITS, work.sent.entity)


def _told(work: Work, keys: Collection[str]) -> dict[str, Any]:
    """What a change says. InputError when it says more than it may."""
    body = json_object(work.sent.body)
    if not body.keys() <= set(keys):
        raise InputError(
            "circulation.not_sound"
            if work.sent.kind == ChangeKind.CIRCULATION
            else "change.not_sound"
        )
    return body


def _tell_home(work: Work, kind: ChangeKind, entity: str, *, text: str | None = None) -> Outcome:
    work.pending.tell(
        work.library,
        kind,
        entity,
        text=work.sent.body if text is None else text,
        version=work.version,
        device=feed.THE_HUB if work.is_late else work.device,
    )
    return Outcome(status=Status.OK, version=work.version)
