"""Keeps the key of a sealed library on this PC, and under the code of the recovery sheet."""

import hashlib
import os
from enum import StrEnum
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from desktop.domain.errors import RuleError
from desktop.domain.identity import RandomBytes
from desktop.domain.key_files import (
    KEY_BYTES,
    SALT_BYTES,
    UNDER_PASSPHRASE,
    key_name,
    salts_with_sheets,
    sheet_file,
)
from desktop.machine.credentials import PASSPHRASE, Credentials, Place
from desktop.machine.owner_file import write_for_owner

_WRAPPED = KEY_BYTES + SecretBox.NONCE_SIZE + SecretBox.MACBYTES


class Guard(StrEnum):
    """What stands between whoever has the disk, and the library."""

    NOTHING = "nothing"
    PASSPHRASE = "passphrase"  # noqa: S105 - no secret
    KEYRING = "keyring"


def make(folder: Path, *, passphrase: str, random_bytes: RandomBytes) -> bytes:
    """A new key that this PC keeps, before anything is sealed with it.

    RuleError `protection.no_place`: without a keyring or a passphrase the key would lie open
    beside the library, which guards nothing.
    """
    key = random_bytes(KEY_BYTES)
    keep(folder, key, passphrase=passphrase)
    return key


def keep(folder: Path, key: bytes, *, passphrase: str) -> None:
    """Keep the key on this PC, and read it back."""
    secrets = _secrets(folder, passphrase)
    if secrets.place is Place.OWNER_FILE:
        raise RuleError("protection.no_place")
    secrets.keep(_name(key), key)
    if secrets.get(_name(key)) != key:
        raise RuleError("protection.no_place")


def kept(folder: Path, salt: bytes, *, passphrase: str = "") -> bytes | None:
    """The key that this PC keeps. RuleError where the passphrase is wrong or missing."""
    return _secrets(folder, passphrase).get(key_name(salt))


def guard(folder: Path, key: bytes | None) -> Guard:
    """What guards the library with this key."""
    if key is None:
        return Guard.NOTHING
    under_passphrase = folder / f"{_name(key)}{UNDER_PASSPHRASE}"
    return Guard.PASSPHRASE if under_passphrase.exists() else Guard.KEYRING


def add_sheet(folder: Path, key: bytes, code: str) -> None:
    """A second sheet brings the key back from now on, until `only_newest_sheet`."""
    sheet = sheet_file(folder, key[-SALT_BYTES:])
    before = sheet.read_bytes()[:_WRAPPED] if sheet.exists() else b""
    write_for_owner(sheet, bytes(_box(code).encrypt(key)) + before)


def only_newest_sheet(folder: Path, key: bytes) -> None:
    sheet = sheet_file(folder, key[-SALT_BYTES:])
    write_for_owner(sheet, sheet.read_bytes()[:_WRAPPED])


def recovered(folder: Path, code: str) -> list[bytes]:
    """Every key that the sheet with `code` brings back; RuleError when there is none."""
    sheets = [sheet_file(folder, salt) for salt in salts_with_sheets(folder)]
    if not sheets:
        raise RuleError("protection.no_sheet")
    keys = [key for sheet in sheets if (key := _out_of(sheet.read_bytes(), code)) is not None]
    if not keys:
        raise RuleError("account.recovery_code_wrong")
    return keys


def _out_of(content: bytes, code: str) -> bytes | None:
    for at in range(0, len(content), _WRAPPED):
        try:
            return _box(code).decrypt(content[at : at + _WRAPPED])
        except (CryptoError, ValueError):
            continue
    return None


def _secrets(folder: Path, passphrase: str) -> Credentials:
    return Credentials(folder, {PASSPHRASE: passphrase} if passphrase else os.environ)


def _name(key: bytes) -> str:
    return key_name(key[-SALT_BYTES:])


def _box(code: str) -> SecretBox:
    """138 bits by chance need no slow hash."""
    return SecretBox(
        hashlib.blake2b(code.encode(), digest_size=SecretBox.KEY_SIZE, person=b"library").digest()
    )
