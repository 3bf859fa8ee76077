"""The rules of the house at the desk."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.desk import Deed
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.override import Override
from desktop.domain.patron import Patron, SuspensionReason
from desktop.domain.rules import Part
from desktop.services import circulation, reader_cards
from desktop.services.house_rules import rules_of, set_all, set_part, versions
from desktop.services.overriding import overridden
from desktop.services.true_day import trust_clock
from desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = date(2026, 11, 12)
BASE = {"lending": "home", "limit": 3, "period_days": 14, "renewals": 2}
LATE = NOW + timedelta(days=20)
REASON = Override("Ôn thi, đã hỏi cô phụ trách")


def book(number: int) -> str:
    return f"TV{number:08}"


def days(count: int) -> datetime:
    return NOW + timedelta(days=count)


def policies(*lines: dict[str, Any]) -> list[dict[str, Any]]:
    return [BASE, *lines]


def test_a_change_is_a_new_version_and_a_loan_keeps_the_one_that_made_it(
    store: Store, an: Patron
) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    rules = set_part(store, Part.POLICIES, [{**BASE, "period_days": 7}], now=NOW).rules
    outcome = circulation.lend(store, book(2), patron=an.id, now=NOW)

    assert rules.version == 1
    assert outcome.due == TODAY + timedelta(days=7)
    scanned = [store.copies.scanned(book(number)) for number in (1, 2)]
    assert [each.loan.rules for each in scanned if each and each.loan] == [0, 1]
    assert [each.rules.version for each in versions(store)] == [1]
    assert store.outbox.pending_by_kind()[ChangeKind.RULES] == 1


def test_saying_the_same_again_makes_no_version(store: Store) -> None:
    set_part(store, Part.LATENESS, {"grace_days": 2}, now=NOW)
    again = set_part(store, Part.LATENESS, {"grace_days": 2}, now=NOW).rules
    assert again.version == 1


def test_rules_without_sense_change_nothing(store: Store) -> None:
    with pytest.raises(InputError):
        set_all(store, '{"lateness": {"grace_days": 2}, "money": 7}', now=NOW)
    assert rules_of(store).version == 0


def test_another_window_sees_the_new_rules(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "library.db", os.urandom)
    assert rules_of(other).version == 0
    set_part(store, Part.LATENESS, {"grace_days": 5}, now=NOW)
    assert rules_of(other).lateness.grace_days == 5
    other.close()


def test_a_due_date_on_a_closed_day_moves_to_the_next_open_one(store: Store, an: Patron) -> None:
    before_tet = datetime(2027, 1, 23, 2, 0, tzinfo=UTC)
    outcome = circulation.lend(store, book(1), patron=an.id, now=before_tet)
    assert outcome.due == date(2027, 2, 10)  # the 6th is the first day of Tết


def test_what_is_read_here_is_not_lent_but_for_a_reason(store: Store, an: Patron) -> None:
    set_part(store, Part.POLICIES, policies({"kind": "book", "lending": "in_house"}), now=NOW)
    with pytest.raises(RuleError) as refusal:
        circulation.lend(store, book(1), patron=an.id, now=NOW)
    assert refusal.value.code == "loan.in_house_only"
    assert (
        circulation.lend(store, book(1), patron=an.id, now=NOW, override=REASON).deed is Deed.LENT
    )


def test_a_kind_has_a_limit_of_its_own(store: Store, an: Patron) -> None:
    set_part(store, Part.POLICIES, policies({"kind": "book", "limit": 1}), now=NOW)
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    with pytest.raises(RuleError) as refusal:
        circulation.lend(store, book(2), patron=an.id, now=NOW)
    assert refusal.value.code == "loan.kind_limit_reached"


def test_each_rule_that_is_gone_past_is_kept_with_its_reason(store: Store, an: Patron) -> None:
    set_part(store, Part.POLICIES, [{**BASE, "limit": 1, "renewals": 0}], now=NOW)
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    circulation.lend(store, book(2), patron=an.id, now=NOW, override=REASON)
    circulation.renew(store, book(2), now=days(3), override=REASON)

    found = overridden(store, TODAY, TODAY + timedelta(days=9))
    assert [each.rule for each in found] == ["loan.no_more_renewals", "loan.limit_reached"]
    assert {each.reason for each in found} == {REASON.reason}
    said = [entry.body for entry in store.outbox.pending(500, 1 << 20)]
    assert not any(REASON.reason in body or an.name in body for body in said)


def test_nothing_is_kept_where_no_rule_was_in_the_way(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW, override=REASON)
    assert overridden(store, TODAY, TODAY) == ()


def test_undoing_takes_the_override_back(store: Store, an: Patron) -> None:
    set_part(store, Part.POLICIES, [{**BASE, "limit": 0}], now=NOW)
    circulation.lend(store, book(1), patron=an.id, now=NOW, override=REASON)
    circulation.undo(store, now=NOW)
    assert overridden(store, TODAY, TODAY) == ()


def test_no_reason_goes_past_how_things_are(store: Store, an: Patron, huy: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    with pytest.raises(RuleError) as refusal:
        circulation.lend(store, book(1), patron=huy.id, now=NOW, override=REASON)
    assert refusal.value.code == "loan.item_is_out"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 201])
def test_a_reason_is_short_and_is_there(reason: str) -> None:
    with pytest.raises(InputError):
        Override(reason)


def test_a_suspended_card_borrows_nothing_and_gives_back(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    reader_cards.suspend(store, an.id, until=TODAY, reason=SuspensionReason.HOUSE_RULES, now=NOW)
    with pytest.raises(RuleError) as refusal:
        circulation.lend(store, book(2), patron=an.id, now=NOW)
    assert refusal.value.code == "patron.suspended"
    assert circulation.take_back(store, book(1), now=NOW).deed is Deed.RETURNED
    assert circulation.lend(store, book(2), patron=an.id, now=days(1)).deed is Deed.LENT


def test_a_late_return_lets_the_card_rest_and_the_next_one_for_longer(
    store: Store, an: Patron
) -> None:
    set_part(store, Part.LATENESS, {"grace_days": 1, "suspension": [3, 10]}, now=NOW)
    for number in (1, 2):
        circulation.lend(store, book(number), patron=an.id, now=NOW)
    first = circulation.take_back(store, book(1), now=LATE)
    second = circulation.take_back(store, book(2), now=LATE)

    on = TODAY + timedelta(days=20)
    assert [alert.code for alert in first.alerts] == ["patron.card_rests"]
    assert first.card is not None
    assert first.card.patron.suspended_until == on + timedelta(days=3)
    assert second.card is not None
    assert second.card.patron.suspended_until == on + timedelta(days=10)


def test_undoing_the_return_wakes_the_card(store: Store, an: Patron) -> None:
    set_part(store, Part.LATENESS, {"suspension": [3]}, now=NOW)
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    circulation.take_back(store, book(1), now=LATE)
    circulation.undo(store, now=LATE)
    assert store.patrons.get(an.id) == an


def test_a_loan_is_judged_by_the_rules_that_made_it(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    set_part(store, Part.LATENESS, {"suspension": [30]}, now=NOW)
    assert circulation.take_back(store, book(1), now=LATE).alerts == ()


def test_a_book_from_the_drop_came_back_on_the_day_it_was_put_in(store: Store, an: Patron) -> None:
    set_part(store, Part.LATENESS, {"suspension": [3]}, now=NOW)
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    outcome = circulation.take_back(store, book(1), now=days(17), on=TODAY + timedelta(days=14))
    assert (outcome.days_late, outcome.alerts) == (0, ())


def test_a_clock_set_back_is_told_and_due_dates_count_from_the_last_true_day(
    store: Store, an: Patron
) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    a_year_ago = NOW - timedelta(days=365)
    outcome = circulation.lend(store, book(2), patron=an.id, now=a_year_ago)

    assert outcome.due == TODAY + timedelta(days=14)
    assert [alert.code for alert in outcome.alerts] == ["clock.set_back"]
    assert outcome.alerts[0].details["known"] == TODAY.isoformat()
    undone = circulation.undo(store, now=a_year_ago)
    assert undone.barcode == book(2)  # the last by sequence, not by the clock


def test_a_card_that_expired_stays_expired_when_the_clock_is_set_back(
    store: Store, an: Patron
) -> None:
    reader_cards.renew_card(store, an.id, now=NOW, expires=TODAY)
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    circulation.take_back(store, book(1), now=days(5))
    with pytest.raises(RuleError) as refusal:
        circulation.lend(store, book(2), patron=an.id, now=days(-30))
    assert refusal.value.code == "patron.card_expired"
    assert circulation.patron_card(store, an.id, now=days(-30)).is_expired


def test_a_clock_that_ran_ahead_is_trusted_again_when_somebody_says_so(
    store: Store, an: Patron
) -> None:
    circulation.lend(store, book(1), patron=an.id, now=days(3650))
    assert circulation.take_back(store, book(1), now=NOW).alerts != ()
    trust_clock(store, now=NOW)
    outcome = circulation.lend(store, book(1), patron=an.id, now=NOW)
    assert (outcome.alerts, outcome.due) == ((), TODAY + timedelta(days=14))
