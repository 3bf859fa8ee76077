"""Updates, as the window and the command line take them."""

import os
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from desktop.domain.errors import AppError, RuleError
from desktop.machine import update_file
from desktop.machine.folders import LIBRARY_FILE, programs_folder
from desktop.machine.programs import Current, Programs, running
from desktop.machine.update_file import ENDING, Running, Update
from desktop.services import updating
from resources import ROOT
from ui import backup_work, volumes

_KEY_VARIABLE = "THUVIENXA_RELEASE_KEY"


def programs() -> Programs:
    is_frozen = hasattr(sys, "frozen")
    installed = [sys.executable] if is_frozen else [sys.executable, "-m", "ui"]
    return Programs(programs_folder(os.environ), installed)


def this() -> Running:
    """The program that runs."""
    return running(version("thuvienxa"))


def trusted() -> bytes:
    """The release key that was built in. Only a program without one can be told another."""
    built_in = ROOT / "release_key.txt"
    said = built_in.read_text() if built_in.is_file() else os.environ.get(_KEY_VARIABLE, "")
    if not said:
        raise RuleError("update.no_key")
    return bytes.fromhex(said)


def check(file: Path) -> Update:
    """What is in the file, if it can be taken here."""
    return update_file.check(file, running=this(), trusted=trusted())


def stage(file: Path) -> Update:
    """Put the new program beside this one."""
    update = check(file)
    programs().stage(file, update, trusted=trusted())
    return update


def staged() -> str:
    """The version that waits to be taken; perhaps none."""
    return programs().staged(newer_than=this().version)


def apply(folder: Path, name: str) -> None:
    """Back the library up, rehearse on a copy; from the next start on `name` is the program."""
    library = folder / LIBRARY_FILE
    all_of_them = programs()
    with all_of_them.alone():
        if not library.is_file():
            updating.switch(all_of_them, name, None)
            return
        backup_work.back_up_now(folder)
        updating.rehearse(all_of_them, name, library)
        updating.switch(all_of_them, name, library)


def settle(folder: Path) -> Current:
    all_of_them = programs()
    with all_of_them.alone():
        return updating.settle(all_of_them, folder / LIBRARY_FILE)


def roll_back(folder: Path) -> Current:
    all_of_them = programs()
    library = folder / LIBRARY_FILE
    with all_of_them.alone():
        return updating.roll_back(all_of_them, library if library.is_file() else None)


def at_hand(places: Iterable[Path] = ()) -> Path | None:
    """The newest update on a stick that can be taken here."""
    found: list[tuple[update_file.Version, Path]] = []
    for place in places or volumes.mounted():
        for file in _in(place):
            try:
                found.append((check(file).version, file))
            except AppError:
                continue  # meant for another PC, or not for this time
    return max(found, default=(None, None))[1]


def _in(place: Path) -> list[Path]:
    try:
        return sorted(place.glob(f"*{ENDING}"))
    except OSError:
        return []
