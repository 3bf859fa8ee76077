"""What the hub's processes, PostgreSQL and those who push take of the processor, each by itself."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import psycopg

SETTINGS = (
    "shared_preload_libraries=pg_stat_statements",
    "pg_stat_statements.track_utility=on",
)
"""How PostgreSQL counts what it is told; a commit counts too."""

_CHILDREN = 2  # in /proc/stat after its own time: the time of those that have ended


class Spent(NamedTuple):
    """Seconds of the processor, and statements."""

    hub_s: float
    database_s: float
    pushing_s: float
    statements: int


class Meter:
    """Reads how much has been spent so far."""

    def __init__(
        self,
        hub: Sequence[int],
        superuser: psycopg.Connection[tuple[object, ...]],
        *,
        is_counting: bool,
    ) -> None:
        self._hub = hub
        self._superuser = superuser
        self._is_counting = is_counting
        if is_counting:
            superuser.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        (mine,) = superuser.execute("SELECT pg_backend_pid()").fetchone() or (0,)
        self._server = int(_words(int(str(mine)))[1])

    def read(self) -> Spent:
        return Spent(
            hub_s=sum(map(_cpu_s, self._hub)),
            database_s=_cpu_s(self._server) + sum(map(_cpu_s, _children(self._server))),
            pushing_s=time.process_time(),
            statements=self._statements(),
        )

    def _statements(self) -> int:
        if not self._is_counting:
            return 0
        query = "SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements"
        (statements,) = self._superuser.execute(query).fetchone() or (0,)
        return int(str(statements))

    def since(self, before: Spent, count: int) -> str:
        """What one of `count` pushes cost."""
        hub, database, pushing, statements = (
            (b - a) / count for a, b in zip(before, self.read(), strict=True)
        )
        counted = f"; {statements:.1f} statements" if self._is_counting else ""
        return (
            f"processor a push: hub {hub * 1000:.1f} ms, PostgreSQL {database * 1000:.1f} ms, "
            f"who pushes {pushing * 1000:.1f} ms{counted}"
        )

    def memory_mb(self) -> float:
        """Of the hub's processes."""
        pages = sum(int(_read(each, "statm").split()[1]) for each in self._hub)
        return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _cpu_s(process: int) -> float:
    words = _words(process)[11:15] if process else []
    return sum(map(int, words)) / os.sysconf("SC_CLK_TCK")


def _children(parent: int) -> list[int]:
    found = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]
    return [each for each in found if (words := _words(each)) and int(words[1]) == parent]


def _words(process: int) -> list[str]:
    """Of its state in /proc, what follows its name: the state first, then its parent."""
    return _read(process, "stat").rpartition(")")[2].split()


def _read(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text("utf-8")
    except OSError:  # it has ended
        return ""
