"""What outlives a power cut, and what a medium has kept for certain."""

import os
import time
from io import IOBase
from pathlib import Path

from desktop.domain.errors import InputError

_TRIES, _PAUSE_S = 20, 0.1


def give_name(draft: Path, path: Path) -> None:
    """Give a whole file or folder its name, for good.

    On Windows a virus scanner holds for a moment what was just written, and is waited for.
    InputError `file.held` where it holds it for long.
    """
    for left in reversed(range(_TRIES)):
        try:
            draft.replace(path)
            break
        except PermissionError as error:
            if not left:
                raise InputError("file.held", path=str(path)) from error
            time.sleep(_PAUSE_S)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make what was named in the folder last. Windows has no such thing, and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def forget_memory(file: IOBase) -> None:
    """Let what is read next come from the medium: one that lies is not found out by our memory."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
