"""The words of the search index itself: which there are, and which begin alike.

Each question seeks; none walks the list of the records that have a word, which may be all.
"""

from collections.abc import Iterable

from desktop.domain.facets import LANGUAGES, YEARS, language_of, year_of
from desktop.storage.sqlite import sqlite3

_NEXT = "SELECT term FROM term WHERE term >= ? LIMIT 1"
# A word and a control character come right after the word, and no word has one.
_BETWEEN = """
WITH RECURSIVE found (term) AS (
    SELECT (SELECT term FROM term WHERE term >= ?1 LIMIT 1)
    UNION ALL
    SELECT (SELECT term FROM term WHERE term >= found.term || char(1) LIMIT 1)
    FROM found WHERE found.term <= ?2
)
SELECT term FROM found WHERE term <= ?2 LIMIT ?3
"""
_LAST = "\U0010ffff"


class Vocabulary:
    """The `term` table, which SQLite derives from the search index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def known(self, words: Iterable[str]) -> set[str]:
        """Those of `words` that a record has."""
        found = set()
        next_word: str | None = ""
        for word in sorted(words):
            if next_word is None or word < next_word:
                continue  # seeking an earlier word has told so
            row = self._execute(_NEXT, (word,)).fetchone()
            next_word = None if row is None else row[0]
            if word == next_word:
                found.add(word)
        return found

    def beginning_with(self, start: str, *, most: int) -> list[str]:
        """Words that begin with `start`, at most so many."""
        return self._between(start, start + _LAST, most)

    def years(self) -> list[int | None]:
        """The years that records have, in order; None at the end when one has none."""
        return [year_of(term) for term in self._between(*YEARS, -1)]

    def languages(self) -> list[str]:
        """The codes of the languages that records have."""
        return [language_of(term) for term in self._between(*LANGUAGES, -1)]

    def positions(self, start: str, *, most: int) -> list[int]:
        """Where records stand that have a word beginning with `start`; the first words first."""
        rows = self._execute(
            "SELECT DISTINCT doc FROM term WHERE term >= ? AND term <= ? LIMIT ?",
            (start, start + _LAST, most),
        )
        return sorted(row[0] for row in rows)

    def _between(self, first: str, last: str, most: int) -> list[str]:
        return [row[0] for row in self._execute(_BETWEEN, (first, last, most))]
