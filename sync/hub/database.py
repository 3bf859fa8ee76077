"""The hub's database and its epoch: opened, brought up to date, ready for numbers never used."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection, Engine, bindparam, create_engine, event, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.identity import RandomBytes
from sync.hub.epoch import sealed
from sync.hub.numbers import draw, drawn
from sync.hub.tables import counter, library
from sync.hub.tenancy import is_shared
from sync.hub.trips import Trip

# Statements that run for every change are built once: building costs more than running.
_RESERVE = (
    update(counter)
    .where(counter.c.name == "version")
    .values(value=counter.c.value + bindparam("count"))
    .returning(counter.c.value)
)

Clock = Callable[[], datetime]

_MIGRATIONS = Path(__file__).with_name("migrations")
_NUMBERS_A_SECOND = 20  # bits: a restart may not come to numbers that were given out before
_BUSY_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Everything the hub's functions need: where the data is, what it is called, the time."""

    engine: Engine
    data: Path | None  # where the epoch is kept, if it is the hub that keeps it
    epoch: str
    clock: Clock
    random_bytes: RandomBytes

    @property
    def is_shared(self) -> bool:
        return self.engine.dialect.name == "postgresql"

    def close(self) -> None:
        """Let go of the database; one that is put back from now on will not be taken for it."""
        if self.data is not None:
            sealed(self.engine, self.data, self.random_bytes)
        self.engine.dispose()


def open_hub(data: Path, *, clock: Clock, random_bytes: RandomBytes) -> Hub:
    """The hub in folder `data`, made or brought up to date."""
    data.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        f"sqlite:///{data / 'hub.db'}", connect_args={"timeout": _BUSY_TIMEOUT_S}, max_overflow=-1
    )
    prepare(engine)
    with engine.begin() as connection:
        bring_up_to_date(connection)
    return begun(engine, data, clock=clock, random_bytes=random_bytes)


def prepare(engine: Engine) -> None:
    """Let its connections be durable, and its transactions wait for each other."""
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)


def begun(engine: Engine, data: Path, *, clock: Clock, random_bytes: RandomBytes) -> Hub:
    """The hub on a database that is up to date, beyond every number given out before."""
    with engine.begin() as connection:
        _pass_over_used_numbers(connection, clock())
    epoch = sealed(engine, data, random_bytes)
    return Hub(engine=engine, data=data, epoch=epoch, clock=clock, random_bytes=random_bytes)


def bring_up_to_date(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS))
    upgrade(config, "head")


def first_number(now: datetime) -> int:
    """A number greater than any that was given out before `now`, whatever backup was put back."""
    return int(now.timestamp()) << _NUMBERS_A_SECOND


def reserve_versions(connection: Connection, count: int) -> int:
    """The first of `count` versions that belong to the caller."""
    if is_shared(connection):
        return drawn(connection, count)
    return int(connection.execute(_RESERVE, {"count": count}).scalar_one()) - count + 1


def ask_for_versions(trip: Trip, count: int, *, then: Callable[[int], None]) -> None:
    """The same on the way to something else; none are asked for where there is none to use them."""
    if count and is_shared(trip.connection):
        draw(trip, count, then=then)
    elif count:
        end = _RESERVE, {"count": count}
        trip.ask(*end, then=lambda found: then(int(found[0].value) - count + 1))


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
    versions = update(counter).where(counter.c.name == "version", counter.c.value < start)
    connection.execute(versions.values(value=start))
    connection.execute(update(library).where(library.c.head < start).values(head=start))
