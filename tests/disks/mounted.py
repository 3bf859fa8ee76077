"""Runs the program where a disk of ours is mounted, which nobody else sees."""

import ctypes
import multiprocessing
import os
import pickle
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_IFCHR
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests import forks
from tests.disks.disk import SAY, Disk, Event, Faults, files_of
from tests.disks.serving import Server

_NEW_MOUNTS, _NEW_USER = 0x20000, 0x10000000
_READ_ONLY, _NO_SUID, _NO_DEVICES, _DEEP, _PRIVATE = 1, 2, 4, 0x4000, 0x40000
_DETACH = 2
_FUSE = 10, 229
_LONGEST_S = 120

Step = Sequence[str] | Callable[[], None]
"""Words for the program, or what a program of another version does."""


class Came(NamedTuple):
    """What came of it: of each step, of the disk, and all that was done to it."""

    steps: list[CompletedProcess[str]]
    files: dict[str, bytes]
    events: list[Event]

    @property
    def last(self) -> CompletedProcess[str]:
        return self.steps[-1]


class _Work(NamedTuple):
    place: str
    steps: list[Step]
    files: dict[str, bytes]
    faults: Faults
    environment: dict[str, str]


def run_on(
    place: Path,
    steps: Sequence[Step],
    *,
    files: Mapping[str, bytes] | None = None,
    faults: Faults | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Came:
    """Do these steps where a disk with `files` is mounted at `place`.

    After each that ended well, its number was `said`.
    """
    place.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        disk = dict(files or {}), faults or Faults()
        work = _Work(str(place), list(steps), *disk, dict(environment))
        process = forks.FORKS.Process(target=_apart, args=(work, folder))
        process.start()
        process.join(_LONGEST_S * len(steps))
        if process.exitcode is None:
            process.kill()
        assert process.exitcode == 0, process.exitcode
        left, events = pickle.loads(Path(folder, "disk").read_bytes())
        done = [_completed(Path(folder), number) for number in range(len(steps))]
    return Came(done, left, events)


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their paths in it, to begin a disk with."""
    every = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in every}


def lay_out(files: Mapping[str, bytes], folder: Path) -> Path:
    """Put them on a disk that does not fail."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def _apart(work: _Work, folder: str) -> None:
    system = ctypes.CDLL(None, use_errno=True)
    _leave_the_others_mounts(system)
    handle = _door(Path(folder))
    flags = _NO_SUID | _NO_DEVICES | (_READ_ONLY if work.faults.is_closed else 0)
    said = f"fd={handle},rootmode=40000,user_id=0,group_id=0,default_permissions"
    told = system.mount(
        b"disk", os.fsencode(work.place), work.faults.kind.encode(), flags, said.encode()
    )
    assert told == 0, os.strerror(ctypes.get_errno())
    fork = multiprocessing.get_context("fork")
    server = fork.Process(target=_serve, args=(handle, work, folder))
    server.start()
    os.close(handle)
    try:
        for number in range(len(work.steps)):
            _do(fork.Process, work, number, folder=folder)
    finally:
        system.umount2(os.fsencode(work.place), _DETACH)
        server.join(_LONGEST_S)


def _door(folder: Path) -> int:
    """Where the system asks a file system outside the kernel; a changed root may not have it."""
    door = Path("/dev/fuse")
    if not door.exists():
        door = folder / door.name
        os.mknod(door, S_IFCHR | 0o600, os.makedev(*_FUSE))
    return os.open(door, os.O_RDWR)


def _do(
    process: Callable[..., multiprocessing.context.ForkProcess],
    work: _Work,
    number: int,
    *,
    folder: str,
) -> None:
    told = [f"{folder}/{number}.{each}" for each in ("out", "err")]
    arguments = (work.steps[number], work.environment, *told, None)
    child = process(target=forks.as_program, args=arguments)
    child.start()
    child.join(_LONGEST_S)
    if child.exitcode == 0:
        with suppress(OSError):
            Path(work.place, f"{SAY}{number}").stat()
    Path(folder, f"{number}.status").write_text(str(child.exitcode))


def _serve(handle: int, work: _Work, folder: str) -> None:
    disk = Disk(work.faults)
    disk.begin_with(work.files)
    Server(disk, handle).serve()
    Path(folder, "disk").write_bytes(pickle.dumps((files_of(disk.nodes), disk.events)))


def _completed(folder: Path, number: int) -> CompletedProcess[str]:
    said, complained = (folder / f"{number}.{each}" for each in ("out", "err"))
    status = int((folder / f"{number}.status").read_text())
    return CompletedProcess([], status, said.read_text("utf-8"), complained.read_text("utf-8"))


def _leave_the_others_mounts(system: ctypes.CDLL) -> None:
    who = os.getuid(), os.getgid()
    is_root = who[0] == 0
    told = system.unshare(_NEW_MOUNTS if is_root else _NEW_MOUNTS | _NEW_USER)
    assert told == 0, os.strerror(ctypes.get_errno())
    if is_root:  # in a changed root this cannot be said; the disk is taken out again at the end
        system.mount(None, b"/", None, _DEEP | _PRIVATE, None)
        return
    Path("/proc/self/setgroups").write_text("deny")
    for name, number in zip(("uid_map", "gid_map"), who, strict=True):
        Path("/proc/self", name).write_text(f"0 {number} 1")
