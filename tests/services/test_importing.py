"""Bringing in files: every record accounted for, nothing twice, and a stop loses nothing."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.catalogue import Query
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.matching import OnDuplicate
from desktop.domain.patron import Patron
from desktop.services import finding
from desktop.services.importing import BATCH, ImportOptions, ImportReport, import_file
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests.services.conftest import BOOKS, NOW

DATA = Path(__file__).parents[3] / "shared" / "data"
FORMS = ("_utf8_nfc.mrc", "_utf8_nfd.mrc", "_utf8_marc21form.mrc", "_marc8.mrc", ".xml")


def brought_in(store: Store, path: Path, **options: object) -> ImportReport:
    report = import_file(store, path, ImportOptions(**options), now=NOW)  # type: ignore[arg-type]
    assert report.read == report.added + report.updated + report.skipped + report.failed
    return report


@pytest.fixture
def empty(tmp_path: Path) -> Store:
    return Store.in_memory(bytes)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_same_books_is_known_again(store: Store, form: str) -> None:
    report = brought_in(store, DATA / "marc-vietnamese" / f"vn_bibs{form}")
    assert (report.read, report.skipped, report.copies) == (63, 63, 0)
    assert store.records.count() == 63


@pytest.mark.parametrize("form", FORMS)
def test_every_form_brings_the_same_books(empty: Store, form: str) -> None:
    report = brought_in(empty, DATA / "marc-vietnamese" / f"vn_bibs{form}")
    assert (report.read, report.added, report.copies) == (63, 63, 63)
    assert finding.find(empty, Query(text="truyen kieu")).total == 1
    empty.close()


@pytest.mark.parametrize(
    ("name", "read", "failed"),
    [
        ("02_newline_between.mrc", 63, 0),
        ("04_bom_prefix.mrc", 63, 0),
        ("05_truncated_tail.mrc", 63, 1),
    ],
)
def test_damaged_framing_costs_no_sound_record(
    empty: Store, name: str, read: int, failed: int
) -> None:
    report = brought_in(empty, DATA / "marc-bad" / name)
    assert (report.read, report.failed, report.added) == (read, failed, read - failed)
    empty.close()


def test_each_record_and_copy_is_in_the_journal(store: Store) -> None:
    entries = store.outbox.pending(10_000, 1 << 30)
    assert Counter(entry.kind for entry in entries) == {ChangeKind.RECORD: 63, ChangeKind.COPY: 63}


def test_the_same_file_may_be_added_on_purpose_but_no_barcode_twice(store: Store) -> None:
    report = brought_in(store, BOOKS, on_duplicate=OnDuplicate.ADD)
    assert (report.added, report.copies) == (63, 0)
    assert {each.problem.code for each in report.problems} == {"copy.barcode_taken"}


def test_a_barcode_that_is_a_card_is_not_given_to_a_book(tmp_path: Path) -> None:
    store = Store.in_memory(bytes)
    register(store, NewPatron(card="TV00000001", name="Phạm Quốc Huy"), now=NOW)
    report = brought_in(store, BOOKS)
    assert (report.added, report.copies) == (63, 62)
    assert [each.problem.code for each in report.problems] == ["copy.barcode_is_a_card"]
    store.close()


def test_a_dry_run_says_what_would_be_and_writes_nothing(empty: Store) -> None:
    report = brought_in(empty, BOOKS, is_dry_run=True)
    assert (report.read, report.added) == (63, 63)
    assert empty.records.count() == 0
    assert empty.outbox.count_pending() == 0
    empty.close()


def test_a_stopped_import_keeps_what_it_has_and_goes_on_later(tmp_path: Path, empty: Store) -> None:
    books = BOOKS.read_bytes()
    path = tmp_path / "many.mrc"
    copies = BATCH // 63 + 2
    path.write_bytes(
        b"".join(
            books.replace(b"VNT", f"{number:03d}".encode()).replace(
                b"TV0", f"{number:03d}".encode()
            )
            for number in range(copies)
        )
    )
    seen: list[int] = []
    stopped = import_file(
        empty,
        path,
        ImportOptions(),
        now=NOW,
        progress=seen.append,
        cancelled=lambda: bool(seen),
    )
    assert not stopped.is_complete
    assert stopped.added == empty.records.count() == BATCH
    finished = brought_in(empty, path)
    assert (finished.skipped, finished.added) == (BATCH, copies * 63 - BATCH)
    assert empty.records.count() == copies * 63
    empty.close()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"<!DOCTYPE html><html></html>", "file.is_html"),
        (b"hello", "file.not_marc"),
    ],
)
def test_a_file_without_records_is_refused_by_name(
    empty: Store, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        brought_in(empty, path)
    assert caught.value.code == code
    with pytest.raises(InputError, match="is_directory"):
        brought_in(empty, tmp_path)
    empty.close()


def test_readers_are_found_without_accents_and_sorted_by_given_name(
    store: Store, an: Patron, huy: Patron
) -> None:
    register(store, NewPatron(card="BD.7", name="Nguyễn Văn Đạt"), now=NOW)
    register(store, NewPatron(card="BD.8", name="Nguyễn Thị Ánh"), now=NOW)
    assert [patron.name for patron in store.patrons.find("nguyen")] == [
        an.name,
        "Nguyễn Thị Ánh",
        "Nguyễn Văn Đạt",
    ]
    assert store.patrons.find("BD.00013") == (huy,)
    assert store.patrons.find("dat van") == store.patrons.find("BD.7")
    assert store.patrons.find("  ") == ()
