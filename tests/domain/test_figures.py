"""Counts that leave a library never show so few that somebody is seen."""

import itertools
from collections.abc import Iterator

import pytest

from desktop.domain.errors import InputError
from desktop.domain.figures import SMALLEST, figures_of_body, suppressed


def test_a_small_count_is_hidden_and_with_it_what_would_give_it_away() -> None:
    assert suppressed({"adult": 20, "elderly": 12, "child": 3}) == {
        "adult": 20,
        "elderly": None,
        "child": None,
    }
    assert suppressed({"adult": 20, "child": 0}) == {"adult": 20, "child": 0}
    assert suppressed({"adult": 3}) == {"adult": None}
    assert suppressed({"adult": 90, "child": 1, "home": 1}) == {
        "adult": None,
        "child": None,
        "home": None,
    }


def _of(kinds: int, *, below: int) -> Iterator[tuple[int, ...]]:
    return itertools.product(range(below), repeat=kinds)


def test_who_knows_the_sum_never_finds_a_small_count() -> None:
    """Of all that could stand behind what is told, each small count could be another one."""
    told: dict[tuple[int, tuple[int | None, ...]], list[tuple[int, ...]]] = {}
    for counts in (*_of(3, below=14), *_of(4, below=10)):
        named = dict(zip("abcd", counts, strict=False))
        shown = tuple(suppressed(named).values())
        told.setdefault((sum(counts), shown), []).append(counts)
    for (_, shown), behind in told.items():
        if None not in shown or all(each is None or each == 0 for each in shown):
            continue  # nothing is hidden, or nothing is told
        for at, each in enumerate(shown):
            if each is None:
                possible = {counts[at] for counts in behind}
                assert len(possible) > 1 or min(possible) >= SMALLEST


@pytest.mark.parametrize("count", [1, SMALLEST - 1, -1, 1.5, True, "7", 10**9])
def test_a_count_that_may_not_be_told_is_refused(count: object) -> None:
    said = str(count).lower() if isinstance(count, bool) else count
    text = f'"{said}"' if isinstance(count, str) else f"{said}"
    body = '{"month": "2026-10", "readers": {"adult": %s}, "loans": {}}'
    with pytest.raises(InputError):
        figures_of_body(body % text)
    assert figures_of_body(body % "null").readers == {"adult": None}


@pytest.mark.parametrize("month", ["2026-13", "2026-1", "", "tháng 10"])
def test_a_month_that_is_none_is_refused(month: str) -> None:
    with pytest.raises(InputError):
        figures_of_body('{"month": "%s", "readers": {}, "loans": {}}' % month)  # noqa: UP031 - braces
