"""Keeps secrets: in the system's keyring, else sealed with a passphrase, else for the owner only.

Never silently: `Credentials.place` says which of the three it is, and status shows it.
"""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import keyring
from keyring.errors import KeyringError

from desktop.domain.errors import RuleError
from desktop.machine import under_passphrase
from desktop.machine.owner_file import write_for_owner
from desktop.machine.under_passphrase import PASSPHRASE

__all__ = ["PASSPHRASE", "Credentials", "Place"]

_SERVICE = "thuvienxa"
_REAL_KEYRING = 1  # the priority that the keyring library gives to those of an operating system
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*")
_PLAIN, _SEALED = ".key", ".sealed"


class Place(StrEnum):
    """Where secrets are kept on this PC."""

    KEYRING = "keyring"
    SEALED_FILE = "sealed_file"
    OWNER_FILE = "owner_file"


class Credentials:
    """Secrets by name. A file of them lies in `folder`; `environment` may hold the passphrase."""

    def __init__(self, folder: Path, environment: Mapping[str, str] = os.environ) -> None:
        self._folder = folder
        self._passphrase = environment.get(PASSPHRASE, "").encode()

    @property
    def place(self) -> Place:
        """Where the next secret will be kept."""
        if keyring.get_keyring().priority >= _REAL_KEYRING:
            return Place.KEYRING
        return Place.SEALED_FILE if self._passphrase else Place.OWNER_FILE

    def keep(self, name: str, secret: bytes) -> None:
        """Keep `secret`; when this returns, it is there to stay."""
        match self.place:
            case Place.KEYRING:
                self._keep_in_keyring(name, secret)
            case Place.SEALED_FILE:
                self._write(name, _SEALED, under_passphrase.sealed(secret, self._passphrase))
                self._path(name, _PLAIN).unlink(missing_ok=True)
            case Place.OWNER_FILE:
                self._write(name, _PLAIN, secret)

    def get(self, name: str) -> bytes | None:
        """The secret, or None when there is none; wherever it was kept at the time."""
        if self.place is Place.KEYRING and (kept := self._in_keyring(name)) is not None:
            return kept
        sealed, plain = self._path(name, _SEALED), self._path(name, _PLAIN)
        if sealed.exists():
            return under_passphrase.opened(sealed.read_bytes(), self._passphrase)
        return plain.read_bytes() if plain.exists() else None

    def _keep_in_keyring(self, name: str, secret: bytes) -> None:
        try:
            keyring.set_password(_SERVICE, name, secret.hex())
        except KeyringError as error:
            raise RuleError("credentials.keyring_is_locked") from error

    def _in_keyring(self, name: str) -> bytes | None:
        try:
            kept = keyring.get_password(_SERVICE, name)
        except KeyringError as error:
            raise RuleError("credentials.keyring_is_locked") from error
        return None if kept is None else bytes.fromhex(kept)

    def _path(self, name: str, suffix: str) -> Path:
        assert _NAME.fullmatch(name), name
        return self._folder / f"{name}{suffix}"

    def _write(self, name: str, suffix: str, content: bytes) -> None:
        write_for_owner(self._path(name, suffix), content)
