"""A world whose hub and libraries are there in a moment: prepared files, and no wait for a disk.

Nothing is pretended: the same schema, the same transactions, the same functions. Left out is what
costs time and proves nothing here: making each table anew, and waiting for the disk, because no
power fails while a seed runs (`tests/storage` cuts the power).
"""

import shutil
from copy import copy
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from typing_extensions import override

from desktop.domain.errors import RemoteError
from desktop.domain.identity import RandomBytes
from desktop.services.readers import NewPatron, register
from desktop.storage.sqlite import sqlite3
from sync.hub.database import Hub, begun, prepare
from tests.sync.world import Commune, Died, MortalStore, World

READER = "Phạm Quốc Huy"
_PCS = {"1": "00001", "2": "00002", "3": "00003", "4": "00001"}


class Prepared:
    """The files of a hub and of PCs without books; each has a reader. One world at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hub = Path()
        self.engine = create_engine("sqlite://")  # it keeps statements, which are slow to build
        event.listen(self.engine, "do_connect", self._to_the_file)
        prepare(self.engine)
        event.listen(self.engine, "connect", _do_not_wait)
        world = World(folder)
        self._pcs = [self._pc(world, name, code) for name, code in _PCS.items()]
        world.hub.close()

    def put(self, folder: Path) -> None:
        """The hub of a new world, in its folder."""
        folder.mkdir(parents=True)
        shutil.copy(self._folder / "hub.db", folder)

    def go_to(self, hub: Path) -> None:
        """Let the engine have its connections to this file, from now on."""
        self._hub = hub

    def communes(self, world: World, folder: Path) -> list[Commune]:
        """The PCs of a new world, with their files in a folder of it."""
        return [_moved(each, world, folder) for each in self._pcs]

    def _pc(self, world: World, name: str, code: str) -> Commune:
        commune = world.commune(code, file=self._folder / f"{name}.db")
        reader = NewPatron(card=f"BD.{commune.device}", name=READER)
        register(commune.store, reader, now=commune.now())
        commune.store.close()
        return commune

    def _to_the_file(self, _dialect: Any, _record: Any, arguments: list[str], _named: Any) -> None:
        arguments[:] = [str(self._hub)]


def _moved(commune: Commune, world: World, folder: Path) -> Commune:
    assert commune.file is not None
    moved = copy(commune)
    moved.world, moved.file = world, folder / commune.file.name
    shutil.copy(commune.file, moved.file)
    moved.open()
    return moved


def _do_not_wait(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


class QuickStore(MortalStore):
    """A store that does not wait for the disk."""

    @override
    def _begin(self, connection: sqlite3.Connection, random_bytes: RandomBytes) -> None:
        super()._begin(connection, random_bytes)
        connection.execute("PRAGMA synchronous = OFF")


class QuickWorld(World):
    """The hub, which can die before one of its commits, and everyone who is joined to it."""

    def __init__(self, folder: Path, seed: int, prepared: Prepared) -> None:
        self._prepared = prepared
        self.dies_in = 0
        event.listen(prepared.engine, "commit", self._before_commit)
        prepared.put(folder)
        super().__init__(folder, seed)

    def close(self) -> None:
        self.hub.close()
        event.remove(self._prepared.engine, "commit", self._before_commit)

    def reboot(self) -> None:
        """The hub is there again after it died: nobody has closed it."""
        self.dies_in = 0
        self.hub.engine.dispose()
        self.open_hub()

    @override
    def asked(self, body: bytes, *, signature: str) -> bytes:
        try:
            return super().asked(body, signature=signature)
        except Died as death:
            self.reboot()
            raise RemoteError("remote.unreachable") from death
        finally:
            self.dies_in = 0

    @override
    def store_in(self, file: Path | None) -> MortalStore:
        assert file is not None
        store = QuickStore.open(file, self.random.randbytes)
        assert isinstance(store, QuickStore)
        return store

    @override
    def _opened(self) -> Hub:
        engine = self._prepared.engine
        self._prepared.go_to(self.folder / "hub.db")
        return begun(engine, self.folder, clock=self.clock, random_bytes=self.random.randbytes)

    def _before_commit(self, _connection: Connection) -> None:
        if self.dies_in:
            self.dies_in -= 1
            if not self.dies_in:
                raise Died
