"""The folder on a stick where copies of backups go, known again whatever letter the stick gets.

What was chosen is a matter of this PC: it is kept beside the backups, not in the library. A small
mark in the folder tells it from an empty mount point, and from another stick.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.machine.lasting import give_name
from desktop.machine.sealed_file import telling

_CHOICE = "stick.json"
_MARK = "thuvienxa-backups.txt"


class _Choice(NamedTuple):
    folder: str
    inside: str
    """The folder as seen from the root of its drive."""
    mark: str


def choose(backups: Path, folder: Path, *, mark: str, volumes: Iterable[Path]) -> None:
    """Let copies go to `folder` from now on. InputError when nothing can be written there."""
    if not folder.is_dir():
        raise InputError("backup.place_gone", path=str(folder))
    with telling(folder):
        (folder / _MARK).write_text(mark, "utf-8")
    roots = [root for root in volumes if folder.is_relative_to(root)]
    root = max(roots, key=lambda each: len(each.parts), default=Path(folder.anchor))
    inside = str(folder.relative_to(root)) if folder.is_relative_to(root) else ""
    with telling(backups):
        backups.mkdir(parents=True, exist_ok=True)
        draft = backups / f".{_CHOICE}.part"
        draft.write_text(json.dumps(_Choice(str(folder), inside, mark)._asdict()), "utf-8")
        give_name(draft, backups / _CHOICE)


def forget(backups: Path) -> None:
    """Let copies go nowhere any more; those that are there stay."""
    with telling(backups):
        (backups / _CHOICE).unlink(missing_ok=True)


def chosen(backups: Path) -> Path | None:
    """The folder as it was when it was chosen."""
    choice = _choice(backups)
    return None if choice is None else Path(choice.folder)


def found(backups: Path, volumes: Iterable[Path]) -> Path | None:
    """The folder where it is now; None while its stick is not here."""
    choice = _choice(backups)
    if choice is None:
        return None
    places = [Path(choice.folder), *(root / choice.inside for root in volumes)]
    return next((place for place in places if _mark_in(place) == choice.mark), None)


def _choice(backups: Path) -> _Choice | None:
    try:
        return _Choice(**json.loads((backups / _CHOICE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _mark_in(folder: Path) -> str | None:
    try:
        return (folder / _MARK).read_text("utf-8") if os.fspath(folder) else None
    except (OSError, ValueError):
        return None
