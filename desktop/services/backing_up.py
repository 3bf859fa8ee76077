"""Backups: made while the desk goes on, proven before they count, kept by a ladder."""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from desktop.domain.backup import Backup, BackupKind, Counts, Marks, State
from desktop.domain.calendar import day_of, local
from desktop.domain.errors import AppError, InputError
from desktop.domain.key_files import SALT_BYTES, sheet_file
from desktop.domain.ladder import kept
from desktop.machine import sealed_file
from desktop.machine.owner_file import write_for_owner
from desktop.storage import snapshot, soundness
from desktop.storage.sqlite import key_of, salt_of

FOLDER = "backups"
ENDING = ".tvxbackup"
_WORK_AT_RISK = timedelta(hours=2)
_KEPT_ASIDE = 3
_NO_SEAL = "backup.no_seal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How well the library is protected."""

    newest: Backup | None
    oldest_unprotected: datetime | None
    """When the oldest change was made that no backup has."""

    def is_due(self, now: datetime) -> bool:
        """After each day's work, and where work has been at risk for hours already."""
        oldest = self.oldest_unprotected
        if self.newest is None or day_of(self.newest.taken_at) < day_of(now):
            return True  # also without a change that is counted: not every change is
        return oldest is not None and now - oldest >= _WORK_AT_RISK


def back_up(
    library: Path,
    target: Path,
    *,
    now: datetime,
    kind: BackupKind = BackupKind.REGULAR,
) -> Backup:
    """Make a backup of the library in the file `target`, whole or not at all.

    The copy is opened, checked and counted; then sealed, put on the disk and read back from it.
    What is put aside is not checked: it is kept whatever it is.
    StorageError when the library itself is damaged, InputError when `target` cannot be written.
    """
    if target.is_dir():
        raise InputError("file.is_directory", path=str(target))
    with sealed_file.written(target) as draft:
        state = snapshot.copy_out(library, draft)
        label = {"taken_at": now.isoformat(), "kind": kind.value, **asdict(state)}
        label |= _sheet_of(library)
        with _looked_through(draft, state, kind):
            sealed_file.seal(draft, json.dumps(label, ensure_ascii=False))
            sealed_file.prove(draft, target)
    return _known(target)


def bring_sheet(backup: Path, folder: Path) -> None:
    """Put what the recovery sheet is asked with beside the library, on a PC that has it not yet."""
    said = _said(backup).get("sheet")
    if said:
        sheet = sheet_file(folder, salt_of(backup))
        if not sheet.exists():
            write_for_owner(sheet, bytes.fromhex(said))


def plain_in(folder: Path) -> int:
    """How many backups of the folder can be read without a key."""
    return sum("sheet" not in _said(each.path) for each in backups_in(folder))


def back_up_by_itself(folder: Path, library: Path, *, now: datetime) -> Backup:
    """Make the backup of this day among the others of the library, and let go of old ones."""
    made = back_up(library, place_for(folder, now), now=now)
    thin_out(folder)
    return made


