"""Lets the newest version on this PC take the place of the one that was installed.

Kept small, and without anything of ours: what is installed may be years older than the versions it
starts. All it knows of them is the file `current`, `versions/X`, and the command `update settle`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

_STARTED = "THUVIENXA_STARTED"
_RESCUE = ["update", "rollback"]


def start_current(folder: Path, arguments: Sequence[str]) -> None:
    """Return when this program is to go on itself; else another has done the work."""
    if os.environ.pop(_STARTED, "") or _is_rescue(arguments):
        return  # started by another version; or the way back, which must not need the new one
    said = _said(folder)
    if not said or not _is_newer_than_installed(said["version"]):
        return
    if said["state"] != "proven":
        settle = ("--library", said["library"], "update", "settle")
        _run([*_command(folder, said["before"]), *settle])
        said = _said(folder)
    on_trial = said.get("state") == "trial"
    for name in (said["before"],) if on_trial else (said["version"], said["before"]):
        if not _is_newer_than_installed(name):
            return
        _become([*_command(folder, name), *arguments])


def _is_rescue(arguments: Sequence[str]) -> bool:
    words = [each for each in arguments if not each.startswith("-")]
    return words[-2:] == _RESCUE


def _said(folder: Path) -> Mapping[str, Any]:
    """What `current` says; of one that is missing or spoilt, nothing."""
    try:
        said = json.loads((folder / "current").read_text("utf-8"))
        names = ("version", "before", "state", "library")
        return {name: str(said[name]) for name in names}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _is_newer_than_installed(name: str) -> bool:
    """Whoever installs a newer program over all of them wants that one."""
    try:
        return _numbers(name) > _numbers(version("thuvienxa"))
    except ValueError:
        return False  # the installed one itself has no name


def _numbers(name: str) -> tuple[int, ...]:
    return tuple(map(int, name.split(".")))


def _command(folder: Path, name: str) -> list[str]:
    is_frozen = hasattr(sys, "frozen")
    if not name:
        return [sys.executable] if is_frozen else [sys.executable, "-m", "ui"]
    program = Path(sys.executable).name if is_frozen else "thuvienxa"
    return [str(folder / "versions" / name / program)]


def _become(command: list[str]) -> None:
    """On Windows a program cannot become another, and waits for it. Return: it cannot be run."""
    try:
        if os.name == "posix":
            os.execve(command[0], command, _environment())  # noqa: S606 - no shell is wanted
        sys.exit(subprocess.call(command, env=_environment()))  # noqa: S603 - as signed
    except OSError:
        return


def _run(command: list[str]) -> None:
    try:
        subprocess.call(  # noqa: S603 - likewise
            command,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return


def _environment() -> dict[str, str]:
    """Nothing of the libraries of this frozen program for the other one."""
    started = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    if "LD_LIBRARY_PATH_ORIG" in started:
        started["LD_LIBRARY_PATH"] = started.pop("LD_LIBRARY_PATH_ORIG")
    return started | {"PYINSTALLER_RESET_ENVIRONMENT": "1", _STARTED: "1"}
