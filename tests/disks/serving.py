"""Answers the system's questions about a disk, as a file system outside the kernel does (FUSE)."""

import errno
import os
import struct
from collections.abc import Callable
from stat import S_IFDIR, S_IFREG

from tests.disks.disk import Disk

_LONGEST = 1 << 20
_IN, _OUT = struct.Struct("<IIQQIIII"), struct.Struct("<IiQ")
_ATTRIBUTES, _ENTRY = struct.Struct("<6Q10I"), struct.Struct("<4Q2I")
_VERSION = 7, 31
_BIG_WRITES, _MAX_PAGES = 1 << 5, 1 << 22
_PAGES = 256
_WRITTEN_AT = 40
_OPENED = struct.pack("<8xI4x", 1 << 1)
"""The system may keep in memory what was written, as it does of any disk."""

_MODE_IS_GIVEN, _SIZE_IS_GIVEN = 1 << 0, 1 << 3
_UNANSWERED = frozenset({2, 36, 42})  # forget, interrupt, forget many
_INIT, _DESTROY = 26, 38


class Server:
    """One disk behind the handle of a mount."""

    def __init__(self, disk: Disk, handle: int) -> None:
        self._disk, self._handle = disk, handle
        self._answers: dict[int, Callable[[int, bytes], bytes]] = {
            1: self._look_up,
            3: self._attributes_of,
            4: self._change,
            8: lambda node, said: self._create(node, said, "<4I"),
            9: lambda node, said: self._create(node, said, "<2I", S_IFDIR),
            10: self._remove,
            11: self._remove,
            12: lambda node, said: self._rename(node, said, 8),
            14: self._open,
            15: self._read,
            16: self._write,
            17: lambda *_: struct.pack(
                "<5Q4I24x", 1 << 20, 1 << 19, 1 << 19, 9, 9, 512, 255, 512, 0
            ),
            18: lambda *_: b"",  # released
            20: self._sync,
            25: lambda *_: b"",  # closed once
            _INIT: self._begin,
            27: self._open,
            28: self._list,
            29: lambda *_: b"",
            30: self._sync,
            34: lambda *_: b"",  # everybody may
            35: self._create_open,
            45: lambda node, said: self._rename(node, said, 16),
        }

    def serve(self) -> None:
        """Answer until the disk is taken out of the tree."""
        while True:
            try:
                asked = os.read(self._handle, _LONGEST + 4096)
            except OSError as error:
                if error.errno == errno.ENODEV:
                    return
                raise
            _, what, unique, node, *_ = _IN.unpack_from(asked)
            if what in _UNANSWERED:
                continue
            code, answer = self._answer(what, node, asked[_IN.size :])
            try:
                os.write(self._handle, _OUT.pack(_OUT.size + len(answer), code, unique) + answer)
            except FileNotFoundError:
                continue  # who asked is gone
            if what == _DESTROY:
                return

    def _answer(self, what: int, node: int, said: bytes) -> tuple[int, bytes]:
        answer = self._answers.get(what)
        if answer is None:
            return -errno.ENOSYS, b""
        if self._disk.is_gone:
            return -errno.EIO, b""
        try:
            return 0, answer(node, said)
        except OSError as error:
            return -(error.errno or errno.EIO), b""

    def _begin(self, _node: int, said: bytes) -> bytes:
        (ahead,) = struct.unpack_from("<8xI", said)
        flags = _BIG_WRITES | _MAX_PAGES
        return struct.pack("<4I2H2I2H32x", *_VERSION, ahead, flags, 16, 12, _LONGEST, 1, _PAGES, 0)

    def _look_up(self, node: int, said: bytes) -> bytes:
        return self._entry(self._disk.look_up(node, _word(said)))

    def _attributes_of(self, node: int, _said: bytes) -> bytes:
        return bytes(16) + self._attributes(node)

    def _change(self, node: int, said: bytes) -> bytes:
        valid, size, mode = struct.unpack_from("<I12xQ44xI", said)
        if valid & _MODE_IS_GIVEN:
            self._disk.nodes[node].mode = mode
        if valid & _SIZE_IS_GIVEN:
            self._disk.truncate(node, size)
        return self._attributes_of(node, said)

    def _create(self, node: int, said: bytes, form: str, kind: int = 0) -> bytes:
        head = struct.Struct(form)
        mode = head.unpack_from(said)[0]
        made = self._disk.create(node, _word(said[head.size :]), kind | mode)
        return self._entry(made)

    def _create_open(self, node: int, said: bytes) -> bytes:
        _, mode = struct.unpack_from("<2I", said)
        made = self._disk.create(node, _word(said[16:]), S_IFREG | mode)
        return self._entry(made) + _OPENED

    def _remove(self, node: int, said: bytes) -> bytes:
        self._disk.remove(node, _word(said))
        return b""

    def _rename(self, node: int, said: bytes, head: int) -> bytes:
        (other,) = struct.unpack_from("<Q", said)
        name, to = said[head:].split(b"\0")[:2]
        self._disk.rename(node, os.fsdecode(name), other, os.fsdecode(to))
        return b""

    def _open(self, _node: int, _said: bytes) -> bytes:
        return _OPENED

    def _read(self, node: int, said: bytes) -> bytes:
        at, size = struct.unpack_from("<8xQI", said)
        return self._disk.read(node, at, size)

    def _write(self, node: int, said: bytes) -> bytes:
        at, size = struct.unpack_from("<8xQI", said)
        self._disk.write(node, at, said[_WRITTEN_AT : _WRITTEN_AT + size])
        return struct.pack("<II", size, 0)

    def _sync(self, node: int, _said: bytes) -> bytes:
        self._disk.sync(node)
        return b""

    def _list(self, node: int, said: bytes) -> bytes:
        at, size = struct.unpack_from("<8xQI", said)
        listed = b""
        for n, (name, number) in enumerate(self._disk.nodes[node].names.items(), 1):
            if n <= at:
                continue
            spelt = os.fsencode(name)
            kind = self._disk.nodes[number].mode >> 12
            line = struct.pack("<QQII", number, n, len(spelt), kind) + spelt
            line += bytes(-len(line) % 8)
            if len(listed) + len(line) > size:
                break
            listed += line
        return listed

    def _entry(self, node: int) -> bytes:
        return _ENTRY.pack(node, 0, 0, 0, 0, 0) + self._attributes(node)

    def _attributes(self, number: int) -> bytes:
        node = self._disk.nodes[number]
        size, links = len(node.content), 2 if node.is_folder else 1
        times, whose = (0,) * 6, (os.getuid(), os.getgid())
        return _ATTRIBUTES.pack(
            number, size, (size + 511) // 512, *times, node.mode, links, *whose, 0, 4096, 0
        )


def _word(said: bytes) -> str:
    return os.fsdecode(said.split(b"\0", 1)[0])
