"""A disk that is watched: what was written, what was synced, and what a power cut leaves of it.

It is a layer in the SQLite that the program itself uses: every write, cut, deletion and sync is put
down on its way to the real files. From that list the disk can be made again as it may be after the
power went at any moment: what was synced is there, of the rest anything from nothing to all, in
any order, and of the last write a piece.
"""

import ctypes as c
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import sqlcipher3  # type: ignore[import-untyped]

_SECTOR = 512
_POINTER = c.c_void_p
_METHODS = 19  # the version, and 18 functions
_WRITE, _TRUNCATE, _SYNC = 3, 4, 5
_NAME, _OPEN, _DELETE = 3, 5, 6
_VFS = 22

_OpenF = c.CFUNCTYPE(c.c_int, _POINTER, _POINTER, _POINTER, c.c_int, _POINTER)
_DeleteF = c.CFUNCTYPE(c.c_int, _POINTER, c.c_char_p, c.c_int)
_WriteF = c.CFUNCTYPE(c.c_int, _POINTER, _POINTER, c.c_int, c.c_int64)
_TruncateF = c.CFUNCTYPE(c.c_int, _POINTER, c.c_int64)
_SyncF = c.CFUNCTYPE(c.c_int, _POINTER, c.c_int)


class Event(NamedTuple):
    """One thing that was done to a file, or `said`: something was promised to a person."""

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


class Watch:
    """The list of all that was done, while it is registered."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        (extension,) = Path(sqlcipher3.__file__).parent.glob("_sqlite3*.so")
        self._library = c.CDLL(str(extension))
        self._library.sqlite3_vfs_find.restype = _POINTER
        self._library.sqlite3_vfs_find.argtypes = [c.c_char_p]
        for name in ("sqlite3_vfs_register", "sqlite3_vfs_unregister"):
            getattr(self._library, name).argtypes = [_POINTER, c.c_int][
                : 2 if "un" not in name else 1
            ]
        self._real = self._library.sqlite3_vfs_find(None)
        self._names: dict[int, str] = {}
        self._kept: list[Any] = []
        self._tables: dict[int, Any] = {}
        self._vfs = self._make_vfs()

    @contextmanager
    def watching(self) -> Iterator["Watch"]:
        self._library.sqlite3_vfs_register(c.addressof(self._vfs), 1)
        try:
            yield self
        finally:
            self._library.sqlite3_vfs_unregister(c.addressof(self._vfs))

    def say(self, what: str) -> None:
        self.events.append(Event("said", what))

    def _make_vfs(self) -> Any:
        vfs = (_POINTER * _VFS).from_buffer_copy((_POINTER * _VFS).from_address(self._real))
        self._name = c.create_string_buffer(b"forgetful")
        real_open = _OpenF(vfs[_OPEN] or 0)
        real_delete = _DeleteF(vfs[_DELETE] or 0)

        def opened(_vfs: int, name: int, file: int, flags: int, out: int) -> int:
            code: int = real_open(self._real, name, file, flags, out)
            if code == 0 and name:  # where it is in memory: SQLite keeps pointing there
                self._wrap(file, Path(c.string_at(name).decode()).name)
            return code

        def deleted(_vfs: int, name: bytes, sync: int) -> int:
            self.events.append(Event("delete", Path(name.decode()).name))
            return int(real_delete(self._real, name, sync))

        open_, delete = _OpenF(opened), _DeleteF(deleted)
        self._kept += [open_, delete, real_open, real_delete]
        vfs[_NAME] = c.addressof(self._name)
        vfs[_OPEN] = c.cast(open_, _POINTER).value
        vfs[_DELETE] = c.cast(delete, _POINTER).value
        return vfs

    def _wrap(self, file: int, name: str) -> None:
        """A file is known by its place in memory; its functions are exchanged for watched ones."""
        self._names[file] = name
        place = _POINTER.from_address(file)
        real = place.value
        assert real is not None
        if real not in self._tables:
            self._tables[real] = self._watched(real)
        place.value = c.addressof(self._tables[real])

    def _watched(self, real: int) -> Any:
        table = (_POINTER * _METHODS).from_buffer_copy((_POINTER * _METHODS).from_address(real))
        write, truncate = _WriteF(table[_WRITE] or 0), _TruncateF(table[_TRUNCATE] or 0)
        sync = _SyncF(table[_SYNC] or 0)

        def on_write(file: int, data: int, size: int, at: int) -> int:
            self.events.append(Event("write", self._names[file], at, c.string_at(data, size)))
            return int(write(file, data, size, at))

        def on_truncate(file: int, size: int) -> int:
            self.events.append(Event("truncate", self._names[file], size))
            return int(truncate(file, size))

        def on_sync(file: int, flags: int) -> int:
            self.events.append(Event("sync", self._names[file]))
            return int(sync(file, flags))

        ours = _WriteF(on_write), _TruncateF(on_truncate), _SyncF(on_sync)
        self._kept += [*ours, write, truncate, sync]
        for index, function in zip((_WRITE, _TRUNCATE, _SYNC), ours, strict=True):
            table[index] = c.cast(function, _POINTER).value
        return table


def after_a_cut(before: dict[str, bytes], events: list[Event], choose: Random) -> dict[str, bytes]:
    """The files after the power went at the end of `events`."""
    files = {name: bytearray(content) for name, content in before.items()}
    for name in {event.file for event in events if event.kind != "said"}:
        mine = [event for event in events if event.file == name and event.kind != "said"]
        safe = max((n for n, event in enumerate(mine, 1) if event.kind == "sync"), default=0)
        loose = [event for event in mine[safe:] if choose.random() < choose.random()]
        for event in mine[:safe]:
            _do(files, event)
        for event in loose:
            _do(files, event._replace(data=_torn(event.data, choose)))
    return {name: bytes(content) for name, content in files.items()}


def _torn(data: bytes, choose: Random) -> bytes:
    if choose.random() < 0.8:
        return data
    return data[: choose.randrange(0, len(data) + 1, _SECTOR)]


def _do(files: dict[str, bytearray], event: Event) -> None:
    if event.kind == "delete":
        files.pop(event.file, None)
        return
    content = files.setdefault(event.file, bytearray())
    if event.kind == "truncate":
        del content[event.at :]
    elif event.kind == "write":
        content.extend(bytes(max(0, event.at - len(content))))
        content[event.at : event.at + len(event.data)] = event.data
