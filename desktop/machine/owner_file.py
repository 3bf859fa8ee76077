"""Writes a file that only its owner may read: the one before or the one after, never half."""

import os
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.machine.lasting import give_name


def write_for_owner(path: Path, content: bytes) -> None:
    """Beside first, then under its name, on the disk when this returns."""
    draft = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        # Created for the owner only, so there is no moment in which others may read it.
        with open(draft, "xb", opener=lambda p, flags: os.open(p, flags, 0o600)) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        give_name(draft, path)
    except OSError as error:
        raise InputError("file.not_written", path=str(path)) from error
