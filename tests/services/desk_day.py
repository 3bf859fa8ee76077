"""A desk that never stops: lends, takes back, undoes, keeps and is paid, and says what is done."""

import os
import random
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from desktop.domain.calendar import day_of
from desktop.domain.desk import Deed
from desktop.domain.errors import RuleError
from desktop.services import desk, holds, ledger
from desktop.services.readers import with_card
from desktop.storage.store import Store
from tests.services.conftest import NOW

CARDS = tuple(f"BD.{number:05}" for number in range(1, 5))
BARCODES = tuple(f"TV{number:08}" for number in range(1, 9))
DAYS_BETWEEN = 4
"""The days from one start of the desk to the next: longer than a book may be had."""

DEEDS = frozenset({Deed.LENT, Deed.RETURNED})


class DeskDay:
    """What a librarian does at random; each deed comes back as the words to say it."""

    def __init__(self, store: Store, choose: random.Random) -> None:
        self._store = store
        self._choose = choose

    def go_on(self, now: datetime) -> str:
        doing = self._choose.choices((self._scan, self._undo, self._keep, self._pay), (8, 2, 1, 1))
        return doing[0](now)

    def _scan(self, now: datetime) -> str:
        card = self._choose.choice((None, *CARDS))
        reader = None if card is None else with_card(self._store, card).id
        code = self._choose.choice(BARCODES)
        outcome = desk.scan(self._store, code, patron=reader, now=now)
        if outcome.deed not in DEEDS:
            return f"scan {code} 0"
        return f"{outcome.deed} {code} {self._last(now)}"

    def _undo(self, now: datetime) -> str:
        number = self._last(now)
        try:
            outcome = desk.undo(self._store, now=now)
        except RuleError:
            return "scan nothing 0"
        return f"undone {outcome.barcode} {number}"

    def _keep(self, now: datetime) -> str:
        reader = with_card(self._store, self._choose.choice(CARDS)).id
        code = self._choose.choice(BARCODES)
        try:
            placed = holds.place_on_copy(self._store, reader, code, now=now)
        except RuleError:
            return "scan nothing 0"
        return f"kept {code} {placed.hold.number}"

    def _pay(self, now: datetime) -> str:
        reader = with_card(self._store, self._choose.choice(CARDS)).id
        owed = self._store.ledger.balance(reader).owed
        if not owed:
            return "scan nothing 0"
        paid = ledger.pay(self._store, reader, min(owed, 700), now=now)
        return f"paid {min(owed, 700)} {paid.line.number}"

    def _last(self, now: datetime) -> int:
        last = self._store.deeds.last(day_of(now))
        return 0 if last is None else last.number


def main(library: str, start: str) -> None:
    """Say each thing when it is done, before the next is begun."""
    day = DeskDay(Store.open(Path(library), os.urandom), random.Random(int(start)))
    morning = NOW + timedelta(days=DAYS_BETWEEN * int(start))
    for number in count():
        said = day.go_on(morning + timedelta(seconds=3 * number))
        print(said, flush=True)  # noqa: T201 - this is the pipe
