"""Writes a file that only its owner may read: the one before or the one after, never half."""

import os
from pathlib import Path


def write_for_owner(path: Path, content: bytes) -> None:
    """Beside first, then under its name, on the disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    # Created for the owner only, so there is no moment in which others may read it.
    with open(draft, "xb", opener=lambda p, flags: os.open(p, flags, 0o600)) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
