"""The program as one folder that needs no Python: built by PyInstaller, then tried out."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import contents
import icu_data
from environment import ROOT, VENV, program, run

BUILT = ROOT / "dist" / "thuvienxa"
MADE = ROOT / "build" / "package"  # what goes into the program and is made here
_SPEC = ROOT / "build_scripts" / "thuvienxa.spec"
_OLDEST = "315532800"  # 1980: archives know nothing before
_OPTIONS = (
    "--noconfirm",
    "--clean",
    "--log-level=ERROR",
    f"--distpath={ROOT / 'dist'}",
    f"--workpath={ROOT / 'build' / 'pyinstaller'}",
)


def build(arguments: Sequence[str]) -> int:
    """Builds dist/thuvienxa, twice the same from the same commit, and tries it unless told not."""
    shutil.rmtree(BUILT, ignore_errors=True)
    be_reproducible()
    draw_icons()
    status = run(program("pyinstaller"), *_OPTIONS, _SPEC)
    if status != 0:
        return status
    for library in BUILT.rglob("libicudata.so.*"):
        if not library.is_symlink():
            icu_data.lessen(library)
    (BUILT / "thuvienxaw").symlink_to("thuvienxa")
    (packages,) = VENV.glob("lib/python*/site-packages")
    adding = ROOT / "build_scripts" / "licences.py"
    status = run(program("python"), adding, BUILT, MADE / "inside.json", packages)
    if status != 0 or not contents.are_as_expected(BUILT, "linux"):
        return 1
    build_in_key(BUILT)
    if "--no-smoke" in arguments:
        return 0
    status = try_out(BUILT / "thuvienxa")
    if status == 0:  # how quick it starts is told: what else the machine does is no fault of it
        run(program("python"), ROOT / "build_scripts" / "cold_start.py", BUILT)
    return status


def build_in_key(built: Path) -> None:
    """The public release key, where it is said: without one the program takes no updates."""
    key = os.environ.get("THUVIENXA_RELEASE_KEY", "")
    if key:
        (built / "_internal" / "resources" / "release_key.txt").write_text(key, "ascii")


def draw_icons() -> None:
    """The icon in every size, in build/package."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    MADE.mkdir(parents=True, exist_ok=True)
    if run(program("python"), ROOT / "build_scripts" / "icon.py", MADE) != 0:
        raise SystemExit(1)


def try_out(tried: Path) -> int:
    """The smoke test of a built program."""
    return run(program("python"), ROOT / "build_scripts" / "smoke.py", tried)


def be_reproducible() -> None:
    """What is made from one commit is the same whenever and wherever it is made."""
    os.environ |= {"SOURCE_DATE_EPOCH": _when_committed(), "PYTHONHASHSEED": "1"}


def _when_committed() -> str:
    """The time of the last commit, so that a build does not depend on when it is made."""
    asking = ("git", "log", "-1", "--format=%ct")
    if shutil.which("git") is None:
        return _OLDEST
    answer = subprocess.run(asking, cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or _OLDEST
