"""What is given away, by kind: a folder, a Debian package, an archive, an installer, an update."""

import hashlib
import sys
from collections.abc import Sequence

import debian_package
import executable
import windows
from environment import ROOT, program, run
from project import version

KINDS = ("linux", "deb", "tar", "windows", "update")
_OF_KEYS = ("--new-key", "--succeed", "--sign")


def make(kinds: Sequence[str], options: Sequence[str]) -> int:
    """Makes each kind; with --twice once more, which must bring the same."""
    if "--twice" not in options:
        return _make(kinds, options)
    rest = [option for option in options if option != "--twice"]
    made: list[dict[str, str]] = []
    for _ in range(2):
        status = _make(kinds, rest)
        if status != 0:
            return status
        made.append(_digests())
    others = {name for name, digest in made[0].items() if made[1].get(name) != digest}
    for name in sorted(others):
        print(f"{name} is another when it is made again.", file=sys.stderr)
    if not others:
        print(f"Made twice, {len(made[0])} files, and the same.")
    return 1 if others else 0


def _digests() -> dict[str, str]:
    """What is given away, and every file of the program that it was made of."""
    files = (path for path in (ROOT / "dist").rglob("*") if path.is_file())
    return {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def _make(kinds: Sequence[str], options: Sequence[str]) -> int:
    """Makes each kind once. All of Linux are made of one folder; what signs needs none."""
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
