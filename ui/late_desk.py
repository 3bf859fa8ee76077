"""What the first scan needs, and the first paint does not: the store and the desk's services."""

import importlib
import os
from pathlib import Path

from desktop.machine.drives import refuse_network
from desktop.machine.folders import LIBRARY_FILE, programs_folder
from desktop.machine.run import run_of_the_computer
from desktop.services.unlocking import is_passphrase, unlock, unlock_by
from desktop.storage.store import Store
from ui.desk.actions import DeskActions
from ui.sounds import Sounds

__all__ = ["DeskActions", "Sounds", "open_store"]


def open_store(folder: Path, secret: str = "") -> Store:
    """The library; `secret` is what its page asked for because there was no key."""
    refuse_network(folder)
    if secret:
        unlock_by(folder / LIBRARY_FILE, secret)
        _end_update(folder, secret.strip())
    else:
        unlock(folder / LIBRARY_FILE)
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    store.run = run_of_the_computer()
    return store


def _end_update(folder: Path, secret: str) -> None:
    """One on trial waits for the passphrase. Loaded by name: on most days there is none."""
    is_on_trial = (programs_folder(os.environ) / "current").is_file()
    if is_on_trial and is_passphrase(folder / LIBRARY_FILE, secret):
        importlib.import_module("ui.update_work").settle_by(folder, secret)
