"""Each safety rule of the real code is there for something: without it, a proof fails.

A switch takes the rule out for the length of one test. What is caught by a seed is found by the
simulation; what a seed seldom meets is found by a test that quotes the rule.
"""
# ruff: noqa: E501 - the names of tests are as long as what they say

from collections.abc import Callable
from functools import partial
from inspect import signature
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from desktop.domain.errors import AppError
from tests.domain import test_loan_events, test_merge
from tests.sync import (
    test_authority,
    test_copies,
    test_exchange,
    test_feed,
    test_gone,
    test_healing,
    test_history,
    test_hub_input,
    test_late_work,
    test_loans,
    test_own_readers,
    test_own_things,
    test_purge,
    test_readers_gone,
    test_union,
)
from tests.sync.model.rules import Rule
from tests.sync.simulation import (
    switches_authority,
    switches_copies,
    switches_hub,
    switches_library,
    switches_readers,
    switches_twins,
)
from tests.sync.simulation.country import Country
from tests.sync.simulation.invariants import broken
from tests.sync.simulation.quick import Prepared
from tests.sync.simulation.switches_copies import CopyRule
from tests.sync.simulation.switches_hub import Switch
from tests.sync.simulation.switches_twins import TwinRule
from tests.sync.test_copies import known_to_two
from tests.sync.test_loans import Library
from tests.sync.world import World

SWITCHES: dict[Rule | TwinRule | CopyRule, Switch] = dict(
    [
        *switches_hub.SWITCHES.items(),
        *switches_library.SWITCHES.items(),
        *switches_authority.SWITCHES.items(),
        *switches_twins.SWITCHES.items(),
        *switches_copies.SWITCHES.items(),
        *switches_readers.SWITCHES.items(),
    ]
)
MISSED = (AssertionError, AppError, SQLAlchemyError, ValueError, pytest.fail.Exception)
"""A fault of the hub counts, too, and one loan that is two."""
_MOST = 40

BY_SEED: set[Rule | TwinRule | CopyRule] = {
    Rule.NOTHING_MARKED_SENT,
    Rule.HUB_ONE_TRANSACTION,
    Rule.POISON_ASIDE,
    Rule.FEED_IN_ORDER,
    Rule.FEEDS_APART,
    Rule.CONFLICTS_KEPT,
    TwinRule.PARTED_FOR_GOOD,
}

Proof = Callable[..., None]

