"""The cards that rest because of a late return, so that undoing the return wakes them again."""

from datetime import date
from typing import NamedTuple

from desktop.domain.patron import SuspensionReason
from desktop.storage.sqlite import sqlite3


class CardRest(NamedTuple):
    """Until when a deed let a card rest, and until when and why it rested before."""

    until: date
    until_before: date | None
    for_before: SuspensionReason | None


class CardRests:
    """The `card_rest` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, deed: int, rest: CardRest) -> None:
        before = None if rest.until_before is None else rest.until_before.isoformat()
        self._execute(
            "INSERT INTO card_rest (deed, until, until_before, for_before) VALUES (?, ?, ?, ?)",
            (deed, rest.until.isoformat(), before, rest.for_before),
        )

    def of(self, deed: int) -> CardRest | None:
        row = self._execute(
            "SELECT until, until_before, for_before FROM card_rest WHERE deed = ?", (deed,)
        ).fetchone()
        if row is None:
            return None
        return CardRest(
            date.fromisoformat(row[0]),
            None if row[1] is None else date.fromisoformat(row[1]),
            None if row[2] is None else SuspensionReason(row[2]),
        )
