"""The key of a sealed library: found when the program begins, brought back by the recovery sheet.

The keeper of keys is loaded by name: a plain library does without keyrings and other ciphers.
"""

import importlib
from contextlib import closing, suppress
from pathlib import Path
from types import ModuleType

from desktop.domain.errors import InputError, RuleError, StorageError
from desktop.domain.key_files import UNDER_PASSPHRASE, key_name
from desktop.domain.recovery import checked_code
from desktop.storage.sealing import finish
from desktop.storage.sqlite import connect, key_of, know, salt_of
from desktop.storage.sqlite_errors import translated

_OTHER_LENGTH = "account.recovery_code_length"
_LOCKED = frozenset({"storage.key_missing", "storage.damaged"})


def unlock(file: Path) -> None:
    """See to it that this run of the program can open `file`, if it is sealed and the key is kept.

    Where it is not, opening the file says so.
    """
    _unlock(file)
    with suppress(StorageError):
        if finish(file):  # what has taken its place may be under another key
            _unlock(file)


def _unlock(file: Path) -> None:
    if is_locked(file):
        with suppress(RuleError):
            _learn(file, passphrase="")


def is_locked(file: Path) -> bool:
    """Whether nothing can be read of a file, for want of a key or because it is spoilt."""
    if not file.is_file():
        return False
    try:
        with translated(), closing(connect(file, mode="ro")):
            return False
    except StorageError as error:
        return error.code in _LOCKED


def unlock_by_passphrase(file: Path, passphrase: str) -> None:
    """RuleError where it is not the one."""
    if not _learn(file, passphrase=passphrase):
        raise RuleError("protection.no_passphrase")


def is_passphrase(file: Path, secret: str) -> bool:
    """Whether it opens the key on this PC, and not a sheet."""
    by_passphrase = importlib.import_module("desktop.machine.under_passphrase")
    return by_passphrase.tried(_under_passphrase(file), secret) is not None


def unlock_by_sheet(file: Path, code: str, *, passphrase: str = "") -> None:
    """Bring the key back by the code of the recovery sheet; this PC keeps it again where it can.

    It brings back the keys of backups, too, whose sheets lie beside the library.
    """
    for key in keys().recovered(file.parent, checked_code(code)):
        know(key)
        with suppress(RuleError):
            keys().keep(file.parent, key, passphrase=passphrase)


def unlock_by(file: Path, secret: str) -> None:
    """By what was typed: the code of the sheet if it looks like one, else the passphrase."""
    try:
        code = checked_code(secret)
    except InputError as error:
        if error.code != _OTHER_LENGTH:
            raise
        unlock_by_passphrase(file, secret.strip())
    else:
        unlock_by_sheet(file, code)


def new_sheet(file: Path, code: str) -> None:
    """Before a new sheet holds: it brings back the key of the library, as the one before."""
    key = key_of(file)
    if key is not None:
        keys().add_sheet(file.parent, key, code)


def sheet_holds(file: Path) -> None:
    """The new sheet holds, and the one before no more."""
    key = key_of(file)
    if key is not None:
        keys().only_newest_sheet(file.parent, key)


def keys() -> ModuleType:
    return importlib.import_module("desktop.machine.library_key")


def _learn(file: Path, *, passphrase: str) -> bool:
    by_passphrase = importlib.import_module("desktop.machine.under_passphrase")
    key = by_passphrase.tried(_under_passphrase(file), passphrase)
    if key is None:  # to look for a keyring takes longer
        key = keys().kept(file.parent, salt_of(file), passphrase=passphrase)
    if key is not None:
        know(key)
    return key is not None


def _under_passphrase(file: Path) -> Path:
    return file.with_name(f"{key_name(salt_of(file))}{UNDER_PASSPHRASE}")
