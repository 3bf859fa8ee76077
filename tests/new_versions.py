"""New versions of the program that are there in a moment: scripts, packed and signed."""

import tarfile
from pathlib import Path
from random import Random

from nacl.signing import SigningKey

from desktop.machine import update_file
from desktop.machine.programs import running
from desktop.machine.update_file import Release

SEED = bytes([7] * 32)
KEY = bytes(SigningKey(SEED).verify_key)
_SCRIPT = """\
#!/bin/sh
case "$*" in
  *rehearsal*status*) {rehearsed} ;;
  *status*) {opened} ;;
  *rollback*|*settle*) exit 9 ;;
  *verify*) echo '{{"ok": true}}' ;;
  *) echo '{{"program": "{version}", "arguments": "'"$*"'"}}' ;;
esac
"""
MIGRATED = (
    'printf "\\000\\000\\000\\143" | dd of="$2/library.db" bs=1 seek=60 conv=notrunc 2>/dev/null'
)
"""The file is of a newer form from now on, number 99."""


def answers(records: int) -> str:
    counts = f'"records": {records}, "copies": {records}, "patrons": 0, "loans_open": 0'
    return f"echo '{{{counts}}}'"


def new_version(
    folder: Path, version: str = "9.0.0", *, rehearsed: str, opened: str, ballast: int = 0
) -> Path:
    """An update file of a version that answers like this, in the rehearsal and when it counts."""
    work = folder / f"made {version}"
    work.mkdir(parents=True, exist_ok=True)
    script = work / "thuvienxa"
    script.write_text(_SCRIPT.format(version=version, rehearsed=rehearsed, opened=opened))
    script.chmod(0o755)
    for name in ("ballast", "licence", "icon", "words"):
        (work / name).write_bytes(Random(name).randbytes(ballast))
    packed, target = folder / f"{version}.tar.xz", folder / f"{version}.tvxupdate"
    with tarfile.open(packed, "w:xz", preset=0) as files:
        for each in sorted(work.iterdir()):
            files.add(each, each.name)
    program = running(version)
    update_file.write(packed, target, release=Release(program, SEED))
    return target
