"""Searches that are kept under a name."""

import json
from dataclasses import asdict

from desktop.domain.catalogue import Filters, SavedSearch, SearchField, SearchOrder
from desktop.domain.vietnamese import sort_key
from desktop.storage.sqlite import sqlite3


class SavedSearches:
    """The `saved_search` table. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def all(self) -> tuple[SavedSearch, ...]:
        """All of them, by name."""
        rows = self._execute("SELECT name, query FROM saved_search")
        found = [_saved(name, query) for name, query in rows]
        return tuple(sorted(found, key=lambda each: sort_key(each.name)))

    def put(self, saved: SavedSearch) -> None:
        """Keep a search; one of the same name is replaced."""
        facts = json.dumps(
            {
                "text": saved.text,
                "field": saved.field.value,
                "order": saved.order.value,
                "filters": asdict(saved.filters),
            },
            ensure_ascii=False,
        )
        self._execute("INSERT OR REPLACE INTO saved_search VALUES (?, ?)", (saved.name, facts))

    def remove(self, name: str) -> bool:
        """Whether there was one of that name."""
        return self._execute("DELETE FROM saved_search WHERE name = ?", (name,)).rowcount > 0


def _saved(name: str, query: str) -> SavedSearch:
    facts = json.loads(query)
    filters = facts["filters"]
    return SavedSearch(
        name=name,
        text=facts["text"],
        field=SearchField(facts["field"]),
        order=SearchOrder(facts["order"]),
        filters=Filters(**{**filters, "classes": tuple(filters["classes"])}),
    )
