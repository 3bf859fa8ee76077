"""The months of a library at the hub: what may be told, once, and nothing small."""

import json
from datetime import timedelta

from desktop.domain.exchange import ChangeKind
from desktop.domain.figures import Figures
from desktop.domain.patron import PatronCategory
from desktop.services import new_day
from desktop.services.readers import NewPatron, register
from sync.hub.desk.commune import commune as looked_at
from tests.sync.world import Commune, World


def _readers(commune: Commune, category: PatronCategory, count: int) -> None:
    for number in range(count):
        card = f"BD.{category.value}.{number}"
        register(
            commune.store, NewPatron(card=card, name="Lý", category=category), now=commune.now()
        )


def test_a_month_is_told_once_and_without_small_counts(world: World) -> None:
    """Rule 2.13."""
    a, b = world.commune("00001"), world.commune("00002")
    for category, count in (("adult", 20), ("elderly", 12), ("child", 3)):
        _readers(a, PatronCategory(category), count)
    world.clock.moment += timedelta(days=40)
    for _ in range(2):
        new_day.begin(a.store, now=a.now())
        new_day.begin(b.store, now=b.now())  # nobody reads there: nothing is told
    a.sync()
    b.sync()
    said = [entry for entry in a.entries() if entry.kind is ChangeKind.FIGURES]
    assert len(said) == 1
    assert "3" not in json.dumps(json.loads(said[0].body)["readers"])
    readers = {"adult": 20, "child": None, "elderly": None}
    assert looked_at(world.hub, "", "00001").figures == Figures("2026-03", readers, {})
    assert looked_at(world.hub, "", "00002").figures is None


def test_two_pcs_are_added_up_and_what_one_hides_stays_hidden(world: World) -> None:
    """Rule 2.13."""
    a, other = world.commune("00001"), world.commune("00001")
    _readers(a, PatronCategory.ADULT, 6)
    _readers(other, PatronCategory.ADULT, 7)
    _readers(other, PatronCategory.HOME, 1)
    world.clock.moment += timedelta(days=40)
    for pc in (a, other):
        new_day.begin(pc.store, now=pc.now())
        pc.sync()
    a.sync()
    figures = looked_at(world.hub, "", "00001").figures
    assert figures is not None
    assert figures.readers == {"adult": None, "home": None}
    assert a.store.unknown.count() == 0


def test_a_hub_puts_aside_what_tells_of_too_few(world: World) -> None:
    """Rule 2.13."""
    a = world.commune("00001")
    a.say("figures", '{"month": "2026-02", "readers": {"home": 1}, "loans": {}}')
    assert a.sync().refused == 1
    assert looked_at(world.hub, "", "00001").figures is None
