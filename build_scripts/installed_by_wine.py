"""Installs, uses, upgrades and removes the Windows program: `installed_by_wine.py ICU-FOR-WINE`.

A scanner is typed by xdotool into the window, as the desk does it. Needs a screen.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from environment import ROOT
from project import version
from smoke import BOOKS, CODE, NAME, Unfit

_WINE = "/usr/lib/wine/wine64"
_TITLE = "Thư [Vv]iện"
_PATIENCE_S = 60
_STEP_S = 0.5
_TO_LISTEN_S = 8  # until the desk is ready: nothing outside the window tells


class Computer:
    """A Windows of its own, by wine: nothing was ever installed on it."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        self._environment = os.environ | {
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }
        self.run("wineboot", "--init")
        self.run("winecfg", "-v", "win10")

    @property
    def home(self) -> Path:
        (home,) = (each for each in (self.drive / "users").iterdir() if each.name != "Public")
        return home

    @property
    def installed(self) -> Path:
        return self.home / "AppData/Local/Programs/ThuVienXa"

    def run(self, *words: str | Path) -> str:
        done = subprocess.run(
            [_WINE, *map(str, words)],
            cwd=self.drive if self.drive.exists() else None,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
            check=False,
        )
        if done.returncode != 0:
            told = (done.stdout + done.stderr).decode(errors="replace")
            raise Unfit(f"{' '.join(map(str, words))}\nended with {done.returncode}\n{told}")
        return done.stdout.decode()

    def ask(self, *words: str | Path) -> dict[str, object]:
        program = self.installed / "thuvienxa.exe"
        answer: dict[str, object] = json.loads(self.run(program, "--json", *words).splitlines()[-1])
        return answer

    def open_window(self) -> "subprocess.Popen[bytes]":
        command = [_WINE, str(self.installed / "thuvienxaw.exe")]
        nothing = subprocess.DEVNULL
        return subprocess.Popen(
            command,
            cwd=self.drive,
            env=self._environment,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
        )

    def is_in_registry(self) -> bool:
        key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\ThuVienXa"
        asking = [_WINE, "reg", "query", key]
        done = subprocess.run(asking, env=self._environment, capture_output=True, check=False)
        return done.returncode == 0


def try_installer(computer: Computer, setup: Path, icu: Path) -> None:
    began = time.monotonic()
    computer.run(setup, "/S")
    print(f"Installed in {time.monotonic() - began:.1f} s", flush=True)
    shutil.copyfile(icu, computer.installed / icu.name)
    # Qt asks Windows for its networks, and wine never comes back from that question.
    shutil.rmtree(computer.installed / "_internal/PySide6/plugins/networkinformation")
    _demand("the program in the registry", computer.is_in_registry())
    computer.ask("init", "--code", CODE, "--name", NAME)
    for book in BOOKS:
        computer.ask("import", f"Z:{book}".replace("/", "\\"))
    records = computer.ask("search", "truyen kieu", "--limit", "1")["records"]
    assert isinstance(records, list)
    copy = computer.ask("copy", "add", records[0]["id"])["copy"]
    assert isinstance(copy, dict)
    computer.ask("patron", "add", "--card", "BD000001", "--name", "Nguyễn Văn An")
    _scan_in_window(computer, ["BD000001", str(copy["barcode"])])


def try_upgrade(computer: Computer, setup: Path) -> None:
    """The older version is this one with a mark of its own, which the new one takes away."""
    old = computer.installed / "_internal" / "of-an-older-version.txt"
    old.write_text("old")
    computer.run(setup, "/S")
    _demand("nothing of the older version", not old.exists())
    _demand("the loan from before", computer.ask("status")["loans_open"] == 1)


def try_removal(computer: Computer) -> None:
    library = next(computer.home.rglob("library.db"))
    computer.run(computer.installed / "uninstall.exe", "/S")
    left = computer.installed
    _wait("the program to be gone", lambda: not (left / "thuvienxa.exe").exists())
    _wait("no trace in the registry", lambda: not computer.is_in_registry())
    _demand("the library, still", library.exists())


def _scan_in_window(computer: Computer, codes: Sequence[str]) -> None:
    window = computer.open_window()
    try:
        _wait("the window", lambda: bool(_windows()))
        number = _windows()[0]
        time.sleep(_TO_LISTEN_S)
        _x("windowfocus", number)
        for code in codes:
            _x("type", "--delay", "5", code)
            _x("key", "Return")
            time.sleep(_STEP_S)
        _wait("the loan that was scanned", lambda: computer.ask("status")["loans_open"] == 1)
    finally:
        window.terminate()
        window.wait()


def _windows() -> list[str]:
    asking = ["xdotool", "search", "--onlyvisible", "--name", _TITLE]
    return subprocess.run(asking, capture_output=True, text=True, check=False).stdout.split()


def _x(*words: str) -> None:
    subprocess.run(["xdotool", *words], capture_output=True, check=True)


def _wait(what: str, is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > until:
            raise Unfit(f"There should have been {what}.")
        time.sleep(_STEP_S)


def _demand(what: str, given: object) -> None:
    if not given:
        raise Unfit(f"There should have been {what}.")


def main(arguments: Sequence[str]) -> int:
    (icu,) = (Path(argument) for argument in arguments)
    setup = ROOT / "dist" / f"thuvienxa-{version()}-windows-amd64.exe"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        computer = Computer(Path(folder))
        try:
            try_installer(computer, setup, icu)
            try_upgrade(computer, setup)
            try_removal(computer)
        except Unfit as problem:
            print(f"The installer is not fit to be given away:\n{problem}", file=sys.stderr)
            return 1
    print("The installer was tried out: installed, scanned, upgraded and removed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
