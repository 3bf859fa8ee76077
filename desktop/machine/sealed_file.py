"""Backup files: whole or not there, sealed with a digest, and read back from the disk itself.

The seal is the last block of the file: what the file says of itself, and the digest of all before
it and of that. So one file proves itself, also after it was carried elsewhere.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.machine.lasting import forget_memory, give_name
from desktop.machine.stick import remove

SEAL = 4096  # bytes: one page of the database, so what is before it stays a database
_MAGIC = b"thuvienxa backup 1\n"
_DIGEST = 64
_PIECE = 1 << 18
_WHY = {
    errno.ENOSPC: "backup.no_room",
    errno.EDQUOT: "backup.no_room",
    errno.EFBIG: "backup.no_room",
    errno.EROFS: "backup.read_only",
    errno.EACCES: "backup.read_only",
    errno.EPERM: "backup.read_only",
}


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A draft beside `path` that gets its name after the block, which is to `prove` it."""
    draft = path.with_name(f".{path.name}.part")
    with telling(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            yield draft
            give_name(draft, path)
        finally:
            remove(draft)


def seal(path: Path, label: str) -> None:
    """Close the file: add what it says of itself, and the digest."""
    said = label.encode()
    room = SEAL - len(_MAGIC) - _DIGEST - 1
    assert len(said) <= room
    with ThreadPoolExecutor(max_workers=1) as beside, path.open("rb+") as file:
        written = beside.submit(to_disk, path)  # the disk is slow: it begins while we count
        digest = _digest_of(file, path.stat().st_size, said)
        written.result()
        file.seek(0, os.SEEK_END)
        file.write(_MAGIC + digest + b"\n" + said.ljust(room))


def prove(draft: Path, path: Path) -> None:
    """See a sealed draft of `path` to the disk, and read it back from there."""
    to_disk(draft)
    if not is_whole(draft):
        raise InputError("backup.not_as_written", path=str(path))


def label_of(path: Path) -> str | None:
    """What the file says of itself, without a look at the rest of it; None without a seal."""
    with telling(path), path.open("rb") as file:
        found = _seal_of(file)
    return None if found is None else found[1].decode("utf-8", "replace")


def is_whole(path: Path) -> bool:
    """Whether the digest is that of the content, read from the disk and not from memory."""
    with telling(path), path.open("rb") as file:
        forget_memory(file)
        found = _seal_of(file)
        if found is None:
            return False
        digest, said = found
        return _digest_of(file, path.stat().st_size - SEAL, said) == digest


def carry(source: Path, target: Path) -> None:
    """Copy a sealed file elsewhere, seal and all, and read it back there."""
    with written(target) as draft, telling(target):
        shutil.copyfile(source, draft)
        prove(draft, target)


def unsealed(source: Path, target: Path) -> None:
    """Copy what is before the seal, not yet to the disk; a file without one as it is."""
    with telling(target):
        shutil.copyfile(source, target)
        if label_of(target) is not None:
            os.truncate(target, target.stat().st_size - SEAL)


def to_disk(path: Path) -> None:
    """Wait until the disk has all of it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Say in our own words what a disk can do to `path`."""
    try:
        yield
    except OSError as error:
        code = _WHY.get(error.errno or 0, "backup.place_fails")
        raise InputError(code, path=str(path)) from error


def _seal_of(file: BufferedIOBase) -> tuple[bytes, bytes] | None:
    size = file.seek(0, os.SEEK_END)
    if size < SEAL:
        return None
    file.seek(size - SEAL)
    block = file.read(SEAL)
    if not block.startswith(_MAGIC):
        return None
    rest = block[len(_MAGIC) :]
    return rest[:_DIGEST], rest[_DIGEST + 1 :].rstrip()


def _digest_of(file: BufferedIOBase, size: int, said: bytes) -> bytes:
    digest, room = hashlib.sha256(), memoryview(bytearray(_PIECE))
    file.seek(0)
    while size > 0 and (read := file.readinto(room[:size])):
        digest.update(room[:read])
        size -= read
    digest.update(said)
    return digest.hexdigest().encode()
