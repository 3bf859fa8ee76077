"""The process killed at random during a thousand scans: all that it said is there, and agrees."""

import json
import os
import random
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyId
from desktop.domain.desk import Deed
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState
from desktop.domain.rules import Part
from desktop.services import accounting, holds, house_rules
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests import forks
from tests.services import desk_day
from tests.services.conftest import NOW
from tests.services.desk_day import BARCODES, CARDS, DAYS_BETWEEN
from tests.storage.shelf import assert_whole, is_unbroken, journal, new_store, with_a_copy

SCANS = 1000
MOST_AT_ONCE = 180


class Said(NamedTuple):
    """One line of a desk: what was done, to which book, and under which number."""

    deed: str
    what: str
    number: int


def library_with_rules(path: Path) -> None:
    with closing(new_store(path)) as store:
        policies = [{"lending": "home", "limit": 4, "period_days": 3, "renewals": 1}]
        house_rules.set_part(store, Part.POLICIES, policies, now=NOW)
        money = {"is_on": True, "fine_per_day": 500}
        house_rules.set_part(store, Part.MONEY, money, now=NOW)
        for card in CARDS:
            register(store, NewPatron(card=card, name=f"Lò Thị {card}"), now=NOW)
        for barcode in BARCODES:
            with_a_copy(store, f"Sách {barcode}", barcode)


def killed_after(lines: int, library: Path, start: int) -> list[Said]:
    """What a desk has said before it was killed in the midst of its work."""
    desk = forks.Speaking(desk_day.main, str(library), str(start))
    said = [desk.line() for _ in range(lines)]
    said += desk.kill()
    words = (line.split() for line in said if line.endswith("\n"))
    return [Said(deed, what, int(number)) for deed, what, number in words]


def assert_all_that_was_said_is_there(store: Store, said: list[Said], start: int) -> None:
    day = day_of(NOW + timedelta(days=DAYS_BETWEEN * start))
    rows = {row.number: row for row in store.deeds.day(day, limit=SCANS).rows}
    for deed, what, number in said:
        if deed in {Deed.LENT, Deed.RETURNED}:
            assert (rows[number].deed, rows[number].barcode) == (deed, what)
        elif deed == "undone":
            assert rows[number].is_undone
        elif deed == "kept":
            assert store.holds.get(number) is not None
        elif deed == "paid":
            line = store.ledger.get(number)
            assert line is not None
            assert line.amount == int(what)


def assert_the_day_agrees(store: Store, start: int) -> None:
    """Of every deed that stands, its loan, its place in the journal, its money and its line."""
    day = day_of(NOW + timedelta(days=DAYS_BETWEEN * start))
    rows = store.deeds.day(day, limit=SCANS).rows
    latest = {row.barcode: row.deed for row in reversed(rows) if not row.is_undone}
    for barcode, deed in latest.items():
        copy = store.copies.by_barcode(barcode)
        assert copy is not None
        assert (store.loans.current(copy.id) is not None) == (deed is Deed.LENT)
    for row in rows:
        is_charged = store.fines.of(row.number) is not None
        assert is_charged == (row.deed is Deed.RETURNED and row.days_late > 0)
        if is_charged:
            fine = store.fines.of(row.number)
            assert fine is not None
            assert (store.ledger.reversal_of(fine) is not None) == row.is_undone
    assert accounting.totals(store).is_sound


def assert_loans_and_journal_agree(store: Store) -> None:
    out: Counter[CopyId] = Counter()
    steps = {"loan": 1, "return": -1}
    undone = {1: -1, 0: 1}
    entries = journal(store)
    assert is_unbroken(entries)
    for entry in entries:
        if entry.kind is ChangeKind.CIRCULATION:
            event = json.loads(entry.body)
            copy = CopyId(event["copy"])
            out[copy] += steps[event["type"]] if event["type"] in steps else undone[out[copy]]
    for barcode in BARCODES:
        copy_ = store.copies.by_barcode(barcode)
        assert copy_ is not None
        assert out[copy_.id] == (store.loans.current(copy_.id) is not None)


def assert_each_kept_copy_is_here_and_kept_once(store: Store) -> None:
    ready = [view for view in holds.everything(store) if view.state is HoldState.READY]
    assert len({view.barcode for view in ready}) == len(ready)
    for view in ready:
        copy = store.copies.by_barcode(view.barcode)
        assert copy is not None
        assert store.loans.current(copy.id) is None


@pytest.mark.slow
def test_a_thousand_scans_with_kills_among_them_lose_nothing_that_was_said(
    tmp_path: Path,
) -> None:
    path, choose = tmp_path / "library.db", random.Random(11)
    library_with_rules(path)
    done: Counter[str] = Counter()
    start = 0
    while done.total() < SCANS:
        said = killed_after(choose.randint(1, MOST_AT_ONCE), path, start)
        assert_whole(path)
        with closing(Store.open(path, os.urandom)) as store:
            assert_all_that_was_said_is_there(store, said, start)
            assert_the_day_agrees(store, start)
            assert_loans_and_journal_agree(store)
            assert_each_kept_copy_is_here_and_kept_once(store)
        done.update(each.deed for each in said)
        start += 1
    assert min(done[deed] for deed in ("lent", "returned", "undone", "kept", "paid")) > 0
