"""What the page of backups has done on a thread of its own, and what it shows of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop.domain.backup import Backup, Comparison
from desktop.domain.errors import AppError, StorageError
from desktop.machine import backup_place
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import backing_up, examining_library, restoring
from desktop.services.backing_up import Protection
from ui import backup_work

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All that the page shows. `protection` is None while the library cannot be read."""

    backups: tuple[Backup, ...]
    protection: Protection | None
    stick: Path | None
    is_stick_here: bool
    trouble: AppError | None = None
    """What the last backup had to say against the stick, or against itself."""
    is_damaged: bool = False
    offer: Comparison | None = None
    """Of a damaged library: what the newest good copy would bring back."""

    def is_due(self, now: datetime) -> bool:
        return self.protection is not None and self.protection.is_due(now)

    @property
    def lacks_stick(self) -> bool:
        """Whether the stick is here and has not got the newest."""
        newest = None if self.protection is None else self.protection.newest
        here = [each.path.name for each in self.backups if each.path.parent == self.stick]
        return self.is_stick_here and newest is not None and newest.path.name not in here


def overview(
    folder: Path, *, trouble: AppError | None = None, is_damaged: bool = False
) -> Overview:
    """How the library of this folder is protected; `is_damaged` when that is known already."""
    backups = backup_work.backups_folder(folder)
    found = [
        each
        for place in backup_work.folders_with_backups(folder)
        for each in backing_up.backups_in(place)
    ]
    here = backup_work.stick(folder)
    protection = None
    try:
        if not is_damaged:
            protection = backing_up.protection(folder / LIBRARY_FILE, backups)
    except StorageError as error:
        is_damaged = error.code in backup_work.CANNOT_BE_OPENED
        trouble = trouble if is_damaged else error
    return Overview(
        backups=tuple(sorted(found, key=lambda each: each.taken_at, reverse=True)),
        protection=protection,
        stick=here or backup_place.chosen(backups),
        is_stick_here=here is not None,
        trouble=trouble,
        is_damaged=is_damaged,
        offer=_offer(folder) if is_damaged else None,
    )


def examine(folder: Path) -> Overview:
    """Look the whole library over: what it says of itself, and every page of the file."""
    try:
        found = examining_library.findings(folder / LIBRARY_FILE)
    except AppError as error:
        return overview(folder, trouble=error)
    return overview(folder, is_damaged=bool(found))


def back_up(folder: Path) -> Overview:
    """Make the backup of the day, look the whole library over, and say how it stands then."""
    try:
        _, trouble = backup_work.back_up_now(folder)
        found = examining_library.findings(folder / LIBRARY_FILE)
    except AppError as error:
        is_damaged = error.code in backup_work.CANNOT_BE_OPENED
        return overview(folder, trouble=None if is_damaged else error, is_damaged=is_damaged)
    return overview(folder, trouble=trouble, is_damaged=bool(found))


def carry(folder: Path, backup: Backup) -> Overview:
    """Put the newest on the stick that has appeared."""
    return overview(folder, trouble=backup_work.carry_to_stick(folder, backup))


def compare(folder: Path, backup: Backup, *, is_damaged: bool) -> Comparison:
    return restoring.compare(folder / LIBRARY_FILE, backup, is_damaged=is_damaged)


def _offer(folder: Path) -> Comparison | None:
    newest = backing_up.newest_sound(backup_work.folders_with_backups(folder))
    return None if newest is None else compare(folder, newest, is_damaged=True)
