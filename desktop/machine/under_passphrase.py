"""A secret in a file under a passphrase; to look for a keyring would take longer than this."""

import os
from contextlib import suppress
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from desktop.domain.errors import RuleError

PASSPHRASE = "THUVIENXA_PASSPHRASE"  # noqa: S105 - the name of a variable


def sealed(secret: bytes, passphrase: bytes) -> bytes:
    salt = random(argon2id.SALTBYTES)
    return salt + SecretBox(_key(passphrase, salt)).encrypt(secret)


def opened(content: bytes, passphrase: bytes) -> bytes:
    """RuleError where the passphrase is missing or wrong."""
    if not passphrase:
        raise RuleError("credentials.passphrase_is_missing")
    salt, box = content[: argon2id.SALTBYTES], content[argon2id.SALTBYTES :]
    try:
        return SecretBox(_key(passphrase, salt)).decrypt(box)
    except (CryptoError, ValueError) as error:
        raise RuleError("credentials.passphrase_is_wrong") from error


def tried(file: Path, passphrase: str) -> bytes | None:
    """The secret, if `passphrase` opens the file, or that of the environment where it is empty."""
    words = passphrase or os.environ.get(PASSPHRASE, "")
    if words and file.is_file():
        with suppress(RuleError):
            return opened(file.read_bytes(), words.encode())
    return None


def _key(passphrase: bytes, salt: bytes) -> bytes:
    """Two passes over 64 MiB: dear for who guesses, a tenth of a second for who knows."""
    return argon2id.kdf(
        SecretBox.KEY_SIZE,
        passphrase,
        salt,
        opslimit=argon2id.OPSLIMIT_INTERACTIVE,
        memlimit=argon2id.MEMLIMIT_INTERACTIVE,
    )
