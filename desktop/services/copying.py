"""Taking a description from another catalogue, so that nobody describes a book twice."""

from datetime import datetime

from desktop.domain.describe import summary
from desktop.domain.edit import creation
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.prepared import prepared
from desktop.domain.record import Record, RecordId
from desktop.storage.store import Store

# What tells of the other library's copies, shelves, and house rules.
_THEIRS = ("049", "09", "541", "561", "583", "59", "841", "842", "843", "844", "845", "9")
_THEIR_HOLDINGS = ("850", "851", "852", "853", "854", "855", "863", "864", "865", "866", "867")
_THEIR_ITEMS = ("868", "876", "877", "878")


def take(store: Store, record: Record, *, now: datetime) -> RecordId:
    """Add `record`, without what is only true where it comes from. RuleError when it is here."""
    record = described_elsewhere(record)
    title = summary(record).title
    if not title.strip():
        raise InputError("record.title_missing")
    with store.write():
        known = store.matches.of(prepared(record))
        if known:
            raise RuleError("record.here_already", title=known[0].title, id=known[0].record)
        record_id = RecordId(store.identities.new(now))
        store.records.put(record_id, record)
        store.outbox.append(ChangeKind.RECORD, record_id, creation(record.text()), now=now)
    return record_id


def described_elsewhere(record: Record) -> Record:
    """What another library tells about a book, without what it tells about its own copies."""
    theirs = _THEIRS + _THEIR_HOLDINGS + _THEIR_ITEMS
    fields = (field for field in record.fields if not field.tag.startswith(theirs))
    return identified(Record(record.leader, tuple(fields)))
