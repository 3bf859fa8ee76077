"""thuvienxa: without a command the window opens; with one the command runs."""

import importlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

_PROGRAMS = "THUVIENXA_PROGRAMS"
_OPENED = (".tvx", ".bibsync", ".mrc")  # by a double click


def main() -> None:
    """Neither way imports the other: commands need no screen, and the window no commands."""
    if hasattr(sys, "frozen") and len(sys.argv) > 1:  # perhaps a child of the built program
        importlib.import_module("multiprocessing").freeze_support()
    _let_newer_take_over()
    window = _window(sys.argv[1:])
    if window is None:
        importlib.import_module("ui.cli.commands").main()
    else:
        app = importlib.import_module("ui.app")
        sys.exit(app.run(window.folder, pictures=window.pictures, file=window.file))


def _let_newer_take_over() -> None:
    """Where an update was taken (decision 0036). What runs from its source has none."""
    if hasattr(sys, "frozen") or _PROGRAMS in os.environ:
        folder = importlib.import_module("desktop.machine.folders").programs_folder(os.environ)
        if (folder / "current").is_file():
            importlib.import_module("ui.launcher").start_current(folder, sys.argv[1:])


class _Window(NamedTuple):
    """The window that is asked for; with `pictures` it only has its pictures taken.

    `file` was opened by a double click.
    """

    folder: Path
    pictures: Path | None = None
    file: Path | None = None


def _window(arguments: list[str]) -> _Window | None:
    """The window that is asked for, or None when there is a command."""
    match arguments:
        case []:
            window: _Window | None = _Window(_usual_folder())
        case [file] if file.lower().endswith(_OPENED):
            window = _Window(_usual_folder(), file=Path(file))
        case ["--library", folder]:
            window = _Window(Path(folder))
        case [option] if option.startswith("--library="):
            window = _Window(Path(option.removeprefix("--library=")))
        case ["--library", folder, "--pictures", pictures]:
            window = _Window(Path(folder), Path(pictures))
        case ["--library", folder, file] if file.lower().endswith(_OPENED):
            window = _Window(Path(folder), file=Path(file))
        case _:
            window = None
    return window


def _usual_folder() -> Path:
    folder: Path = importlib.import_module("desktop.machine.folders").library_folder(os.environ)
    return folder


if __name__ == "__main__":
    main()
