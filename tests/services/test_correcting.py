"""Correcting a copy with its status: all of it at once, or nothing."""

from dataclasses import replace

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.errors import InputError, RuleError
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.correcting import Correction, correct, take_back, withdraw
from desktop.storage.store import Store
from tests.services.conftest import NOW


@pytest.fixture
def copy(store: Store) -> Copy:
    record = add_record(store, BriefDescription(title="Kỹ thuật trồng lúa"), now=NOW)
    return add_copy(store, record, NewCopy(price=45_000), now=NOW)


def asked(seen: Copy, after: Copy, *, number: int | None = None) -> Correction:
    return Correction(seen=seen, after=after, seen_number=None, number=number)


def test_status_and_facts_are_one_line_of_the_journal(store: Store, copy: Copy) -> None:
    after = replace(copy, status=CopyStatus.REPAIR, reason="rách bìa", shelf="Giá 3")
    before = store.outbox.count_pending()
    done = correct(store, asked(copy, after), now=NOW)
    assert store.copies.get(copy.id) == done.after == after
    assert store.outbox.count_pending() == before + 1
    assert take_back(store, done, now=NOW).after == copy
    assert store.outbox.count_pending() == before + 2


def test_what_a_rule_refuses_leaves_nothing_of_the_rest(store: Store, copy: Copy) -> None:
    unexplained = replace(copy, status=CopyStatus.LOST, shelf="Giá 3")
    with pytest.raises(InputError, match="reason_missing"):
        correct(store, asked(copy, unexplained), now=NOW)
    unregistered = replace(copy, status=CopyStatus.LOST, reason="mất")
    with pytest.raises(RuleError, match=r"register\."):
        correct(store, asked(copy, unregistered, number=99), now=NOW)
    assert store.copies.get(copy.id) == copy


def test_a_withdrawn_copy_comes_back_as_it_was(store: Store, copy: Copy) -> None:
    damaged = replace(copy, status=CopyStatus.DAMAGED, reason="ướt")
    correct(store, asked(copy, damaged), now=NOW)
    gone = withdraw(store, copy.barcode, reason="mục nát", now=NOW)
    assert gone.copies_left == 0
    assert take_back(store, gone, now=NOW).after == damaged
    assert store.copies.get(copy.id) == damaged
