"""Joining two descriptions of one book: nothing is lost, and it can be taken apart again."""

import pytest

from desktop.domain.differences import Choice, Difference
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron
from desktop.domain.record import RecordId
from desktop.services import finding, merging
from desktop.services.cataloguing import NewCopy, add_copy, edit_record
from desktop.services.circulation import lend, take_back
from desktop.storage.store import Store
from tests.services.books import described, fields_of, texts
from tests.services.conftest import NOW

Pair = tuple[RecordId, RecordId]


@pytest.fixture
def pair(store: Store) -> Pair:
    keep = described(
        store,
        ("100", "1 $aNam Cao"),
        ("245", "10$aChí Phèo"),
        ("260", "  $c2015"),
        ("653", "  $aTruyện ngắn"),
    )
    other = described(
        store,
        ("020", "  $a9786041234560"),
        ("100", "1 $aNam Cao"),
        ("245", "10$aChí Phèo :$btập truyện"),
        ("653", "  $aNông thôn"),
    )
    add_copy(store, keep, NewCopy(barcode="K"), now=NOW)
    add_copy(store, other, NewCopy(barcode="O"), now=NOW)
    return keep, other


def shown(difference: Difference) -> tuple[str, str, str]:
    """Tag, left and right, in short."""
    sides = (difference.left, difference.right)
    left, right = ("" if side is None else side.data.split("\x1f", 1)[1] for side in sides)
    return difference.tag, left, right


def test_the_two_stand_side_by_side_without_what_both_say(store: Store, pair: Pair) -> None:
    assert [shown(each) for each in merging.comparison(store, *pair)] == [
        ("020", "", "a9786041234560"),
        ("245", "aChí Phèo", "aChí Phèo :\x1fbtập truyện"),
        ("260", "c2015", ""),
        ("653", "aTruyện ngắn", ""),
        ("653", "", "aNông thôn"),
    ]


def test_without_a_choice_nothing_is_lost(store: Store, pair: Pair) -> None:
    keep, _ = pair
    merging.merge(store, *pair, choices={}, now=NOW)
    assert fields_of(store, keep) == [
        "020   $a9786041234560",
        "100 1 $aNam Cao",
        "245 10$aChí Phèo",
        "260   $c2015",
        "653   $aTruyện ngắn",
        "653   $aNông thôn",
    ]


def test_each_choice_is_followed(store: Store, pair: Pair) -> None:
    keep, _ = pair
    choices = {0: Choice.LEFT, 1: Choice.RIGHT, 2: Choice.RIGHT, 4: Choice.LEFT}
    merging.merge(store, *pair, choices=choices, now=NOW)
    assert fields_of(store, keep) == [
        "100 1 $aNam Cao",
        "245 10$aChí Phèo :$btập truyện",
        "653   $aTruyện ngắn",
    ]


def test_both_can_be_kept(store: Store, pair: Pair) -> None:
    keep, _ = pair
    merging.merge(store, *pair, choices={1: Choice.BOTH}, now=NOW)
    assert sum(field.startswith("245") for field in fields_of(store, keep)) == 2


def test_copies_and_their_loans_follow(store: Store, pair: Pair, an: Patron) -> None:
    keep, other = pair
    lend(store, "O", patron=an.id, now=NOW)
    merged = merging.merge(store, *pair, choices={}, now=NOW)
    page = finding.book(store, keep)
    assert {state.copy.barcode for state in page.copies} == {"K", "O"}
    assert [state.copy.id for state in page.copies if state.due] == list(merged.copies)
    assert take_back(store, "O", now=NOW).title == "Chí Phèo"
    with pytest.raises(RuleError, match=r"record\.unknown"):
        finding.book(store, other)


def test_the_identity_of_the_other_leads_to_the_one_that_is_left(store: Store, pair: Pair) -> None:
    keep, other = pair
    merging.merge(store, *pair, choices={}, now=NOW)
    assert store.removals.survivor(other) == keep
    assert add_copy(store, other, NewCopy(), now=NOW).record == keep
    third = described(store, ("245", "10$aChí Phèo"))
    merging.merge(store, third, keep, choices={}, now=NOW)
    assert store.removals.survivor(other) == third


def test_the_journal_tells_the_edit_the_copies_and_the_removal(store: Store, pair: Pair) -> None:
    keep, other = pair
    last = store.outbox.last()
    assert last is not None
    merging.merge(store, *pair, choices={}, now=NOW)
    new = [e for e in store.outbox.pending(100_000, 1 << 30) if e.n > last.n]
    assert [(e.kind, e.entity) for e in new[::2]] == [
        (ChangeKind.RECORD, keep),
        (ChangeKind.RECORD, other),
    ]
    assert new[1].kind is ChangeKind.COPY
    assert keep in new[1].body
    assert keep in new[2].body


def test_a_record_is_not_joined_to_itself_or_to_nothing(store: Store, pair: Pair) -> None:
    keep, _ = pair
    with pytest.raises(RuleError, match="is_itself"):
        merging.merge(store, keep, keep, choices={}, now=NOW)
    with pytest.raises(RuleError, match=r"record\.unknown"):
        merging.merge(store, keep, RecordId("0" * 32), choices={}, now=NOW)


def test_a_merge_is_undone_to_the_letter(store: Store, pair: Pair, an: Patron) -> None:
    keep, other = pair
    before = texts(store, keep, other)
    lend(store, "O", patron=an.id, now=NOW)
    merging.merge(store, *pair, choices={1: Choice.RIGHT}, now=NOW)
    parted = merging.undo_merge(store, other, now=NOW)
    assert parted.is_keep_restored
    assert texts(store, keep, other) == before
    assert [copy.barcode for copy in store.copies.of_record(other)] == ["O"]
    assert store.removals.survivor(other) == other
    with pytest.raises(RuleError, match="not_removed"):
        merging.undo_merge(store, other, now=NOW)


def test_an_edit_made_since_survives_the_undoing(store: Store, pair: Pair) -> None:
    keep, other = pair
    merging.merge(store, *pair, choices={1: Choice.RIGHT}, now=NOW)
    edit_record(store, keep, "260$c=2016", now=NOW)
    assert merging.undo_merge(store, other, now=NOW).is_keep_restored
    assert "260   $c2016" in fields_of(store, keep)
    assert "245 10$aChí Phèo" in fields_of(store, keep)


def test_an_edit_of_the_same_field_keeps_the_joined_text(store: Store, pair: Pair) -> None:
    keep, other = pair
    merging.merge(store, *pair, choices={1: Choice.RIGHT}, now=NOW)
    edit_record(store, keep, "245$a=Chí Phèo và những truyện khác", now=NOW)
    parted = merging.undo_merge(store, other, now=NOW)
    assert not parted.is_keep_restored
    assert store.records.text(other) is not None
    assert any("truyện khác" in field for field in fields_of(store, keep))
