"""A list of readers, as people keep them, comes in row by row and nobody twice."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import InputError, RuleError
from desktop.domain.listing.mapping import Mapping
from desktop.domain.patron import Patron, PatronCategory, Person
from desktop.domain.reader_listing.columns import (
    ReaderColumn,
    ReaderMapping,
    guess_reader_mapping,
)
from desktop.marc.encoding import AUTO
from desktop.services import circulation, readers
from desktop.services.list_profiles import remember_profile
from desktop.services.reader_importing import (
    ReaderImportOptions,
    ReaderImportReport,
    import_readers,
)
from desktop.services.reader_listing import examine_readers
from desktop.services.reader_undoing import undo_reader_import
from desktop.sheets.writing import Sheet, write_xlsx
from desktop.storage.store import Store
from tests.services.conftest import NOW

HEADINGS = "STT,Số thẻ,Họ và tên,Ngày sinh,Đối tượng,SĐT,Địa chỉ,Phụ huynh,SĐT phụ huynh,Hạn thẻ"
ROWS = (
    "1,BD.00101,LÒ THỊ MAI,12/05/2014,Học sinh,,Bản Nà Khoang,Lò Văn Pấng,0900 000 101,31/12/2027",
    "2,,Vàng A Sùng,1990,,0900 000 102,Thôn Bãi Giữa,,,",
)


def brought_in(
    store: Store, folder: Path, *lines: str, is_dry_run: bool = False
) -> ReaderImportReport:
    file = folder / "ban-doc.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    options = ReaderImportOptions(is_dry_run=is_dry_run)
    return import_readers(store, file, options, now=NOW)


def account(report: ReaderImportReport) -> tuple[int, int, int, int]:
    assert report.read == report.added + report.updated + report.skipped + report.failed
    return report.added, report.updated, report.skipped, report.failed


def codes(report: ReaderImportReport) -> list[tuple[str, object]]:
    return [(each.code, each.details["row"]) for each in report.problems]


def test_a_list_as_schools_keep_it_comes_in_whole(store: Store, tmp_path: Path) -> None:
    report = brought_in(store, tmp_path, "DANH SÁCH BẠN ĐỌC", "", HEADINGS, *ROWS)
    assert account(report) == (2, 0, 0, 0)
    assert report.problems == []
    mai = readers.with_card(store, "BD.00101")
    assert mai.name == "Lò Thị Mai"
    assert (mai.born, mai.category) == (2014, PatronCategory.STUDENT)
    assert mai.guardian == Person("Lò Văn Pấng", "0900 000 101")
    assert (mai.village, mai.expires) == ("Bản Nà Khoang", date(2027, 12, 31))
    (sung,) = readers.find(store, "vang a sung")
    assert (sung.card, sung.category, sung.contact) == (
        "BD.00102",
        PatronCategory.ADULT,
        "0900 000 102",
    )


def test_the_same_list_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path, HEADINGS, *ROWS)
    before = store.outbox.count_pending()
    assert account(brought_in(store, tmp_path, HEADINGS, *ROWS)) == (0, 0, 2, 0)
    assert store.outbox.count_pending() == before


def test_what_is_known_stands_and_what_is_new_is_filled_in(
    store: Store, an: Patron, tmp_path: Path
) -> None:
    line = "Số thẻ,Họ tên,Thôn,Năm sinh\nBD.00042,Nguyen Ngoc Bao An,Thôn Bãi Giữa,2013"
    assert account(brought_in(store, tmp_path, line)) == (0, 1, 0, 0)
    after = readers.with_card(store, an.card)
    assert (after.name, after.born, after.village) == (an.name, 2015, "Thôn Bãi Giữa")


def test_a_dry_run_says_the_same_and_keeps_nothing(store: Store, tmp_path: Path) -> None:
    before = store.outbox.count_pending()
    tried = brought_in(store, tmp_path, HEADINGS, *ROWS, is_dry_run=True)
    assert account(tried) == (2, 0, 0, 0)
    assert store.patrons.count() == 0
    assert store.outbox.count_pending() == before
    assert account(brought_in(store, tmp_path, HEADINGS, *ROWS)) == account(tried)


def test_the_desk_lends_while_a_list_is_tried_out(store: Store, an: Patron, tmp_path: Path) -> None:
    """The second row of somebody finds the first, and no number is given twice."""
    again = (
        "3,BD.00103,Giàng A Páo,,,,,,,",
        "4,BD.00103,Giàng A Páo,,,,,,,",
        "5,,Vừ Thị Súa,,,,,,,",
    )
    lent: list[int] = []

    def lend_meanwhile(done: int) -> None:
        with closing(Store.open(store.path, os.urandom)) as desk:
            circulation.lend(desk, "TV00000001", patron=an.id, now=NOW)
        lent.append(done)

    file = tmp_path / "ban-doc.csv"
    file.write_text("\n".join([HEADINGS, *ROWS, *again]), encoding="utf-8")
    options = ReaderImportOptions(is_dry_run=True)
    tried = import_readers(store, file, options, now=NOW, progress=lend_meanwhile)
    assert lent == [5]
    assert account(tried) == (4, 0, 1, 0)
    assert (store.loans.count_of(an.id), store.patrons.count()) == (1, 1)
    done = import_readers(store, file, ReaderImportOptions(), now=NOW)
    assert done.outcomes == tried.outcomes


def test_numbers_of_identity_and_ethnic_origin_are_left_out_and_said(
    store: Store, tmp_path: Path
) -> None:
    report = brought_in(
        store,
        tmp_path,
        "Họ tên,Năm sinh,Số CCCD,Dân tộc,Điện thoại,Lớp",
        "Lò Thị Mai,2001,001201000001,Thái,001201000002,6A",
    )
    assert report.mapping.left_out == ("Số CCCD", "Dân tộc")
    assert report.mapping.not_known == ("Lớp",)
    assert codes(report) == [("reader_list.looks_like_identity", 2)]
    (mai,) = readers.find(store, "mai")
    assert mai.contact == ""
    store.close()
    kept = (tmp_path / "library.db").read_bytes()
    assert b"00120100000" not in kept


def test_each_row_that_cannot_come_in_says_why(
    store: Store, an: Patron, huy: Patron, tmp_path: Path
) -> None:
    report = brought_in(
        store,
        tmp_path,
        "Số thẻ,Họ tên,Năm sinh,Đối tượng,Hạn thẻ",
        "BD.00042,Người Khác,1990,,",
        "BD.00200,Phạm Quốc Huy,1991,,",
        "TV00000001,Lò Thị Mai,1990,,",
        "BD.00201,,1990,,",
        "BD.00202,Vàng A Sùng,1801,,",
        "BD.00203,Giàng A Páo,năm Tỵ,phi công,mai",
        "BD.00203,Giàng A Páo,,,",
    )
    assert account(report) == (1, 0, 1, 5)
    assert codes(report) == [
        ("reader_list.card_is_anothers", 2),
        ("reader_list.has_another_card", 3),
        ("patron.card_is_a_barcode", 4),
        ("patron.name_missing", 5),
        ("patron.born_not_plausible", 6),
        ("reader_list.born_not_understood", 7),
        ("reader_list.category_not_understood", 7),
        ("reader_list.expires_not_understood", 7),
    ]


def test_names_in_two_columns_are_joined(store: Store, tmp_path: Path) -> None:
    brought_in(store, tmp_path, "Họ đệm,Tên,Năm sinh", "Nguyễn Thị,Lan,2000")
    assert [each.name for each in readers.find(store, "lan")] == ["Nguyễn Thị Lan"]


def test_a_workbook_comes_in_as_well(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ban-doc.xlsx"
    write_xlsx(file, [Sheet("Bạn đọc", ["Họ và tên", "Năm sinh"], [["Lò Thị Mai", "2001"]])])
    report = import_readers(store, file, ReaderImportOptions(), now=NOW)
    assert account(report) == (1, 0, 0, 0)


def test_it_can_be_stopped_and_run_again(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ban-doc.csv"
    lines = [f"Người {number},{1950 + number % 50}" for number in range(700)]
    file.write_text("\n".join(["Họ tên,Năm sinh", *lines]), encoding="utf-8")
    seen: list[int] = []
    report = import_readers(
        store,
        file,
        ReaderImportOptions(),
        now=NOW,
        progress=seen.append,
        cancelled=lambda: bool(seen),
    )
    assert not report.is_complete
    assert report.read == store.patrons.count() == seen[-1] < 700
    again = import_readers(store, file, ReaderImportOptions(), now=NOW)
    assert (again.skipped, again.added) == (report.read, 700 - report.read)


@pytest.mark.parametrize("text", ["Nhan đề,Tác giả\nTắt đèn,Ngô Tất Tố", "một\nhai"])
def test_a_list_without_names_is_refused(store: Store, tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"reader_list\.no_names"):
        brought_in(store, tmp_path, text)


def test_what_a_person_said_of_the_columns_holds_for_the_next_such_list(
    store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "ban-doc.csv"
    file.write_text("Em nào,Sinh hồi\nLò Thị Mai,2001", encoding="utf-8")
    seen = examine_readers(store, file, encoding=AUTO, mapping=None).preview
    assert seen is not None
    told = seen.mapping.with_only(0, ReaderColumn.NAME).with_only(1, ReaderColumn.BORN)
    remember_profile(store, told)
    assert account(brought_in(store, tmp_path, "em nao,SINH HỒI", "Vàng A Sùng,1990")) == (
        1,
        0,
        0,
        0,
    )
    (sung,) = readers.find(store, "vang a sung")
    assert sung.born == 1990
    assert store.list_profiles.all(Mapping) == {}


def test_a_column_of_identity_numbers_is_not_taken_for_cards_whoever_says_so(
    store: Store, tmp_path: Path
) -> None:
    guessed = guess_reader_mapping([["Họ tên", "Năm sinh", "Số CCCD"]])
    assert guessed.with_only(2, ReaderColumn.CARD) == guessed
    forged = replace(guessed, columns=(*guessed.columns[:2], ReaderColumn.CARD))
    file = tmp_path / "ban-doc.csv"
    file.write_text("Họ tên,Năm sinh,Số CCCD\nLò Thị Mai,2001,001201000001", encoding="utf-8")
    import_readers(store, file, ReaderImportOptions(mapping=forged), now=NOW)
    (mai,) = readers.find(store, "mai")
    assert mai.card == "BD.00001"


def test_a_list_without_headings_keeps_its_first_reader(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "ban-doc.csv"
    file.write_text("Lò Thị Mai,2001\nVàng A Sùng,1990", encoding="utf-8")
    mapping = ReaderMapping().with_only(0, ReaderColumn.NAME)
    report = import_readers(store, file, ReaderImportOptions(mapping=mapping), now=NOW)
    assert account(report) == (2, 0, 0, 0)


def test_a_list_that_was_a_mistake_is_undone_as_a_whole(
    store: Store, an: Patron, huy: Patron, tmp_path: Path
) -> None:
    """Who did something or was changed since stays, and is told; what was known before is back."""
    lines = (
        "Số thẻ,Họ tên,Năm sinh,Thôn,Điện thoại",
        "BD.00042,Nguyễn Ngọc Bảo An,2015,Thôn Bãi Giữa,",
        "BD.00013,Phạm Quốc Huy,1991,,0900 000 113",
        "BD.00101,Lò Thị Mai,2001,Bản Nà Khoang,",
        "BD.00102,Vàng A Sùng,1990,,",
        "BD.00103,Giàng A Páo,1985,,",
    )
    report = brought_in(store, tmp_path, *lines)
    assert account(report) == (3, 2, 0, 0)
    assert report.batch is not None
    mai, sung = (readers.with_card(store, card) for card in ("BD.00101", "BD.00102"))
    circulation.lend(store, "TV00000001", patron=mai.id, now=NOW)
    readers.change(store, replace(readers.with_card(store, huy.card), village="Bản Mù"), now=NOW)
    undone = undo_reader_import(store, report.batch, now=NOW)
    assert (undone.removed, undone.restored) == (2, 1)
    assert set(undone.kept) == {mai.id, huy.id}
    assert store.patrons.get(an.id) == an
    assert store.patrons.by_card(sung.card) is None
    with pytest.raises(RuleError, match=r"batch\.already_undone"):
        undo_reader_import(store, report.batch, now=NOW)
    assert account(brought_in(store, tmp_path, *lines)) == (2, 1, 2, 0)
