"""The part of the lock file that goes into the Windows program, read on any system."""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from environment import LOCK, ROOT

_WINDOWS = {
    "sys_platform": "win32",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
}
_CLAUSE = re.compile(r"(\w+) ([=!]=) '([\w-]+)'")


class Locked(NamedTuple):
    """One dependency: its lines in the lock file, where it is wanted, and what wants it."""

    name: str
    text: str
    marker: str
    wanted_by: frozenset[str]


def requirements() -> str:
    """What Windows needs to run and to freeze the program, as pip reads it, with hashes."""
    locked = {each.name: each for each in _locked()}
    wanted = set(_asked_for())
    while (
        more := {
            name
            for name, each in locked.items()
            if each.wanted_by & wanted and _is_for_windows(each)
        }
        - wanted
    ):
        wanted |= more
    return "".join(f"{locked[name].text}\n" for name in sorted(wanted))


def _asked_for() -> Iterator[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], "pyinstaller"]
    return (_normal(re.split(r"[^\w.-]", name, maxsplit=1)[0]) for name in asked)


def _locked() -> Iterator[Locked]:
    for entry in re.split(r"\n(?=\w)", LOCK.read_text("utf-8"))[1:]:
        lines = entry.splitlines()
        pinned, _, marker = lines[0].rstrip(" \\").partition(" ; ")
        comments = [line.strip() for line in lines if line.lstrip().startswith("#")]
        wanting = (line.removeprefix("#").strip().removeprefix("via").strip() for line in comments)
        name = _normal(pinned.partition("==")[0])
        text = " ".join([pinned, *re.findall(r"--hash=\S+", entry)])
        yield Locked(name, text, marker, frozenset(wanting))


def _is_for_windows(each: Locked) -> bool:
    """Versions of Python are left out: a library too many is no harm, and none is too old."""
    clauses = _CLAUSE.findall(each.marker)
    return all(
        (_WINDOWS.get(what, value) == value) == (how == "==") for what, how, value in clauses
    )


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
