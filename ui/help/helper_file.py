"""A file for who helps from afar: versions, the doctor's answers, the log. Shown before it goes."""

import os
import platform
import zipfile
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import qVersion

from desktop.domain.calendar import local
from desktop.domain.errors import AppError
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.logs import LOG_FILE
from desktop.services import opening
from desktop.services.cleaning import cleaned, private_words
from desktop.services.safe_file import written_beside
from desktop.storage.store import Store
from ui import clock, doctor
from ui.help.health_words import line

_MOST_LOG = 400_000
Contents = dict[str, str]


def contents(folder: Path) -> Contents:
    """What would be in the file, by the names of its parts; nothing else ever is.

    Without the library nobody knows which names to look for, so there is no log in it then.
    """
    parts = {"may.txt": "\n".join(_machine(folder)), "kham.txt": _examined(folder)}
    try:
        store = Store.open(folder / LIBRARY_FILE, os.urandom)
    except AppError as error:
        parts["thu-vien.txt"] = error.code
        return {name: cleaned(text, (), home=_home()) for name, text in parts.items()}
    try:
        parts["thu-vien.txt"] = _counted(store)
        words = private_words(store)
    finally:
        store.close()
    parts["nhat-ky.txt"] = _log(folder)
    return {name: cleaned(text, words, home=_home()) for name, text in parts.items()}


def shown(parts: Contents) -> str:
    """All of it as one text, to be read by whoever sends it."""
    return "\n\n".join(f"— {name} —\n{text}" for name, text in parts.items())


def write(parts: Contents, path: Path) -> None:
    """Just what was shown."""
    with written_beside(path) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)


def file_name() -> str:
    return f"thuvienxa-tro-giup-{local(clock.now()):%Y%m%d-%H%M}.zip"


def _machine(folder: Path) -> list[str]:
    return [
        f"thuvienxa {version('thuvienxa')}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{clock.now().isoformat()}",
        f"{folder}",
    ]


def _examined(folder: Path) -> str:
    return "\n".join(f"{each.state.value}  {line(each)}" for each in doctor.examine(folder))


def _counted(store: Store) -> str:
    found = opening.standing(store)
    counts = (found.records, found.copies, found.patrons, found.loans_open)
    waiting = (found.pending, found.conflicts, found.refused)
    return "\n".join(
        (
            f"{found.library.code}",
            f"records, copies, patrons, loans: {counts}",
            f"pending, conflicts, refused: {waiting}",
            f"last sync: {found.last_sync_at}, hub: {found.hub}, schema: {found.schema}",
        )
    )


def _log(folder: Path) -> str:
    """The newest of it."""
    try:
        return (folder / LOG_FILE).read_text("utf-8", "replace")[-_MOST_LOG:]
    except OSError:
        return ""


def _home() -> str:
    return str(Path.home())
