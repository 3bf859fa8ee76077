"""Whose a loan was is forgotten by itself; that it was, and of what kind of reader, is not."""

import os
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron
from desktop.services import circulation, desk, holds, new_day
from desktop.services.forgetting import forget
from desktop.services.tidying import tidy
from desktop.services.true_day import trust_clock
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.services.conftest import NOW

NINETY_DAYS = timedelta(days=90)
MOMENT = timedelta(minutes=1)


def week_by_week(store: Store) -> None:
    """Let the library be opened now and then, as it is, until ninety days are over."""
    for week in range(13):
        new_day.begin(store, now=NOW + timedelta(weeks=week))


def lent_and_returned(store: Store, patron: Patron, number: int = 1) -> None:
    barcode = f"TV{number:08}"
    circulation.lend(store, barcode, patron=patron.id, now=NOW - MOMENT)
    circulation.take_back(store, barcode, now=NOW)


def test_a_loan_forgets_its_reader_ninety_days_after_the_return(store: Store, an: Patron) -> None:
    lent_and_returned(store, an)
    week_by_week(store)
    assert forget(store, now=NOW + NINETY_DAYS) == 0
    assert len(store.past_loans.of(an.id)) == 1
    assert forget(store, now=NOW + NINETY_DAYS + MOMENT) == 1
    assert store.past_loans.of(an.id) == ()
    assert store.past_loans.by_category(NOW - MOMENT, NOW) == {"child": 1}


def test_what_is_still_out_is_never_forgotten(store: Store, an: Patron) -> None:
    circulation.lend(store, "TV00000001", patron=an.id, now=NOW)
    week_by_week(store)
    assert forget(store, now=NOW + NINETY_DAYS + MOMENT) == 0
    assert store.loans.count_of(an.id) == 1


def test_it_happens_by_itself_in_quiet_moments(store: Store, an: Patron) -> None:
    for number in range(1, 4):
        lent_and_returned(store, an, number)
    before = store.outbox.count_pending()
    week_by_week(store)
    later = NOW + NINETY_DAYS + MOMENT
    while tidy(store, now=later):
        pass
    assert store.past_loans.of(an.id) == ()
    assert store.outbox.count_pending() == before


def test_many_are_forgotten_in_slices_that_a_scan_can_pass(
    store: Store, an: Patron, huy: Patron
) -> None:
    for _ in range(150):
        lent_and_returned(store, an)
        lent_and_returned(store, huy)
    week_by_week(store)
    later = NOW + NINETY_DAYS + MOMENT
    assert tidy(store, now=later)
    left = len(store.past_loans.of(an.id)) + len(store.past_loans.of(huy.id))
    assert left == 100
    assert forget(store, now=later) == 100


def test_the_days_list_of_long_ago_has_no_names(store: Store, an: Patron) -> None:
    lent_and_returned(store, an)
    week_by_week(store)
    forget(store, now=NOW + NINETY_DAYS + MOMENT)
    assert {row.patron for row in desk.today(store, now=NOW).rows} == {""}


def test_a_clock_that_leaps_ahead_forgets_nobody_before_their_time(
    store: Store, an: Patron
) -> None:
    lent_and_returned(store, an)
    leapt = NOW + timedelta(days=365)
    circulation.lend(store, "TV00000002", patron=an.id, now=leapt)
    assert not tidy(store, now=leapt)
    with pytest.raises(RuleError, match=r"clock\.in_doubt"):
        forget(store, now=leapt)
    tidy(store, now=NOW + timedelta(days=1))  # the clock was set right
    assert len(store.past_loans.of(an.id)) == 1


def test_a_clock_that_leaps_ahead_takes_nobodys_hold(store: Store, an: Patron) -> None:
    holds.place_on_copy(store, an.id, "TV00000001", now=NOW)
    lent_and_returned(store, an, 2)
    assert new_day.begin(store, now=NOW + timedelta(days=365)).closed == ()
    assert len(new_day.begin(store, now=NOW + timedelta(days=6)).closed) == 1


def test_a_clock_that_leapt_is_believed_after_a_week_or_when_somebody_says_so(
    store: Store, an: Patron, huy: Patron
) -> None:
    after = NOW + timedelta(days=100)
    lent_and_returned(store, an)
    new_day.begin(store, now=after)
    tidy(store, now=after + timedelta(days=6))
    assert len(store.past_loans.of(an.id)) == 1
    tidy(store, now=after + timedelta(days=7))
    assert store.past_loans.of(an.id) == ()
    circulation.lend(store, "TV00000001", patron=huy.id, now=after)
    circulation.take_back(store, "TV00000001", now=after)
    later = after + NINETY_DAYS + timedelta(days=2)
    new_day.begin(store, now=later)
    trust_clock(store, now=later)
    assert forget(store, now=later) == 1


def identities_in(folder: Path, reader: Patron) -> Counter[str]:
    """How often a reader's identity stands in each file, as bytes and as text."""
    forms = (bytes.fromhex(reader.id), reader.id.encode(), reader.id.encode("utf-16-le"))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Counter(
        {path.name: sum(path.read_bytes().count(form) for form in forms) for path in files}
    )


def backed_up(folder: Path, name: str) -> None:
    """Everything is put into the file itself, and a copy is made beside it."""
    with closing(sqlite3.connect(folder / "library.db")) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.execute("VACUUM INTO ?", (str(folder / name),))


def test_no_byte_says_any_more_who_had_the_forgotten_loans(
    store: Store, an: Patron, tmp_path: Path
) -> None:
    store.close()
    backed_up(tmp_path, "before.db")
    before = identities_in(tmp_path, an)
    with closing(Store.open(tmp_path / "library.db", os.urandom)) as again:
        for number in range(1, 9):
            lent_and_returned(again, an, number)
        week_by_week(again)
        later = NOW + NINETY_DAYS + MOMENT
    backed_up(tmp_path, "between.db")
    assert identities_in(tmp_path, an)["between.db"] > before["before.db"]
    with closing(Store.open(tmp_path / "library.db", os.urandom)) as again:
        while tidy(again, now=later):
            pass
    backed_up(tmp_path, "after.db")
    (tmp_path / "between.db").unlink()
    after = identities_in(tmp_path, an)
    assert after["after.db"] == before["before.db"]
    assert after["library.db"] == before["library.db"]
    assert after.total() == 2 * before["library.db"] + before["before.db"]
