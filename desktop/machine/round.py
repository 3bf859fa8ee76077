"""The libraries that one PC looks after besides its own: a list of folders in a small file."""

import json
from collections.abc import Iterable
from pathlib import Path

from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.owner_file import write_for_owner

_FILE = "libraries.json"


def on_the_round(own: Path) -> tuple[Path, ...]:
    """The own library, where there is one, then the others as they were added."""
    folders = (own, *_others(own))
    return tuple(each for each in folders if each != own or (own / LIBRARY_FILE).is_file())


def add(own: Path, folders: Iterable[Path]) -> None:
    """Look after these as well; one that is there already stays where it is."""
    _keep(own, dict.fromkeys((*_others(own), *(each.absolute() for each in folders))))


def leave(own: Path, folders: Iterable[Path]) -> None:
    """Look after these no longer. Their files stay as they are."""
    gone = {each.absolute() for each in folders}
    _keep(own, [each for each in _others(own) if each not in gone])


def _others(own: Path) -> tuple[Path, ...]:
    """A list that cannot be read is none: it is made again in a minute, and holds nothing else."""
    try:
        found = json.loads((own / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    names = found if isinstance(found, list) else []
    return tuple(Path(name) for name in names if isinstance(name, str))


def _keep(own: Path, folders: Iterable[Path]) -> None:
    names = [str(each) for each in folders if each != own.absolute()]
    write_for_owner(own / _FILE, json.dumps(names, ensure_ascii=False).encode())
