"""Files on a stick that may be pulled out, full, read-only, or lie about what it has stored."""

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop.domain.errors import InputError, RuleError
from desktop.machine.lasting import forget_memory, give_name

_CHUNK = 256 << 10
_CODES = {
    errno.ENOSPC: "stick.full",
    errno.EDQUOT: "stick.full",
    errno.EFBIG: "stick.full",
    errno.EROFS: "stick.read_only",
    errno.EACCES: "stick.read_only",
    errno.EPERM: "stick.read_only",
}
Cancelled = Callable[[], bool]


def put(
    path: Path,
    content: bytes,
    *,
    cancelled: Cancelled = lambda: False,
    read_back: Callable[[Path], bytes] | None = None,
) -> None:
    """Write a file so that under its name it is whole, on the medium itself and not in a memory.

    InputError `stick.*`: it is not there, and what was there under its name before still is.
    """
    draft = path.with_name(f".{path.name}.part")
    try:
        _write(draft, content, cancelled)
        if (read_back or _from_the_medium)(draft) != content:
            raise InputError("stick.stores_wrongly", path=str(path.parent))
        give_name(draft, path)
    except OSError as error:
        code = _CODES.get(error.errno or 0, "stick.gone")
        raise InputError(code, path=str(path.parent)) from error
    finally:
        remove(draft)


def make_folder(path: Path) -> None:
    """A folder on a stick, if it is not there; an InputError when it cannot be."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        code = _CODES.get(error.errno or 0, "stick.gone")
        raise InputError(code, path=str(path.parent)) from error


def get(path: Path, *, most: int) -> bytes:
    """What is in a file; an InputError when it cannot be read or is larger than `most`."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError as error:
        raise InputError("stick.no_such_file", path=str(path)) from error
    except OSError as error:
        raise InputError("stick.not_readable", path=str(path)) from error
    if len(content) > most:
        raise InputError("bundle.damaged")
    return content


def found(paths: Iterable[Path], suffix: str) -> list[Path]:
    """The files among `paths`, and those that end in `suffix` in the folders among them.

    They are sought a folder deep, so that a whole stick can be named. InputError when there are
    none.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        try:
            within = [*path.glob(f"*{suffix}"), *path.glob(f"*/*{suffix}")]
        except OSError as error:
            raise InputError("stick.not_readable", path=str(path)) from error
        if not within:
            raise InputError("bundle.nothing_found", path=str(path))
        # A draft that was left by a stick pulled out begins with a dot.
        files += sorted(file for file in within if not file.name.startswith("."))
    return files


def remove(path: Path) -> None:
    """Take a file away that is of no use any more; where that cannot be, it stays."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # the stick is gone or read-only: half a file has no name of ours


def _write(draft: Path, content: bytes, cancelled: Cancelled) -> None:
    with draft.open("wb") as file:
        for place in range(0, len(content), _CHUNK):
            if cancelled():
                raise RuleError("stick.stopped")
            file.write(content[place : place + _CHUNK])
        file.flush()
        os.fsync(file.fileno())


def _from_the_medium(path: Path) -> bytes:
    """Read the file again, where the system lets one, past what it remembers of it."""
    with path.open("rb") as file:
        forget_memory(file)
        return file.read()
