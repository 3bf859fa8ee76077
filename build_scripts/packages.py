"""What is given away, by kind: a folder, a Debian package, an archive, an installer, an update."""

from collections.abc import Sequence

import debian_package
import executable
import windows
from environment import ROOT, program, run
from project import version

KINDS = ("linux", "deb", "tar", "windows", "update")
_OF_KEYS = ("--new-key", "--succeed")


def make(kinds: Sequence[str], options: Sequence[str]) -> int:
    """Makes each kind once. All of Linux are made of one folder."""
    if "update" in kinds and any(option in _OF_KEYS for option in options):
        return _run_update(*options)
    status = 0
    if "windows" in kinds:
        status = windows.build(options)
    if status == 0 and set(kinds) - {"update"} != {"windows"}:
        status = executable.build(options)
    if status != 0:
        return status
    if "deb" in kinds:
        debian_package.build_deb()
    if "tar" in kinds:
        debian_package.build_archive()
    return _updates(kinds, options) if "update" in kinds else 0


def _updates(kinds: Sequence[str], options: Sequence[str]) -> int:
    """Of every folder that was built: the public half of the key was built into the one before."""
    built = {"windows-amd64": windows.BUILT} if "windows" in kinds else {}
    if set(kinds) != {"windows", "update"}:
        built["linux-amd64"] = executable.BUILT
    for platform, folder in built.items():
        where = ("--built", str(folder), "--out", str(ROOT / "dist"))
        what = ("--version", version(), "--platform", platform)
        status = _run_update(*where, *what, *options)
        if status != 0:
            return status
    return 0


def _run_update(*arguments: str) -> int:
    return run(program("python"), ROOT / "build_scripts" / "update.py", *arguments)
