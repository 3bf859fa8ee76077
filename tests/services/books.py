"""Records for the tests of what is done to descriptions."""

from desktop.domain.brief import BriefDescription
from desktop.domain.identifiers import identified
from desktop.domain.record import Field, Record, RecordId
from desktop.services.cataloguing import add_record
from desktop.services.editing import change_record
from desktop.storage.store import Store
from tests.services.conftest import NOW

LEADER = "00000nam a2200000 a 4500"


def book(*fields: tuple[str, str]) -> Record:
    """A record of fields written as ("245", "10$aNhan đề")."""
    made = (Field(tag, data.replace("$", "\x1f")) for tag, data in fields)
    return identified(Record(LEADER, tuple(made)))


def described(store: Store, *fields: tuple[str, str]) -> RecordId:
    """A book in the library that says no more than these fields."""
    record = add_record(store, BriefDescription(title="Nháp"), now=NOW)
    with store.write():
        change_record(store, record, book(*fields), now=NOW)
    return record


def fields_of(store: Store, record: RecordId) -> list[str]:
    """What a record says, as "245 10$aNhan đề", in order."""
    found = store.records.get(record)
    assert found is not None
    return [f"{field.tag} {field.data}".replace("\x1f", "$") for field in found.fields]


def texts(store: Store, *records: RecordId) -> list[str | None]:
    return [store.records.text(record) for record in records]
