"""The lock file: every dependency with its version and hashes, for every system and Python."""

import os
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

from environment import LOCK, ROOT, run

_HEADER = """\
# Every dependency of the program, its tests and its tools. Made by `dev.py lock`; do not edit.
"""
# uv rather than pip-compile: it resolves for all systems and Pythons at once, so that this one
# file serves Debian and Windows; pip-compile sees only the system it runs on.
_RESOLVER = "uv"
_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--all-extras",
    "--generate-hashes",
    "--no-header",
    "--no-config",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--upgrade",
    "--quiet",
)


def refresh() -> int:
    """Writes requirements.lock anew from what pyproject.toml allows."""
    with tempfile.TemporaryDirectory() as folder:
        resolver = _resolver(Path(folder))
        resolved = Path(folder) / "resolved.txt"
        groups = [f"--group={group}" for group in _groups()]
        # The hashes must be the public ones, whatever index this machine is told to use.
        for name in [name for name in os.environ if name.startswith("UV_")]:
            del os.environ[name]
        if certificates := os.environ.get("PIP_CERT"):
            os.environ["SSL_CERT_FILE"] = certificates
        compiling = ("pip", "compile", "pyproject.toml", *_OPTIONS, *groups)
        if run(resolver, *compiling, f"--output-file={resolved}") != 0:
            return 1
        LOCK.write_text(_HEADER + resolved.read_text("utf-8"), "utf-8")
    return 0


def _resolver(folder: Path) -> Path:
    """A resolver of its own, since the environment is what it is about to decide."""
    venv.create(folder / "venv", with_pip=True)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", _RESOLVER)
    return programs / _RESOLVER


def _groups() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return list(project["dependency-groups"])
