"""The lines of the summary register on disk."""

import json
from datetime import date
from typing import Any

from desktop.domain.register import Entry, EntryId, Kind, Part, Registered
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_COLUMNS = (
    "id, part, number, day, source, document, titles, copies, price, note FROM register_entry"
)
_REFERS = {Part.ADDITIONS: "entry", Part.WITHDRAWALS: "departure"}


class Entries:
    """The `register_entry` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, entry: EntryId) -> Entry | None:
        return self._one("id = ?", blob(entry))

    def numbered(self, part: Part, number: int) -> Entry | None:
        return self._one("part = ? AND number = ?", part.value, number)

    def all(self, part: Part, *, first: date, last: date) -> tuple[Entry, ...]:
        """The lines of one part between two days, both included, by number."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE part = ? AND day BETWEEN ? AND ? ORDER BY number",
            (part.value, first.isoformat(), last.isoformat()),
        )
        return tuple(_entry(row) for row in rows)

    def next_number(self, part: Part) -> int:
        """The number after the last one, whatever its year."""
        row = self._execute(
            "SELECT coalesce(max(number), 0) + 1 FROM register_entry WHERE part = ?", (part.value,)
        ).fetchone()
        return int(row[0])

    def registered(self, entry: Entry) -> Registered:
        """What the copies that refer to a line add up to."""
        row = self._execute(
            "SELECT count(DISTINCT record), count(*), coalesce(sum(price), 0) FROM copy"
            f" WHERE {_REFERS[entry.part]} = ?",
            (blob(entry.id),),
        ).fetchone()
        return Registered(titles=row[0], copies=row[1], price=row[2])

    def put(self, entry: Entry) -> None:
        self._execute(
            "INSERT INTO register_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET number = excluded.number, day = excluded.day,"
            " source = excluded.source, document = excluded.document, titles = excluded.titles,"
            " copies = excluded.copies, price = excluded.price, note = excluded.note",
            (
                blob(entry.id),
                entry.part.value,
                entry.number,
                entry.on.isoformat(),
                entry.source,
                entry.document,
                entry.titles,
                json.dumps({kind.value: count for kind, count in entry.copies.items()}),
                entry.price,
                entry.note,
            ),
        )

    def _one(self, condition: str, *values: object) -> Entry | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition}", values).fetchone()
        return None if row is None else _entry(row)


def _entry(row: tuple[Any, ...]) -> Entry:
    return Entry(
        id=EntryId(row[0].hex()),
        part=Part(row[1]),
        number=row[2],
        on=date.fromisoformat(row[3]),
        source=row[4],
        document=row[5],
        titles=row[6],
        copies={Kind(kind): count for kind, count in json.loads(row[7]).items()},
        price=row[8],
        note=row[9],
    )
