"""Searches that a librarian keeps under a name."""

from desktop.domain.catalogue import Query, SavedSearch
from desktop.domain.errors import RuleError
from desktop.storage.store import Store

_LONGEST_NAME = 80


def saved_searches(store: Store) -> tuple[SavedSearch, ...]:
    """All of them, by name."""
    with store.read():
        return store.search.saved.all()


def save_search(store: Store, name: str, query: Query) -> SavedSearch:
    """Keep `query` under `name`, in place of another of that name. RuleError without a name."""
    name = " ".join(name.split())[:_LONGEST_NAME]
    if not name:
        raise RuleError("search.no_name")
    saved = SavedSearch(
        name=name, text=query.text, field=query.field, order=query.order, filters=query.filters
    )
    with store.write():
        store.search.saved.put(saved)
    return saved


def saved_query(store: Store, name: str) -> Query:
    """What is kept under `name`. RuleError when nothing is."""
    found = next((each for each in saved_searches(store) if each.name == name), None)
    if found is None:
        raise RuleError("search.unknown", name=name)
    return Query(text=found.text, field=found.field, order=found.order, filters=found.filters)


def forget_search(store: Store, name: str) -> None:
    """RuleError when nothing is kept under `name`."""
    with store.write():
        if not store.search.saved.remove(name):
            raise RuleError("search.unknown", name=name)