_PUT_BACK = partial(
    test_healing.test_a_hub_put_back_from_a_backup_is_told_again_what_it_forgot, is_noticed=True
)
DIRECTED: dict[Rule | TwinRule | CopyRule, Proof] = {
    Rule.CHANGED_FIELDS_ONLY: test_exchange.test_two_communes_that_change_different_fields_keep_both,
    Rule.NUMBER_ONCE: test_history.test_the_same_request_twice_has_one_effect_and_one_answer,
    Rule.OPERATION_ONCE: test_history.test_an_operation_under_another_number_is_recognised,
    Rule.FORK_SEEN: test_history.test_another_entry_under_a_known_number_is_a_fork_and_nothing_is_stored,
    Rule.CHAIN_ACKNOWLEDGED: test_healing.test_an_idle_library_put_back_from_a_backup_hears_what_it_did,
    Rule.TAKEN_IN_ORDER: test_history.test_changes_are_taken_in_the_order_of_their_numbers_and_no_other,
    Rule.LIBRARY_ONE_TRANSACTION: test_feed.test_the_cursor_moves_with_what_it_stands_for,
    Rule.NUMBERS_NEVER_REUSED: test_late_work.test_a_hub_that_was_put_back_gives_no_number_twice,
    Rule.NEWER_ONLY: test_feed.test_a_late_reply_does_not_bring_back_the_past,
    Rule.OWN_WORK_FOLLOWED: test_exchange.test_ones_own_later_edit_is_no_conflict_with_the_earlier,
    Rule.FOLLOWED_IN_ORDER: test_late_work.test_what_is_done_late_does_not_replace_what_came_after,
    Rule.FIELD_BY_FIELD: test_exchange.test_two_communes_that_change_different_fields_keep_both,
    Rule.FIRST_PENDING_BASE: test_merge.test_a_second_edit_of_a_waiting_field_keeps_the_base_of_the_first,
    Rule.RESULT_BRINGS_RECORD: test_history.test_where_a_reply_leaves_a_doubt_the_rest_waits,
    Rule.FORESEEN_ONLY: test_history.test_where_a_reply_leaves_a_doubt_the_rest_waits,
    Rule.NO_CLOCK: partial(test_exchange.test_wrong_clocks_change_nothing, days=3000),
    Rule.OWN_FIELDS_APART: test_authority.test_a_librarys_own_fields_reach_its_pcs_and_nobody_else,
    Rule.NATION_DECIDES: (
        test_authority.test_an_edit_of_a_curated_record_is_seen_here_and_changes_nothing_there
    ),
    Rule.PROPOSAL_SHOWN: (
        test_authority.test_an_edit_of_a_curated_record_is_seen_here_and_changes_nothing_there
    ),
    Rule.DECISION_TOLD: (
        test_authority.test_what_the_nation_refuses_goes_and_the_library_is_told_why
    ),
    Rule.ARCHIVE_GOES_ALONG: (
        test_healing.test_a_library_put_back_from_a_backup_says_its_journal_again_under_a_new_name
    ),
    Rule.EPOCH_OUTSIDE_BACKUP: test_healing.test_the_epoch_changes_whenever_a_backup_is_put_back,
    Rule.SAID_AGAIN_AFTER_RESTORE: _PUT_BACK,
    Rule.NOTHING_BLANKED: test_late_work.test_what_is_shown_stays_until_a_new_walk_has_ended,
    Rule.WHOLE_WALK: test_late_work.test_what_a_hub_that_was_put_back_has_of_a_library_stays_there,
    Rule.ONE_WALK: test_healing.test_a_reply_of_another_walk_is_passed_over_and_asked_for_again,
    Rule.CURSOR_WITHOUT_GAP: test_healing.test_a_cursor_moves_only_from_where_it_stands,
    Rule.SWEEP: (
        test_healing.test_what_only_a_lost_library_knew_goes_to_the_trash_unless_it_is_on_the_shelf
    ),
    Rule.REMOVAL_HAS_SEEN: test_gone.test_a_removal_by_who_has_not_seen_everything_is_a_conflict,
    Rule.EDIT_BEATS_REMOVAL: partial(
        test_gone.test_an_edit_by_who_did_not_know_brings_a_record_back_in_both_orders,
        removal_first=True,
    ),
    Rule.COPY_HOLDS_RECORD: partial(
        test_gone.test_a_copy_holds_its_record_in_both_orders, removal_first=True
    ),
    Rule.GONE_REMEMBERED: test_gone.test_a_late_reply_does_not_bring_back_what_is_gone,
    Rule.BEGIN_AGAIN: test_gone.test_removals_are_told_for_400_days_and_who_missed_one_begins_again,
    Rule.TRASH: test_gone.test_who_has_seen_everything_removes_a_record_for_all,
    Rule.FUSE: test_gone.test_much_that_would_go_waits_for_a_person,
    Rule.CHILD_WAITS: test_own_things.test_a_copy_waits_for_its_record_and_the_cursor_goes_on,
    Rule.EDIT_WAITS: test_late_work.test_an_edit_waits_at_the_hub_for_its_record,
    Rule.HUB_WORK_IS_NEWS: test_late_work.test_an_edit_waits_at_the_hub_for_its_record,
    Rule.NO_CIRCLE: test_gone.test_a_circle_of_joins_is_a_conflict_and_never_shown,
    Rule.JOINED_EDIT_TOLD: test_gone.test_an_edit_that_lands_on_a_joined_record_is_accepted_and_told,
    Rule.CLASH_TOLD: test_own_things.test_two_copies_with_one_barcode_are_both_kept_and_both_pcs_are_told,
    Rule.IMPLIED_RETURN: test_loans.test_a_second_loan_ends_the_first_and_both_desks_are_told,
    Rule.POSSESSION: test_loans.test_a_book_that_is_here_is_out_no_longer_whoever_knew_of_the_loan,
    Rule.NAMED_RETURN: test_loan_events.test_a_return_closes_the_loan_it_names_though_that_comes_later,
    Rule.LATE_RENEWAL_TOLD: test_loans.test_a_renewal_after_the_return_has_no_effect_and_is_told,
    Rule.FOUND_TOLD: test_loans.test_a_lost_book_that_is_handed_in_at_the_other_pc_is_there_again,
    Rule.DEVICE_ORDER: test_loan_events.test_one_devices_events_keep_their_order_whatever_its_clock_did,
    Rule.CLOCKS_CORRECTED: test_loans.test_no_wrong_clock_changes_what_is_on_loan,
    Rule.HUB_ORDER: test_own_things.test_the_rules_are_right_as_they_reached_the_hub_last,
    Rule.UNKNOWN_ROWS_KEPT: test_feed.test_a_row_that_cannot_be_used_is_kept_and_the_others_go_on,
    Rule.UNKNOWN_CHANGES_KEPT: test_hub_input.test_what_a_hub_does_not_know_yet_it_keeps_for_a_later_one,
    Rule.PURGE_WINS: test_purge.test_nothing_takes_the_mark_of_a_purge_away,
    Rule.PURGE_REACHES_HISTORY: test_purge.test_nothing_takes_the_mark_of_a_purge_away,
    Rule.PURGE_REACHES_ARCHIVE: test_purge.test_what_is_purged_before_it_was_said_is_said_without_its_body,
    Rule.CHAIN_OF_DIGESTS: test_purge.test_an_entry_that_has_lost_its_body_still_proves_the_history,
    CopyRule.SEEN_BEFORE: (
        test_copies.test_what_both_wrote_stays_as_the_first_one_said_and_the_other_is_told
    ),
    CopyRule.TOLD: (
        test_copies.test_what_both_wrote_stays_as_the_first_one_said_and_the_other_is_told
    ),
    CopyRule.FIRST_BASE: (
        test_copies.test_one_follows_up_on_ones_own_and_sees_others_words_beneath
    ),
    CopyRule.SHOWN_BENEATH: (
        test_copies.test_one_follows_up_on_ones_own_and_sees_others_words_beneath
    ),
    CopyRule.MERGED_IS_TOLD: (
        test_copies.test_two_pcs_that_write_different_things_of_a_copy_keep_both
    ),
    CopyRule.NOT_TAKEN_FOR_KNOWN: (
        test_copies.test_two_pcs_that_write_different_things_of_a_copy_keep_both
    ),
    CopyRule.WHOLE_UNDOES_NOTHING: (
        test_copies.test_an_edit_waits_at_a_hub_that_was_put_back_for_its_copy
    ),
    TwinRule.NATION_ASKED: (
        test_union.test_two_that_the_nation_answers_for_are_not_joined_by_themselves
    ),
    TwinRule.LOOKED_AT_AGAIN: (test_union.test_what_a_desk_takes_apart_is_asked_about_with_others),
    TwinRule.SHOWN_AGAIN: (
        test_union.test_what_was_joined_to_a_record_that_is_removed_is_asked_about_with_others
    ),
    TwinRule.TOLD_APART: partial(
        test_union.test_one_thing_that_tells_two_books_apart_is_enough,
        more={"t250": "In lần thứ 2"},
        title="Dế mèn phiêu lưu ký",
    ),
    Rule.SEALED_KEPT: (
        test_own_readers.test_the_key_reaches_another_pc_by_the_code_of_the_sheet_alone
    ),
    Rule.PURGE_REACHES_LOANS: (
        test_readers_gone.test_who_knows_that_a_reader_is_forgotten_says_it_to_a_hub_that_forgot_that
    ),
    Rule.PURGE_SAID_AGAIN: test_purge.test_who_knows_of_a_purge_says_it_again_to_a_hub_that_forgot,
}


