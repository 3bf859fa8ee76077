"""A disk in memory that puts down what is done to it, and can be full, pulled out, or a liar."""

import errno
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IFDIR, S_IFREG
from typing import NamedTuple

ROOT = 1
SAY = ".say-"
"""To look for a name that begins so is to put down what was promised to a person."""


class Event(NamedTuple):
    """One thing that was done: to the content of a file, to a name, or `said`."""

    kind: str
    node: int = 0
    at: int = 0
    data: bytes = b""
    name: str = ""
    folder: int = 0
    to: str = ""


@dataclass(slots=True, kw_only=True)
class Node:
    """A file or a folder."""

    number: int
    mode: int
    content: bytearray = field(default_factory=bytearray)
    names: dict[str, int] = field(default_factory=dict)

    @property
    def is_folder(self) -> bool:
        return bool(self.mode & S_IFDIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What is wrong with a disk; nothing, unless it is said."""

    room: int | None = None
    """So many bytes can be written to it from now on, then it is full."""
    true_room: int | None = None
    """It takes more than that without a word, and keeps nothing of it."""
    pulled_at: int | None = None
    """At its how-manieth change it is pulled out."""
    read_at: int | None = None
    """At the how-manieth reading of it is it pulled out."""
    held: int = 0
    """So many times a name is not given, as where a virus scanner looks at what was written."""
    is_closed: bool = False
    """Its switch is shut."""
    kind: str = "fuse"
    """What the system says it is."""


class Disk:
    """Files and folders by number, and the list of what was done to them."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.nodes = {ROOT: Node(number=ROOT, mode=S_IFDIR | 0o777)}
        self.events: list[Event] = []
        self.is_gone = False
        self._changes = self._written = self._refused = 0
        self.readings = 0

    def begin_with(self, files: dict[str, bytes]) -> None:
        """Let these files be on it, by their paths; that is no event."""
        for path, content in files.items():
            *folders, name = Path(path).parts
            here = ROOT
            for folder in folders:
                known = self.nodes[here].names.get(folder)
                here = self.create(here, folder, S_IFDIR | 0o777) if known is None else known
            number = self.create(here, name, S_IFREG | 0o644)
            self.nodes[number].content[:] = content
        self.events.clear()
        self._changes = 0

    def look_up(self, folder: int, name: str) -> int:
        if name.startswith(SAY):
            self.events.append(Event("said", name=name.removeprefix(SAY)))
        found = self.nodes[folder].names.get(name)
        if found is None:
            raise OSError(errno.ENOENT, name)
        return found

    def create(self, folder: int, name: str, mode: int) -> int:
        self._change()
        number = len(self.nodes) + 1
        self.nodes[number] = Node(number=number, mode=mode)
        kind = "mkdir" if mode & S_IFDIR else "create"
        self._do(Event(kind, node=number, name=name, folder=folder))
        return number

    def rename(self, folder: int, name: str, other: int, to: str) -> None:
        self._change()
        self._refused += 1
        if self._refused <= self._faults.held:
            raise OSError(errno.EACCES, name)
        number = self.look_up(folder, name)
        self._do(Event("rename", node=number, at=other, name=name, folder=folder, to=to))

    def remove(self, folder: int, name: str) -> None:
        self._change()
        if self.nodes[self.look_up(folder, name)].names:
            raise OSError(errno.ENOTEMPTY, name)
        self._do(Event("remove", name=name, folder=folder))

    def read(self, number: int, at: int, size: int) -> bytes:
        self.readings += 1
        if self.readings == self._faults.read_at:
            self.is_gone = True
            raise OSError(errno.EIO, "")
        return bytes(self.nodes[number].content[at : at + size])

    def write(self, number: int, at: int, data: bytes) -> None:
        self._change()
        self._written += len(data)
        room, true_room = self._faults.room, self._faults.true_room
        if room is not None and self._written > room:
            raise OSError(errno.ENOSPC, "")
        if true_room is not None and self._written > true_room:
            data = bytes(len(data))
        self._do(Event("write", node=number, at=at, data=data))

    def truncate(self, number: int, size: int) -> None:
        self._change()
        self._do(Event("truncate", node=number, at=size))

    def sync(self, number: int) -> None:
        self._change()
        self.events.append(Event("sync", node=number))

    def _change(self) -> None:
        self._changes += 1
        if self._changes == self._faults.pulled_at:
            self.is_gone = True
        if self.is_gone:
            raise OSError(errno.EIO, "")

    def _do(self, event: Event) -> None:
        self.events.append(event)
        apply(self.nodes, event)


def apply(nodes: dict[int, Node], event: Event) -> None:
    """Do to `nodes` what the event says."""
    if event.kind == "write":
        content = nodes[event.node].content
        content.extend(bytes(max(0, event.at - len(content))))
        content[event.at : event.at + len(event.data)] = event.data
    elif event.kind == "truncate":
        content = nodes[event.node].content
        content.extend(bytes(max(0, event.at - len(content))))
        del content[event.at :]
    elif event.kind in {"create", "mkdir"}:
        nodes[event.folder].names[event.name] = event.node
    elif event.kind == "rename":
        del nodes[event.folder].names[event.name]
        nodes[event.at].names[event.to] = event.node
    elif event.kind == "remove":
        del nodes[event.folder].names[event.name]


def files_of(nodes: dict[int, Node], folder: int = ROOT, at: str = "") -> dict[str, bytes]:
    """What is on a disk, by path."""
    found: dict[str, bytes] = {}
    for name, number in nodes[folder].names.items():
        node, path = nodes[number], f"{at}{name}"
        found |= (
            files_of(nodes, number, f"{path}/") if node.is_folder else {path: bytes(node.content)}
        )
    return found
