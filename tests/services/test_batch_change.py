"""Changing one thing in many records: seen before, done in parts, taken back as a whole."""

from collections.abc import Iterator

import pytest

from desktop.domain.errors import InputError, RuleError
from desktop.domain.record import RecordId
from desktop.domain.subfields import Doing, SubfieldChange
from desktop.services import batch_change, versions
from desktop.services.cataloguing import edit_record
from desktop.storage.store import Store
from tests.services.books import described, fields_of, texts
from tests.services.conftest import NOW

NXB = SubfieldChange(doing=Doing.REPLACE, tag="260", code="b", find="Nxb", value="Nhà xuất bản")


@pytest.fixture
def shelf(store: Store) -> tuple[RecordId, ...]:
    return tuple(
        described(store, ("245", f"10$aTập {number}"), ("260", f"  $b{publisher},$c2019"))
        for number, publisher in enumerate(("Nxb Trẻ", "Kim Đồng", "Nxb Trẻ"))
    )


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (SubfieldChange(doing=Doing.SET, tag="260", code="b", value="Trẻ"), "260   $bTrẻ$c2019"),
        (SubfieldChange(doing=Doing.SET, tag="041", code="a", value="vie"), "041   $avie"),
        (NXB, "260   $bNhà xuất bản Trẻ,$c2019"),
        (
            SubfieldChange(doing=Doing.ADD, tag="653", code="a", value="Địa chí"),
            "653   $aĐịa chí",
        ),
        (SubfieldChange(doing=Doing.DELETE, tag="260", code="b"), "260   $c2019"),
        (
            SubfieldChange(doing=Doing.DELETE, tag="260", code="c", find="2019"),
            "260   $bNxb Trẻ,",
        ),
        (
            SubfieldChange(doing=Doing.DELETE, tag="260", code="c", find="2018"),
            "260   $bNxb Trẻ,$c2019",
        ),
    ],
)
def test_a_change_does_what_it_says(
    store: Store, shelf: tuple[RecordId, ...], change: SubfieldChange, after: str
) -> None:
    batch_change.change_all(store, shelf[:1], change, now=NOW)
    assert after in fields_of(store, shelf[0])


def test_a_field_of_which_nothing_is_left_goes(store: Store, shelf: tuple[RecordId, ...]) -> None:
    for code in "bc":
        gone = SubfieldChange(doing=Doing.DELETE, tag="260", code=code)
        batch_change.change_all(store, shelf, gone, now=NOW)
    assert fields_of(store, shelf[0]) == ["245 10$aTập 0"]


def test_what_is_added_is_added_once(store: Store, shelf: tuple[RecordId, ...]) -> None:
    add = SubfieldChange(doing=Doing.ADD, tag="653", code="a", value="Địa chí")
    assert batch_change.change_all(store, shelf, add, now=NOW).changed == 3
    assert batch_change.change_all(store, shelf, add, now=NOW).unchanged == 3


def test_a_look_beforehand_changes_nothing(store: Store, shelf: tuple[RecordId, ...]) -> None:
    before = texts(store, *shelf)
    seen = batch_change.preview(store, shelf, NXB, sample=1)
    assert (seen.looked_at, seen.changing, len(seen.examples)) == (3, 2, 1)
    (difference,) = seen.examples[0].differences
    assert difference.right is not None
    assert difference.right.first("b") == "Nhà xuất bản Trẻ,"
    assert texts(store, *shelf) == before


def test_a_book_never_loses_its_title(store: Store, shelf: tuple[RecordId, ...]) -> None:
    bare = SubfieldChange(doing=Doing.DELETE, tag="245", code="a", find="Tập 1")
    assert batch_change.preview(store, shelf, bare).refused == 1
    report = batch_change.change_all(store, shelf, bare, now=NOW)
    assert (report.changed, report.refused) == (0, [shelf[1]])


@pytest.mark.parametrize(
    "wrong",
    [
        SubfieldChange(doing=Doing.SET, tag="001", code="a", value="x"),
        SubfieldChange(doing=Doing.SET, tag="24", code="a", value="x"),
        SubfieldChange(doing=Doing.SET, tag="245", code="", value="x"),
        SubfieldChange(doing=Doing.REPLACE, tag="245", code="a", value="x"),
        SubfieldChange(doing=Doing.ADD, tag="245", code="a"),
        SubfieldChange(doing=Doing.SET, tag="245", code="a", value="a\x1fb"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(
    store: Store, shelf: tuple[RecordId, ...], wrong: SubfieldChange
) -> None:
    with pytest.raises(InputError, match=r"change\.not_understood"):
        batch_change.change_all(store, shelf, wrong, now=NOW)
    assert batch_change.latest(store) == ()


def test_the_whole_change_is_taken_back(store: Store, shelf: tuple[RecordId, ...]) -> None:
    before = texts(store, *shelf)
    report = batch_change.change_all(store, shelf, NXB, now=NOW)
    assert texts(store, *shelf) != before
    undone = batch_change.undo(store, report.batch, now=NOW)
    assert (undone.changed, undone.refused) == (2, [])
    assert texts(store, *shelf) == before
    assert len(versions.history(store, shelf[0])) == 4
    with pytest.raises(RuleError, match="already_undone"):
        batch_change.undo(store, report.batch, now=NOW)
    with pytest.raises(RuleError, match=r"batch\.unknown"):
        batch_change.undo(store, 99, now=NOW)


def test_a_field_changed_since_is_left_alone_and_told_of(
    store: Store, shelf: tuple[RecordId, ...]
) -> None:
    report = batch_change.change_all(store, shelf, NXB, now=NOW)
    edit_record(store, shelf[0], "260$b=Nhà xuất bản Trẻ", now=NOW)
    edit_record(store, shelf[2], "250$a=Tái bản", now=NOW)
    undone = batch_change.undo(store, report.batch, now=NOW)
    assert (undone.changed, undone.refused) == (1, [shelf[0]])
    assert "260   $bNhà xuất bản Trẻ$c2019" in fields_of(store, shelf[0])
    assert fields_of(store, shelf[2])[1:] == ["250   $aTái bản", "260   $bNxb Trẻ,$c2019"]


def test_it_can_be_stopped_between_parts_and_gone_on_with(
    store: Store, shelf: tuple[RecordId, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_change, "BATCH", 1)
    before = texts(store, *shelf)
    done: list[int] = []

    def stop_after(count: int) -> Iterator[bool]:
        yield from [False] * count
        while True:
            yield True

    stop = stop_after(1)
    report = batch_change.change_all(
        store, shelf, NXB, now=NOW, progress=done.append, cancelled=lambda: next(stop)
    )
    assert (report.is_complete, report.changed, done) == (False, 1, [1])
    batch_change.change_all(store, shelf, NXB, now=NOW)
    second = batch_change.latest(store)[0]
    assert (second.records, second.undone_at) == (1, None)
    stop = stop_after(0)
    halted = batch_change.undo(store, second.number, now=NOW, cancelled=lambda: next(stop))
    assert (halted.is_complete, halted.changed) == (False, 0)
    for batch in (second.number, report.batch):
        assert batch_change.undo(store, batch, now=NOW).is_complete
    assert texts(store, *shelf) == before


def test_looking_can_be_stopped(store: Store, shelf: tuple[RecordId, ...]) -> None:
    told: list[int] = []
    seen = batch_change.preview(
        store, shelf * 100, NXB, progress=told.append, cancelled=lambda: len(told) > 1
    )
    assert not seen.is_complete
    assert told == [0, batch_change.BATCH] == [0, seen.looked_at]
    assert batch_change.preview(store, shelf, NXB).is_complete
