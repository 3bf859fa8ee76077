"""Everything that waits until the window is painted: the store, the services, other workspaces."""

import os
from pathlib import Path

from desktop.domain.library import Library
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.logs import keep_log
from desktop.services.exchange import library
from desktop.storage.store import Store
from ui.desk.actions import DeskActions
from ui.search.actions import SearchActions
from ui.search.view import SearchView
from ui.sounds import Sounds
from ui.sync.actions import BadgeActions, ExchangeActions
from ui.sync.view import ExchangeView

__all__ = [
    "BadgeActions",
    "DeskActions",
    "ExchangeActions",
    "ExchangeView",
    "Library",
    "SearchActions",
    "SearchView",
    "Sounds",
    "library",
    "open_store",
]


def open_store(folder: Path) -> Store:
    """The library for the window; from now on its log is kept beside it."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    keep_log(folder)
    return store
