"""Listing readers for a screen, by given name, while somebody types."""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.reader_list import ReaderPage, ReaderQuery
from desktop.storage.store import Store


def readers_page(store: Store, query: ReaderQuery, *, now: datetime) -> ReaderPage:
    """The readers that are asked for, each with their books."""
    with store.read():
        return store.reader_pages.page(query, today=day_of(now))
