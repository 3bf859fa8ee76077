"""Readers' cards, as a scanner and a pair of scissors meet them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.paper.facts import CardBatch, Symbol
from desktop.domain.paper.grid import CARDS, LABELS, Grid
from desktop.domain.paper.sizes import PaperSize
from tests.printing.conftest import (
    LIBRARY,
    LONGEST_NAME,
    Printed,
    pages_of,
    patron,
    scanned,
    words_of,
)
from ui.printing.papers.cards import reader_cards

SERIES = [f"BD.{number:05d}" for number in range(1, 24)]


def batch(*cards: str) -> CardBatch:
    return CardBatch(library=LIBRARY, patrons=tuple(patron(card) for card in cards))


@pytest.mark.parametrize("symbol", list(Symbol))
def test_every_card_of_full_sheets_is_read_by_a_scanner(printed: Printed, symbol: Symbol) -> None:
    path = printed(reader_cards(batch(*SERIES), symbol=symbol))

    assert scanned(path) == SERIES
    assert pages_of(path) == 3


def test_the_first_card_lies_where_the_half_used_sheet_is_free(printed: Printed) -> None:
    path = printed(reader_cards(batch(*SERIES[:3]), start=9))

    assert scanned(path) == SERIES[:3]
    assert pages_of(path) == 2


@pytest.mark.parametrize(
    "card", ["1", "BD.00001", "BD.99999999", "A" * 20, "0" * 40, "THIẾU NHI.00001", "Đ.00007"]
)
@pytest.mark.parametrize("symbol", list(Symbol))
def test_the_shortest_and_the_longest_numbers_are_read(
    printed: Printed, symbol: Symbol, card: str
) -> None:
    assert scanned(printed(reader_cards(batch(card), symbol=symbol))) == [card]


def test_a_single_card_has_its_back_on_the_next_page(printed: Printed) -> None:
    path = printed(reader_cards(batch("BD.00042"), size=PaperSize.CARD, has_backs=True))

    assert scanned(path) == ["BD.00042"]
    assert pages_of(path) == 2
    assert "Nhặt được thẻ, xin gửi về Thư viện xã Suối Ngọc." in words_of(path)


@pytest.mark.parametrize("symbol", list(Symbol))
def test_a_long_name_is_printed_whole(printed: Printed, symbol: Symbol) -> None:
    facts = CardBatch(library=LIBRARY, patrons=(patron("BD.00042", LONGEST_NAME),))
    path = printed(reader_cards(facts, size=PaperSize.CARD, symbol=symbol))

    words = words_of(path)
    assert [word for word in LONGEST_NAME.split() if word not in words] == []
    assert scanned(path) == ["BD.00042"]


@pytest.mark.parametrize("grid", [CARDS, LABELS])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.integers(1, 60), start=st.integers(1, 10))
def test_no_two_pieces_lie_on_each_other_or_beyond_the_sheet(
    grid: Grid, count: int, start: int
) -> None:
    places = list(grid.places(count, start=start))

    assert len(set(places)) == count
    assert places[-1].sheet + 1 == grid.sheets(count, start=start)
    across, down = grid.cuts()
    assert {round(place.x, 6) for place in places} <= {round(x, 6) for x in across[:-1]}
    assert {round(place.y, 6) for place in places} <= {round(y, 6) for y in down[:-1]}
    assert across[0] >= 0
    assert across[-1] <= grid.size.millimetres.width
    assert down[0] >= 0
    assert down[-1] <= grid.size.millimetres.height


@given(count=st.integers(1, 60), start=st.integers(1, 10))
def test_a_back_lies_behind_its_front(count: int, start: int) -> None:
    width = CARDS.size.millimetres.width
    fronts = CARDS.places(count, start=start)
    backs = CARDS.places(count, start=start, mirrored=True)

    for front, back in zip(fronts, backs, strict=True):
        assert (back.sheet, back.y) == (front.sheet, front.y)
        assert back.x == pytest.approx(width - front.x - CARDS.piece.width)


@pytest.mark.parametrize("start", [0, 11])
def test_a_place_that_the_sheet_has_not_is_refused(start: int) -> None:
    with pytest.raises(InputError, match=r"paper\.start_outside"):
        list(CARDS.places(1, start=start))
