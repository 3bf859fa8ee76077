"""Lists of readers, read a page at a time while somebody types."""

import sqlite3
from datetime import date

from desktop.domain.reader_list import SOON, ReaderFilter, ReaderPage, ReaderQuery, ReaderRow
from desktop.domain.vietnamese import fold
from desktop.storage.patrons import PATRON_COLUMNS, PATRON_WIDTH, patron_of

# Found in an index of its own, so that the names are still read from theirs.
_AMONG = " AND id IN (SELECT id FROM patron WHERE"
_FILTERS = {
    ReaderFilter.ALL: "",
    ReaderFilter.LATE: (
        " AND id IN (SELECT patron FROM loan WHERE returned_at IS NULL AND due < :today)"
    ),
    ReaderFilter.EXPIRING: f"{_AMONG} expires BETWEEN :today AND :soon)",
    ReaderFilter.EXPIRED: f"{_AMONG} expires < :today)",
    ReaderFilter.CHILDREN: f"{_AMONG} category = 'child')",
    ReaderFilter.GROUPS: f"{_AMONG} category = 'group')",
    ReaderFilter.SUSPENDED: f"{_AMONG} suspended_until >= :today)",
    ReaderFilter.UNSIGNED: (
        " AND id NOT IN (SELECT patron FROM consent WHERE withdrawn_on IS NULL)"
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
        total = self._execute(f"SELECT count(*) FROM patron WHERE {condition}", given).fetchone()[0]
        rows = self._execute(_PAGE.format(condition=condition), given)
        return ReaderPage(
            total=total,
            rows=tuple(
                ReaderRow(
                    patron=patron_of(row), books=row[PATRON_WIDTH], late=row[PATRON_WIDTH + 1]
                )
                for row in rows
            ),
        )


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
