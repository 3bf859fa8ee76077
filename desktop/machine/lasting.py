"""Names that outlive a power cut."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make what was named in the folder last. Windows has no such thing, and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
