"""The program as one folder that needs no Python: built by PyInstaller, then tried out."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from environment import ROOT, program, run

BUILT = ROOT / "dist" / "thuvienxa"
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
    if status != 0 or "--no-smoke" in arguments:
        return status
    size = sum(path.stat().st_size for path in BUILT.rglob("*") if not path.is_symlink())
    print(f"{BUILT.relative_to(ROOT)} is made: {size / 1e6:.0f} MB")
    return run(
        program("python"), ROOT / "build_scripts" / "smoke.py", BUILT / program("thuvienxa").name
    )


def _when_committed() -> str:
    """The time of the last commit, so that a build does not depend on when it is made."""
    asking = ("git", "log", "-1", "--format=%ct")
    if shutil.which("git") is None:
        return "0"
    answer = subprocess.run(asking, cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "0"
