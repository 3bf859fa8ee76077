"""Sharing readers with the library's other PCs, as the command line and the window begin it."""

import os

from desktop.domain.permission import Right
from desktop.services.acting import check
from desktop.storage.store import Store
from sync.readers_key import Begun, share
from ui import clock


def begin(store: Store, code: str) -> Begun:
    """From now on this PC and the library's others know each other's readers."""
    check(store, Right.RESTORE)
    return share(store, code, now=clock.now(), random_bytes=os.urandom)
