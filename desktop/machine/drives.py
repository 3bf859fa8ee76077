"""What kind of drive a folder is on. A library lives on a disk of this PC, never on the network."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath

from desktop.domain.errors import InputError

_MOUNTS = Path("/proc/self/mounts")
_OVER_THE_NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "glusterfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs", "davfs", "webdav"),
}


def refuse_network(folder: Path) -> None:
    """InputError for a folder on the network: SQLite's locks do not hold there."""
    if is_on_network(folder):
        raise InputError("library.on_network", path=str(folder))


def is_on_network(folder: Path) -> bool:
    if os.name == "nt":  # a letter for a share is resolved to the share
        return PureWindowsPath(os.path.realpath(folder)).drive.startswith("\\\\")
    return _MOUNTS.is_file() and kind_of(folder, _mounted()) in _OVER_THE_NETWORK


def kind_of(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The file system of the mount that a folder is in; of those over each other, the last."""
    path = Path(os.path.realpath(folder))
    found, deepest = "", -1
    for place, kind in mounts:
        depth = len(Path(place).parts)
        if depth >= deepest and path.is_relative_to(place):
            found, deepest = kind, depth
    return found


def is_same_drive(one: Path, other: Path) -> bool:
    """Whether both would be lost together."""
    return one.stat().st_dev == other.stat().st_dev


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _mounted() -> Iterable[tuple[str, str]]:
    """Where what is mounted; blanks in names are written as numbers there."""
    for line in _MOUNTS.read_text("utf-8", "surrogateescape").splitlines():
        _, place, kind, *_ = line.split(" ")
        for sign in (" ", "\t", "\n", "\\"):
            place = place.replace(f"\\{ord(sign):03o}", sign)
        yield place, kind
