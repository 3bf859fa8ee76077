"""Whole descriptions kept, changed beside somebody else's change, and taken back."""

from datetime import UTC, datetime

import pytest

from desktop.domain.brief import BriefDescription, described
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.subfields import with_subfield
from desktop.services import describing, headings, versions
from desktop.storage.store import Store

NOW = datetime(2026, 11, 12, 2, 41, tzinfo=UTC)


def book(title: str, **more: str) -> Record:
    return described(BriefDescription(title=title, **more), NOW.date())  # type: ignore[arg-type]


def test_a_new_description_is_kept_with_its_place_in_the_journal(store: Store) -> None:
    done = describing.add(store, book("Tắt đèn"), now=NOW)
    assert store.records.get(done.id) == done.after
    assert all(field.id for field in done.after.fields)
    last = store.outbox.last()
    assert last is not None
    assert (last.kind, last.entity) == (ChangeKind.RECORD, done.id)


def test_a_description_without_a_title_is_refused_and_nothing_is_written(store: Store) -> None:
    before = store.records.count()
    with pytest.raises(InputError):
        describing.add(store, Record(" " * 24, (Field("500", f"  {SUBFIELD}a"),)), now=NOW)
    assert store.records.count() == before


def test_what_somebody_else_changed_meanwhile_stays(store: Store) -> None:
    added = describing.add(store, book("Tắt đèn", publisher="Nxb. Cũ"), now=NOW)
    record_id, seen = added.id, added.after
    theirs = with_subfield(seen, "260", "b", "Nxb. Mới")
    describing.change(store, record_id, seen=seen, after=theirs, now=NOW)
    mine = with_subfield(seen, "245", "a", "Tắt đèn (in lại)")
    done = describing.change(store, record_id, seen=seen, after=mine, now=NOW)
    assert done.after.value("260", "b") == "Nxb. Mới"
    assert done.after.value("245", "a") == "Tắt đèn (in lại)"
    undone = describing.take_back(store, done, now=NOW)
    assert undone.after.value("245", "a") == seen.value("245", "a")
    assert undone.after.value("260", "b") == "Nxb. Mới"


def test_no_change_is_no_entry_in_the_journal(store: Store) -> None:
    done = describing.add(store, book("Tắt đèn"), now=NOW)
    before = store.outbox.last()
    describing.change(store, done.id, seen=done.after, after=done.after, now=NOW)
    assert store.outbox.last() == before


def test_a_version_is_restored_as_a_new_edit(store: Store) -> None:
    first = describing.add(store, book("Tắt đèn"), now=NOW)
    after = with_subfield(first.after, "245", "a", "Tắt đèn, truyện")
    describing.change(store, first.id, seen=first.after, after=after, now=NOW)
    restored = describing.restore(store, first.id, 0, now=NOW)
    assert restored.after == first.after
    assert len(versions.history(store, first.id)) == 3


def test_completions_have_all_the_words_and_the_frequent_come_first(store: Store) -> None:
    for title, author in (("Một", "Tô Hoài"), ("Hai", "Tô Hoài"), ("Ba", "Tô Hoàng")):
        describing.add(store, book(title, author=author), now=NOW)
    assert headings.completions(store, "author", "to hoa") == ("Tô Hoài", "Tô Hoàng")
    assert headings.completions(store, "author", "Hoàng tô") == ("Tô Hoàng",)
    assert headings.completions(store, "author", "Tô Hoàng") == ()
    assert headings.completions(store, "title", "mot") == ()
    assert headings.completions(store, "author", " ") == ()


def test_a_publisher_is_completed_from_either_field(store: Store) -> None:
    describing.add(store, book("Một", publisher="Kim Đồng"), now=NOW)
    assert headings.completions(store, "publisher", "kim d") == ("Kim Đồng",)
