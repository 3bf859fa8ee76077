"""The rules of the house as one document."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.closures import Closures, DayOfYear, Period
from desktop.domain.errors import InputError, RuleError
from desktop.domain.kind import kind_of
from desktop.domain.patron import PatronCategory
from desktop.domain.policy import USUAL, Lending, Policy
from desktop.domain.register import Kind
from desktop.domain.rules import (
    SHIPPED,
    Band,
    Compensation,
    Lateness,
    MoneyTerms,
    Part,
    Rules,
    changed,
)
from desktop.domain.rules_text import body_of, parts_in, rules_of_body, value_of

NUMBERS = st.integers(0, 500)
LINES = st.builds(
    Policy,
    category=st.none() | st.sampled_from(PatronCategory),
    kind=st.none() | st.sampled_from(Kind),
    site=st.none() | st.sampled_from(["", "Bản Mới", "Trường"]),
    lending=st.none() | st.sampled_from(Lending),
    limit=st.none() | NUMBERS,
    period_days=st.none() | st.integers(1, 500),
    renewals=st.none() | NUMBERS,
)
POLICIES = st.lists(LINES, max_size=8).map(
    lambda lines: tuple(
        {(each.category, each.kind, each.site): each for each in [*lines, USUAL[0]]}.values()
    )
)


def _base_first(policies: tuple[Policy, ...]) -> tuple[Policy, ...]:
    return tuple(sorted(policies, key=lambda each: each.rank))


@given(policies=POLICIES, grace=NUMBERS, ladder=st.lists(st.integers(0, 90), max_size=5))
def test_the_text_says_the_rules_and_the_rules_the_text(
    policies: tuple[Policy, ...], grace: int, ladder: list[int]
) -> None:
    rules = replace(
        SHIPPED,
        policies=_base_first(policies),
        closures=Closures(
            weekdays=frozenset({1, 7}),
            yearly=frozenset({DayOfYear(11, 24)}),
            periods=(Period(date(2026, 7, 1), date(2026, 7, 3)),),
        ),
        lateness=Lateness(grace_days=grace, suspension=tuple(ladder)),
        money=MoneyTerms(is_on=True, deposit=20_000),
        bound=frozenset({Part.MONEY}),
    )
    assert rules_of_body(body_of(rules)) == rules


def test_each_line_says_what_it_is_about_and_the_closest_has_the_word() -> None:
    rules = replace(
        SHIPPED,
        policies=(
            *USUAL,
            Policy(kind=Kind.SERIAL, lending=Lending.IN_HOUSE, limit=1),
            Policy(category=PatronCategory.TEACHER, kind=Kind.SERIAL, lending=Lending.HOME),
            Policy(site="Bản Mới", period_days=60),
        ),
    )
    child = rules.terms(PatronCategory.CHILD, Kind.SERIAL)
    assert (child.lending, child.limit, child.period_days) == (Lending.IN_HOUSE, 3, 14)
    assert child.part is not None
    assert child.part.limit == 1
    teacher = rules.terms(PatronCategory.TEACHER, Kind.SERIAL, "Bản Mới")
    assert (teacher.lending, teacher.limit, teacher.period_days) == (Lending.HOME, 5, 30)
    assert rules.terms(PatronCategory.ADULT, Kind.BOOK, "Bản Mới").period_days == 60
    assert rules.limit(PatronCategory.GROUP) == 40


@pytest.mark.parametrize(
    ("part", "plain"),
    [
        (Part.POLICIES, []),
        (Part.POLICIES, [{"category": "teacher", "limit": 1, "period_days": 1, "renewals": 0}]),
        (Part.POLICIES, [{"limit": -1, "period_days": 14, "renewals": 0}]),
        (Part.POLICIES, [{"limit": 1, "period_days": 14}]),
        (Part.POLICIES, [{"limit": 1, "period_days": 1, "renewals": 0}] * 2),
        (Part.POLICIES, "ba cuốn"),
        (Part.CLOSURES, {"weekdays": [1, 2, 3, 4, 5, 6, 7]}),
        (Part.CLOSURES, {"weekdays": [0]}),
        (Part.CLOSURES, {"yearly": [[2, 30]]}),
        (Part.CLOSURES, {"periods": [["2026-12-03", "2026-12-01"]]}),
        (Part.CLOSURES, {"periods": [["2026-12-03"]]}),
        (Part.LATENESS, {"grace_days": True}),
        (Part.LATENESS, {"suspension": [1.5]}),
        (Part.LATENESS, []),
        (Part.HOLDS, {"open_days": 0}),
        (Part.PRIVACY, {}),
        (Part.MONEY, {"is_on": "có"}),
        (Part.MONEY, {"deposit": 10**12}),
        (Part.COMPENSATION, {"bands": []}),
    ],
)
def test_rules_without_sense_are_refused(part: Part, plain: Any) -> None:
    with pytest.raises(InputError, match=r"rules\.not_understood"):
        value_of(part, plain)


@pytest.mark.parametrize("body", ["", "[]", "{", '{"money": 5}'])
def test_a_text_that_is_no_document_is_refused(body: str) -> None:
    with pytest.raises(InputError, match=r"rules\.not_understood"):
        rules_of_body(body)


def test_what_a_newer_province_says_besides_is_passed_over() -> None:
    body = json.dumps({"lateness": {"grace_days": 4, "moon": 1}, "weather": 1, "bound": ["tides"]})
    assert parts_in(body) == {Part.LATENESS}
    assert rules_of_body(body).lateness.grace_days == 4


def test_what_the_province_has_bound_stays() -> None:
    bound = replace(SHIPPED, bound=frozenset({Part.MONEY}))
    with pytest.raises(RuleError, match=r"rules\.bound_by_province"):
        changed(bound, Part.MONEY, MoneyTerms(is_on=True))
    assert changed(bound, Part.LATENESS, Lateness(grace_days=1)).lateness.grace_days == 1


def test_closed_days_use_up_no_grace() -> None:
    rules = replace(
        SHIPPED, closures=Closures(weekdays=frozenset({7})), lateness=Lateness(grace_days=1)
    )
    friday, monday = date(2026, 11, 20), date(2026, 11, 23)
    assert rules.days_late(friday, date(2026, 11, 22)) == 0  # the Saturday is the grace
    assert rules.days_late(friday, monday) == 3


@pytest.mark.parametrize(("times", "days"), [(1, 3), (2, 7), (3, 14), (9, 14)])
def test_a_card_rests_longer_when_it_happens_again(times: int, days: int) -> None:
    rules = replace(SHIPPED, lateness=Lateness(suspension=(3, 7, 14)))
    assert rules.suspension_days(times) == days
    assert Rules().suspension_days(times) == 0


@pytest.mark.parametrize(
    ("price", "is_foreign", "amount"),
    [
        (20_000, False, 60_000),
        (20_500, True, 62_000),
        (90_000, False, 135_000),
        (None, True, 50_000),
    ],
)
def test_a_lost_book_is_made_good_by_its_price_and_language(
    price: int | None, *, is_foreign: bool, amount: int
) -> None:
    terms = Compensation(
        bands=(Band(up_to=None, percent=150), Band(up_to=50_000, percent=300)),
        foreign_percent=200,
        without_price=50_000,
    )
    assert terms.amount(price, is_foreign=is_foreign) == amount
    assert Compensation().amount(None, is_foreign=False) is None


@pytest.mark.parametrize(
    ("leader", "kind"),
    [
        ("00000nam a2200000 a 4500", Kind.BOOK),
        ("00000nas a2200000 a 4500", Kind.SERIAL),
        ("00000cem a2200000 a 4500", Kind.MAP),
        ("00000njm a2200000 a 4500", Kind.DISC),
        ("00000nkm a2200000 a 4500", Kind.PICTURE),
        ("00000nrm a2200000 a 4500", Kind.OTHER),
        ("", Kind.BOOK),
    ],
)
def test_the_leader_tells_the_kind(leader: str, kind: Kind) -> None:
    assert kind_of(leader) is kind
