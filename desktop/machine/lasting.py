"""What outlives a power cut, and what a medium has kept for certain."""

import os
from io import IOBase
from pathlib import Path


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
