"""What the first scan needs, and the first paint does not: the store and the desk's services."""

import os
from pathlib import Path

from desktop.machine.drives import refuse_network
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.run import run_of_the_computer
from desktop.services.unlocking import unlock, unlock_by
from desktop.storage.store import Store
from ui.desk.actions import DeskActions
from ui.sounds import Sounds

__all__ = ["DeskActions", "Sounds", "open_store"]


def open_store(folder: Path, secret: str = "") -> Store:
    """The library; `secret` is what its page asked for because there was no key."""
    refuse_network(folder)
    if secret:
        unlock_by(folder / LIBRARY_FILE, secret)
    else:
        unlock(folder / LIBRARY_FILE)
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    store.run = run_of_the_computer()
    return store
