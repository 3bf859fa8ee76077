"""The copy off-site, as the command line and an exchange run it."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from desktop.domain.calendar import day_of
from desktop.domain.errors import RuleError
from desktop.domain.permission import Right
from desktop.domain.recovery import checked_code, kept
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.owner_file import write_for_owner
from desktop.services.acting import check
from desktop.services.backing_up import backups_in
from desktop.storage.store import Store
from sync import vault
from sync.enrolment import connected, seed_of
from sync.vault_line import CountedLine, counted, left_of_month
from ui import backup_work, clock

_PUT = "offsite.put"
_LEAST = 2 * vault.PIECE  # what is asked for first has to be worth a piece


class Standing(Enum):
    """How it stands with the copy off-site."""

    NO_HUB = auto()
    NO_SHEET = auto()
    OFF = auto()
    OTHER_SHEET = auto()
    """What is there can only be opened with a sheet that is not the library's any more."""
    ON = auto()


class Offsite(NamedTuple):
    """`put_at`: of when the copy is that was last put there whole."""

    standing: Standing
    put_at: datetime | None = None


def begin(store: Store, folder: Path, code: str) -> None:
    """From now on the library is put off-site, closed under the sheet with `code`."""
    check(store, Right.RESTORE)
    code = checked_code(code)
    if store.recovery.kept() != kept(code):
        raise RuleError("account.recovery_code_wrong")
    connected(store, Credentials(folder)).close()
    vault.keep(folder, vault.opened_with(code, os.urandom))
    (folder / _PUT).unlink(missing_ok=True)


def is_due(folder: Path) -> bool:
    """Whether the newest backup is not off-site yet."""
    newest = next(iter(backups_in(backup_work.backups_folder(folder))), None)
    if vault.vault_in(folder) is None:
        return False
    done = folder / _PUT
    if newest is None or not done.is_file():
        return True
    return done.read_text() != newest.taken_at.isoformat()


def standing(store: Store, folder: Path) -> Offsite:
    """How it stands with the copy off-site."""
    sheet, found = store.recovery.kept(), vault.vault_in(folder)
    if store.device.get() is None:
        return Offsite(Standing.NO_HUB)
    if sheet is None:
        return Offsite(Standing.NO_SHEET)
    if found is None:
        return Offsite(Standing.OFF)
    done = folder / _PUT
    put_at = datetime.fromisoformat(done.read_text()) if done.is_file() else None
    return Offsite(Standing.ON if found.sheet == sheet else Standing.OTHER_SHEET, put_at)


def put_from(
    folder: Path,
    *,
    is_paid: bool,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """As `put_newest`, with a store of its own."""
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        put_newest(store, folder, is_paid=is_paid, progress=progress, cancelled=cancelled)


def put_unasked(
    store: Store, folder: Path, *, is_paid: bool, cancelled: Callable[[], bool]
) -> int | None:
    """As `put_newest`, on a line that is paid for as far as the month's bytes go.

    None where they allow nothing. What is not there yet goes the next time.
    """
    if not store.line.get().is_paid(is_paid):
        return put_newest(store, folder, cancelled=cancelled)
    left = left_of_month(store, now=clock.now())
    if left < _LEAST:
        return None
    return put_newest(store, folder, is_paid=True, most_bytes=left, cancelled=cancelled)


def put_newest(
    store: Store,
    folder: Path,
    *,
    is_paid: bool = False,
    most_bytes: int | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Put the backup of today off-site, made where there is none; how many pieces were new.

    `is_paid`: the operating system says that the line is paid for by the byte; then the month
    counts what goes.
    """
    found = _vault_of(store, folder)
    newest = next(iter(backups_in(backup_work.backups_folder(folder))), None)
    if newest is None or day_of(newest.taken_at) != day_of(clock.now()):
        newest, _ = backup_work.back_up_now(folder)
    secrets = Credentials(folder)
    taken_at = newest.taken_at.isoformat()
    with (
        closing(connected(store, secrets, cancelled=cancelled)) as remote,
        _counted(store, remote, is_paid) as line,
    ):
        sent = vault.put(
            line,
            found,
            newest.path,
            taken_at=taken_at,
            seed=seed_of(store, secrets),
            progress=progress,
            cancelled=lambda: cancelled() or not line.is_within(most_bytes),
        )
    if sent.is_whole:
        write_for_owner(folder / _PUT, taken_at.encode())
    return sent.pieces


def _vault_of(store: Store, folder: Path) -> vault.Vault:
    found = vault.vault_in(folder)
    if found is None:
        raise RuleError("offsite.not_begun")
    if store.recovery.kept() != found.sheet:
        raise RuleError("offsite.other_sheet")
    return found


def _counted(store: Store, line: vault.Line, is_paid: bool) -> AbstractContextManager[CountedLine]:
    """What goes over a line that costs nothing is nobody's budget."""
    if store.line.get().is_paid(is_paid):
        return counted(store, line, now=clock.now)
    return nullcontext(CountedLine(line))
