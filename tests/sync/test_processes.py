"""Real processes, killed at any moment: the libraries and the hub end equal."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import Field, Record, RecordId
from desktop.services.editing import change_record
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.sync.world import LEADER

ROOT = Path(__file__).resolve().parents[2]
KILLS = 5
"""Of the program as a user starts it; `test_kills` has the many."""
LONGEST_S = 60


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "ui", *arguments]


def _run(*arguments: str) -> dict[str, object]:
    done = subprocess.run(
        _command("--json", *arguments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, dict)
    return told


@contextmanager
def _hub(data: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = _command("hub", "serve", "--data", str(data), "--port", str(port))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


class _Killer:
    """Lets a process live for a random while, and counts those it had to end.

    `longest_s` is how long one takes; it is made shorter for each that ended by itself.
    """

    def __init__(self, seed: int, longest_s: float) -> None:
        self.random = random.Random(seed)
        self.kills = 0
        self._longest_s = longest_s

    def sync(self, folder: Path) -> None:
        command = _command("--library", str(folder), "sync")
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(self.random.uniform(self._longest_s / 3, self._longest_s))
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                self.kills += 1
            else:
                self._longest_s *= 0.8


@pytest.mark.slow
def test_processes_killed_at_any_moment_end_equal(tmp_path: Path) -> None:
    """Rules 2.2, 3.1, 4.1."""
    data, folders = tmp_path / "hub", [tmp_path / "a", tmp_path / "b"]
    with _hub(data, 0) as (process, url):
        for number, folder in enumerate(folders, 1):
            _enrol(data, folder, f"0000{number}", url)
        started = datetime.now(UTC)  # noqa: TID251 - how long a sync takes here
        _run("--library", str(folders[0]), "sync")
        took = datetime.now(UTC) - started  # noqa: TID251
        process.kill()
    killer = _Killer(7, took / timedelta(seconds=1))
    port = int(url.rpartition(":")[2])
    while killer.kills < KILLS:
        with _hub(data, port) as (process, _):
            for _ in range(5):
                folder = killer.random.choice(folders)
                _work(folder, killer.random)
                killer.sync(folder)
            process.send_signal(signal.SIGKILL)
    with _hub(data, port) as (process, _):
        for _ in range(2):
            for folder in folders:
                assert _run("--library", str(folder), "sync")["pending"] == 0
        process.send_signal(signal.SIGTERM)
        assert process.wait(LONGEST_S) == 0
    _all_agree(data, folders)


def _enrol(data: Path, folder: Path, code: str, url: str) -> None:
    ticket = _run("hub", "library", "add", "--data", str(data), code, f"Xã {code}")
    where = ["--library", str(folder), "init", "--code", code, "--name", f"Xã {code}"]
    _run(*where, "--hub", url, "--enrol", str(ticket["enrolment_code"]))


def _work(folder: Path, chance: random.Random) -> None:
    """What a librarian does between two exchanges."""
    now = datetime(2026, 3, 2, 8, tzinfo=UTC)
    store = Store.open(folder / "library.db", os.urandom)
    for _ in range(chance.randint(1, 60)):
        word = Field("245", f"10\x1fa{chance.random()}")
        place = Field("260", f"  \x1fa{chance.random()}")
        record = identified(Record(LEADER, (word, place)))
        name = RecordId(store.identities.new(now))
        with store.write():
            store.records.put(name, record)
            store.outbox.append(ChangeKind.RECORD, name, creation(record.text()), now=now)
    for book in chance.sample(sorted(_texts(folder / "library.db")), 1):
        with store.write():
            before = store.records.get(RecordId(book))
            assert before is not None
            at = chance.randrange(len(before.fields))
            fields = list(before.fields)
            fields[at] = fields[at]._replace(data=f"  \x1fa{chance.random()}")
            after = Record(before.leader, tuple(fields))
            change_record(store, RecordId(book), after, now=now)
    loan = json.dumps({"type": "loan", "copy": "c", "at": now.isoformat(), "due": ""})
    with store.write():
        store.outbox.append(ChangeKind.CIRCULATION, store.identities.new(now), loan, now=now)
    store.close()


def _all_agree(data: Path, folders: list[Path]) -> None:
    with closing(sqlite3.connect(data / "hub.db")) as hub:
        nation = dict(hub.execute("SELECT id, text FROM record"))
        ops = [row[0] for row in hub.execute("SELECT op FROM oplog")]
        events = hub.execute("SELECT count(*) FROM circulation").fetchone()[0]
        assert hub.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    said, lent = [], 0
    for folder in folders:
        assert _texts(folder / "library.db") == nation
        with closing(sqlite3.connect(folder / "library.db")) as library:
            said += [op.hex() for (op,) in library.execute("SELECT op FROM outbox")]
            query = "SELECT count(*) FROM outbox WHERE kind = 'circulation'"
            lent += library.execute(query).fetchone()[0]
            assert library.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert sorted(said) == sorted(ops)
    assert events == lent


def _texts(file: Path) -> dict[str, str]:
    with closing(sqlite3.connect(file)) as library:
        rows = library.execute(
            "SELECT id, marc FROM record JOIN description ON description.record = record.key"
        )
        return {name.hex(): text for name, text in rows}
