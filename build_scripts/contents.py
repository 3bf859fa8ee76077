"""What may be in a built program: a list that fails the build on a surprise, and on size."""

import re
import sys
from fnmatch import translate
from pathlib import Path

LARGEST = 140_000_000  # bytes, installed
_LISTS = Path(__file__).with_name("package")


def are_as_expected(built: Path, system: str) -> bool:
    """Whether every file is on `contents-SYSTEM.txt`, and every line of it names a file."""
    files = sorted(path for path in built.rglob("*") if not path.is_dir() or path.is_symlink())
    names = [path.relative_to(built).as_posix() for path in files]
    size = sum(path.stat().st_size for path in files if not path.is_symlink())
    lines = (_LISTS / f"contents-{system}.txt").read_text("utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    surprises = _unmatched(names, patterns)
    missing = [each for each in patterns if not any(map(re.compile(translate(each)).match, names))]
    print(f"{built.name} is made: {len(names)} files, {size / 1e6:.1f} MB", flush=True)
    for name in surprises:
        print(f"Nobody expected {name}", file=sys.stderr)
    for pattern in missing:
        print(f"There should have been {pattern}", file=sys.stderr)
    if size > LARGEST:
        print(f"That is more than {LARGEST / 1e6:.0f} MB.", file=sys.stderr)
    return not surprises and not missing and size <= LARGEST


def _unmatched(names: list[str], patterns: list[str]) -> list[str]:
    known = re.compile("|".join(translate(pattern) for pattern in patterns))
    return [name for name in names if not known.match(name)]
