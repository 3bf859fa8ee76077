"""A book that is about to be described and is there already: seen in time, and described once.

The catalogue has the nation's records beside the library's own, so one that nobody here has typed
may be there all the same.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.brief import BriefDescription, described
from desktop.domain.calendar import local
from desktop.domain.catalogue import Hit
from desktop.domain.errors import RuleError
from desktop.domain.filling import linked
from desktop.domain.identifiers import identified
from desktop.domain.matching import Reason
from desktop.domain.prepared import prepared
from desktop.domain.record import Record, RecordId
from desktop.services import describing, finding
from desktop.services.describing import Described
from desktop.services.editing import present
from desktop.storage.matches import Known
from desktop.storage.store import Store


class IfKnown(StrEnum):
    """What is done with the description of a book that the catalogue has."""

    REFUSE = "refuse"
    LINK = "link"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A record of the same book, and how that is known."""

    hit: Hit
    reason: Reason
    is_curated: bool
    """Whether the nation answers for what it says."""


def twins(store: Store, record: Record, *, but: Collection[RecordId] = ()) -> tuple[Twin, ...]:
    """Records of the book that `record` describes, the surest first, without those in `but`."""
    with store.read():
        found = store.matches.of(prepared(identified(record)))
    return tuple(_twin(store, known) for known in found if known.record not in but)


def add_brief(
    store: Store, brief: BriefDescription, if_known: IfKnown, *, now: datetime
) -> RecordId:
    """Describe a book briefly; a cataloguer may say more later.

    RuleError `record.here_already` when the catalogue has the book and nothing else is wanted.
    """
    record = identified(described(brief, local(now).date()))
    known = () if if_known is IfKnown.ADD else twins(store, record)
    if not known:
        return describing.add(store, record, now=now).id
    there = known[0].hit
    if if_known is IfKnown.REFUSE:
        raise RuleError("record.here_already", title=there.title, id=there.id)
    return link(store, there.id, record, now=now).id


def link(store: Store, there: RecordId, record: Record, *, now: datetime) -> Described:
    """Let the record that is there stand for `record`, with what that one says beyond it."""
    with store.read():
        seen = present(store, there)
    return describing.change(store, there, seen=seen, after=linked(seen, record), now=now)


def _twin(store: Store, known: Known) -> Twin:
    hit = finding.book(store, known.record).hit
    base = store.bases.get(known.record)
    return Twin(hit=hit, reason=known.reason, is_curated=base is not None and base.marks.curated)
