"""Copies and their numbers: what is known of them, what becomes of them, what is never edited."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.copy import NEXT, Copy, CopySource, CopyStatus
from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron
from desktop.domain.record import Field, Record, RecordId
from desktop.marc.write import write_iso2709
from desktop.services import registers, stock
from desktop.services.cataloguing import NewCopy, add_copy, add_record, withdraw_copy
from desktop.services.circulation import lend, take_back
from desktop.services.importing import ImportOptions, import_file
from desktop.storage.series import NumberSeries
from desktop.storage.store import Store
from tests.services.books import LEADER
from tests.services.conftest import NOW

ALL_KNOWN = NewCopy(
    barcode="X-1",
    prefix="TN",
    store="Kho mượn",
    price=45_000,
    printed="TN.00001",
    source=CopySource.DONATION,
    location="Tầng 1",
    shelf="Giá 3",
    site="Bưu điện văn hóa xã",
    owner="Trung tâm học tập cộng đồng",
    call_number="895.9221 NGU",
    acquired_on=date(2026, 11, 1),
)


@pytest.fixture
def record(store: Store) -> RecordId:
    return add_record(store, BriefDescription(title="Kỹ thuật trồng lúa"), now=NOW)


def told(store: Store, copy: Copy) -> list[dict[str, object]]:
    """What the journal tells of a copy."""
    entries = store.outbox.pending(100_000, 1 << 30)
    return [
        json.loads(entry.body)
        for entry in entries
        if entry.kind is ChangeKind.COPY and entry.entity == copy.id
    ]


def test_all_that_is_known_of_a_copy_is_kept_and_told(store: Store, record: RecordId) -> None:
    copy = add_copy(store, record, ALL_KNOWN, now=NOW)
    assert store.copies.get(copy.id) == copy
    assert store.copies.scanned("X-1") is not None
    (body,) = told(store, copy)
    assert body["site"] == "Bưu điện văn hóa xã"
    assert body["acquired_on"] == "2026-11-01"
    assert (body["source"], body["printed"], body["price"]) == ("donation", "TN.00001", 45_000)


def test_the_journal_is_silent_about_what_is_not_known(store: Store, record: RecordId) -> None:
    (body,) = told(store, add_copy(store, record, NewCopy(), now=NOW))
    assert set(body) == {"record", "barcode", "accession", "store", "price", "status"}


def test_a_copy_is_corrected_but_its_number_never(store: Store, record: RecordId) -> None:
    copy = add_copy(store, record, NewCopy(), now=NOW)
    other = add_copy(store, record, NewCopy(), now=NOW)
    moved = replace(copy, site="Tủ sách pháp luật", barcode="NEW", price=1)
    assert stock.correct_copy(store, moved, now=NOW)
    assert store.copies.by_barcode("NEW") == moved
    assert not stock.correct_copy(store, moved, now=NOW)
    (_, said) = told(store, copy)  # what has changed, and no more
    assert said["set"] == {"barcode": "NEW", "price": 1, "site": "Tủ sách pháp luật"}
    for wrong in (
        replace(moved, accession="TV.99999"),
        replace(moved, status=CopyStatus.LOST),
        replace(moved, record=RecordId("0" * 32)),
    ):
        with pytest.raises(RuleError, match="number_is_final"):
            stock.correct_copy(store, wrong, now=NOW)
    with pytest.raises(RuleError, match="barcode_taken"):
        stock.correct_copy(store, replace(moved, barcode=other.barcode), now=NOW)


@pytest.mark.parametrize("before", CopyStatus)
@pytest.mark.parametrize("after", CopyStatus)
def test_a_status_follows_another_only_as_the_table_says(
    store: Store, record: RecordId, before: CopyStatus, after: CopyStatus
) -> None:
    copy = add_copy(store, record, NewCopy(), now=NOW)
    if before is not CopyStatus.IN_STOCK:
        stock.change_status(store, copy.barcode, before, reason="trước", now=NOW)
    if after in NEXT[before]:
        done = stock.change_status(store, copy.barcode, after, reason="sau", now=NOW).copy
        assert (done.status, done.reason) == (after, "sau")
        assert store.copies.get(copy.id) == done
        said = told(store, copy)[-1]
        assert said["record"] == record
        assert said["set"] == {"departure": None, "reason": "sau", "status": after.value}
    else:
        with pytest.raises(RuleError, match="cannot_become"):
            stock.change_status(store, copy.barcode, after, reason="sau", now=NOW)


def test_a_status_needs_its_reason(store: Store, record: RecordId) -> None:
    copy = add_copy(store, record, NewCopy(), now=NOW)
    with pytest.raises(InputError, match="reason_missing"):
        withdraw_copy(store, copy.barcode, reason="  ", now=NOW)
    assert store.copies.get(copy.id) == copy


def test_a_book_that_is_out_can_be_lost_and_nothing_else(
    store: Store, record: RecordId, an: Patron
) -> None:
    copy = add_copy(store, record, NewCopy(), now=NOW)
    lend(store, copy.barcode, patron=an.id, now=NOW)
    for status in (CopyStatus.DAMAGED, CopyStatus.REPAIR, CopyStatus.WITHDRAWN):
        with pytest.raises(RuleError, match="is_out"):
            stock.change_status(store, copy.barcode, status, reason="x", now=NOW)
    stock.change_status(store, copy.barcode, CopyStatus.LOST, reason="mất", now=NOW)
    take_back(store, copy.barcode, now=NOW)
    with pytest.raises(RuleError, match="copy_is_lost"):
        lend(store, copy.barcode, patron=an.id, now=NOW)


@pytest.mark.parametrize("status", [CopyStatus.DAMAGED, CopyStatus.REPAIR])
def test_a_damaged_book_is_not_lent(
    store: Store, record: RecordId, an: Patron, status: CopyStatus
) -> None:
    copy = add_copy(store, record, NewCopy(), now=NOW)
    stock.change_status(store, copy.barcode, status, reason="rách bìa", now=NOW)
    with pytest.raises(RuleError, match=f"copy_is_{status}"):
        lend(store, copy.barcode, patron=an.id, now=NOW)


def test_withdrawing_tells_how_many_copies_are_left(store: Store, record: RecordId) -> None:
    first, second = (add_copy(store, record, NewCopy(), now=NOW) for _ in range(2))
    assert withdraw_copy(store, first.barcode, reason="rách nát", now=NOW).copies_left == 1
    assert withdraw_copy(store, second.barcode, reason="rách nát", now=NOW).copies_left == 0


def test_a_book_keeps_the_number_it_wears_while_it_is_free(store: Store, record: RecordId) -> None:
    old = add_copy(store, record, NewCopy(accession="TN.00123"), now=NOW)
    assert (old.accession, old.barcode) == ("TN.00123", "TN.00123")
    after = add_copy(store, record, NewCopy(prefix="TN"), now=NOW)
    assert after.accession == "TN.00124"
    with pytest.raises(RuleError, match="accession_taken"):
        add_copy(store, record, NewCopy(accession="TN.00123", barcode="Y"), now=NOW)
    with pytest.raises(InputError, match="accession_not_understood"):
        add_copy(store, record, NewCopy(accession="123"), now=NOW)
    twin = add_copy(store, record, NewCopy(prefix="TN", printed="TN.00123"), now=NOW)
    assert (twin.accession, twin.printed) == ("TN.00125", "TN.00123")


def test_a_book_lent_by_another_library_gets_no_number_of_ours(
    store: Store, record: RecordId
) -> None:
    new = NewCopy(source=CopySource.ROTATION, barcode="TINH-0001")
    assert add_copy(store, record, new, now=NOW).accession == ""
    with pytest.raises(InputError, match="barcode_missing"):
        add_copy(store, record, replace(new, barcode=""), now=NOW)


def test_a_range_is_kept_to_and_then_used_up(store: Store, record: RecordId) -> None:
    given = registers.give_range(store, "TN", first=5000, most=5001)
    assert given == NumberSeries("TN", 4999, 5000, 5001)
    numbers = [add_copy(store, record, NewCopy(prefix="TN"), now=NOW).accession for _ in range(2)]
    assert numbers == ["TN.05000", "TN.05001"]
    with pytest.raises(RuleError, match="used_up"):
        add_copy(store, record, NewCopy(prefix="TN"), now=NOW)
    with pytest.raises(RuleError, match="range_used"):
        registers.give_range(store, "TN", first=5000, most=5001)
    registers.give_range(store, "TN", first=7000, most=7999)
    assert add_copy(store, record, NewCopy(prefix="TN"), now=NOW).accession == "TN.07000"


def test_the_numbers_of_others_use_up_nothing_of_a_range(store: Store, record: RecordId) -> None:
    add_copy(store, record, NewCopy(accession="TN.00010"), now=NOW)
    registers.give_range(store, "TN", first=10, most=20)
    add_copy(store, record, NewCopy(accession="TN.90000"), now=NOW)
    assert add_copy(store, record, NewCopy(prefix="TN"), now=NOW).accession == "TN.00011"


@pytest.mark.parametrize(("first", "most"), [(0, 5), (5, 4), (-1, 1)])
def test_a_range_that_is_none_is_refused(store: Store, first: int, most: int) -> None:
    with pytest.raises(InputError, match="range_not_understood"):
        registers.give_range(store, "TN", first=first, most=most)


def test_a_refused_copy_uses_up_no_number(store: Store, record: RecordId) -> None:
    with pytest.raises(AppError):
        add_copy(store, record, NewCopy(prefix="TN", barcode="TV00000001"), now=NOW)
    assert add_copy(store, record, NewCopy(prefix="TN"), now=NOW).accession == "TN.00001"


def test_a_file_with_numbers_of_all_libraries_leaves_the_range_as_it_is(
    store: Store, record: RecordId, tmp_path: Path
) -> None:
    registers.give_range(store, "TN", first=100, most=199)
    carried = (Field("852", f"  \x1fpB{n}\x1fjTN.{n:05d}") for n in (7, 120, 90_000))
    file = tmp_path / "province.mrc"
    file.write_bytes(write_iso2709(Record(LEADER, (Field("245", "10\x1faLúa"), *carried))))
    assert import_file(store, file, ImportOptions(), now=NOW).copies == 3
    assert add_copy(store, record, NewCopy(prefix="TN"), now=NOW).accession == "TN.00121"
