"""A Windows of its own, by wine, on which the program gets installed and is used."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from smoke import Unfit

_WINE = "/usr/lib/wine/wine64"
_TITLE = "Thư [Vv]iện"
_PATIENCE_S = 60
_STEP_S = 0.5
_TO_LISTEN_S = 8  # until the desk is ready: nothing outside the window tells


class Computer:
    """Nothing was ever installed on it; `installed` is where the program is, once it is."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        self._environment = os.environ | {
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "LC_ALL": "C.UTF-8",  # Windows' file names are letters, not bytes
        }
        folder.mkdir(parents=True, exist_ok=True)
        self.run("wineboot", "--init")
        self.run("winecfg", "-v", "win10")
        self.own = self.home / "AppData/Local/Programs/ThuVienXa"
        self.everybodys = self.drive / "Program Files/ThuVienXa"
        self.installed = self.own

    @property
    def home(self) -> Path:
        (home,) = (each for each in (self.drive / "users").iterdir() if each.name != "Public")
        return home

    def status_of(self, *words: str | Path) -> int:
        """The exit status of a program."""
        return self._start(*words).returncode

    def run(self, *words: str | Path, **settings: str) -> str:
        """What a program says that must end well."""
        done = self._start(*words, **settings)
        if done.returncode != 0:
            told = (done.stdout + done.stderr).decode(errors="replace")
            raise Unfit(f"{' '.join(map(str, words))}\nended with {done.returncode}\n{told}")
        return done.stdout.decode()

    def fit_for_qt(self, icu: Path) -> None:
        """Gives what wine does not have, and takes what it cannot do."""
        shutil.copyfile(icu, self.installed / icu.name)
        # Qt asks Windows for its networks, and wine never comes back from that question.
        shutil.rmtree(self.installed / "_internal/PySide6/plugins/networkinformation")

    def has_program(self, place: Path) -> bool:
        return (place / "thuvienxa.exe").exists()

    def ask(self, *words: str | Path) -> dict[str, object]:
        program = self.installed / "thuvienxa.exe"
        answer: dict[str, object] = json.loads(self.run(program, "--json", *words).splitlines()[-1])
        return answer

    def open_window(self) -> "subprocess.Popen[bytes]":
        nothing = subprocess.DEVNULL
        window = subprocess.Popen(
            [_WINE, str(self.installed / "thuvienxaw.exe")],
            cwd=self.drive,
            env=self._environment,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
        )
        wait("the window", lambda: bool(_windows()))
        return window

    def scan(self, codes: Sequence[str]) -> None:
        """Types into the open window, as a scanner does."""
        number = _windows()[0]
        time.sleep(_TO_LISTEN_S)
        _x("windowfocus", number)
        for code in codes:
            _x("type", "--delay", "5", code)
            _x("key", "Return")
            time.sleep(_STEP_S)

    def is_in_registry(self, hive: str = "HKCU") -> bool:
        key = rf"{hive}\Software\Microsoft\Windows\CurrentVersion\Uninstall\ThuVienXa"
        return self.status_of("reg", "query", key) == 0

    def remove(self) -> None:
        """Removes the program as Windows' list of programs would."""
        self.run(self.installed / "uninstall.exe", "/S")
        wait("the program to be gone", lambda: not self.has_program(self.installed))

    def _start(self, *words: str | Path, **settings: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [_WINE, *map(str, words)],
            cwd=self.drive if self.drive.exists() else None,
            env=self._environment | settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
            check=False,
        )


def wait(what: str, is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > until:
            raise Unfit(f"There should have been {what}.")
        time.sleep(_STEP_S)


def _windows() -> list[str]:
    asking = ["xdotool", "search", "--onlyvisible", "--name", _TITLE]
    return subprocess.run(asking, capture_output=True, text=True, check=False).stdout.split()


def _x(*words: str) -> None:
    subprocess.run(["xdotool", *words], capture_output=True, check=True)
