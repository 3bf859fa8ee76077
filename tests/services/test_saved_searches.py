"""Searches kept under a name."""

import pytest

from desktop.domain.catalogue import Filters, Query, SearchField, SearchOrder
from desktop.domain.errors import RuleError
from desktop.services.saved_searches import (
    forget_search,
    save_search,
    saved_query,
    saved_searches,
)
from desktop.storage.store import Store

NARROW = Query(
    text="cây lúa",
    field=SearchField.SUBJECT,
    order=SearchOrder.YEAR,
    filters=Filters(
        store="Kho mượn",
        language="vie",
        first_year=1990,
        last_year=2020,
        only_available=True,
        for_children=True,
        classes=("63", "59"),
    ),
)


def test_a_search_comes_back_as_it_was_kept(store: Store) -> None:
    save_search(store, "  Nhà   nông ", NARROW)
    assert saved_query(store, "Nhà nông") == NARROW


def test_searches_are_listed_in_vietnamese_order(store: Store) -> None:
    for name in ("Đất", "Ếch", "Dế", "Ăn"):
        save_search(store, name, Query(text=name))
    assert [each.name for each in saved_searches(store)] == ["Ăn", "Dế", "Đất", "Ếch"]


def test_a_name_is_kept_once(store: Store) -> None:
    save_search(store, "Mới", Query(text="cũ"))
    save_search(store, "Mới", Query(text="mới"))
    assert [each.text for each in saved_searches(store)] == ["mới"]


def test_a_search_without_a_name_is_not_kept(store: Store) -> None:
    with pytest.raises(RuleError, match=r"search\.no_name"):
        save_search(store, "  ", NARROW)
    assert saved_searches(store) == ()


def test_what_is_forgotten_is_gone(store: Store) -> None:
    save_search(store, "Mới", NARROW)
    forget_search(store, "Mới")
    for work in (saved_query, forget_search):
        with pytest.raises(RuleError, match=r"search\.unknown"):
            work(store, "Mới")
