"""Updates, as the window and the command line take them."""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from threading import Event

from desktop.domain.errors import AppError, RuleError
from desktop.machine import update_file
from desktop.machine.credentials import PASSPHRASE
from desktop.machine.folders import LIBRARY_FILE, programs_folder
from desktop.machine.library_key import Guard
from desktop.machine.programs import Current, Programs, State, running
from desktop.machine.update_file import ENDING, Running, Update
from desktop.services import updating
from desktop.services.protecting import guarded
from desktop.storage.store import Store
from resources import ROOT
from sync.enrolment import program_on_line
from sync.program import fetch as _fetched
from sync.program import offered
from ui import backup_work, volumes

_KEY_VARIABLE = "THUVIENXA_RELEASE_KEY"


def programs(passphrase: str = "") -> Programs:
    """Those on this PC; with a passphrase for the library that they are to open."""
    is_frozen = hasattr(sys, "frozen")
    installed = [sys.executable] if is_frozen else [sys.executable, "-m", "ui"]
    told = {PASSPHRASE: passphrase} if passphrase else {}
    return Programs(programs_folder(os.environ), installed, told=told)


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


def look(folder: Path, cancelled: Event, *, has_line: bool, is_paid: bool) -> str:
    """The version that waits to be taken, from wherever it can be had unasked."""
    trusted()
    found = staged()
    file = None if found else at_hand()
    if file is not None:
        found = stage(file).name
    if found or not has_line:
        return found
    return fetch(folder, cancelled=cancelled.is_set, is_paid=is_paid)


def failed() -> str:
    """The newer version that was tried and given up; perhaps none."""
    name = programs().current().failed
    return name if name and update_file.version_of(name) > this().version else ""


def fetch(
    folder: Path, *, cancelled: Callable[[], bool] = lambda: False, is_paid: bool | None = None
) -> str:
    """Go on with fetching a newer program from the hub; its version when it lies ready then.

    `is_paid` is what the operating system says of the line; None: somebody wants it now.
    """
    trusted()  # without a key nothing could come of it
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        if is_paid is not None and store.line.get().is_paid(is_paid):
            return ""
        at_hub = program_on_line(store, this().platform)
    with closing(at_hub) as line:
        all_of_them = programs()
        offer = offered(line.offer())
        if offer is None or not _is_wanted(all_of_them, offer.version):
            return ""
        file = all_of_them.folder / f"{offer.version}{ENDING}.part"
        all_of_them.keep_only(file)
        if not _fetched(line, offer, file, cancelled=cancelled):
            return ""
    try:
        return stage(file).name
    finally:
        file.unlink(missing_ok=True)  # also one that was not signed: all of it comes anew


def _is_wanted(all_of_them: Programs, name: str) -> bool:
    is_tried = name == all_of_them.current().failed or all_of_them.has(name)
    return update_file.version_of(name) > this().version and not is_tried


def needs_passphrase(folder: Path) -> bool:
    """Whether a new version could not open the library by itself: the passphrase was typed."""
    is_kept = bool(os.environ.get(PASSPHRASE))
    return not is_kept and guarded(folder / LIBRARY_FILE) is Guard.PASSPHRASE


def apply(folder: Path, name: str, *, passphrase: str = "") -> None:
    """Back the library up, rehearse on a copy; from the next start on `name` is the program.

    With a passphrase, which the next start would not know, it opens the library itself at once.
    """
    library = folder / LIBRARY_FILE
    all_of_them = programs(passphrase)
    with all_of_them.alone():
        if not library.is_file():
            updating.switch(all_of_them, name, None)
            return
        backup_work.back_up_now(folder)
        updating.rehearse(all_of_them, name, library)
        updating.switch(all_of_them, name, library)
        if passphrase:
            updating.settle(all_of_them, library)


def settle(folder: Path, *, passphrase: str = "") -> Current:
    all_of_them = programs(passphrase)
    with all_of_them.alone():
        return updating.settle(all_of_them, folder / LIBRARY_FILE)


def settle_by(folder: Path, passphrase: str) -> None:
    """What an update could not do before the passphrase was typed: its trial, also one cut off.

    RuleError `update.taken`: the new version has the library now, and this one must not open it.
    """
    current = programs().current()
    if current.state is State.PROVEN or current.library != str(folder):
        return
    current = settle(folder, passphrase=passphrase)
    if current.version and update_file.version_of(current.version) > this().version:
        raise RuleError("update.taken", version=current.version)


def roll_back(folder: Path) -> Current:
    all_of_them = programs()
    library = folder / LIBRARY_FILE
    with all_of_them.alone():
        return updating.roll_back(all_of_them, library if library.is_file() else None)


def at_hand(places: Iterable[Path] = ()) -> Path | None:
    """The newest update on a stick that can be taken here."""
    found: list[tuple[update_file.Version, Path]] = []
    given_up = programs().current().failed
    for place in places or volumes.mounted():
        for file in _in(place):
            try:
                if update_file.read(file, trusted=trusted()).name == given_up:
                    continue
                update = check(file)
            except AppError:
                continue  # meant for another PC, or not for this time
            found.append((update.version, file))
    return max(found, default=(None, None))[1]


def _in(place: Path) -> list[Path]:
    try:
        return sorted(place.glob(f"*{ENDING}"))
    except OSError:
        return []
