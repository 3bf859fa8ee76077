"""Update files: a new program, signed by the release key this program trusts, or refused.

A mark, the keys that took each other's place, the signature, the signed header, and the packed
program. The header is believed before the program is read; its digest answers for all that follows.
"""

import errno
import hashlib
import json
import os
import posixpath
import shutil
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

from desktop.domain.errors import InputError
from desktop.machine.lasting import sync_folder

ENDING = ".tvxupdate"
_MARK = b"THUVIENXA-UPDATE1"
_KEY_PURPOSE = b"thuvienxa release key 1\n"
_KEY_BYTES, _SIGNATURE_BYTES, _LENGTH_BYTES = 32, 64, 4
_MOST_KEYS = 32
_MOST_MODE = 0o755
_MOST_HEADER = 1 << 12
_CHUNK = 1 << 20
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

Version = tuple[int, int, int]


class Successor(NamedTuple):
    """A key, and the word of the key before it that it takes its place."""

    key: bytes
    signature: bytes


class Running(NamedTuple):
    """A program: the one that runs, or the one that would take its place."""

    version: Version
    platform: str


class Update(NamedTuple):
    """What a release says of itself, as it was signed."""

    version: Version
    platform: str
    size: int
    digest: str

    @property
    def name(self) -> str:
        return ".".join(map(str, self.version))


class Release(NamedTuple):
    """What is needed to sign: the program, the secret, and how its key came to be the key."""

    program: Running
    seed: bytes
    successors: Sequence[Successor] = ()


def version_of(text: str) -> Version:
    """`1.2.3` as numbers. ValueError when it is none."""
    major, minor, patch = map(int, text.split("."))
    return major, minor, patch


def successor(seed: bytes, new_key: bytes) -> Successor:
    """The word of an old key for the one that takes its place."""
    return Successor(new_key, SigningKey(seed).sign(_KEY_PURPOSE + new_key).signature)


def write(packed: Path, target: Path, *, release: Release) -> None:
    """Sign a packed program as this release."""
    with packed.open("rb") as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
    version, platform = release.program
    update = Update(version, platform, packed.stat().st_size, digest)
    header = json.dumps(update._asdict(), sort_keys=True).encode()
    signature = SigningKey(release.seed).sign(_MARK + header).signature
    with packed.open("rb") as source, target.open("wb") as file:
        file.write(_MARK + bytes([len(release.successors)]))
        file.writelines(key + word for key, word in release.successors)
        file.write(signature + len(header).to_bytes(_LENGTH_BYTES) + header)
        shutil.copyfileobj(source, file, _CHUNK)


def read(path: Path, *, trusted: bytes) -> Update:
    """What the file says of itself, when the key signed it; the program in it is not looked at."""
    with _readable(path), path.open("rb") as file:
        return _header(file, trusted=trusted, name=path.name)


def check(path: Path, *, running: Running, trusted: bytes) -> Update:
    """The update in this file, when it is whole, trusted, newer and meant for this machine."""
    with _readable(path), path.open("rb") as file:
        update = _header(file, trusted=trusted, name=path.name)
        _fits(update, running)
        if os.fstat(file.fileno()).st_size != file.tell() + update.size:
            raise InputError("update.tampered", path=path.name)
        if hashlib.file_digest(file, "sha256").hexdigest() != update.digest:
            raise InputError("update.tampered", path=path.name)
    return update


def unpack(path: Path, folder: Path, *, trusted: bytes) -> None:
    """Put the program of a file that was checked into a new folder, and on the disk."""
    with path.open("rb") as file:
        _header(file, trusted=trusted, name=path.name)
        with _written(folder), _packed(file, path.name) as program:
            folder.mkdir(parents=True)
            for member in _harmless(program):
                program.extract(member, folder)
            for each in (folder, *folder.rglob("*")):
                if each.is_dir() and not each.is_symlink():
                    sync_folder(each)
                elif each.is_file() and not each.is_symlink():
                    with each.open("rb+") as written:
                        os.fsync(written.fileno())


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError("update.not_readable", path=str(path)) from error


@contextmanager
def _written(folder: Path) -> Iterator[None]:
    """What the disk, or a watcher that holds a file, can do to the new program."""
    try:
        yield
    except OSError as error:
        code = "update.no_room" if error.errno in NO_ROOM else "update.held"
        raise InputError(code, path=str(folder)) from error


@contextmanager
def _packed(file: BinaryIO, name: str) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(fileobj=file, mode="r:xz") as program:
            yield program
    except (tarfile.TarError, EOFError) as error:
        raise InputError("update.tampered", path=name) from error


def _harmless(program: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Files, folders and links of the program's own, nobody's in particular.

    Python's own filter for this is not in the oldest that this program runs under (3.11.2).
    """
    for each in program:
        path = each.name if not each.issym() else posixpath.join(each.name, "..", each.linkname)
        stays = not posixpath.normpath(path).startswith(("/", ".."))
        if not stays or not (each.isfile() or each.isdir() or each.issym()):
            raise tarfile.TarError(each.name)
        each.uid = each.gid = 0
        each.uname = each.gname = ""
        each.mode &= _MOST_MODE
        yield each


def _header(file: BinaryIO, *, trusted: bytes, name: str) -> Update:
    if file.read(len(_MARK)) != _MARK:
        raise InputError("update.not_ours", path=name)
    try:
        key = _newest(file, trusted)
        signature = file.read(_SIGNATURE_BYTES)
        length = int.from_bytes(file.read(_LENGTH_BYTES))
        header = file.read(min(length, _MOST_HEADER))
        VerifyKey(key).verify(_MARK + header, signature)
    except (BadSignatureError, CryptoError, ValueError, TypeError, IndexError) as error:
        raise InputError("update.tampered", path=name) from error
    said = json.loads(header)
    major, minor, patch = said["version"]
    return Update((major, minor, patch), said["platform"], said["size"], said["digest"])


def _newest(file: BinaryIO, trusted: bytes) -> bytes:
    """The key at the end of the line that begins with the one that is trusted."""
    key = trusted
    for _ in range(min(file.read(1)[0], _MOST_KEYS)):
        new, word = file.read(_KEY_BYTES), file.read(_SIGNATURE_BYTES)
        if _takes_the_place(key, Successor(new, word)):
            key = new
    return key


def _takes_the_place(key: bytes, successor: Successor) -> bool:
    try:
        VerifyKey(key).verify(_KEY_PURPOSE + successor.key, successor.signature)
    except (BadSignatureError, CryptoError, ValueError, TypeError):
        return False  # perhaps of a key before the one that this program knows already
    return True


def _fits(update: Update, running: Running) -> None:
    if update.platform != running.platform:
        raise InputError("update.other_platform", platform=update.platform)
    if update.version <= running.version:
        raise InputError("update.not_newer", version=update.name)
