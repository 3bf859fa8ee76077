"""A file that is whole or not there."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.machine.lasting import forget_memory, give_name
from desktop.machine.stick import remove


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """A file to write that gets its name when the medium has all of it, and not before.

    InputError `file.not_written`, or `stick.stores_wrongly` when it keeps something else.
    """
    if path.is_dir():
        raise InputError("file.is_directory", path=str(path))
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        _prove(draft)
        give_name(draft, path)
    except OSError as error:
        raise InputError("file.not_written", path=str(path)) from error
    finally:
        remove(draft)


def _prove(draft: Path) -> None:
    """See it to the medium, and compare what is there with what the system remembers of it."""
    before = _digest(draft)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
        forget_memory(file)
    if _digest(draft) != before:
        raise InputError("stick.stores_wrongly", path=str(draft.parent))


def _digest(draft: Path) -> bytes:
    with draft.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
