"""The line for a book after the nation has changed something about it. Inside Store.write()."""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.hold import settled
from desktop.domain.record import RecordId
from desktop.storage.store import Store


def settle_line(store: Store, record: RecordId, *, now: datetime) -> None:
    """Without a word in the journal: the nation knows what it has said."""
    until = store.house_rules.current().holds.until(day_of(now))
    line = store.holds.open_of(record)
    after = settled(line, store.holds.free(record), until=until)
    store.holds.put_all(new for old, new in zip(line, after, strict=True) if old != new)
