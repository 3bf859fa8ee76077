"""Records on their way in: a table of them, in a file of its own or beside the library.

A file of records is read in another process, which puts what it has read in *parcels*. A parcel is
attached to the library, and its rows go from table to table without passing through the program.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from desktop.domain.prepared import PreparedRecord
from desktop.storage.sqlite_errors import translated

BESIDE = "temp"
"""The schema of the rows that were not brought in a parcel."""

# The columns between `op` and `of` are those of `PreparedRecord`.
_TABLES = """
CREATE TABLE {schema}.incoming (
    seq INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    is_twin INTEGER NOT NULL,
    id BLOB NOT NULL,
    op BLOB NOT NULL,
    identifier TEXT NOT NULL,
    title_key BLOB NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER,
    isbn TEXT NOT NULL,
    title_terms TEXT NOT NULL,
    author_terms TEXT NOT NULL,
    subject_terms TEXT NOT NULL,
    other_terms TEXT NOT NULL,
    marc TEXT NOT NULL,
    birth BLOB NOT NULL
);
CREATE TABLE {schema}.incoming_copy (
    seq INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    id BLOB NOT NULL,
    op BLOB NOT NULL,
    barcode TEXT NOT NULL,
    accession TEXT NOT NULL,
    store TEXT NOT NULL,
    price INTEGER,
    body TEXT NOT NULL,
    digest BLOB NOT NULL
);
"""


class IncomingRecord(NamedTuple):
    """A record of a file: its number there and where it starts, what it will be called."""

    number: int
    start: int
    is_twin: bool
    """Whether the parcel has one of the same identifier before it."""
    id: bytes
    op: bytes
    record: PreparedRecord


class IncomingCopy(NamedTuple):
    """A copy of the `record`-th row of the parcel, with its creation as the journal will say it."""

    record: int
    id: bytes
    op: bytes
    barcode: str
    accession: str
    store: str
    price: int | None
    body: str
    digest: bytes


def write_parcel(
    path: Path, records: Iterable[IncomingRecord], copies: Iterable[IncomingCopy]
) -> None:
    """Write a parcel. The records must be in the order of their titles, and count from 1."""
    with translated(), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")  # a parcel is whole or of no use
        connection.execute("PRAGMA synchronous = OFF")
        create_tables(connection, "main")
        connection.execute("BEGIN")
        add_rows(connection, "main", records)
        connection.executemany(
            "INSERT INTO incoming_copy VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", copies
        )
        connection.execute("COMMIT")


def create_tables(connection: sqlite3.Connection, schema: str) -> None:
    for statement in _TABLES.format(schema=schema).split(";\n"):
        connection.execute(statement)


def add_rows(
    connection: sqlite3.Connection, schema: str, records: Iterable[IncomingRecord]
) -> None:
    """Add records at the end, numbered from 1."""
    marks = ", ".join("?" * (len(IncomingRecord._fields) - 1 + len(PreparedRecord._fields)))
    connection.executemany(
        f"INSERT INTO {schema}.incoming VALUES (NULL, {marks})",
        [(*row[:-1], *row[-1]) for row in records],
    )
