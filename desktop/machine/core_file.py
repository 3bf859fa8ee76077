"""The nation's catalogue as a file: beside a province's file, then in the library till it is taken.

A province's file names it with its digest, so that one serves three hundred libraries and none can
be put in its place. Whose catalogue it is, the hub's own signature in it says.
"""

import hashlib
import os
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.provision import CoreFile
from desktop.machine.lasting import give_name

_KEPT = "national.core"
_CHUNK = 1 << 20


def described(path: Path) -> CoreFile:
    """What a province's file says of it. InputError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return CoreFile(path.name, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError as error:
        raise InputError("core.not_beside", name=path.name) from error


def put_beside(source: Path, core: CoreFile, folder: Path) -> None:
    """Let it lie among the province's files, where it does not lie already."""
    target = folder / core.name
    if not (target.exists() and described(target) == core):
        _bring(source, core, target)


def take_along(core: CoreFile, folder: Path, *, beside: Path) -> None:
    """Keep it in the library's folder until it is taken in.

    InputError `core.not_beside`, or `core.not_as_signed` when it is not what the province meant.
    """
    _bring(beside.with_name(core.name), core, folder / _KEPT)


def kept(folder: Path) -> Path | None:
    """The one that waits in the library's folder to be taken in."""
    path = folder / _KEPT
    return path if path.is_file() else None


def forget(folder: Path) -> None:
    """It is taken in, or of no use."""
    (folder / _KEPT).unlink(missing_ok=True)


def _bring(source: Path, core: CoreFile, target: Path) -> None:
    """Copy it, whole or not at all, and look at what is copied."""
    draft, digest = target.with_name(f".{target.name}.part"), hashlib.sha256()
    try:
        reading = source.open("rb")
    except OSError as error:
        raise InputError("core.not_beside", name=core.name) from error
    try:
        with reading, draft.open("wb") as copy:
            while part := reading.read(_CHUNK):
                digest.update(part)
                copy.write(part)
            copy.flush()
            os.fsync(copy.fileno())
        if digest.hexdigest() != core.digest:
            raise InputError("core.not_as_signed", name=core.name)
        give_name(draft, target)
    except OSError as error:
        raise InputError("core.not_copied", name=core.name) from error
    finally:
        draft.unlink(missing_ok=True)
