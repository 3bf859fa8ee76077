"""thuvienxa: without a command the window opens; with one the command runs."""

import importlib
import os
import sys
from pathlib import Path

from desktop.machine.folders import library_folder

_OPTION = "--library"


def main() -> None:
    """Neither way imports the other: commands need no screen, and the window no commands."""
    folder = _window_on(sys.argv[1:])
    if folder is None:
        sys.exit(importlib.import_module("ui.cli").main(sys.argv[1:]))
    else:
        sys.exit(importlib.import_module("ui.app").run(folder))


def _window_on(arguments: list[str]) -> Path | None:
    """The library whose window is asked for, or None when there is a command."""
    match arguments:
        case []:
            return library_folder(os.environ)
        case [option, folder] if option == _OPTION:
            return Path(folder)
        case [option] if option.startswith(f"{_OPTION}="):
            return Path(option.removeprefix(f"{_OPTION}="))
        case _:
            return None


if __name__ == "__main__":
    main()
