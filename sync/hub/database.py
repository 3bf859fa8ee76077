"""The hub's database and its epoch: opened, brought up to date, ready for numbers never used."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, Engine, bindparam, create_engine, event, update
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.identity import RandomBytes
from sync.hub.tables import counter, library

# Statements that run for every change are built once: building costs more than running.
_RESERVE = (
    update(counter)
    .where(counter.c.name == "version")
    .values(value=counter.c.value + bindparam("count"))
    .returning(counter.c.value)
)

Clock = Callable[[], datetime]

_MIGRATIONS = Path(__file__).with_name("migrations")
_EPOCH_BYTES = 8
_NUMBERS_A_SECOND = 20  # bits: a restart may not come to numbers that were given out before
_BUSY_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Everything the hub's functions need: where the data is, what it is called, the time."""

    engine: Engine
    epoch: str
    clock: Clock
    random_bytes: RandomBytes

    def close(self) -> None:
        self.engine.dispose()


def open_hub(data: Path, *, clock: Clock, random_bytes: RandomBytes) -> Hub:
    """The hub in folder `data`, made or brought up to date."""
    data.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        f"sqlite:///{data / 'hub.db'}", connect_args={"timeout": _BUSY_TIMEOUT_S}, max_overflow=-1
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(_MIGRATIONS))
        upgrade(config, "head")
        _pass_over_used_numbers(connection, clock())
    return Hub(
        engine=engine, epoch=_epoch(data, random_bytes), clock=clock, random_bytes=random_bytes
    )


def first_number(now: datetime) -> int:
    """A number greater than any that was given out before `now`, whatever backup was put back."""
    return int(now.timestamp()) << _NUMBERS_A_SECOND


def reserve_versions(connection: Connection, count: int) -> int:
    """The first of `count` versions that belong to the caller."""
    return int(connection.execute(_RESERVE, {"count": count}).scalar_one()) - count + 1


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins, not the driver
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails when another wrote in between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _pass_over_used_numbers(connection: Connection, now: datetime) -> None:
    start = first_number(now)
    query = insert(counter).values(name="version", value=start)
    connection.execute(query.on_conflict_do_nothing())
    for column in (counter.c.value, library.c.head):
        connection.execute(update(column.table).where(column < start).values({column: start}))


def _epoch(data: Path, random_bytes: RandomBytes) -> str:
    """Beside the database and not in it, so that a backup put back does not bring its own."""
    path = data / "epoch"
    if not path.exists():
        draft = path.with_suffix(".new")
        with draft.open("w", encoding="ascii") as file:
            file.write(random_bytes(_EPOCH_BYTES).hex())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    return path.read_text("ascii").strip()