def place_for(folder: Path, now: datetime, kind: BackupKind = BackupKind.REGULAR) -> Path:
    """A file that is not there yet; its name sorts by time and can be read by people."""
    before = "" if kind is BackupKind.REGULAR else f"{kind.value}-"
    moments = (now + timedelta(seconds=later) for later in count())
    names = (folder / f"{before}{local(each):%Y-%m-%d-%H%M%S}{ENDING}" for each in moments)
    return next(name for name in names if not name.exists())


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The sealed backups in a folder, newest first; whether they are whole is `findings`' to say.

    A folder that is not there, or no longer, has none.
    """
    try:
        paths = sorted(folder.glob(f"*{ENDING}"))
    except OSError:
        return ()
    found = [backup for backup in map(_known_or_none, paths) if backup is not None]
    return tuple(sorted(found, key=lambda each: each.taken_at, reverse=True))


def findings(backup: Path) -> list[str]:
    """What is wrong with a backup; nothing when it can be put back."""
    _look_for(backup)
    if sealed_file.label_of(backup) is not None and not sealed_file.is_whole(backup):
        return ["seal"]
    return soundness.findings(backup)


def is_sound(backup: Path) -> bool:
    """Whether it can be put back. It was checked before it was sealed, so a true seal is enough."""
    if sealed_file.label_of(backup) is not None:
        return sealed_file.is_whole(backup)
    return not soundness.findings(backup)


def known(backup: Path) -> Backup:
    """A backup by its file; one without a seal, copied by hand, is asked what it has."""
    _look_for(backup)
    try:
        return _known(backup)
    except InputError as error:
        if error.code != _NO_SEAL:
            raise
        facts = backup.stat()
        return Backup(
            path=backup,
            taken_at=datetime.fromtimestamp(facts.st_mtime, UTC),
            kind=BackupKind.REGULAR,
            bytes=facts.st_size,
            state=snapshot.state_of(backup),
        )


def newest_sound(folders: Iterable[Path]) -> Backup | None:
    """The newest backup in these folders that can be put back."""
    every = [backup for folder in folders for backup in backups_in(folder)]
    for backup in sorted(every, key=lambda each: each.taken_at, reverse=True):
        if backup.kind is BackupKind.REGULAR and is_sound(backup.path):
            return backup
    return None


def protection(library: Path, folder: Path) -> Protection:
    """How well the library is protected by what is in the folder."""
    newest = next((each for each in backups_in(folder) if _is_past_of(library, each)), None)
    marks = None if newest is None else newest.state.marks
    return Protection(newest=newest, oldest_unprotected=snapshot.oldest_beyond(library, marks))


def carry(backup: Backup, folder: Path) -> Backup:
    """Put a copy of a backup into another folder, read back there, and let go of old ones there."""
    target = folder / backup.path.name
    sealed_file.carry(backup.path, target)
    thin_out(folder, backup.state.identity)
    return _known(target)


def thin_out(folder: Path, identity: str | None = None) -> None:
    """Keep the rungs of the ladder, and the newest of those put aside; drafts go."""
    every = [
        each for each in backups_in(folder) if identity is None or each.state.identity == identity
    ]
    regular = [each for each in every if each.kind is BackupKind.REGULAR]
    stay = kept(each.taken_at for each in regular)
    aside = [each for each in every if each.kind is BackupKind.ASIDE]
    gone = [each for each in regular if each.taken_at not in stay] + aside[_KEPT_ASIDE:]
    with sealed_file.telling(folder):
        for each in gone:
            each.path.unlink(missing_ok=True)


@contextmanager
def _looked_through(draft: Path, state: State, kind: BackupKind) -> Iterator[None]:
    """Look through the copy while the block goes on: the disk is slow, and so is that."""
    if kind is not BackupKind.REGULAR:
        yield
        return
    with ThreadPoolExecutor(max_workers=1) as beside:
        look = beside.submit(snapshot.refuse_unsound, draft, state)
        yield
        look.result()


def _is_past_of(library: Path, backup: Backup) -> bool:
    """Whether the library went on from this backup. After a restore it has gone another way."""
    n = backup.state.marks.journal
    is_same_way = (snapshot.chain_at(library, n) or "") == backup.state.chain
    return backup.kind is BackupKind.REGULAR and is_same_way


def _sheet_of(library: Path) -> dict[str, str]:
    """A sealed backup brings its own way back: on another PC the code of the sheet is enough."""
    key = key_of(library)
    if key is None:
        return {}
    return {"sheet": sheet_file(library.parent, key[-SALT_BYTES:]).read_bytes().hex()}


def _said(backup: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(sealed_file.label_of(backup) or "{}"))
    except ValueError:
        return {}


def _look_for(backup: Path) -> None:
    with sealed_file.telling(backup):  # of a stick that is gone not even that can be asked
        is_there = backup.is_file()
    if not is_there:
        raise InputError("backup.not_found", path=str(backup))


def _known_or_none(path: Path) -> Backup | None:
    try:
        return _known(path)
    except AppError:
        return None


def _known(path: Path) -> Backup:
    """What the seal says. InputError without one, or with one that makes no sense."""
    label = sealed_file.label_of(path)
    try:
        said = json.loads(label or "")
        return Backup(
            path=path,
            taken_at=datetime.fromisoformat(said["taken_at"]),
            kind=BackupKind(said["kind"]),
            bytes=path.stat().st_size,
            state=State(
                identity=said["identity"],
                code=said["code"],
                name=said["name"],
                schema=said["schema"],
                counts=Counts(**said["counts"]),
                marks=Marks(**said["marks"]),
                chain=said["chain"],
            ),
        )
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise InputError(_NO_SEAL, path=str(path)) from error
