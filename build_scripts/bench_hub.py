"""A hub of two processes on one PostgreSQL: pushes at a steady rate, and a storm after an outage.

Everything runs on this machine: PostgreSQL with its disk, the hub, and those who push. A push is
due at its moment whether or not the one before was answered, and is measured from then.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop.domain.journal import NO_CHAIN  # noqa: E402
from hub_costs import SETTINGS, Meter  # noqa: E402
from hub_load import CHANGES, EPOCH, HEAD, Commune, Load  # noqa: E402 - they find the program by the line above
from sync.hub.database import Hub  # noqa: E402
from sync.hub.fanout import spread, waiting  # noqa: E402
from sync.hub.shared import open_shared_hub  # noqa: E402
from sync.hub.tables import device, library  # noqa: E402
from tests.sync.postgres import running  # noqa: E402

_PROCESSES = 2
_LINES = 64
_LOOK_EVERY_S = 10
_NOW = datetime(2026, 1, 1, 8, tzinfo=UTC)


def main() -> int:
    arguments = _arguments()
    with ExitStack() as stack:
        settings = SETTINGS if arguments.count else ()
        cluster = stack.enter_context(running(is_durable=True, settings=settings))
        database = cluster.database()
        hub = open_shared_hub(database, epoch=EPOCH, clock=_now, random_bytes=os.urandom)
        processes = [stack.enter_context(_process(database)) for _ in range(_PROCESSES)]
        urls = [url for _, url in processes]
        superuser = stack.enter_context(cluster.superuser("postgres"))
        ids = [process.pid for process, _ in processes]
        meter = Meter(ids, superuser, is_counting=arguments.count)
        print(f"load {os.getloadavg()[0]:.1f} before the first push", flush=True)
        for records, start in ((0, 0), (1, arguments.libraries)):
            communes = _joined(hub, range(start, start + arguments.libraries))
            _steady(arguments, urls, meter, communes=communes, records=records)
            _wait_for_feeds(hub)
        if arguments.communes:
            _storm(arguments, urls, meter, hub=hub)
        hub.close()
    return 0


def _steady(
    arguments: argparse.Namespace,
    urls: list[str],
    meter: Meter,
    *,
    communes: list[Commune],
    records: int,
) -> None:
    count = arguments.rate * arguments.seconds
    # One push each in turn, so that no library pushes twice at once.
    pushes = [communes[n % len(communes)].push(records=records) for n in range(count)]
    load, before, begun = Load(urls), meter.read(), time.perf_counter()
    asyncio.run(load.steady(pushes, arguments.rate, communes=len(communes), lines=_LINES))
    took, cost = time.perf_counter() - begun - 0.2, meter.since(before, count)
    late = sorted(load.late)
    print(
        f"{count} pushes of {CHANGES} changes ({records} new records in each), "
        f"due {arguments.rate}/s: {count / took:.0f}/s, "
        f"median {late[count // 2] * 1000:.0f} ms, p99 {late[count * 99 // 100] * 1000:.0f} ms, "
        f"refused {load.refused()}\n  {cost}",
        flush=True,
    )


def _storm(arguments: argparse.Namespace, urls: list[str], meter: Meter, *, hub: Hub) -> None:
    start = 2 * arguments.libraries
    communes = _joined(hub, range(start, start + arguments.communes))
    pushes = [commune.push(records=0) for commune in communes]
    load, before, begun = Load(urls), meter.read(), time.perf_counter()
    memory = [meter.memory_mb()]

    async def drained() -> None:
        storm = asyncio.create_task(load.storm(pushes, within_s=arguments.within))
        while not storm.done():
            await asyncio.wait([storm], timeout=_LOOK_EVERY_S)
            memory.append(meter.memory_mb())
        await storm

    asyncio.run(drained())
    took, cost = time.perf_counter() - begun, meter.since(before, len(pushes))
    print(
        f"{len(pushes)} communes back within {arguments.within} s: drained in {took:.0f} s, "
        f"{len(pushes) / took:.0f}/s, refused {load.refused()}, "
        f"asked to come again {load.told_to_come_again} times, "
        f"memory {' '.join(f'{each:.0f}' for each in memory)} MB\n  {cost}",
        flush=True,
    )


def _joined(hub: Hub, numbers: range) -> list[Commune]:
    """Libraries that are known to the hub with their keys, as after an enrolment long ago."""
    communes = [Commune(number) for number in numbers]
    at = _NOW.isoformat()
    libraries = [
        {"code": c.code, "name": c.code, "head": HEAD, "forgotten": 0, "added_at": at}
        for c in communes
    ]
    devices = [
        {
            "id": c.device,
            "line": c.device,
            "library": c.code,
            "public_key": c.key.public,
            "last_n": 0,
            "chain": NO_CHAIN,
            "is_revoked": False,
            "enrolled_at": at,
            "seen_at": at,
        }
        for c in communes
    ]
    with hub.engine.begin() as connection:
        connection.execute(library.insert(), libraries)
        connection.execute(device.insert(), devices)
    return communes


def _wait_for_feeds(hub: Hub) -> None:
    begun, jobs = time.perf_counter(), waiting(hub)
    while spread(hub):
        pass
    print(f"{jobs} jobs of the feeds were left, done in {time.perf_counter() - begun:.1f} s")


@contextmanager
def _process(database: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "ui", "hub", "serve", "--port", "0", "--epoch", EPOCH]
    settings = os.environ | {"THUVIENXA_HUB_DATABASE": database}
    with subprocess.Popen(
        command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.terminate()


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a program of its own


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=300, help="pushes a second")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--libraries", type=int, default=200, help="that push at a steady rate")
    parser.add_argument("--communes", type=int, default=10_000, help="that return together")
    parser.add_argument("--within", type=int, default=30, help="seconds in which they return")
    parser.add_argument("--count", action="store_true", help="count statements, which costs some")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
