"""Readers who are late: the list, and the reminders that were given."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from desktop.domain.calendar import day_of
from desktop.domain.errors import RuleError
from desktop.domain.overdue import OverdueLoan, OverdueReader, Way
from desktop.domain.patron import Patron, PatronId
from desktop.services.house_rules import rules_of
from desktop.storage.store import Store


def overdue(store: Store, *, now: datetime) -> tuple[OverdueReader, ...]:
    """Everybody who is late with a book beyond the days of grace."""
    today = day_of(now)
    late = _late(store, today)
    return tuple(
        OverdueReader(
            patron=patron,
            loans=tuple(loan for _, loan in rows),
            is_guarded=patron.needs_guardian(today),
        )
        for patron, rows in groupby(late, key=lambda row: row[0])
    )


def overdue_of(store: Store, patron: PatronId, *, now: datetime) -> OverdueReader:
    """What one reader is late with, or a RuleError."""
    for reader in overdue(store, now=now):
        if reader.patron.id == patron:
            return reader
    raise RuleError("overdue.not_late")


def to_remind(store: Store, *, now: datetime) -> tuple[OverdueReader, ...]:
    """Those of them who were not reminded of all their books in the last days."""
    pause, today = rules_of(store).reminder_pause, day_of(now)
    readers = overdue(store, now=now)
    return tuple(reader for reader in readers if reader.may_be_reminded(today, pause))


def note_reminders(
    store: Store, readers: Iterable[OverdueReader], way: Way, *, now: datetime
) -> int:
    """Remember that these were reminded in this way today; how many books it was about.

    What was brought back in the meantime is left out.
    """
    asked = [loan.id for reader in readers for loan in reader.loans]
    with store.write():
        found = map(store.loans.get, asked)
        out = [loan.id for loan in found if loan is not None and loan.returned_at is None]
        store.notices.add(out, way, on=day_of(now), now=now)
    return len(out)


def _late(store: Store, today: date) -> list[tuple[Patron, OverdueLoan]]:
    rules = rules_of(store)
    found = store.notices.overdue(today)
    counted = [
        (patron, replace(loan, days_late=rules.days_late(loan.due, today)))
        for patron, loan in found
    ]
    return [(patron, loan) for patron, loan in counted if loan.days_late > 0]
