"""What each kind of change does to the hub.

To add a kind: a function here that takes `Work` and returns an `Outcome`, and its line in `KINDS`.
A change that is not sound raises InputError and leaves nothing behind.
"""

from collections.abc import Callable

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from sync.hub import feed, own_things, sealed
from sync.hub.copies import take_copy
from sync.hub.figures import take_figures
from sync.hub.readers import take_reader
from sync.hub.records import take_record
from sync.hub.strangers import take_stranger
from sync.hub.work import Outcome, Work
from sync.wire import Status

_SEALED = frozenset({ChangeKind.READER, ChangeKind.WHOSE, ChangeKind.KEY})
PERSONAL = frozenset({ChangeKind.PATRON, ChangeKind.CIRCULATION, *_SEALED})
"""Of these no more is kept than what they say here, not even when they are refused."""

_REMOVAL_KEYS = frozenset({"undone"})


def _removal(work: Work) -> Outcome:
    """A library's own catalogue: its other PCs hear of it, and nobody else."""
    body = json_object(work.sent.body)
    if not (body.keys() <= _REMOVAL_KEYS and isinstance(body.get("undone", True), bool)):
        raise InputError("change.not_sound")
    work.pending.tell(
        work.library,
        ChangeKind.REMOVAL,
        work.sent.entity,
        text=work.sent.body,
        version=work.version,
        device=feed.THE_HUB if work.is_late else work.device,
    )
    return Outcome(status=Status.OK, version=work.version)


OWN = frozenset(
    {
        ChangeKind.COPY,
        ChangeKind.CIRCULATION,
        ChangeKind.HOLD,
        ChangeKind.REGISTER,
        ChangeKind.RULES,
        ChangeKind.OVERRIDE,
        ChangeKind.VISITS,
        ChangeKind.FIGURES,
        *_SEALED,
    }
)
"""What a library's own PCs tell each other: two that speak at once do so one after the other."""

KINDS: dict[str, Callable[[Work], Outcome]] = {
    ChangeKind.RECORD: take_record,
    ChangeKind.PATRON: take_reader,
    ChangeKind.REMOVAL: _removal,
    ChangeKind.COPY: take_copy,
    ChangeKind.CIRCULATION: own_things.take_event,
    ChangeKind.HOLD: own_things.take_hold,
    ChangeKind.REGISTER: own_things.take_register,
    ChangeKind.RULES: own_things.take_rules,
    ChangeKind.OVERRIDE: own_things.take_override,
    ChangeKind.VISITS: own_things.take_visits,
    ChangeKind.FIGURES: take_figures,
    ChangeKind.STRANGER: take_stranger,
    ChangeKind.READER: sealed.take_reader,
    ChangeKind.WHOSE: sealed.take_whose,
    ChangeKind.KEY: sealed.take_key,
}
