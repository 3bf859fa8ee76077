"""Installs, uses, upgrades and removes the Windows program: `installed_by_wine.py ICU-FOR-WINE`.

A scanner is typed by xdotool into the window, as the desk does it. Needs a screen.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from environment import ROOT, program
from project import version
from smoke import BOOKS, CODE, NAME, Unfit, demand, hub_running
from wine_computer import Computer, wait

_IN_USE, _NO_PROVINCE = 12, 13  # as in thuvienxa.nsi
_MOST_S = 30  # from the installer's start to the first working window


def try_installer(computer: Computer, setup: Path, icu: Path) -> None:
    began = time.monotonic()
    computer.run(setup, "/S")
    print(f"Installed in {time.monotonic() - began:.1f} s", flush=True)
    computer.fit_for_qt(icu)
    demand("the program in the registry", computer.is_in_registry())
    computer.ask("init", "--code", CODE, "--name", NAME)
    for book in BOOKS:
        computer.ask("import", _seen(book))
    records = computer.ask("search", "truyen kieu", "--limit", "1")["records"]
    assert isinstance(records, list)
    copy = computer.ask("copy", "add", records[0]["id"])["copy"]
    assert isinstance(copy, dict)
    computer.ask("patron", "add", "--card", "BD000001", "--name", "Nguyễn Văn An")
    window = computer.open_window()
    try:
        computer.scan(["BD000001", str(copy["barcode"])])
        wait("the loan that was scanned", lambda: computer.ask("status")["loans_open"] == 1)
        demand("no change under an open program", computer.status_of(setup, "/S") == _IN_USE)
    finally:
        window.terminate()
        window.wait()


def try_upgrade(computer: Computer, setup: Path) -> None:
    """The older version is this one with a mark of its own, which the new one takes away."""
    old = computer.installed / "_internal" / "of-an-older-version.txt"
    old.write_text("old")
    computer.run(setup, "/S")
    demand("nothing of the older version", not old.exists())
    demand("the loan from before", computer.ask("status")["loans_open"] == 1)


def try_removal(computer: Computer) -> None:
    library = next(computer.home.rglob("library.db"))
    computer.remove()
    wait("no trace in the registry", lambda: not computer.is_in_registry())
    demand("the library, still", library.exists())


def try_for_everybody(computer: Computer, setup: Path) -> None:
    """One program for all, that stays the only one."""
    computer.run(setup, "/S", "/AllUsers")
    computer.installed = computer.everybodys
    old = computer.installed / "_internal" / "of-an-older-version.txt"
    old.write_text("old")
    computer.run(setup, "/S")
    demand("one program, upgraded", not (old.exists() or computer.has_program(computer.own)))
    demand("it for everybody alone", not computer.is_in_registry())
    computer.remove()
    wait("no trace in the registry", lambda: not computer.is_in_registry("HKLM"))


def try_provisioned(computer: Computer, setup: Path, icu: Path, folder: Path) -> None:
    """A province's file named as PowerShell does it, a folder of blanks and letters, a hub."""
    with hub_running(folder / "hub") as (address, code):
        _make_province(folder, address, code)
        nowhere = computer.status_of(setup, "/S", r"/PROVISION=C:\none.tvx")
        demand(
            "a refusal of no file",
            nowhere == _NO_PROVINCE and not computer.has_program(computer.own),
        )
        computer.installed = computer.drive / "Thư viện xã" / "Chương trình"
        where = r"/D=C:\Thư viện xã\Chương trình"
        began = time.monotonic()
        computer.run(setup, "/S", f"/PROVISION={_seen(folder / 'tỉnh này.tvx')}", where)
        installed = time.monotonic() - began
        computer.fit_for_qt(icu)
        began = time.monotonic()
        window = computer.open_window()
        try:
            wait("the first exchange", lambda: _has_exchanged(computer))
            took = installed + time.monotonic() - began
            status = computer.ask("status")
        finally:
            window.terminate()
            window.wait()
    print(f"Provisioned, to the end of its first exchange: {took:.1f} s", flush=True)
    demand("the province's library", (status["library"], status["hub"]) == (NAME, address))
    demand("nothing that waits", status["pending"] == 0)
    demand("that in half a minute", took < _MOST_S)


def _has_exchanged(computer: Computer) -> bool:
    return any(computer.home.rglob("library.db")) and bool(computer.ask("status")["last_sync"])


def _seen(path: Path) -> str:
    """A place on this disk as Windows knows it."""
    return f"Z:{path}".replace("/", "\\")


def _make_province(folder: Path, address: str, code: str) -> None:
    key = folder / "key"
    said = ("--province", "Hà Nội", "--hub", address, "--code", CODE, "--name", NAME)
    making = ("make", "--key", key, *said, "--enrol", code, folder / "tỉnh này.tvx")
    for words in (("key", key), making):
        command = [program("thuvienxa"), "provision", *words]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def main(arguments: Sequence[str]) -> int:
    (icu,) = (Path(argument) for argument in arguments)
    setup = ROOT / "dist" / f"thuvienxa-{version()}-windows-amd64.exe"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        try:
            computer = Computer(folder / "first")
            try_installer(computer, setup, icu)
            try_upgrade(computer, setup)
            try_removal(computer)
            try_for_everybody(computer, setup)
            try_provisioned(Computer(folder / "second"), setup, icu, folder)
        except Unfit as problem:
            print(f"The installer is not fit to be given away:\n{problem}", file=sys.stderr)
            return 1
    print("The installer was tried out: installed, scanned, upgraded, provisioned and removed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
