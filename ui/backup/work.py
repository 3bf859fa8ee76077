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

    def is_due(self, now: datetime) -> bool:
        return self.protection is not None and self.protection.is_due(now)

    @property
    def lacks_stick(self) -> bool:
        """Whether the stick is here and has not got the newest."""
        newest = None if self.protection is None else self.protection.newest
        here = [each.path.name for each in self.backups if each.path.parent == self.stick]
        return self.is_stick_here and newest is not None and newest.path.name not in here


def overview(folder: Path, *, trouble: AppError | None = None) -> Overview:
    """How the library of this folder is protected."""
    backups = backup_work.backups_folder(folder)
    found = [
        each
        for place in backup_work.folders_with_backups(folder)
        for each in backing_up.backups_in(place)
    ]
    here = backup_work.stick(folder)
    is_damaged = False
    try:
        protection = backing_up.protection(folder / LIBRARY_FILE, backups)
    except StorageError:
        protection, is_damaged = None, True
    return Overview(
        backups=tuple(sorted(found, key=lambda each: each.taken_at, reverse=True)),
        protection=protection,
        stick=here or backup_place.chosen(backups),
        is_stick_here=here is not None,
        trouble=trouble,
        is_damaged=is_damaged,
    )


def back_up(folder: Path) -> Overview:
    """Make the backup of the day, look the whole library over, and say how it stands then."""
    try:
        _, trouble = backup_work.back_up_now(folder)
        found = examining_library.findings(folder / LIBRARY_FILE)
    except AppError as error:
        return overview(folder, trouble=error)
    return overview(folder, trouble=StorageError("storage.damaged") if found else trouble)


def carry(folder: Path, backup: Backup) -> Overview:
    """Put the newest on the stick that has appeared."""
    return overview(folder, trouble=backup_work.carry_to_stick(folder, backup))


def compare(folder: Path, backup: Backup) -> Comparison:
    return restoring.compare(folder / LIBRARY_FILE, backup)
