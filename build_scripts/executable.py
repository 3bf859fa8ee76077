"""The program as one folder that needs no Python: built by PyInstaller, then tried out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from environment import ROOT, program, run

BUILT = ROOT / "dist" / "thuvienxa"
LARGEST = 152_000_000  # bytes: it is 150.5 MB, must not grow, and is to come under 140
_SPEC = ROOT / "build_scripts" / "thuvienxa.spec"
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
    os.environ |= {"SOURCE_DATE_EPOCH": _when_committed(), "PYTHONHASHSEED": "1"}
    status = run(program("pyinstaller"), *_OPTIONS, _SPEC)
    if status != 0 or not _is_small_enough():
        return status or 1
    if "--no-smoke" in arguments:
        return 0
    return run(
        program("python"), ROOT / "build_scripts" / "smoke.py", BUILT / program("thuvienxa").name
    )


def _is_small_enough() -> bool:
    files = (path for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files)
    print(f"{BUILT.relative_to(ROOT)} is made: {size / 1e6:.1f} MB", flush=True)
    if size > LARGEST:
        print(f"That is more than {LARGEST / 1e6:.0f} MB.", file=sys.stderr)
    return size <= LARGEST


def _when_committed() -> str:
    """The time of the last commit, so that a build does not depend on when it is made."""
    asking = ("git", "log", "-1", "--format=%ct")
    if shutil.which("git") is None:
        return "0"
    answer = subprocess.run(asking, cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "0"
