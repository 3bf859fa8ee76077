"""Describing books, giving numbers, and the guards on both."""

import os
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Query
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import Patron
from desktop.domain.record import RecordId
from desktop.services import cataloguing, finding, opening, readers
from desktop.services.cataloguing import NewCopy
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from tests.services.conftest import NOW

LUA = BriefDescription(
    title="Kỹ thuật trồng lúa",
    author="Nguyễn Văn Đạt",
    isbn="978-604-1-23456-0",
    year=2019,
    publisher="Nông nghiệp",
    class_number="633.1",
)


def test_a_brief_description_is_a_whole_marc_record(store: Store) -> None:
    record = store.records.get(cataloguing.add_record(store, LUA, now=NOW))
    assert record is not None
    assert len(record.leader) == 24
    assert len(record.value("008")) == 40
    assert record.value("008")[7:11] == "2019"
    assert record.value("008")[35:38] == "vie"
    assert record.value("245", "a") == f"{LUA.title} /"
    (hit,) = finding.find(store, Query(text="9786041234560")).hits
    assert (hit.author, hit.year, hit.isbn) == ("Nguyễn Văn Đạt", 2019, "9786041234560")


def test_a_book_needs_a_title(store: Store) -> None:
    with pytest.raises(InputError, match="title_missing"):
        cataloguing.add_record(store, BriefDescription(title="  "), now=NOW)


def test_an_edit_is_found_at_once_and_the_old_words_no_more(store: Store) -> None:
    (hit,) = finding.find(store, Query(text="truyen kieu")).hits
    assert cataloguing.edit_record(store, hit.id, "245$a=Đoạn trường", now=NOW)
    assert finding.find(store, Query(text="truyen kieu")).total == 0
    (again,) = finding.find(store, Query(text="doan truong")).hits
    assert again.id == hit.id
    assert not cataloguing.edit_record(store, hit.id, "245$a=Đoạn trường", now=NOW)


def test_a_field_that_was_missing_is_put_in_its_place(store: Store) -> None:
    record = cataloguing.add_record(store, LUA, now=NOW)
    cataloguing.edit_record(store, record, "250$a=Tái bản lần 2", now=NOW)
    after = store.records.get(record)
    assert after is not None
    tags = [field.tag for field in after.fields]
    assert tags == sorted(tags)
    assert after.value("250", "a") == "Tái bản lần 2"


@pytest.mark.parametrize("setting", ["245a=x", "245$a", "001$a=x", "24$a=x", ""])
def test_a_setting_that_makes_no_sense_is_refused(store: Store, setting: str) -> None:
    record = cataloguing.add_record(store, LUA, now=NOW)
    with pytest.raises(InputError, match="setting_not_understood"):
        cataloguing.edit_record(store, record, setting, now=NOW)


def test_numbers_of_a_series_follow_each_other_and_never_come_again(store: Store) -> None:
    record = cataloguing.add_record(store, LUA, now=NOW)
    first = cataloguing.add_copy(store, record, NewCopy(prefix="tn"), now=NOW)
    assert (first.accession, first.barcode) == ("TN.00001", "TN.00001")
    cataloguing.withdraw_copy(store, "TN.00001", reason="mất", now=NOW)
    second = cataloguing.add_copy(store, record, NewCopy(prefix="TN", barcode="ABC"), now=NOW)
    assert (second.accession, second.barcode) == ("TN.00002", "ABC")


def test_a_barcode_belongs_to_one_thing(store: Store, an: Patron) -> None:
    record = cataloguing.add_record(store, LUA, now=NOW)
    with pytest.raises(RuleError, match="barcode_taken"):
        cataloguing.add_copy(store, record, NewCopy(barcode="TV00000001"), now=NOW)
    with pytest.raises(RuleError, match="barcode_is_a_card"):
        cataloguing.add_copy(store, record, NewCopy(barcode=an.card), now=NOW)
    with pytest.raises(RuleError, match="card_is_a_barcode"):
        readers.register(store, NewPatron(card="TV00000001", name="X"), now=NOW)
    with pytest.raises(RuleError, match="card_taken"):
        readers.register(store, NewPatron(card=an.card, name="X"), now=NOW)
    with pytest.raises(InputError, match="prefix_not_understood"):
        cataloguing.add_copy(store, record, NewCopy(prefix="T N"), now=NOW)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        cataloguing.add_copy(store, RecordId("0" * 32), NewCopy(), now=NOW)
    with pytest.raises(RuleError, match=r"copy\.unknown"):
        cataloguing.withdraw_copy(store, "NOPE", reason="mất", now=NOW)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewPatron(card="1", name=" "), "patron.name_missing"),
        (NewPatron(card="1", name="A", born=1800), "patron.born_not_plausible"),
        (NewPatron(card="1", name="A", born=2027), "patron.born_not_plausible"),
    ],
)
def test_a_reader_needs_a_name_and_a_plausible_year(
    store: Store, new: NewPatron, code: str
) -> None:
    with pytest.raises(InputError) as caught:
        readers.register(store, new, now=NOW)
    assert caught.value.code == code


def test_a_library_is_founded_once(tmp_path: Path) -> None:
    file = tmp_path / "a" / "library.db"

    def found(code: str = "00001", name: str = "Suối  Ngọc") -> None:
        opening.found(file, code=code, name=name, now=NOW, random_bytes=os.urandom)

    with pytest.raises(InputError, match="code_not_understood"):
        found(code="?")
    with pytest.raises(InputError, match="name_missing"):
        found(name=" ")
    assert not file.exists()
    found()
    with pytest.raises(InputError, match="already_there"):
        found(name="Khác")
    store = Store.open(file, os.urandom)
    standing = opening.standing(store)
    assert (standing.library.name, standing.records, standing.pending) == ("Suối Ngọc", 0, 0)
    assert standing.last_sync_at is None
    store.close()


def test_a_card_expires_after_its_last_day(store: Store) -> None:
    new = NewPatron(card="BD.1", name="Vũ Đình Khánh", expires=date(2026, 11, 12))
    patron = readers.register(store, new, now=NOW)
    assert not patron.is_expired(date(2026, 11, 12))
    assert patron.is_expired(date(2026, 11, 13))
    assert readers.with_card(store, " BD.1 ") == patron
    with pytest.raises(RuleError, match="unknown_card"):
        readers.with_card(store, "BD.2")
