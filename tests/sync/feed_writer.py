"""A process that writes in the feeds: `feed_writer.py DATABASE SEED TIMES`, used by the tests."""

import random
import sys
import time
from datetime import UTC, datetime

from sync.hub import feed
from sync.hub.shared import open_shared_hub

LIBRARIES = ("00001", "00002")
RECORDS = 25


def main(database: str, seed: str, times: str) -> None:
    chance = random.Random(int(seed))
    hub = open_shared_hub(
        database,
        epoch="e1",
        clock=lambda: datetime(2026, 3, 2, tzinfo=UTC),
        random_bytes=chance.randbytes,
    )
    for _ in range(int(times)):
        home = chance.choice(LIBRARIES)
        with hub.engine.begin() as connection:
            feed.touch(connection, f"{chance.randrange(RECORDS):032x}", home=home, device=seed)
            time.sleep(chance.random() * 0.01)  # between the number and the commit
    hub.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
