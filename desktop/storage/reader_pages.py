"""Lists of readers, read a page at a time while somebody types."""

from datetime import date

from desktop.domain.reader_list import SOON, ReaderFilter, ReaderPage, ReaderQuery, ReaderRow
from desktop.domain.vietnamese import fold
from desktop.storage.patrons import PATRON_COLUMNS, PATRON_WIDTH, patron_of
from desktop.storage.sqlite import sqlite3

# The index of the names has all that these ask, but for loans and consents.
_FILTERS = {
    ReaderFilter.ALL: "",
    ReaderFilter.LATE: (
        " AND id IN (SELECT patron FROM loan WHERE returned_at IS NULL AND due < :today)"
    ),
    ReaderFilter.EXPIRING: " AND expires BETWEEN :today AND :soon",
    ReaderFilter.EXPIRED: " AND expires < :today",
    ReaderFilter.CHILDREN: " AND category = 'child'",
    ReaderFilter.GROUPS: " AND category = 'group'",
    ReaderFilter.SUSPENDED: " AND suspended_until >= :today",
    ReaderFilter.UNSIGNED: (
        " AND NOT EXISTS (SELECT 1 FROM consent"
        " WHERE consent.patron = patron.id AND withdrawn_on IS NULL)"
    ),
}
_OUT = "SELECT count(*) FROM loan WHERE loan.patron = patron.id AND returned_at IS NULL"
_PAGE = (
    f"SELECT {PATRON_COLUMNS}, ({_OUT}), ({_OUT} AND due < :today) FROM (SELECT id FROM patron"
    " WHERE {condition} ORDER BY name_key, folded, card LIMIT :limit OFFSET :offset) AS hit"
    " JOIN patron ON patron.id = hit.id ORDER BY patron.name_key, patron.folded, patron.card"
)


class ReaderPages:
    """The `patron` table as lists."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def page(self, query: ReaderQuery, *, today: date) -> ReaderPage:
        """The page of the list that is asked for."""
        given: dict[str, object] = {
            "today": today.isoformat(),
            "soon": (today + SOON).isoformat(),
            "limit": query.limit,
            "offset": query.offset,
        }
        condition = f"({_asked(query.text, given)}){_FILTERS[query.filter]}"
        found = self._execute(_PAGE.format(condition=condition), given)
        rows = tuple(
            ReaderRow(patron=patron_of(row), books=row[PATRON_WIDTH], late=row[PATRON_WIDTH + 1])
            for row in found
        )
        is_last = len(rows) < query.limit and (rows or not query.offset)
        total = query.offset + len(rows) if is_last else self._count(condition, given)
        return ReaderPage(total=total, rows=rows)

    def _count(self, condition: str, given: dict[str, object]) -> int:
        """How many there are, where a page does not say so: who is rare is looked for once."""
        row = self._execute(f"SELECT count(*) FROM patron WHERE {condition}", given).fetchone()
        return int(row[0])


def _asked(text: str, given: dict[str, object]) -> str:
    """The condition for what was typed, its values put into `given`."""
    words = fold(text).split()
    if not words:
        return "0" if text.strip() else "1"  # signs alone are nobody's name
    for number, word in enumerate(words):
        given[f"word{number}"] = f" {word}"
    names = " AND ".join(f"instr(folded, :word{number})" for number in range(len(words)))
    if not any(char.isdigit() for char in text):
        return names
    given["card"] = text.strip().upper()
    return f"({names}) OR instr(card, :card)"
