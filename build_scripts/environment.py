"""The virtual environment: made from the lock file, and made again only when that changed."""

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
_PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
_STAMP = VENV / "installed"


def program(name: str) -> Path:
    """A program of the environment."""
    return _PROGRAMS / (f"{name}.exe" if sys.platform == "win32" else name)


def run(*command: str | Path) -> int:
    """The exit status of `command`, run in the project's folder."""
    sys.stdout.flush()
    return subprocess.call([str(word) for word in command], cwd=ROOT)


def prepare() -> None:
    """Makes the environment what the lock file says; does nothing where it is so already."""
    if _is_current():
        return
    if not program("python").exists():  # nor does a link to a Python that is gone
        _make()
    _say("Installing what the program needs, as locked in requirements.lock")
    _pip("--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    _say("Installing the program itself, so that .venv has it as `thuvienxa`")
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _STAMP.write_text(_fingerprint(), "utf-8")


def _make() -> None:
    if find_spec("ensurepip") is None:
        system_libraries.install(["python3-venv"], "Python cannot make virtual environments yet")
    _say("Making the virtual environment .venv")
    _demand(sys.executable, "-m", "venv", "--clear", str(VENV))


def _is_current() -> bool:
    return _STAMP.exists() and _STAMP.read_text("utf-8") == _fingerprint()


def _fingerprint() -> str:
    """What the environment was made from: a Python, the lock file, the project and its place."""
    sources = (VENV / "pyvenv.cfg", LOCK, ROOT / "pyproject.toml")
    made_from = b"".join(source.read_bytes() for source in sources)
    return hashlib.sha256(made_from + str(ROOT).encode()).hexdigest()


def _pip(*arguments: str) -> None:
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    _demand(str(program("python")), "-m", "pip", "install", *quietly, *arguments)


def _demand(*command: str) -> None:
    # What the caller has on its path must not become part of the environment.
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH")}
    done = subprocess.run(
        command, cwd=ROOT, env=clean, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        sys.exit(f"{done.stdout}{done.stderr}\nThis failed: {' '.join(command)}")


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)
