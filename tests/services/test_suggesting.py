"""“Did you mean”, from what the library really has."""

import pytest

from desktop.domain.catalogue import Filters, Query, SearchField
from desktop.services import finding
from desktop.services.suggesting import suggestion
from desktop.storage.store import Store


def suggested(store: Store, query: Query) -> str:
    return suggestion(store, query, finding.find(store, query))


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("truyeb kieu", "truyện kiều"),
        ("truyeejn kieeuf", "truyện kiều"),
        ("truye65n kie62u", "truyện kiều"),
        ("chuyen kieu", "truyện kiều"),
        ("truyenkieu", "truyện kiều"),
        ("truyen kjeu", "truyện kiều"),
    ],
)
def test_a_mistyped_word_is_read_as_one_that_books_have(
    store: Store, typed: str, better: str
) -> None:
    assert suggested(store, Query(text=typed, as_typed=True)) == better


@pytest.mark.parametrize("typed", ["truyen", "", "zzzzqq", "x" * 300, "a b c d e f g h i k", "!?"])
def test_nothing_is_suggested_where_there_is_nothing_better(store: Store, typed: str) -> None:
    assert suggested(store, Query(text=typed, as_typed=True)) == ""


def test_a_barcode_is_never_read_otherwise(store: Store) -> None:
    assert suggested(store, Query(text="TV9999999", field=SearchField.BARCODE)) == ""


def test_a_suggestion_finds_something_within_the_filters(store: Store) -> None:
    narrowed = Query(text="truyeb kieu", filters=Filters(last_year=1700))
    assert suggested(store, narrowed) == ""
