"""Several processes of the hub on one PostgreSQL: nothing lost, nothing twice, all agree."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, make_url

from desktop.domain.errors import RemoteError
from sync.engine import exchange
from sync.http_remote import HttpRemote
from sync.hub import feed, pipeline, trips
from sync.hub.admin import add_library
from sync.hub.database import Hub
from sync.hub.fanout import spread, waiting
from sync.hub.server import HubServer, address, listen
from sync.hub.tenancy import as_commune
from tests.sync import feed_writer
from tests.sync.postgres import Cluster
from tests.sync.shared_world import SharedWorld
from tests.sync.world import Commune

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = 50
WRITERS = 6
TIMES = 60
LONGEST_S = 120
MENDABLE = {"remote.unreachable", "remote.stalled", "remote.busy"}


@contextmanager
def _process(database: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "ui", "hub", "serve", "--port", "0", "--epoch", "e1"]
    settings = os.environ | {"THUVIENXA_HUB_DATABASE": database}
    with subprocess.Popen(
        command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def _sync(commune: Commune, urls: Sequence[str]) -> None:
    """Ask one process after the other, as behind one address, until one has answered to the end."""
    for attempt in range(LONGEST_S):
        url = urls[(int(commune.device[:4], 16) + attempt) % len(urls)]
        remote = HttpRemote(url, device=commune.device, key=commune.key)
        try:
            exchange(commune.store, remote, now=commune.world.clock)
        except RemoteError as error:
            if error.code not in MENDABLE:
                raise
        else:
            return
        finally:
            remote.close()
    pytest.fail("no process of the hub has answered")


class _Clients:
    """Libraries that all call at once, each in a thread of its own."""

    def __init__(self, world: SharedWorld) -> None:
        self._world = world
        self._begin = threading.Barrier(CLIENTS)

    def all(self, urls: Sequence[str]) -> list[dict[str, str]]:
        with ThreadPoolExecutor(CLIENTS) as threads:
            communes = list(threads.map(lambda n: self._one(n, urls), range(CLIENTS)))
        while spread(self._world.hub) or waiting(self._world.hub):
            pass  # a process may have a job in its hands still
        shown = []
        for commune in communes:
            commune.open()
            _sync(commune, urls)
            shown.append(commune.texts_shown())
            commune.store.close()
        return shown

    def _one(self, number: int, urls: Sequence[str]) -> Commune:
        file = self._world.folder.with_name(f"{number}.db")
        commune = self._world.commune(f"{number:05}", file=file)
        mine = [commune.catalogue(f"Sách {number}") for _ in range(3)]
        self._begin.wait(LONGEST_S)
        for turn in range(3):
            _sync(commune, urls)
            commune.say("circulation", '{"type":"loan","copy":"c"}')
            commune.write(mine[turn], "260", f"Huế {turn}")
            theirs = min(commune.texts_shown())
            with suppress(StopIteration):
                commune.write(type(mine[0])(theirs), "500", f"{number} {turn}")
        _sync(commune, urls)
        commune.store.close()
        return commune


@pytest.mark.slow
@pytest.mark.parametrize("is_one_killed", [False, True])
def test_two_processes_serve_fifty_clients_at_once_and_all_agree(
    shared_world: SharedWorld, *, is_one_killed: bool
) -> None:
    database = shared_world.database
    with ExitStack() as stack:
        first, url = stack.enter_context(_process(database))
        _, other = stack.enter_context(_process(database))
        if is_one_killed:
            threading.Timer(3, lambda: first.send_signal(signal.SIGKILL)).start()
        shown = _Clients(shared_world).all([url, other])
        nation = shared_world.hub_texts()
        assert (first.poll() is not None) == is_one_killed
    assert len(nation) == CLIENTS * 3
    assert all(each == nation for each in shown)
    assert shared_world.count("circulation") == CLIENTS * 3
    assert waiting(shared_world.hub) == 0
    with shared_world.hub.engine.begin() as connection:
        ops = connection.exec_driver_sql("SELECT count(*), count(DISTINCT op) FROM oplog").one()
        bad = "SELECT count(*) FROM oplog WHERE status NOT IN ('ok', 'merged', 'conflict')"
        assert ops[0] == ops[1]
        assert connection.exec_driver_sql(bad).scalar_one() == 0


def test_a_database_that_was_started_anew_is_spoken_with_again_and_nobody_notices(
    shared_world: SharedWorld, postgres: Cluster
) -> None:
    commune = shared_world.commune("00001")
    with _served(shared_world.hub) as url:
        for title in ("Một", "Hai"):
            commune.catalogue(title)
            remote = HttpRemote(url, device=commune.device, key=commune.key)
            exchange(commune.store, remote, now=shared_world.clock)
            remote.close()
            with postgres.superuser("postgres") as server:
                ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
                server.execute(ended, [make_url(shared_world.database).database])
    shared_world.hub.engine.dispose()  # the lines of this process were ended as well
    assert len(shared_world.hub_texts()) == 2


def test_a_push_of_five_changes_goes_to_the_database_three_times(
    shared_world: SharedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To know who speaks, to look and claim, to write and commit."""
    commune = shared_world.commune("00001")
    commune.sync()
    for _ in range(5):
        commune.say("circulation", '{"type":"loan","copy":"c"}')
    ways: list[list[bytes]] = []

    def together(driver: Any, prepared: Any, asked: Sequence[pipeline.Asked]) -> Any:
        ways.append([each.sql for each in asked])
        return pipeline.together(driver, prepared, asked)

    def alone(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        ways.append([statement.encode()])

    monkeypatch.setattr(trips, "together", together)
    monkeypatch.setattr(shared_world, "do_what_waits", lambda: None)
    event.listen(shared_world.hub.engine, "before_cursor_execute", alone)
    assert commune.sync().pushed == 5
    assert len(ways) == 3
    assert ways[-1][-1] == b"COMMIT"
    assert shared_world.count("circulation") == 5


@contextmanager
def _served(hub: Hub) -> Iterator[str]:
    listening, is_ready = listen("127.0.0.1", 0), threading.Event()
    server = HubServer(hub, ready=is_ready.set)
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    assert is_ready.wait(LONGEST_S)
    yield address(listening)
    server.should_exit = True
    thread.join()
    listening.close()


def test_a_feed_that_many_processes_write_loses_no_row(shared_world: SharedWorld) -> None:
    """Rule 4.2. By a common sequence and `seq > cursor`, eight writers lose every third row."""
    for code in feed_writer.LIBRARIES:
        add_library(shared_world.hub, code, name=code)
    with shared_world.hub.engine.begin() as connection:
        for number in range(feed_writer.RECORDS):
            connection.exec_driver_sql(
                "INSERT INTO record VALUES (%s, 1, '', %s, '', FALSE, '', '')",
                (f"{number:032x}", '[[1, "d", 1, "leader"]]'),
            )
    heard: dict[str, dict[str, int]] = {code: {} for code in feed_writer.LIBRARIES}
    cursors = dict.fromkeys(feed_writer.LIBRARIES, 0)

    def read() -> None:
        for code in feed_writer.LIBRARIES:
            with shared_world.hub.engine.begin() as connection:
                as_commune(connection, code)
                changes, cursors[code], _ = feed.page(
                    connection, code, without=None, cursor=cursors[code], rows=7
                )
            heard[code] |= {change.entity: change.seq for change in changes}

    command = [sys.executable, "-m", "tests.sync.feed_writer", shared_world.database]
    with ExitStack() as stack:
        writers = [
            stack.enter_context(subprocess.Popen([*command, str(n), str(TIMES)], cwd=ROOT))
            for n in range(WRITERS)
        ]
        while any(writer.poll() is None for writer in writers):
            read()
            spread(shared_world.hub)
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    while spread(shared_world.hub):
        pass
    for _ in range(2 * feed_writer.RECORDS):
        read()
    last = _feeds(shared_world)
    assert heard == last
    assert all(len(records) == feed_writer.RECORDS for records in last.values())


def _feeds(world: SharedWorld) -> dict[str, dict[str, int]]:
    with world.hub.engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT library, record, seq FROM feed").all()
    feeds: dict[str, dict[str, int]] = {}
    for row in rows:
        feeds.setdefault(row.library, {})[row.record] = row.seq
    return feeds


def test_a_job_goes_on_where_a_killed_process_left_it(
    shared_world: SharedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [f"{number:05}" for number in range(230)]
    for code in codes:
        add_library(shared_world.hub, code, name=code)
    a = shared_world.commune("99999")
    monkeypatch.setattr(shared_world, "do_what_waits", lambda: None)
    a.catalogue("Tắt đèn")
    a.sync()
    assert shared_world.count("feed") == 1
    assert spread(shared_world.hub)
    assert shared_world.count("feed") == 101
    with suppress(RuntimeError), shared_world.hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE fanout SET after = '00199'")
        raise RuntimeError  # killed in the middle of a step
    while spread(shared_world.hub):
        pass
    assert shared_world.count("feed") == len(codes) + 1
    with shared_world.hub.engine.begin() as connection:
        query = "SELECT count(*) FROM feed JOIN library ON code = library WHERE seq = head"
        assert connection.exec_driver_sql(query).scalar_one() == len(codes)  # its own: before
