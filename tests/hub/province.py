"""A hub that takes its records from a province's catalogue."""

from desktop.domain.harvest import Run
from desktop.domain.record import Record, RecordId
from sync.hub.harvest.running import run
from sync.hub.harvest.sources import add
from sync.sources.oai import OaiRepository
from tests.hub.repository import Catalogue
from tests.sync.world import World


class Province:
    """A world whose hub takes from a catalogue."""

    def __init__(self, world: World, catalogue: Catalogue) -> None:
        self.world = world
        self.there = catalogue
        self.pauses: list[float] = []
        add(world.hub, "tinh", catalogue.address)

    def run(self, *, is_whole: bool = False) -> Run:
        there = OaiRepository(address=self.there.address)
        pause = self.pauses.append
        return run(self.world.hub, "tinh", there, pause=pause, is_whole=is_whole)

    def titles(self) -> list[str]:
        shown = self.world.hub_shown().values()
        return sorted(Record.from_text(text).value("245", "a") for text in shown)

    def id_of(self, title: str) -> RecordId:
        shown = self.world.hub_shown().items()
        texts = {name: Record.from_text(text).value("245", "a") for name, text in shown}
        return next(RecordId(name) for name, word in texts.items() if word == title)

    def versions(self) -> dict[str, int]:
        with self.world.hub.engine.begin() as connection:
            rows = connection.exec_driver_sql("SELECT id, version FROM record").all()
        return {row.id: row.version for row in rows}
