"""Looking back at a record: who changed it, when and in what, and making it so again."""

from datetime import datetime

from desktop.domain.differences import Difference, between
from desktop.domain.errors import RuleError
from desktop.domain.record import Record, RecordId
from desktop.domain.version import Origin, Version
from desktop.services.editing import change_record
from desktop.storage.store import Store
from desktop.storage.versions import Overwritten


def history(store: Store, record: RecordId) -> tuple[Version, ...]:
    """Every version of a record, newest first."""
    with store.read():
        changes, texts = _known(store, record)
        created_at = store.versions.created_at(record)
    first = Version(
        number=0,
        at=created_at,
        origin=Origin.NATION if created_at is None else Origin.LIBRARY,
        author="",
        differences=(),
    )
    versions = [first]
    for number, change in enumerate(changes, 1):
        version = Version(
            number=number,
            at=change.at,
            origin=change.origin,
            author=change.author,
            differences=between(texts[number - 1], texts[number]),
        )
        versions.append(version)
    return tuple(reversed(versions))


def record_at(store: Store, record: RecordId, number: int) -> Record:
    """The record as it was in a version."""
    with store.read():
        _, texts = _known(store, record)
    return _one(texts, number)


def compare(store: Store, record: RecordId, *, older: int, newer: int) -> tuple[Difference, ...]:
    """What differs between two versions: the older one on the left."""
    with store.read():
        _, texts = _known(store, record)
    return between(_one(texts, older), _one(texts, newer))


def restore(store: Store, record: RecordId, number: int, *, now: datetime) -> bool:
    """Make a record say again what it said in a version, as a new edit; False when it does."""
    with store.write():
        _, texts = _known(store, record)
        return change_record(store, record, _one(texts, number), now=now)


def _known(store: Store, record: RecordId) -> tuple[tuple[Overwritten, ...], list[Record]]:
    """The changes of a record, and its text before each and after the last."""
    text = store.records.text(record)
    if text is None:
        removal = store.removals.get(record)
        if removal is None:
            raise RuleError("record.unknown", id=record)
        text = removal.text
    changes = store.versions.of(record)
    return changes, [Record.from_text(each) for each in (*(c.text for c in changes), text)]


def _one(texts: list[Record], number: int) -> Record:
    if not 0 <= number < len(texts):
        raise RuleError("version.unknown", number=number)
    return texts[number]
