"""The versions of the program on this PC, which of them is current, and what another one answers.

Beside the program that was installed lie `versions/X`, each whole, and `current`, which says by
which of them the installed one lets itself be represented (`ui.launcher`, decision 0036).
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

from desktop.domain.errors import InputError, RuleError
from desktop.machine import update_file
from desktop.machine.lasting import give_name
from desktop.machine.owner_file import write_for_owner
from desktop.machine.update_file import Running, Update, Version, version_of

INSTALLED = ""
"""The name of the version that the installer put on the PC."""
_CURRENT, _VERSIONS, _LOCK = "current", "versions", "lock"
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_NOTHING: Mapping[str, str] = MappingProxyType({})
_PATIENCE_S = 900.0
"""So long a new version may work on a large library at its first opening."""


class State(StrEnum):
    """How far a version has come on its way to be the program."""

    TRIAL = "trial"
    """It was rehearsed, and has to open the library before anybody works in it."""
    OPENED = "opened"
    """It has; what was kept of the library before is to be removed."""
    PROVEN = "proven"


@dataclass(frozen=True, slots=True, kw_only=True)
class Current:
    """Which version is the program. The names are those of the file, which old versions read."""

    version: str = INSTALLED
    before: str = INSTALLED
    state: State = State.PROVEN
    library: str = ""
    tries: int = 0
    failed: str = ""


class Answer(NamedTuple):
    """How another version ended, and the object that it said."""

    status: int
    said: Mapping[str, Any]


class Programs:
    """The folder of versions; `installed` is how the installed program is called.

    `told` are variables for the environment of every version that is asked something.
    """

    def __init__(
        self, folder: Path, installed: Sequence[str], *, told: Mapping[str, str] = _NOTHING
    ) -> None:
        self.folder = folder
        self._installed = tuple(installed)
        self._told = told
        self._held: tuple[int, ...] = ()

    def current(self) -> Current:
        """What the file says; of one that cannot be read, that the installed program is it."""
        try:
            said = json.loads((self.folder / _CURRENT).read_text("utf-8"))
            known = {each.name: said[each.name] for each in fields(Current) if each.name in said}
            return Current(**known | {"state": State(said["state"])})
        except (OSError, ValueError, TypeError, KeyError):
            return Current()

    def choose(self, current: Current) -> None:
        """From the next start on. The one before or the new one, never half."""
        write_for_owner(self.folder / _CURRENT, json.dumps(asdict(current)).encode())

    def place(self, version: str) -> Path:
        return self.folder / _VERSIONS / version

    def has(self, version: str) -> bool:
        return version == INSTALLED or self.place(version).is_dir()

    def staged(self, *, newer_than: Version) -> str:
        """The newest version that lies here and is not the program yet; perhaps none."""
        current = self.current()
        others = {current.version, current.before, current.failed}
        names = [each.name for each in self._all() if each.name not in others]
        return max((n for n in names if version_of(n) > newer_than), key=version_of, default="")

    def stage(self, file: Path, update: Update, *, trusted: bytes) -> Path:
        """Put a program from a file that was checked beside the others; whole, or not there."""
        place = self.place(update.name)
        draft = place.with_name(f".{update.name}.part")
        with _telling(draft):
            self._thin_out()
            if place.is_dir():
                return place
        try:
            update_file.unpack(file, draft, trusted=trusted)
            with _telling(draft):
                give_name(draft, place)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        return place

    def keep_only(self, coming: Path) -> None:
        """Of files that come over the line, the one that is gone on with."""
        with _telling(self.folder):
            for part in self.folder.glob(f"*{update_file.ENDING}.part"):
                if part != coming:
                    part.unlink()

    def command(self, version: str) -> tuple[str, ...]:
        if version == INSTALLED:
            return self._installed
        ending = ".exe" if os.name == "nt" else ""
        return (str(self.place(version) / f"thuvienxa{ending}"),)

    def ask(self, version: str, *arguments: str, **more: str) -> Answer:
        """Run a command of a version to its end; `more` are variables of its environment."""
        command = [*self.command(version), *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - the signed program, with our own words
                command,
                env={**started_environment(os.environ), **self._told, **more},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE_S,
                check=False,
                creationflags=_NO_WINDOW,
                pass_fds=self._held,  # who is killed leaves the lock to the version at work
            )
        except (OSError, subprocess.TimeoutExpired):
            return Answer(-1, {})
        return Answer(done.returncode, _object(done.stdout))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One at a time; whoever comes second waits for the first, also for one that is killed."""
        with self._lock() as file:
            _wait_for(file.fileno())
            self._held = (file.fileno(),) if os.name == "posix" else ()
            try:
                yield
            finally:
                self._held = ()

    def _lock(self) -> BinaryIO:
        with _telling(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            return (self.folder / _LOCK).open("ab")

    def _all(self) -> list[Path]:
        places = (self.folder / _VERSIONS).glob("*")
        return [each for each in places if each.name.replace(".", "").isdecimal()]

    def _thin_out(self) -> None:
        """What nobody goes back to makes room."""
        current = self.current()
        (self.folder / _VERSIONS).mkdir(parents=True, exist_ok=True)
        for half in (self.folder / _VERSIONS).glob(".*.part"):
            shutil.rmtree(half)
        for each in self._all():
            if each.name not in {current.version, current.before}:
                gone = each.with_name(f".{each.name}.part")
                each.replace(gone)  # a half one is never under its name
                shutil.rmtree(gone)


def running(version: str) -> Running:
    """The program that runs: its version, and what it runs on."""
    system = "windows" if os.name == "nt" else sys.platform
    return Running(version_of(version), f"{system}-amd64")


def started_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for another frozen program: nothing of this one's own libraries."""
    started = {name: value for name, value in environment.items() if name != "LD_LIBRARY_PATH"}
    if "LD_LIBRARY_PATH_ORIG" in started:
        started["LD_LIBRARY_PATH"] = started.pop("LD_LIBRARY_PATH_ORIG")
    return started | {"PYINSTALLER_RESET_ENVIRONMENT": "1", "THUVIENXA_STARTED": "1"}


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """What a watcher that holds a file, or a folder that may not be written, does to us."""
    try:
        yield
    except OSError as error:
        code = "update.no_room" if error.errno in update_file.NO_ROOM else "update.held"
        raise InputError(code, path=str(folder)) from error


def _object(output: bytes) -> Mapping[str, Any]:
    lines = output.decode("utf-8", "replace").splitlines()
    try:
        said = json.loads(lines[-1])
    except (ValueError, IndexError):
        return {}
    return said if isinstance(said, dict) else {}


if sys.platform == "win32":
    import msvcrt

    def _wait_for(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # tries for ten seconds
        except OSError as error:
            raise RuleError("update.busy") from error

else:
    import fcntl

    def _wait_for(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
