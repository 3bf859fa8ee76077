"""The last day that a library is known to have reached, and whether the clock leapt to it."""

from datetime import date, timedelta
from typing import NamedTuple

_PAUSE = timedelta(days=14)
"""A library may be closed as long as over Tết; a longer gap may be a clock that is wrong."""

_PROOF = timedelta(days=7)
"""So long after it nobody has set the clock right, so it was."""


class KnownDay(NamedTuple):
    """`leapt_to`: where the clock leapt to, while it may have been wrong to."""

    day: date
    leapt_to: date | None = None

    def later(self, day: date) -> "KnownDay":
        """What is known when the clock says a later day."""
        leapt_to = self.leapt_to
        if leapt_to is None and day - self.day > _PAUSE:
            leapt_to = day
        elif leapt_to is not None and day - leapt_to >= _PROOF:
            leapt_to = None
        return KnownDay(day=day, leapt_to=leapt_to)
