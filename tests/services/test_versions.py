"""Looking back at a record and making it so again."""

from datetime import timedelta

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Query
from desktop.domain.errors import RuleError
from desktop.domain.record import RecordId
from desktop.domain.version import Origin
from desktop.services import finding, versions
from desktop.services.cataloguing import add_record, edit_record
from desktop.storage.store import Store
from tests.services.conftest import NOW

LATER, LAST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)


@pytest.fixture
def record(store: Store) -> RecordId:
    record = add_record(store, BriefDescription(title="Truyện Kều", year=2019), now=NOW)
    edit_record(store, record, "245$a=Truyện Kiều", now=LATER)
    edit_record(store, record, "250$a=Tái bản", now=LAST)
    return record


def test_every_edit_is_a_version_with_its_time_and_its_fields(
    store: Store, record: RecordId
) -> None:
    newest, second, first = versions.history(store, record)
    assert [(v.number, v.at, v.tags) for v in (first, second, newest)] == [
        (0, NOW, ()),
        (1, LATER, ("245",)),
        (2, LAST, ("250",)),
    ]
    assert {v.origin for v in (first, second, newest)} == {Origin.LIBRARY}


def test_a_record_brought_in_from_a_file_was_made_when_it_was_brought_in(store: Store) -> None:
    (hit,) = finding.find(store, Query(text="truyen kieu")).hits
    (only,) = versions.history(store, hit.id)
    assert (only.at, only.origin) == (NOW, Origin.LIBRARY)
    edit_record(store, hit.id, "250$a=Tái bản", now=LATER)
    assert [version.at for version in versions.history(store, hit.id)] == [LATER, NOW]


def test_an_edit_that_changes_nothing_is_no_version(store: Store, record: RecordId) -> None:
    edit_record(store, record, "250$a=Tái bản", now=LAST)
    assert len(versions.history(store, record)) == 3


def test_each_version_can_be_read_and_compared(store: Store, record: RecordId) -> None:
    assert versions.record_at(store, record, 0).value("245", "a") == "Truyện Kều."
    assert versions.record_at(store, record, 2) == store.records.get(record)
    title, edition = versions.compare(store, record, older=0, newer=2)
    assert title.left is not None
    assert title.right is not None
    assert (title.left.first("a"), title.right.first("a")) == ("Truyện Kều.", "Truyện Kiều")
    assert (edition.tag, edition.left) == ("250", None)


def test_to_restore_is_an_edit_of_its_own_and_can_be_restored(
    store: Store, record: RecordId
) -> None:
    first, last = versions.record_at(store, record, 0), store.records.get(record)
    waiting = store.outbox.count_pending()
    assert versions.restore(store, record, 0, now=LAST)
    assert store.records.get(record) == first
    assert finding.find(store, Query(text="truyen keu")).total == 1
    assert store.outbox.count_pending() == waiting + 1
    assert not versions.restore(store, record, 0, now=LAST)
    assert versions.restore(store, record, 2, now=LAST)
    assert store.records.get(record) == last
    assert len(versions.history(store, record)) == 5


@pytest.mark.parametrize("number", [-1, 3])
def test_a_version_that_never_was_is_refused(store: Store, record: RecordId, number: int) -> None:
    with pytest.raises(RuleError, match=r"version\.unknown"):
        versions.restore(store, record, number, now=LAST)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        versions.history(store, RecordId("0" * 32))
