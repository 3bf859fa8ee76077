"""Two hundred kills at any moment of an exchange, and of the hub: nothing lost, nothing twice.

The processes are forks of one that has loaded everything, so a new one is there in a moment.
`test_processes` kills the program as it is started by a user.
"""

import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from sync.engine import exchange
from sync.http_remote import HttpRemote
from tests.forks import FORKS
from tests.sync import mortals
from tests.sync.world import Commune, World

KILLS = 200
_EACH = 8
"""So often a library is killed before the hub is."""
_LONGEST_S = 60
_MOST_ALIVE_S = 0.12


class Hub:
    """A hub in a process of its own, which comes back at the same address."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._port = 0

    @contextmanager
    def serving(self) -> Iterator[tuple[ForkServerProcess, str]]:
        here, there = FORKS.Pipe()
        process = FORKS.Process(target=mortals.serve, args=(self._data, self._port, there))
        process.start()
        try:
            assert here.poll(_LONGEST_S)
            url = here.recv()
            self._port = int(url.rpartition(":")[2])
            yield process, url
        finally:
            process.kill()
            process.join(_LONGEST_S)


class Life:
    """One process of a library after the other, each killed after a random while."""

    def __init__(self, commune: Commune, chance: random.Random) -> None:
        self._commune = commune
        self._chance = chance

    def once(self, url: str, *, hub: ForkServerProcess | None = None) -> None:
        """Start, be killed after a while; before that, a `hub` may be killed that is asked."""
        here, there = FORKS.Pipe()
        who = (self._commune.file, url, self._commune.device, self._commune.key, there)
        process = FORKS.Process(target=mortals.live, args=who)
        process.start()
        assert here.poll(_LONGEST_S)
        process.join(self._chance.uniform(0, _MOST_ALIVE_S))
        if hub is not None:
            hub.kill()
            process.join(self._chance.uniform(0, _MOST_ALIVE_S))
        assert process.exitcode is None, "it died by itself"
        process.kill()
        process.join(_LONGEST_S)
        assert process.exitcode == -signal.SIGKILL


def test_two_hundred_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    """Rules 2.2, 3.1, 4.1."""
    world = World(tmp_path / "hub")
    communes = [world.commune(code, file=tmp_path / f"{code}.db") for code in ("00001", "00002")]
    world.hub.close()
    chance = random.Random(7)
    hub, lives = Hub(world.folder), [Life(commune, chance) for commune in communes]
    for commune in communes:
        commune.catalogue("Tắt đèn")
        commune.store.close()
    for _ in range(KILLS // _EACH):
        with hub.serving() as (process, url):
            for _ in range(_EACH - 1):
                chance.choice(lives).once(url)
            chance.choice(lives).once(url, hub=process)
    for commune in communes:
        commune.open()
    with hub.serving() as (_, url):
        for commune in communes * 2:
            _exchange(commune, url)
    world.open_hub()
    _all_agree(world, communes)


def _exchange(commune: Commune, url: str) -> None:
    remote = HttpRemote(url, device=commune.device, key=commune.key)
    exchange(commune.store, remote, now=mortals.now)
    remote.close()


def _all_agree(world: World, communes: list[Commune]) -> None:
    with world.hub.engine.begin() as connection:
        ops = list(connection.exec_driver_sql("SELECT op FROM oplog").scalars())
        bad = "SELECT count(*) FROM oplog WHERE status NOT IN ('ok', 'merged', 'conflict')"
        assert connection.exec_driver_sql(bad).scalar_one() == 0
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    entries = [entry for commune in communes for entry in commune.entries()]
    assert sorted(entry.op for entry in entries) == sorted(ops)
    assert world.count("circulation") == sum(entry.kind == "circulation" for entry in entries)
    assert len(world.hub_texts()) > KILLS // _EACH
    for commune in communes:
        check = commune.store._connection.execute("PRAGMA integrity_check")  # noqa: SLF001
        assert check.fetchone() == ("ok",)
        assert commune.store.outbox.count_pending() == 0
        assert commune.texts_shown() == world.hub_texts()
        commune.store.close()
    world.hub.close()
