"""The Windows program and its installer: on Windows, or by wine on Linux, where it is tried out."""

import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import contents
import executable
import windows_python
from environment import ROOT, VENV, program, run
from executable import MADE
from project import version
from windows_python import PYTHON, WORKPLACE

LARGEST = 30_000_000  # bytes, the installer
WINE = "/usr/lib/wine/wine64"
_GIVEN = ROOT / "build_scripts" / "package"
_ON_WINDOWS = sys.platform == "win32"
_DIST = ROOT / "dist" / "windows"
BUILT = _DIST / "thuvienxa"
_STUB = "icuuc.dll"  # wine has none, Windows has
_VERSION_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("042a04b0", [
      StringStruct("ProductName", "Thư Viện Xã"),
      StringStruct("FileDescription", "Thư Viện Xã"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("LegalCopyright", "Apache-2.0"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])]),
  ],
)
"""
_NSIS = Path("/usr/share/nsis") if not _ON_WINDOWS else Path("C:/Program Files (x86)/NSIS")


def build(arguments: Sequence[str]) -> int:
    """Makes dist/windows/thuvienxa and the installer, and tries both unless told not."""
    executable.be_reproducible()
    executable.draw_icons()
    numbers = (*(int(part) for part in version().split(".")), 0)
    resource = _VERSION_RESOURCE.format(numbers=numbers, version=version())
    (MADE / "version.txt").write_text(resource, "utf-8")
    if not _ON_WINDOWS:
        _prepare_wine()
    status = _freeze() or _add_licences()
    if status != 0 or not contents.are_as_expected(BUILT, "windows"):
        return status or 1
    executable.build_in_key(BUILT)
    make_installer()
    if "--no-smoke" in arguments:
        return 0
    return try_out() if not _ON_WINDOWS else executable.try_out(BUILT / "thuvienxa.exe")


def make_installer() -> Path:
    """Packs the folder; the same folder twice gives the same installer."""
    words = MADE / "lang"
    words.mkdir(parents=True, exist_ok=True)
    for name in ("Vietnamese.nlf", "Vietnamese.nsh"):  # NSIS has its letters taken apart
        text = (_NSIS / "Contrib" / "Language files" / name).read_text("utf-8-sig")
        (words / name).write_text(unicodedata.normalize("NFC", text), "utf-8-sig")
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in BUILT.rglob("*"):
        os.utime(path, (when, when))
    made = ROOT / "dist" / f"thuvienxa-{version()}-windows-amd64.exe"
    icon = MADE / "thuvienxa.ico"
    drawn = (("ICON", icon), ("SIDE", MADE / "side.bmp"))
    facts = (("PAYLOAD", BUILT), ("OUT", made), ("LANGUAGES", words), *drawn)
    defined = [f"-D{name}={value}" for name, value in (*facts, ("VERSION", version()))]
    target = "-XTarget amd64-unicode"
    if run("makensis", "-V2", target, *defined, _GIVEN / "thuvienxa.nsi") != 0:
        raise SystemExit(1)
    size = made.stat().st_size
    print(f"{made.relative_to(ROOT)} is made: {size / 1e6:.1f} MB", flush=True)
    if size > LARGEST:
        raise SystemExit(f"That is more than {LARGEST / 1e6:.0f} MB.")
    return made


def try_out() -> int:
    """The smoke test and the installer's, by wine, on a screen that nobody sees."""
    # Beside the program for the trial alone: what is given away does not have it.
    shutil.copyfile(PYTHON / _STUB, BUILT / _STUB)
    try:
        tests = (("smoke.py", BUILT / "thuvienxa.exe"), ("installed_by_wine.py", PYTHON / _STUB))
        for script, given in tests:
            path = ROOT / "build_scripts" / script
            status = run("xvfb-run", "--auto-servernum", program("python"), path, given)
            if status != 0:
                return status
    finally:
        (BUILT / _STUB).unlink()
    return 0


def _prepare_wine() -> None:
    windows_python.prepare()
    os.environ |= {
        "WINEPREFIX": str(WORKPLACE / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=",
    }
    stub = ("x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", "-o", PYTHON / _STUB)
    _demand(*stub, _GIVEN / "wine_icu.c")
    # The project itself: its modules as they are here, and what is known of it.
    (PYTHON / "Lib" / "site-packages" / "project.pth").write_text(f"Z:{ROOT}".replace("/", "\\"))
    for known in VENV.glob("lib/python*/site-packages/thuvienxa-*.dist-info"):
        target = PYTHON / "Lib" / "site-packages" / known.name
        shutil.copytree(known, target, dirs_exist_ok=True)
    if not (WORKPLACE / "prefix").exists():
        _demand(WINE, "wineboot", "--init")
        _demand(WINE, "winecfg", "-v", "win10")


def _freeze() -> int:
    shutil.rmtree(BUILT, ignore_errors=True)
    python = (program("python"),) if _ON_WINDOWS else (WINE, PYTHON / "python.exe")
    # Relative: wine knows this folder by another name.
    places = ("--distpath=dist/windows", "--workpath=build/windows/work")
    spec = Path("build_scripts") / "thuvienxa.spec"
    words = (*python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR", *places)
    freezing = [str(word) for word in (*words, spec)]
    # Wine's programs write to a pipe, not to a file.
    done = subprocess.run(
        freezing, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    sys.stderr.write((done.stdout + done.stderr).decode(errors="replace"))
    return done.returncode


def _add_licences() -> int:
    adding = (
        program("python"),
        ROOT / "build_scripts" / "licences.py",
        BUILT,
        MADE / "inside.json",
    )
    if _ON_WINDOWS:
        return run(*adding, VENV / "Lib" / "site-packages")
    packages = PYTHON / "Lib" / "site-packages"
    return run(*adding, packages, windows_python.VERSION, PYTHON / "LICENSE.txt")


def _demand(*command: str | Path) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=True)
