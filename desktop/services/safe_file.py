"""A file that is whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.machine.stick import remove


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """A file to write that gets its name when it is whole and on the disk, and not before."""
    if path.is_dir():
        raise InputError("file.is_directory", path=str(path))
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise InputError("file.not_written", path=str(path)) from error
    finally:
        remove(draft)
