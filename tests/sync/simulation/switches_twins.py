"""Switches for the worker that finds twins: each takes a part of section 15 out of the code."""

from enum import StrEnum

from desktop.domain import union
from desktop.domain.union import JOIN_FROM, Score
from sync.hub.desk import twins
from sync.hub.union import looking
from tests.sync.simulation.switches_hub import Patch, Switch


class TwinRule(StrEnum):
    """A rule that the model does not know: it has no books that look alike."""

    TOLD_APART = "15.3 one thing that tells two books apart is enough"
    PARTED_FOR_GOOD = "15.4 what was taken apart is not joined again by itself"
    NATION_ASKED = "15.8 two that the nation answers for are not joined by themselves"
    LOOKED_AT_AGAIN = "15.9 what a desk has changed is looked at again"
    SHOWN_AGAIN = "15.9 what was joined to a record that is removed is looked at again"


def told_apart(patch: Patch) -> None:
    patch.setattr(union, "_told_apart", lambda _one, _other: [])


def parted_for_good(patch: Patch) -> None:
    patch.setattr(looking, "_decided", lambda _connection, _name: iter(()))
    patch.setattr(looking, "_is_sure", lambda _row, found: found.score.points >= JOIN_FROM)


def nation_asked(patch: Patch) -> None:
    def by_points(found: Score, *, curated: int) -> bool:
        return found.points >= JOIN_FROM and curated >= 0

    patch.setattr(looking, "is_sure", by_points)


def looked_at_again(patch: Patch) -> None:
    patch.setattr(twins, "ask", lambda _connection, _name, **_: None)


def shown_again(patch: Patch) -> None:
    patch.setattr(looking, "joined_to", lambda _connection, _name: ())


SWITCHES: dict[TwinRule, Switch] = {
    TwinRule.TOLD_APART: told_apart,
    TwinRule.PARTED_FOR_GOOD: parted_for_good,
    TwinRule.NATION_ASKED: nation_asked,
    TwinRule.LOOKED_AT_AGAIN: looked_at_again,
    TwinRule.SHOWN_AGAIN: shown_again,
}
