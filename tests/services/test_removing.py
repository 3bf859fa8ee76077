"""Taking a record out of the catalogue: when it may go, what stays, how it comes back."""

from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop.domain.catalogue import Query, SearchField
from desktop.domain.copy import CopyStatus
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron
from desktop.domain.record import RecordId
from desktop.services import finding, opening, removing, stock, versions
from desktop.services.cataloguing import NewCopy, add_copy, edit_record, withdraw_copy
from desktop.services.circulation import lend
from desktop.services.importing import ImportOptions, import_file
from desktop.storage.store import Store
from tests.services.conftest import BOOKS, NOW
from tests.storage.shelf import assert_whole


@pytest.fixture
def kieu(store: Store) -> RecordId:
    """A book of the demonstration, with one copy."""
    (hit,) = finding.find(store, Query(text="truyen kieu")).hits
    return hit.id


@pytest.fixture
def gone(store: Store, kieu: RecordId) -> RecordId:
    """The same, whose copy was withdrawn and which was then removed."""
    (copy,) = store.copies.of_record(kieu)
    withdraw_copy(store, copy.barcode, reason="rách nát", now=NOW)
    removing.remove(store, kieu, now=NOW)
    return kieu


def test_a_record_with_a_copy_out_cannot_be_deleted(
    store: Store, kieu: RecordId, an: Patron
) -> None:
    (copy,) = store.copies.of_record(kieu)
    lend(store, copy.barcode, patron=an.id, now=NOW)
    stock.change_status(store, copy.barcode, CopyStatus.LOST, reason="mất", now=NOW)
    with pytest.raises(RuleError, match="copies_out") as refused:
        removing.remove(store, kieu, now=NOW)
    assert refused.value.details == {"count": 1}


@pytest.mark.parametrize("status", [s for s in CopyStatus if s is not CopyStatus.WITHDRAWN])
def test_a_record_with_a_copy_of_the_library_cannot_be_deleted(
    store: Store, kieu: RecordId, status: CopyStatus
) -> None:
    (copy,) = store.copies.of_record(kieu)
    stock.change_status(store, copy.barcode, status, reason="x", now=NOW)
    with pytest.raises(RuleError, match="has_copies"):
        removing.remove(store, kieu, now=NOW)
    assert store.records.text(kieu) is not None


def test_a_removed_record_is_nowhere_in_the_catalogue(store: Store, gone: RecordId) -> None:
    everything = finding.find(store, Query(text="", limit=100))
    assert everything.total == store.records.count() == opening.standing(store).records == 62
    assert gone not in {hit.id for hit in everything.hits}
    assert finding.find(store, Query(text="truyen kieu")).total == 0
    (copy,) = store.copies.of_record(gone)
    by_barcode = Query(text=copy.barcode, field=SearchField.BARCODE)
    assert finding.find(store, by_barcode).total == 0
    with pytest.raises(RuleError, match=r"record\.unknown"):
        finding.book(store, gone)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        edit_record(store, gone, "245$a=X", now=NOW)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        add_copy(store, gone, NewCopy(), now=NOW)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        removing.remove(store, gone, now=NOW)


def test_its_withdrawn_copy_stays_in_the_register(store: Store, gone: RecordId) -> None:
    (copy,) = store.copies.of_record(gone)
    scanned = store.copies.scanned(copy.barcode)
    assert scanned is not None
    assert scanned.title.startswith("Truyện Kiều")
    assert scanned.copy.status is CopyStatus.WITHDRAWN


def test_the_journal_tells_it_and_reads_as_before(store: Store, kieu: RecordId) -> None:
    before = store.outbox.pending(100_000, 1 << 30)
    (copy,) = store.copies.of_record(kieu)
    withdraw_copy(store, copy.barcode, reason="rách nát", now=NOW)
    removing.remove(store, kieu, now=NOW)
    after = store.outbox.pending(100_000, 1 << 30)
    assert after[: len(before)] == before
    last = after[-1]
    assert (last.kind, last.entity, last.body) == (ChangeKind.REMOVAL, kieu, "{}")


def test_a_removed_book_can_be_brought_in_again_from_a_file(store: Store, gone: RecordId) -> None:
    assert import_file(store, BOOKS, ImportOptions(), now=NOW).added == 1
    assert finding.find(store, Query(text="truyen kieu")).total == 1
    assert store.records.text(gone) is None


def test_a_removed_record_comes_back_whole(store: Store, kieu: RecordId) -> None:
    (copy,) = store.copies.of_record(kieu)
    text = store.records.text(kieu)
    withdraw_copy(store, copy.barcode, reason="rách nát", now=NOW)
    removing.remove(store, kieu, now=NOW)
    assert len(versions.history(store, kieu)) == 1
    removing.put_back(store, kieu, now=NOW)
    assert store.records.text(kieu) == text
    (hit,) = finding.find(store, Query(text="truyen kieu")).hits
    assert hit.id == kieu
    titles = [each.title for each in finding.find(store, Query(text="", limit=100)).hits]
    assert len(titles) == 63
    last = store.outbox.last()
    assert last is not None
    assert last.body == '{"undone": true}'
    with pytest.raises(RuleError, match="not_removed"):
        removing.put_back(store, kieu, now=NOW)


def test_removing_and_bringing_back_leaves_the_file_whole(
    store: Store, gone: RecordId, tmp_path: Path
) -> None:
    removing.put_back(store, gone, now=NOW)
    removing.remove(store, gone, now=NOW)
    store.close()
    assert_whole(tmp_path / "library.db")
    with closing(Store.open(tmp_path / "library.db", Random(3).randbytes)) as again:
        assert again.removals.holds(gone)
