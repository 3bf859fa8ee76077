"""Provisioning files: whole, and signed by a province, or refused. And the province's key.

A mark, the public key, the signature, and the text. Whose key it is no file can prove: it is
believed when the first file comes, its short form can be compared, and later files must have it.
"""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.signing import SigningKey, VerifyKey
from nacl.utils import random

from desktop.domain.errors import InputError, RuleError
from desktop.domain.identity import RandomBytes

_MARK = b"THUVIENXA-TVX"
_FORMAT = b"1"
_START = len(_MARK) + len(_FORMAT)
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_MOST = 4 << 20
_KEY_MARK, _SEALED_MARK = b"thuvienxa province key 1\n", b"thuvienxa sealed province key 1\n"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _LETTERS = 4, 4


class Signed(NamedTuple):
    """The text of a file, and the key of the province that signed it."""

    text: bytes
    key: bytes


def signed(text: bytes, seed: bytes) -> bytes:
    """The file of this text."""
    key = SigningKey(seed)
    body = _MARK + _FORMAT + bytes(key.verify_key)
    return body + key.sign(body + text).signature + text


def read(path: Path) -> Signed:
    """What is in the file; InputError when it is none of ours or not one byte as it was signed."""
    content = _content(path)
    if not content.startswith(_MARK):
        raise InputError("provision.not_ours", path=path.name)
    if not content.startswith(_MARK + _FORMAT):
        raise InputError("provision.too_new", path=path.name)
    key_end = _START + _KEY_BYTES
    text_at = key_end + _SIGNATURE_BYTES
    key, text = content[_START:key_end], content[text_at:]
    try:
        VerifyKey(key).verify(content[:key_end] + text, content[key_end:text_at])
    except (BadSignatureError, CryptoError, ValueError, TypeError) as error:
        raise InputError("provision.tampered", path=path.name) from error
    return Signed(text, key)


def fingerprint(key: bytes) -> str:
    """A public key in sixteen letters, to be compared by people."""
    number = int.from_bytes(hashlib.sha256(key).digest())
    letters = ""
    for _ in range(_GROUPS * _LETTERS):
        number, rest = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[rest]
    return "-".join(letters[at : at + _LETTERS] for at in range(0, len(letters), _LETTERS))


def public_key(seed: bytes) -> bytes:
    return bytes(SigningKey(seed).verify_key)


def new_key(path: Path, *, passphrase: str, random_bytes: RandomBytes) -> bytes:
    """Make the province's key, for the owner of the file alone; never over one that is there."""
    seed = random_bytes(_KEY_BYTES)
    if passphrase:
        salt = random(argon2id.SALTBYTES)
        kept = _SEALED_MARK + salt + SecretBox(_drawn(passphrase, salt)).encrypt(seed)
    else:
        kept = _KEY_MARK + seed.hex().encode()
    try:
        with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(kept)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise InputError("provision.key_is_there", path=str(path)) from error
    except OSError as error:
        raise InputError("provision.not_written", path=str(path)) from error
    return seed


def read_key(path: Path, *, passphrase: str) -> bytes:
    """The secret of the province's key."""
    kept = _content(path)
    if kept.startswith(_SEALED_MARK):
        return _unsealed(kept.removeprefix(_SEALED_MARK), passphrase)
    try:
        seed = bytes.fromhex(kept.removeprefix(_KEY_MARK).decode("ascii"))
    except ValueError as error:
        raise InputError("provision.no_key", path=path.name) from error
    if not kept.startswith(_KEY_MARK) or len(seed) != _KEY_BYTES:
        raise InputError("provision.no_key", path=path.name)
    return seed


def _unsealed(kept: bytes, passphrase: str) -> bytes:
    if not passphrase:
        raise RuleError("credentials.passphrase_is_missing")
    salt, sealed = kept[: argon2id.SALTBYTES], kept[argon2id.SALTBYTES :]
    try:
        return SecretBox(_drawn(passphrase, salt)).decrypt(sealed)
    except (CryptoError, ValueError) as error:
        raise RuleError("credentials.passphrase_is_wrong") from error


def _drawn(passphrase: str, salt: bytes) -> bytes:
    return argon2id.kdf(
        SecretBox.KEY_SIZE,
        passphrase.encode(),
        salt,
        opslimit=argon2id.OPSLIMIT_MODERATE,
        memlimit=argon2id.MEMLIMIT_MODERATE,
    )


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST + 1)
    except OSError as error:
        raise InputError("provision.not_readable", path=str(path)) from error
    if len(content) > _MOST:
        raise InputError("provision.not_ours", path=path.name)
    return content
