"""Cards that are given, renewed, replaced, stopped for a time and joined."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.patron import Patron, PatronCategory, Person, SuspensionReason
from desktop.domain.reader_list import ReaderFilter, ReaderQuery
from desktop.services import circulation, desk, reader_cards, reader_merging, readers
from desktop.services.card_numbers import card_numbers, give_card_range
from desktop.services.reader_lists import readers_page
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from tests.services.conftest import NOW

TODAY = date(2026, 11, 12)


def names(store: Store, text: str = "", wanted: ReaderFilter = ReaderFilter.ALL) -> list[str]:
    page = readers_page(store, ReaderQuery(text=text, filter=wanted), now=NOW)
    assert page.total == len(page.rows)
    return [row.patron.name for row in page.rows]


def test_without_a_number_a_reader_gets_the_next_of_the_series(store: Store, an: Patron) -> None:
    assert an.card == "BD.00042"
    assert card_numbers(store).coming == "BD.00043"
    assert readers.register(store, NewPatron(name="Lò Thị Mai"), now=NOW).card == "BD.00043"


def test_a_number_that_a_book_has_is_passed_over(store: Store) -> None:
    record = store.copies.by_barcode("TV00000001")
    assert record is not None
    with store.write():
        store.copies.put(replace(record, barcode="BD.00001"))
    assert readers.register(store, NewPatron(name="Lò Thị Mai"), now=NOW).card == "BD.00002"


def test_a_range_of_numbers_is_kept_to_and_used_up(store: Store) -> None:
    give_card_range(store, first=501, most=502)
    given = [readers.register(store, NewPatron(name="A"), now=NOW).card for _ in range(2)]
    assert given == ["BD.00501", "BD.00502"]
    with pytest.raises(RuleError, match=r"series\.used_up"):
        readers.register(store, NewPatron(name="A"), now=NOW)
    with pytest.raises(RuleError, match=r"series\.range_used"):
        give_card_range(store, first=501, most=502)


def test_it_is_said_how_many_numbers_of_the_range_are_left(store: Store) -> None:
    assert card_numbers(store).left is None
    give_card_range(store, first=501, most=552)
    numbers = card_numbers(store)
    assert (numbers.coming, numbers.left, numbers.is_low) == ("BD.00501", 52, False)
    readers.register(store, NewPatron(name="A", card="BD.00503"), now=NOW)
    numbers = card_numbers(store)
    assert (numbers.coming, numbers.left, numbers.is_low) == ("BD.00504", 49, True)
    readers.register(store, NewPatron(name="A", card="BD.00552"), now=NOW)
    numbers = card_numbers(store)
    assert (numbers.coming, numbers.left, numbers.is_low) == ("", 0, True)


def test_a_group_has_somebody_who_answers_for_it(store: Store) -> None:
    group = NewPatron(name="Lớp 6A", category=PatronCategory.GROUP)
    with pytest.raises(InputError, match=r"patron\.responsible_missing"):
        readers.register(store, group, now=NOW)
    teacher = Person("Đặng Thị Mỹ Hòa", "0900 000 033")
    made = readers.register(store, replace(group, guardian=teacher), now=NOW)
    assert readers.with_card(store, made.card).guardian == teacher


def test_a_correction_leaves_card_and_expiry_alone(store: Store, an: Patron) -> None:
    wrong = replace(an, name="Nguyễn Ngọc  Bảo Anh", card="X", expires=TODAY, born=2014)
    after = readers.change(store, wrong, now=NOW).patron
    assert (after.name, after.card, after.expires, after.born) == (
        "Nguyễn Ngọc Bảo Anh",
        an.card,
        None,
        2014,
    )
    assert readers.with_card(store, an.card) == after
    assert names(store, "bao anh") == ["Nguyễn Ngọc Bảo Anh"]


def test_the_nation_learns_of_another_category_and_of_nothing_else(
    store: Store, an: Patron
) -> None:
    before = store.outbox.count_pending()
    readers.change(store, replace(an, contact="0900 000 042"), now=NOW)
    assert store.outbox.count_pending() == before
    readers.change(store, replace(an, category=PatronCategory.STUDENT), now=NOW)
    *_, first, last = store.outbox.pending(10_000, 10**9)
    assert last.body == '{"category": "student"}'
    assert last.entity == first.entity != an.id


def test_a_renewed_card_holds_a_year_more(store: Store, an: Patron) -> None:
    once = reader_cards.renew_card(store, an.id, now=NOW).patron
    assert once.expires == date(2027, 11, 12)
    assert reader_cards.renew_card(store, an.id, now=NOW).patron.expires == date(2028, 11, 12)
    leap = date(2028, 2, 29)
    reader_cards.renew_card(store, an.id, now=NOW, expires=leap)
    assert reader_cards.renew_card(store, an.id, now=NOW).patron.expires == date(2029, 2, 28)
    with pytest.raises(InputError, match="expires_in_the_past"):
        reader_cards.renew_card(store, an.id, now=NOW, expires=TODAY - timedelta(days=1))


def test_a_lost_card_stops_and_its_number_is_never_given_again(store: Store, an: Patron) -> None:
    circulation.lend(store, "TV00000001", patron=an.id, now=NOW)
    after = reader_cards.replace_card(store, an.id, now=NOW).patron
    assert after.card != an.card
    assert store.loans.count_of(after.id) == 1
    with pytest.raises(RuleError, match=r"patron\.card_replaced"):
        readers.with_card(store, an.card)
    outcome = desk.scan(store, an.card, patron=after.id, now=NOW)
    assert outcome.refusal is not None
    assert (outcome.refusal.code, outcome.card) == ("patron.card_replaced", None)
    with pytest.raises(RuleError, match="card_taken"):
        readers.register(store, NewPatron(card=an.card, name="Ai đó"), now=NOW)
    with pytest.raises(RuleError, match="card_taken"):
        reader_cards.replace_card(store, after.id, now=NOW, card=an.card)


def test_a_suspended_card_rests_to_the_end_of_its_day(store: Store, an: Patron) -> None:
    with pytest.raises(RuleError, match="not_suspended"):
        reader_cards.lift(store, an.id, now=NOW)
    with pytest.raises(InputError, match="suspended_in_the_past"):
        suspend(store, an, until=TODAY - timedelta(days=1))
    after = suspend(store, an, until=TODAY)
    assert after.is_suspended(TODAY)
    assert not after.is_suspended(TODAY + timedelta(days=1))
    assert names(store, wanted=ReaderFilter.SUSPENDED) == [an.name]
    longer = suspend(store, an, until=TODAY + timedelta(days=7))
    assert suspend(store, an, until=TODAY) == longer
    assert reader_cards.lift(store, an.id, now=NOW).patron == an


def suspend(store: Store, patron: Patron, *, until: date) -> Patron:
    return reader_cards.suspend(
        store, patron.id, until=until, reason=SuspensionReason.HOUSE_RULES, now=NOW
    ).patron


def test_readers_are_listed_by_given_name_and_filter(store: Store, an: Patron, huy: Patron) -> None:
    assert names(store) == [an.name, huy.name]
    assert names(store, "ph qu") == [huy.name]
    assert names(store, "bd.0001") == [huy.name]
    assert names(store, "khong co ai") == []
    assert names(store, wanted=ReaderFilter.CHILDREN) == [an.name]
    assert names(store, wanted=ReaderFilter.GROUPS) == []
    assert names(store, wanted=ReaderFilter.UNSIGNED) == [an.name, huy.name]
    reader_cards.renew_card(store, huy.id, now=NOW, expires=TODAY + timedelta(days=30))
    assert names(store, wanted=ReaderFilter.EXPIRING) == [huy.name]
    assert names(store, wanted=ReaderFilter.EXPIRED) == []
    circulation.lend(store, "TV00000001", patron=an.id, now=NOW - timedelta(days=60))
    page = readers_page(store, ReaderQuery(filter=ReaderFilter.LATE), now=NOW)
    assert [(row.patron, row.books, row.late) for row in page.rows] == [(an, 1, 1)]


def test_two_cards_of_one_person_are_found_and_joined(store: Store, an: Patron) -> None:
    twin = readers.register(
        store,
        NewPatron(name="nguyen ngoc bao an", born=2015, contact="0900 000 042"),
        now=NOW,
    )
    assert reader_merging.duplicates(store) == [(an, twin)]
    circulation.lend(store, "TV00000001", patron=twin.id, now=NOW)
    circulation.lend(store, "TV00000002", patron=twin.id, now=NOW)
    circulation.take_back(store, "TV00000002", now=NOW + timedelta(minutes=1))
    suspend(store, twin, until=TODAY)
    proposed = reader_merging.proposed(an, twin)
    done = reader_merging.merge(store, proposed, twin.id, now=NOW)
    assert (done.patron.name, done.patron.contact) == (an.name, twin.contact)
    assert done.patron.is_suspended(TODAY)
    assert store.loans.count_of(an.id) == 1
    assert len(store.past_loans.of(an.id)) == 1
    assert reader_merging.duplicates(store) == []
    with pytest.raises(RuleError, match=r"patron\.card_merged"):
        readers.with_card(store, twin.card)


def test_the_other_card_may_be_the_one_to_keep(store: Store, an: Patron, huy: Patron) -> None:
    done = reader_merging.merge(store, replace(an, card=huy.card), huy.id, now=NOW)
    assert (done.patron.card, done.stopped) == (huy.card, an.card)
    assert readers.with_card(store, huy.card).id == an.id


@pytest.mark.parametrize("card", ["BD.00042", "BD.77777"])
def test_nobody_is_joined_to_themselves_or_given_a_third_card(
    store: Store, an: Patron, huy: Patron, card: str
) -> None:
    other = an.id if card == an.card else huy.id
    with pytest.raises(AppError, match=r"patron\.(same_reader|unknown_card)"):
        reader_merging.merge(store, replace(an, card=card), other, now=NOW)
    assert store.patrons.count() == 2
