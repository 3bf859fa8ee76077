"""A hub of several processes on one PostgreSQL; they share nothing but the database."""

from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    NullPool,
    create_engine,
    event,
    make_url,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import ArgumentError, OperationalError

from desktop.domain.errors import InputError, RemoteError
from desktop.domain.identity import RandomBytes
from sync.hub.database import Clock, Hub, bring_up_to_date, first_number
from sync.hub.locks import LIBRARIES
from sync.hub.numbers import pass_over
from sync.hub.tables import counter, library
from sync.hub.tenancy import BEGINNING, begin_as_hub

_ONE_STARTS = text("SELECT pg_advisory_xact_lock(7302551)")
_DRIVER = "postgresql+psycopg"
_CONNECTIONS = 12
"""Kept open: more than are worked on at once, since a new one has to learn every statement."""
_MORE = 8
_WAIT_S = 20


def open_shared_hub(address: str, *, epoch: str, clock: Clock, random_bytes: RandomBytes) -> Hub:
    """The hub in the database at `address`, made or brought up to date.

    `epoch` is the same for all processes, and another one once the database was put back.
    """
    url = _url(address)
    try:
        with create_engine(url, poolclass=NullPool).begin() as connection:
            connection.execute(_ONE_STARTS)
            bring_up_to_date(connection)
            begin_as_hub(connection)
            _pass_over_used_numbers(connection, first_number(clock()))
    except OperationalError as error:
        raise RemoteError("hub.database_unreachable") from error
    engine = _serving(url)
    return Hub(engine=engine, data=None, epoch=epoch, clock=clock, random_bytes=random_bytes)


def _serving(url: URL) -> Engine:
    """Transactions begin on their first way to the database, as the hub; the driver begins none."""
    engine = create_engine(
        url,
        pool_size=_CONNECTIONS,
        max_overflow=_MORE,
        pool_timeout=_WAIT_S,
        # What it prepares it takes away, and ours too.
        connect_args={"prepare_threshold": None, "autocommit": True},
    )
    event.listen(engine, "before_cursor_execute", _begin)
    return engine


def _begin(connection: Connection, *_statement: Any) -> None:
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    if driver.info.transaction_status is TransactionStatus.IDLE:
        driver.execute("; ".join(BEGINNING))


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise InputError("hub.bad_database") from error
    if url.drivername != _DRIVER:
        raise InputError("hub.bad_database")
    return url


def _pass_over_used_numbers(connection: Connection, start: int) -> None:
    connection.execute(insert(counter).values(name=LIBRARIES, value=0).on_conflict_do_nothing())
    pass_over(connection, start)
    in_order = select(library.c.code).order_by(library.c.code).with_for_update()
    connection.execute(in_order)
    connection.execute(update(library).where(library.c.head < start).values(head=start))
