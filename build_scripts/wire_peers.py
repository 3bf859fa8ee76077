"""PouchDB and Anki move the same records over the same kind of line.

Both are fetched into a temporary folder by npm and pip. Who cannot be fetched is said not to have
run: a figure that was not measured is no figure.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

from bench_figures import Bar, Figure
from counted_line import CountedLine
from desktop.domain.identifiers import identified
from desktop.domain.record import Record

_HERE = Path(__file__).resolve().parent
_PACKAGES = ("pouchdb", "express-pouchdb", "express", "pouchdb-adapter-memory")
_FETCH_S, _RUN_S, _START_S = 600, 900, 30
_FAILURES = (OSError, subprocess.SubprocessError, AssertionError, ValueError)


def measure(folder: Path, records: Sequence[Record], *, ours: float) -> Iterator[Figure]:
    """`ours` are the bytes of a record, both ways."""
    notes = folder / "notes.jsonl"
    notes.write_text("".join(map(_line, records)), "utf-8")
    for name, bar, peer in (("PouchDB", 0.2, _pouchdb), ("Anki", 1.0, _anki)):
        try:
            theirs = peer(_folder(folder, name), notes) / len(records)
        except _FAILURES as error:
            print(f"{name} was NOT RUN: {error}", flush=True)
            continue
        yield Figure(
            measure=f"first sync of {len(records):,}, a record",
            unit="B",
            ours=ours,
            against=name,
            theirs=theirs,
            side=Bar.AT_MOST,
            bar=bar,
        )


def _line(record: Record) -> str:
    told = {"_id": str(uuid.uuid4()), "text": identified(record).text()}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _folder(folder: Path, name: str) -> Path:
    (made := folder / name).mkdir()
    return made


def _pouchdb(folder: Path, notes: Path) -> int:
    npm, node = _program("npm"), _program("node")
    fetch = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *_PACKAGES]
    subprocess.run(fetch, cwd=folder, check=True, capture_output=True, timeout=_FETCH_S)
    script = str(_HERE / "wire_pouchdb.cjs")
    with _process([node, script, "serve"], folder) as server:
        assert server.stdout is not None
        with CountedLine(int(server.stdout.readline())) as line:
            push = [node, script, "push", line.url, str(notes)]
            done = subprocess.run(
                push, cwd=folder, check=True, capture_output=True, text=True, timeout=_RUN_S
            )
            assert json.loads(done.stdout)["written"] == _count(notes), done.stdout
            crossed = line.crossed()
    print(f"PouchDB: {crossed.requests} requests, {crossed.connections} connections", flush=True)
    return crossed.both


def _anki(folder: Path, notes: Path) -> int:
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True, timeout=_FETCH_S)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "-q", "install", "anki"], check=True, timeout=_FETCH_S)
    port = _free_port()
    users = {"SYNC_USER1": "commune:secret", "SYNC_BASE": str(folder / "server")}
    place = {"SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(port)}
    with _process([str(python), "-m", "anki.syncserver"], folder, users | place):
        _wait_for(port)
        with CountedLine(port) as line:
            return _anki_notes(str(python), folder, notes, line)


def _anki_notes(python: str, folder: Path, notes: Path, line: CountedLine) -> int:
    command = [python, str(_HERE / "wire_anki.py"), f"{line.url}/", str(folder), str(notes)]
    with _process(command, folder) as client:
        assert client.stdin is not None
        assert client.stdout is not None
        assert client.stdout.readline() == "ready\n"
        before = line.crossed()  # to meet for the first time is not counted
        client.stdin.write("\n")
        client.stdin.flush()
        assert client.stdout.readline() == "done\n"
        after = line.crossed()
    print(f"Anki: {after.requests - before.requests} requests", flush=True)
    return after.both - before.both


@contextmanager
def _process(
    command: list[str], folder: Path, more: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | (more or {}),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise OSError(f"{name} is not on this computer")
    return found


def _free_port() -> int:
    with create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + _START_S
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise OSError("the server of Anki does not answer")


def _count(notes: Path) -> int:
    return len(notes.read_text("utf-8").splitlines())
