"""A book that comes again is known by its number, its ISBN or its title, and an import undone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.catalogue import Query
from desktop.domain.copy import CopyStatus
from desktop.domain.matching import OnDuplicate, Reason
from desktop.domain.record import RecordId
from desktop.services import cataloguing, circulation, finding
from desktop.services.importing import ImportOptions, ImportReport, import_file
from desktop.services.readers import NewPatron, register
from desktop.services.undoing import imports, undo_import
from desktop.storage.store import Store
from tests.services.conftest import BOOKS, NOW
from tests.storage.shelf import book, file_of, is_unbroken, journal


@pytest.fixture
def empty() -> Iterator[Store]:
    with closing(Store.in_memory(bytes)) as store:
        yield store


def described(title: str, **more: str) -> dict[str, str]:
    """What makes two books differ, with what usually goes with it."""
    return {"title": title, "t100": "Tô Hoài", "t008": "260101s2010    vm ", **more}


def bring(store: Store, tmp_path: Path, *books: dict[str, str], **options: object) -> ImportReport:
    path = file_of(tmp_path / "sách.mrc", *(book(**each) for each in books))
    report = import_file(store, path, ImportOptions(**options), now=NOW)  # type: ignore[arg-type]
    assert report.read == report.added + report.updated + report.skipped + report.failed
    return report


def only(store: Store) -> RecordId:
    (hit,) = finding.find(store, Query(text="")).hits
    return hit.id


OURS = described("Dế mèn phiêu lưu ký", t020="978-604-2-12345-7")
ALIKE = {
    "the other form of its ISBN": (described("Dế Mèn", t020="6042123459"), Reason.ISBN),
    "title and author without accents": (described("De men phieu luu ky"), Reason.WORK),
}
DIFFERENT = {
    "another year": described("Dế mèn phiêu lưu ký", t008="260101s2015    vm "),
    "another edition": described("Dế mèn phiêu lưu ký", t250="Tái bản lần thứ 2"),
    "another ISBN": described("Dế mèn phiêu lưu ký", t020="9786042999991"),
    "another author": described("Dế mèn phiêu lưu ký", t100="Nam Cao"),
}


@pytest.mark.parametrize("name", ALIKE)
def test_a_book_is_known_again_by(empty: Store, tmp_path: Path, name: str) -> None:
    again, reason = ALIKE[name]
    assert bring(empty, tmp_path, OURS).added == 1
    report = bring(empty, tmp_path, again)
    assert (report.skipped, report.added) == (1, 0)
    (match,) = report.matches
    assert (match.number, match.known.reason) == (1, reason)
    assert match.known.title == "Dế mèn phiêu lưu ký"


@pytest.mark.parametrize(
    ("known", "again"),
    [
        ("978-604-2-12345-7", "9786042123457"),
        ("978-632-5-10123-3", "9786325101233"),
        ("978-632-5-10123-3", "632-5-10123-5"),
        ("6325101235", "978 632 5 10123 3"),
    ],
)
def test_isbns_of_both_vietnamese_groups_are_known_in_each_form(
    empty: Store, tmp_path: Path, known: str, again: str
) -> None:
    bring(empty, tmp_path, described("Dế mèn phiêu lưu ký", t020=known))
    report = bring(empty, tmp_path, described("Dế Mèn", t020=again))
    assert report.skipped == 1
    assert report.matches[0].known.reason is Reason.ISBN


@pytest.mark.parametrize("name", DIFFERENT)
def test_it_is_not_the_same_book_with(empty: Store, tmp_path: Path, name: str) -> None:
    bring(empty, tmp_path, OURS)
    assert bring(empty, tmp_path, DIFFERENT[name]).added == 1


def test_two_numbers_of_one_source_are_two_books(empty: Store, tmp_path: Path) -> None:
    first = {**OURS, "t001": "1", "t003": "VN"}
    assert bring(empty, tmp_path, first, {**first, "t001": "2"}).added == 2
    assert bring(empty, tmp_path, {**first, "t003": "LA"}).skipped == 1


def test_volumes_of_a_set_may_share_an_isbn(empty: Store, tmp_path: Path) -> None:
    volumes = [described(f"Sử ký\x1fnTập {n}", t020="9786042123456") for n in (1, 2)]
    assert bring(empty, tmp_path, *volumes).added == 2
    assert bring(empty, tmp_path, *volumes).skipped == 2


def test_the_same_book_twice_in_one_file_is_one(empty: Store, tmp_path: Path) -> None:
    report = bring(empty, tmp_path, OURS, described("DE MEN phieu luu ky"))
    assert (report.added, report.skipped) == (1, 1)


def test_merging_fills_gaps_and_leaves_what_is_said(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path, {**OURS, "t520": "Của ta"})
    theirs = {**OURS, "t520": "Của họ", "t653": "Thiếu nhi", "t999": "riêng của họ"}
    report = bring(empty, tmp_path, theirs, on_duplicate=OnDuplicate.MERGE)
    assert (report.updated, report.added) == (1, 0)
    merged = empty.records.get(only(empty))
    assert merged is not None
    assert merged.value("520", "a") == "Của ta"
    assert merged.value("653", "a") == "Thiếu nhi"
    assert merged.first("999") is None
    assert is_unbroken(journal(empty))
    assert bring(empty, tmp_path, theirs, on_duplicate=OnDuplicate.MERGE).skipped == 1


def test_a_twin_in_the_file_is_merged_too(empty: Store, tmp_path: Path) -> None:
    twin = described("De men phieu luu ky", t653="Truyện")
    report = bring(empty, tmp_path, OURS, twin, on_duplicate=OnDuplicate.MERGE)
    assert (report.added, report.updated) == (1, 1)
    assert empty.records.count() == 1


def test_each_record_may_be_decided_by_itself(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path, OURS)
    report = bring(
        empty,
        tmp_path,
        described("Lão Hạc"),
        {**OURS, "t653": "x"},
        decisions={2: OnDuplicate.ADD},
    )
    assert (report.added, report.skipped) == (2, 0)


def test_copies_of_a_skipped_record_are_told_of(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "again.mrc"
    path.write_bytes(BOOKS.read_bytes().replace(b"TV00000001", b"TV99999999"))
    report = import_file(store, path, ImportOptions(), now=NOW)
    assert (report.skipped, report.copies) == (63, 0)
    assert [each.problem.code for each in report.problems] == ["copy.record_skipped"]

    merged = import_file(store, path, ImportOptions(on_duplicate=OnDuplicate.MERGE), now=NOW)
    assert (merged.updated, merged.skipped, merged.copies) == (1, 62, 1)
    assert store.copies.by_barcode("TV99999999") is not None


def test_an_import_is_undone_and_may_be_made_again(empty: Store) -> None:
    first = import_file(empty, BOOKS, ImportOptions(), now=NOW)
    assert first.batch is not None
    undone = undo_import(empty, first.batch, now=NOW)
    assert (undone.removed, undone.copies, undone.kept) == (63, 63, [])
    assert empty.records.count() == empty.copies.count() == 0
    assert finding.find(empty, Query(text="truyện kiều")).total == 0
    assert is_unbroken(journal(empty))

    again = import_file(empty, BOOKS, ImportOptions(), now=NOW)
    assert (again.added, again.copies) == (63, 63)
    assert [each.undone_at is None for each in imports(empty)] == [True, False]


def test_what_was_used_since_stays(empty: Store) -> None:
    report = import_file(empty, BOOKS, ImportOptions(), now=NOW)
    assert report.batch is not None
    reader = register(empty, NewPatron(card="BD.1", name="Lò Thị Mai"), now=NOW)
    circulation.lend(empty, "TV00000001", patron=reader.id, now=NOW)
    circulation.take_back(empty, "TV00000001", now=NOW)
    cataloguing.withdraw_copy(empty, "TV00000002", reason="rách", now=NOW)
    edited = empty.copies.by_barcode("TV00000003")
    assert edited is not None
    cataloguing.edit_record(empty, edited.record, "500$a=ghi chú", now=NOW)

    undone = undo_import(empty, report.batch, now=NOW)
    assert (undone.removed, undone.copies, len(undone.kept)) == (60, 60, 3)
    kept = {
        copy.barcode: copy.status
        for record in undone.kept
        for copy in empty.copies.of_record(record)
    }
    assert kept == {
        "TV00000001": CopyStatus.IN_STOCK,
        "TV00000002": CopyStatus.WITHDRAWN,
        "TV00000003": CopyStatus.IN_STOCK,
    }


def test_a_merge_is_undone_with_its_import(store: Store, tmp_path: Path) -> None:
    before = {
        hit.id: store.records.text(hit.id) for hit in finding.find(store, Query(text="")).hits
    }
    path = tmp_path / "more.mrc"
    path.write_bytes(BOOKS.read_bytes().replace(b"TV00000001", b"TV99999999"))
    report = import_file(store, path, ImportOptions(on_duplicate=OnDuplicate.MERGE), now=NOW)
    assert report.batch is not None
    assert undo_import(store, report.batch, now=NOW).copies == 1
    assert store.copies.by_barcode("TV99999999") is None
    assert {name: store.records.text(name) for name in before} == before


def test_a_stopped_undo_goes_on_later(empty: Store) -> None:
    report = import_file(empty, BOOKS, ImportOptions(), now=NOW)
    assert report.batch is not None
    stopped = undo_import(empty, report.batch, now=NOW, cancelled=lambda: True)
    assert (stopped.is_complete, stopped.removed) == (False, 0)
    assert undo_import(empty, report.batch, now=NOW).removed == 63
