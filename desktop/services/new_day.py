"""What a new day brings by itself: holds run out, and what was counted until now is told."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.hold import HoldView
from desktop.services import figures, holds, visits
from desktop.services.holds import Passed
from desktop.services.true_day import is_in_doubt
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBegun:
    """What was done of it."""

    closed: tuple[HoldView, ...] = ()
    kept: tuple[HoldView, ...] = ()
    changes: Changes = NOTHING


def begin(store: Store, *, now: datetime) -> DayBegun:
    """First the holds, of which somebody has to be told; then what was counted until now.

    A clock that leapt ahead takes nobody's hold from them, and tells of no month.
    """
    in_doubt = is_in_doubt(store, now=now)
    passed = Passed(closed=(), kept=()) if in_doubt else holds.expire(store, now=now)
    told = visits.tell(store, now=now)
    moved = passed.closed or passed.kept
    has_figures = not in_doubt and figures.tell_last_month(store, now=now)
    changes = passed.changes if moved else Changes(exchange=bool(told) or has_figures)
    return DayBegun(closed=passed.closed, kept=passed.kept, changes=changes)
