"""Records on their way in: a table of them, in a file of its own or beside the library.

A file of records is read in another process, which puts what it has read in *parcels*. A parcel is
attached to the library, and its rows go from table to table without passing through the program.
"""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from desktop.domain.edit import creation_digest
from desktop.domain.prepared import PreparedRecord
from desktop.storage.sqlite import sqlite3
from desktop.storage.sqlite_errors import translated

BESIDE = "temp"
"""The schema of the rows that were not brought in a parcel."""

# The columns from `identifier` to `marc` are those of `PreparedRecord`.
_TABLES = """
CREATE TABLE IF NOT EXISTS {schema}.incoming (
    seq INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    is_twin INTEGER NOT NULL,
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
    marc BLOB NOT NULL,
    digest BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS {schema}.incoming_key (
    key INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (key, record)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS {schema}.incoming_copy (
    seq INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    barcode TEXT NOT NULL,
    accession TEXT NOT NULL,
    store TEXT NOT NULL,
    price INTEGER
);
"""


IncomingRecord = tuple[int, int, bool, PreparedRecord]
"""A record of a file: its number there, where it starts, whether it is a twin of one before it."""

IncomingCopy = tuple[int, str, str, str, int | None]
"""A copy: the row of its record, counted from 1, barcode, accession number, store and price."""


def write_parcel(
    path: Path, records: Iterable[IncomingRecord], copies: Iterable[IncomingCopy]
) -> None:
    """Write a parcel. The records must be in the order of their titles."""
    with translated(), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 32768")  # many rows to a page, none cut
        connection.execute("PRAGMA journal_mode = OFF")  # a parcel is whole or of no use
        connection.execute("PRAGMA synchronous = OFF")
        create_tables(connection, "main")
        connection.execute("BEGIN")
        add_rows(connection, "main", records)
        connection.executemany("INSERT INTO incoming_copy VALUES (NULL, ?, ?, ?, ?, ?)", copies)
        connection.execute("COMMIT")


def create_tables(connection: sqlite3.Connection, schema: str) -> None:
    """Make the tables where they are missing: a transaction undone takes them with it."""
    for statement in _TABLES.format(schema=schema).split(";\n"):
        connection.execute(statement)


def add_rows(
    connection: sqlite3.Connection, schema: str, records: Iterable[IncomingRecord]
) -> None:
    """Add records, numbered from 1."""
    rows = list(records)
    marks = ", ".join("?" * (3 + len(PreparedRecord._fields)))
    connection.executemany(
        f"INSERT INTO {schema}.incoming VALUES (NULL, {marks})",
        [
            (number, start, is_twin, *record[:-1], creation_digest(record.marc))
            for number, start, is_twin, record in rows
        ],
    )
    connection.executemany(
        f"INSERT OR IGNORE INTO {schema}.incoming_key VALUES (?, ?)",
        sorted((key, seq) for seq, (*_, record) in enumerate(rows, 1) for key in record.keys),
    )
