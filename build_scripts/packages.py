"""What is given away, by kind: a folder, a Debian package, an archive, a Windows installer."""

from collections.abc import Sequence

import debian_package
import executable
import windows

KINDS = ("linux", "deb", "tar", "windows")


def make(kinds: Sequence[str], options: Sequence[str]) -> int:
    """Makes each kind once. All of Linux are made of one folder."""
    status = 0
    if "windows" in kinds:
        status = windows.build(options)
    if status == 0 and set(kinds) != {"windows"}:
        status = executable.build(options)
    if status != 0:
        return status
    if "deb" in kinds:
        debian_package.build_deb()
    if "tar" in kinds:
        debian_package.build_archive()
    return 0
