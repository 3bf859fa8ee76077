"""A book that is described already is linked to, with what was typed beyond it."""

from dataclasses import replace

from desktop.domain.brief import BriefDescription
from desktop.domain.merge import Marks
from desktop.domain.record import SUBFIELD, Field, Record, RecordId
from desktop.services import cataloguing, linking
from desktop.storage.bases import Base
from desktop.storage.store import Store
from tests.services.conftest import NOW

KIEU = BriefDescription(title="Truyện Kiều", author="Nguyễn Du", year=2019)


def noted(store: Store, record: RecordId, *notes: Field) -> Record:
    there = store.records.get(record)
    assert there is not None
    return there._replace(fields=(*there.fields, *notes))


def test_notes_and_own_fields_stand_beside_those_that_are_there(store: Store) -> None:
    """Rule 15.7."""
    there = cataloguing.add_record(store, replace(KIEU, publisher="Văn học"), now=NOW)
    cataloguing.edit_record(store, there, "500$a=Có tranh", now=NOW)
    mine = [
        Field("500", f"  {SUBFIELD}aBìa rách"),
        Field("900", f"  {SUBFIELD}aTủ 2"),
        Field("260", f"  {SUBFIELD}bNhà in khác"),
        Field("653", f"  {SUBFIELD}athơ"),
    ]
    linking.link(store, there, noted(store, there, *mine), now=NOW)
    after = store.records.get(there)
    assert after is not None
    assert [field.data[4:] for field in after.all("500")] == ["Có tranh", "Bìa rách"]
    assert [field.data[4:] for field in after.all("900", "653")] == ["thơ", "Tủ 2"]
    assert after.value("260", "b").startswith("Văn học")


def test_what_says_nothing_new_changes_nothing(store: Store) -> None:
    there = cataloguing.add_record(store, KIEU, now=NOW)
    pending = store.outbox.count_pending()
    linking.link(store, there, noted(store, there), now=NOW)
    assert store.outbox.count_pending() == pending


def test_it_is_told_that_the_nation_answers_for_a_record(store: Store) -> None:
    there = cataloguing.add_record(store, KIEU, now=NOW)
    record = noted(store, there)
    (twin,) = linking.twins(store, record)
    assert (twin.hit.id, twin.hit.author, twin.is_curated) == (there, "Nguyễn Du", False)
    with store.write():
        marks = Marks(curated=True)
        store.bases.put(
            Base(record=there, version=1, field_versions={}, document=None, marks=marks)
        )
    (twin,) = linking.twins(store, record)
    assert twin.is_curated
    assert linking.twins(store, record, but=[there]) == ()
