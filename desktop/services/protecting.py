"""Seals a library on its disk, and opens it for good again (decision 0035)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.errors import RuleError
from desktop.domain.identity import RandomBytes
from desktop.domain.permission import Right
from desktop.machine import sealed_file
from desktop.machine.library_key import Guard, add_sheet, guard, make, recovered
from desktop.services import accounts, backing_up
from desktop.services.acting import permit
from desktop.storage.sealing import put_under
from desktop.storage.sqlite import key_of, know
from desktop.storage.store import Store

_SHORTEST = 8
"""Characters of a passphrase: whoever has the disk may try as long as they like."""


class Step(StrEnum):
    """How far it is, in this order."""

    BACKUP = "backup"
    CHANGE = "change"
    BACKUP_AFTER = "backup_after"


Tell = Callable[[Step], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A key that is kept, and the code of the recovery sheet: to be shown before it is used."""

    key: bytes
    code: str


def guarded(file: Path) -> Guard:
    """What guards the library on its disk."""
    return guard(file.parent, key_of(file))


def prepare(store: Store, *, passphrase: str, now: datetime, random_bytes: RandomBytes) -> Prepared:
    """A new recovery sheet, and a new key that is kept on this PC and under its code.

    RuleError `protection.no_place` where there is neither a keyring nor a passphrase.
    """
    if key_of(store.path) is not None:
        raise RuleError("protection.already_on")
    if 0 < len(passphrase) < _SHORTEST:
        raise RuleError("protection.passphrase_short", length=_SHORTEST)
    folder = store.path.parent
    key = make(folder, passphrase=passphrase, random_bytes=random_bytes)
    code = accounts.renew_sheet(store, now=now, random_bytes=random_bytes)
    add_sheet(folder, key, code)
    assert key in recovered(folder, code), "the sheet brings the key back before it is used"
    return Prepared(key=key, code=code)


def seal(file: Path, prepared: Prepared, *, now: datetime, tell: Tell = lambda _step: None) -> None:
    """Seal the library in `file`, which nobody has open, after a backup that is proven.

    The backup is then made again, sealed; the plain one goes once the sealed one is proven.
    """
    folder = file.parent / backing_up.FOLDER
    tell(Step.BACKUP)
    plain = backing_up.back_up_by_itself(folder, file, now=now)
    tell(Step.CHANGE)
    know(prepared.key)
    put_under(file, prepared.key)
    tell(Step.BACKUP_AFTER)
    backing_up.back_up_by_itself(folder, file, now=now)
    with sealed_file.telling(folder):
        plain.path.unlink(missing_ok=True)


def may_unseal(store: Store, *, now: datetime) -> None:
    with store.write():
        permit(store, Right.ACCOUNTS, now=now)


def unseal(file: Path, *, tell: Tell = lambda _step: None) -> None:
    """Make the library in `file` plain. Its key is kept: backups still need it."""
    if key_of(file) is None:
        raise RuleError("protection.already_off")
    tell(Step.CHANGE)
    put_under(file, None)