@pytest.mark.parametrize("rule", sorted(BY_SEED), ids=lambda rule: rule.name.lower())
def test_a_seed_misses_a_rule_that_is_turned_off(
    prepared: Prepared, tmp_path: Path, rule: Rule | TwinRule | CopyRule
) -> None:
    def is_missed(seed: int) -> bool:
        with pytest.MonkeyPatch.context() as patch:
            SWITCHES[rule](patch)
            country = Country(tmp_path / str(seed), seed, prepared)
            try:
                return bool(broken(country.run()))
            except MISSED:
                return True
            finally:
                country.close()

    assert any(map(is_missed, range(_MOST)))


@pytest.mark.parametrize("rule", sorted(DIRECTED), ids=lambda rule: rule.name.lower())
def test_a_rules_own_test_fails_when_it_is_turned_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: Rule | TwinRule | CopyRule
) -> None:
    world = World(tmp_path / "hub")
    SWITCHES[rule](monkeypatch)
    given: dict[str, Callable[[], object]] = {
        "world": lambda: world,
        "tmp_path": lambda: tmp_path,
        "library": lambda: Library(world),
        "pcs": lambda: known_to_two(world),
    }
    needed = signature(DIRECTED[rule]).parameters.keys() & given.keys()
    with pytest.raises(MISSED):
        DIRECTED[rule](**{name: given[name]() for name in needed})
    world.hub.close()


def test_every_rule_has_a_switch_that_is_tried() -> None:
    assert BY_SEED | DIRECTED.keys() == SWITCHES.keys() == {*Rule, *TwinRule, *CopyRule}
    assert not BY_SEED & DIRECTED.keys()
