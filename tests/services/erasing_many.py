"""A desk that erases one reader after another, and says the card of each when it is done."""

import os
import sys
from pathlib import Path

from desktop.services.erasing import erase
from desktop.storage.store import Store
from tests.services.conftest import NOW


def main(library: str) -> None:
    store = Store.open(Path(library), os.urandom)
    for reader in store.patrons.find("vàng", limit=1000):
        erase(store, reader.id, now=NOW)
        print(reader.card, flush=True)  # noqa: T201 - this is the pipe


if __name__ == "__main__":
    main(*sys.argv[1:])
