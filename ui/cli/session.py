"""What every command shares: which library, how to answer, when."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.machine import drives
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.run import run_of_the_computer
from desktop.services import accounts
from desktop.storage.store import Store
from ui import clock
from ui.cli.asking import PIN, asked_secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run of the program from the command line."""

    folder: Path
    is_json: bool
    account: str = ""

    @property
    def now(self) -> datetime:
        return clock.now()

    @property
    def file(self) -> Path:
        return self.folder / LIBRARY_FILE

    def refuse_network(self) -> None:
        """InputError where the library would be on a drive of the network."""
        drives.refuse_network(self.folder)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The library, open while the block runs, for the account that was named."""
        self.refuse_network()
        store = Store.open(self.file, os.urandom)
        store.run = run_of_the_computer()
        try:
            if self.account:
                found = accounts.named(store, self.account)
                secret = asked_secret(PIN, found.name)
                accounts.sign_in(store, found.id, secret=secret, now=self.now)
            yield store
        finally:
            store.close()
