"""Backups and restores, as the window and the command line run them."""

import os
from functools import partial
from pathlib import Path

from desktop.domain.backup import Backup
from desktop.domain.errors import AppError, StorageError
from desktop.machine import backup_place
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import backing_up, restoring
from desktop.services.restoring import Restored
from desktop.storage.store import Store
from sync.steps.healing import renew
from sync.steps.replaying import replay
from ui import clock, volumes

CANNOT_BE_OPENED = {"storage.damaged", "storage.not_ours"}


def backups_folder(folder: Path) -> Path:
    return folder / backing_up.FOLDER


def stick(folder: Path) -> Path | None:
    """The folder for copies that was chosen, if its stick is here."""
    return backup_place.found(backups_folder(folder), volumes.mounted())


def back_up_now(folder: Path) -> tuple[Backup, AppError | None]:
    """The backup of today, on the disk and on the stick; what the stick had to say against it."""
    made = backing_up.back_up_by_itself(
        backups_folder(folder), folder / LIBRARY_FILE, now=clock.now()
    )
    return made, carry_to_stick(folder, made)


def carry_to_stick(folder: Path, backup: Backup) -> AppError | None:
    """Put the backup on the stick, if it is here and has not got it; say what went wrong."""
    place = stick(folder)
    if place is None or (place / backup.path.name).is_file():
        return None
    try:
        backing_up.carry(backup, place)
    except AppError as error:
        return error
    return None


def folders_with_backups(folder: Path) -> list[Path]:
    place = stick(folder)
    return [backups_folder(folder), *([] if place is None else [place])]


def restore_open(store: Store, folder: Path, backup: Path, *, is_damaged: bool = False) -> Restored:
    """Put an open library back; of a damaged one, do again what its journal has since."""
    now = clock.now()
    return restoring.restore(
        store,
        folder / LIBRARY_FILE,
        backup,
        folder=backups_folder(folder),
        renew=partial(renew, now=now),
        now=now,
        random_bytes=os.urandom,
        replay=partial(replay, now=now) if is_damaged else None,
    )


def restore_closed(folder: Path, backup: Path) -> Restored:
    """Put back a library that cannot be opened, or is not there, and do again what can be."""
    now = clock.now()
    return restoring.put_in_place(
        folder / LIBRARY_FILE,
        backup,
        folder=backups_folder(folder),
        renew=partial(renew, now=now),
        now=now,
        random_bytes=os.urandom,
        replay=partial(replay, now=now),
    )


def cannot_be_opened(folder: Path) -> bool:
    """Whether the library is missing or damaged, so that its file has to be replaced."""
    file = folder / LIBRARY_FILE
    if not file.is_file():
        return True
    try:
        Store.open(file, os.urandom).close()
    except StorageError as error:
        if error.code in CANNOT_BE_OPENED:
            return True
        raise
    return False
