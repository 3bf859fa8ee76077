"""How many cards were given out, renewed and so on, by day and kind of reader; nobody's name."""

from datetime import date
from enum import StrEnum

from desktop.domain.patron import PatronCategory
from desktop.storage.sqlite import sqlite3


class CardDeed(StrEnum):
    """What is done with a card."""

    ISSUED = "issued"
    RENEWED = "renewed"
    REPLACED = "replaced"
    ERASED = "erased"


class CardCounts:
    """The `card_count` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, deed: CardDeed, category: PatronCategory, *, day: date, count: int = 1) -> None:
        self._execute(
            "INSERT INTO card_count (day, deed, category, count) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (day, deed, category) DO UPDATE SET count = count + excluded.count",
            (day.isoformat(), deed.value, category.value, count),
        )

    def readers(self) -> dict[str, int]:
        """How many readers of each kind were given their card at this PC."""
        rows = self._execute(
            "SELECT category, count(*) FROM patron WHERE NOT is_elsewhere GROUP BY category"
        )
        return dict(rows.fetchall())

    def between(self, first: date, last: date) -> dict[tuple[CardDeed, PatronCategory], int]:
        """The counts of the days from `first` to `last`."""
        rows = self._execute(
            "SELECT deed, category, sum(count) FROM card_count WHERE day BETWEEN ? AND ?"
            " GROUP BY deed, category",
            (first.isoformat(), last.isoformat()),
        )
        return {(CardDeed(row[0]), PatronCategory(row[1])): row[2] for row in rows}
