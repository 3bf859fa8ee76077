"""The same world with its hub on PostgreSQL."""

from pathlib import Path

from typing_extensions import override

from sync.hub.database import Hub
from sync.hub.fanout import spread
from sync.hub.shared import open_shared_hub
from tests.sync.world import World


class SharedWorld(World):
    """A world whose hub is one process of several on one database."""

    def __init__(self, folder: Path, database: str, seed: int = 0) -> None:
        self.database = database
        self.epoch = "e1"
        super().__init__(folder, seed)

    @override
    def do_what_waits(self) -> None:
        while spread(self.hub):
            pass

    @override
    def _opened(self) -> Hub:
        return open_shared_hub(
            self.database,
            epoch=self.epoch,
            clock=self.clock,
            random_bytes=self.random.randbytes,
        )
