"""A PostgreSQL of the tests' own: Debian's, on a free port, in a folder that goes with it."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

OWNER = "center"
_START_WITHIN_S = 60
_NOT_THERE = "PostgreSQL is not here, so nothing was tried on it. Install Debian's `postgresql`."


class Cluster:
    """A server that was started; `database` makes one database after the other in it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._made = 0

    def database(self) -> str:
        """The address of a new, empty database whose owner may make roles and is no superuser."""
        self._made += 1
        name = f"hub_{self._made}"
        with self.superuser("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
        return f"postgresql+psycopg://{OWNER}@127.0.0.1:{self.port}/{name}"

    def superuser(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="postgres", dbname=database, autocommit=True
        )


@contextmanager
def running(*, is_durable: bool = False, settings: Sequence[str] = ()) -> Iterator[Cluster]:
    """A server, as long as the context lasts; the tests fail where there is none to start."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="postgres-of-tests-"))
    as_whom = _somebody_with(folder)
    cluster = Cluster(_free_port())
    try:
        _make(programs, folder, as_whom)
        command = [*as_whom, str(programs / "postgres"), "-D", str(folder / "data")]
        for each in (*_settings(folder, cluster.port, is_durable=is_durable), *settings):
            command += ["-c", each]
        with (folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log) as server:
            try:
                _wait_for(cluster, server, folder / "log")
                yield cluster
            finally:
                server.send_signal(signal.SIGINT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _somebody_with(folder: Path) -> list[str]:
    """PostgreSQL does not run as root: how to become the one who does, to whom `folder` goes."""
    if os.geteuid() != 0:
        return []
    who = pwd.getpwnam("postgres")
    os.chown(folder, who.pw_uid, who.pw_gid)
    return ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]


def _settings(folder: Path, port: int, *, is_durable: bool) -> tuple[str, ...]:
    return (
        f"port={port}",
        "listen_addresses=127.0.0.1",
        f"unix_socket_directories={folder}",
        "max_connections=200",
        f"fsync={'on' if is_durable else 'off'}",
    )


def _programs() -> Path:
    on_path = shutil.which("initdb")
    debians = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = [Path(on_path).resolve()] if on_path else debians
    if not found:
        pytest.fail(_NOT_THERE, pytrace=False)
    return found[-1].parent


def _make(programs: Path, folder: Path, as_whom: Sequence[str]) -> None:
    making = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust"]
    options = ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    quiet = subprocess.DEVNULL
    subprocess.run([*as_whom, *making, *options], check=True, stdout=quiet, cwd="/")


def _wait_for(cluster: Cluster, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _START_WITHIN_S
    while True:
        try:
            with cluster.superuser("postgres") as connection:
                connection.execute(f"CREATE ROLE {OWNER} LOGIN CREATEROLE NOSUPERUSER")
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > until:
                pytest.fail(f"PostgreSQL did not start: {log.read_text()}", pytrace=False)
        else:
            return


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
