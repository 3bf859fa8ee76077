"""An exchange with the hub, as the window and the command line run it."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from importlib.metadata import version
from pathlib import Path

from desktop.domain.errors import InputError, RemoteError, RuleError
from desktop.machine import core_file, stick
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.run import run_of_the_computer
from desktop.services.backing_up import FOLDER, backups_in
from desktop.storage.store import Store
from sync.core import MOST_FILE, FileSource, Source
from sync.engine import Report, exchange
from sync.enrolment import connected, core_on_line, enrol_as_provisioned
from sync.steps.core import take_core, wants_core
from sync.steps.request import Own
from ui import clock, offsite_work


def exchange_with_hub(
    folder: Path,
    *,
    budget_bytes: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
    may_remove: bool = False,
    is_paid: bool = False,
) -> Report:
    """Send and receive until nothing waits, on a connection and with a Store of its own.

    `is_paid`: the operating system says that the line is paid for by the byte.
    """
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    store.run = run_of_the_computer()
    try:
        secrets = Credentials(folder)
        enrol_as_provisioned(
            store, secrets, now=clock.now(), random_bytes=os.urandom, cancelled=cancelled
        )
        remote = connected(store, secrets, cancelled=cancelled)
        try:
            is_paid = store.line.get().is_paid(is_paid)
            for source in _sources_of_core(store, folder, cancelled, is_paid=is_paid):
                if wants_core(store) and not cancelled():
                    _begin_with_core(store, source, progress=progress, cancelled=cancelled)
            if not cancelled():
                core_file.forget(folder)
            report = exchange(
                store,
                remote,
                now=clock.now,
                budget_bytes=budget_bytes,
                progress=progress,
                cancelled=cancelled,
                may_remove=may_remove,
                is_paid=is_paid,
                chance=random.random,
                own=_own(folder),
            )
            if offsite_work.is_due(folder) and not cancelled():
                _put_offsite(store, folder, is_paid=is_paid, cancelled=cancelled)
            return report
        finally:
            remote.close()
    finally:
        store.close()


def _sources_of_core(
    store: Store, folder: Path, cancelled: Callable[[], bool], *, is_paid: bool
) -> Iterator[Source]:
    """What came along with the province's file costs nothing; then the line, where it does not."""
    kept = core_file.kept(folder) if wants_core(store) else None
    if kept is not None:
        with suppress(InputError):
            yield FileSource.of(stick.get(kept, most=MOST_FILE))
    if not is_paid and wants_core(store):
        with closing(core_on_line(store, cancelled=cancelled)) as source:
            yield source


def _begin_with_core(
    store: Store,
    source: Source,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    # Whatever is wrong with it, all of it comes page by page as well.
    with suppress(RemoteError, InputError):
        take_core(store, source, now=clock.now, progress=progress, cancelled=cancelled)


def _put_offsite(
    store: Store, folder: Path, *, is_paid: bool, cancelled: Callable[[], bool]
) -> None:
    """In the quiet after an exchange; what fails is tried again."""
    with suppress(RemoteError, InputError, RuleError):
        offsite_work.put_unasked(store, folder, is_paid=is_paid, cancelled=cancelled)


def _own(folder: Path) -> Own:
    """What the hub is told of this PC, for those who look after many."""
    backup = next(iter(backups_in(folder / FOLDER)), None)
    taken_at = None if backup is None else backup.taken_at
    return Own(program=version("thuvienxa"), backup_at=taken_at)
