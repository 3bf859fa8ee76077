"""The history of the schema. Append only: a migration is never edited after a release.

To add one: write `mNNNN_what`, raise `SCHEMA_VERSION` in `desktop.storage.schema`, and keep a
database of the release before it in `tests/storage/old/`.
"""

from sqlite_utils import Database, Migrations

from desktop.storage.schema_text.desk import DESK
from desktop.storage.schema_text.exchange import EXCHANGE
from desktop.storage.schema_text.money import MONEY
from desktop.storage.schema_text.readers import READERS
from desktop.storage.schema_text.rules import RULES
from desktop.storage.schema_text.staff import STAFF
from desktop.storage.schema_text.waiting import WAITING
from desktop.storage.sqlite import sqlite3

MIGRATIONS = Migrations("thuvienxa")


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what the file has not seen, each migration in a transaction of its own."""
    MIGRATIONS.apply(Database(connection))


@MIGRATIONS()
def m0001_a_library(db: Database) -> None:
    rooms = (READERS, _M0001, STAFF, MONEY, WAITING, RULES, DESK, EXCHANGE)
    for statement in "".join(rooms).split(";\n"):
        if statement.strip():
            db.execute(statement)


@MIGRATIONS()
def m0002_what_the_nation_has_curated(db: Database) -> None:
    db.execute(
        "ALTER TABLE base ADD COLUMN is_curated INTEGER NOT NULL DEFAULT 0"
        " CHECK (is_curated IN (0, 1))"
    )
    db.execute(
        "CREATE TABLE overlay ("
        " record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),"
        " version INTEGER NOT NULL, walk INTEGER NOT NULL, text TEXT NOT NULL"
        ") STRICT, WITHOUT ROWID"
    )


@MIGRATIONS()
def m0003_who_wrote_what_differs(db: Database) -> None:
    for name in ("mine_at", "their_name", "their_at"):
        db.execute(f"ALTER TABLE conflict ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")


@MIGRATIONS()
def m0004_readers_of_other_pcs(db: Database) -> None:
    """Two PCs may have given one number to two cards, so it is no longer unique."""
    db.execute(
        "CREATE TABLE readers_key (one INTEGER PRIMARY KEY CHECK (one = 1),"
        " key BLOB NOT NULL CHECK (length(key) = 32), closed TEXT NOT NULL,"
        " sheet BLOB NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE joined_reader (name BLOB NOT NULL PRIMARY KEY CHECK (length(name) = 16),"
        " survivor BLOB NOT NULL CHECK (length(survivor) = 16)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE INDEX outbox_whose ON outbox (entity) WHERE kind = 'whose' AND body IS NOT NULL"
    )
    db.execute("DROP INDEX patron_card")
    db.execute("CREATE INDEX patron_card ON patron (card)")
    for table in ("patron", "loan"):
        db.execute(
            f"ALTER TABLE {table} ADD COLUMN is_elsewhere INTEGER NOT NULL DEFAULT 0"
            " CHECK (is_elsewhere IN (0, 1))"
        )
    # What another PC lent was nobody's here from the first; of one's own, the category is kept.
    db.execute("UPDATE loan SET is_elsewhere = 1 WHERE patron IS NULL AND category IS NULL")


_M0001 = """
CREATE TABLE library (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    identifier TEXT NOT NULL,
    born INTEGER,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER,
    isbn TEXT NOT NULL
) STRICT;

CREATE TABLE match_key (
    key INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES record (key),
    PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE description (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    terms TEXT NOT NULL,
    marc TEXT NOT NULL
) STRICT;

CREATE TABLE place (
    position INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (key)
) STRICT;

CREATE TABLE title_order (
    title_key BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (title_key, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    title, author, subject, other,
    content = '', detail = 'column', columnsize = 0, prefix = '1 2 3',
    tokenize = 'ascii'
);

CREATE VIRTUAL TABLE term USING fts5vocab (search, instance);

CREATE TABLE saved_search (
    name TEXT NOT NULL PRIMARY KEY,
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE list_profile (
    name TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cover (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    image BLOB NOT NULL
) STRICT;

CREATE TABLE register_entry (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    part TEXT NOT NULL CHECK (part IN ('additions', 'withdrawals')),
    number INTEGER NOT NULL CHECK (number > 0),
    day TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    titles INTEGER,
    copies TEXT NOT NULL,
    price INTEGER,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX register_number ON register_entry (part, number);

CREATE TABLE copy (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    record INTEGER NOT NULL REFERENCES record (key),
    barcode TEXT NOT NULL,
    accession TEXT NOT NULL,
    store TEXT NOT NULL,
    price INTEGER,
    status TEXT NOT NULL CHECK (
        status IN ('in_stock', 'damaged', 'repair', 'lost', 'withdrawn')
    ),
    printed TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    shelf TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    call_number TEXT NOT NULL DEFAULT '',
    acquired_on TEXT,
    entry BLOB REFERENCES register_entry (id),
    departure BLOB REFERENCES register_entry (id),
    reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_record ON copy (record);
CREATE INDEX copy_barcode ON copy (barcode);
CREATE INDEX copy_store ON copy (store, record);
CREATE INDEX copy_entry ON copy (entry) WHERE entry IS NOT NULL;
CREATE INDEX copy_departure ON copy (departure) WHERE departure IS NOT NULL;

CREATE TABLE series (
    prefix TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL DEFAULT 1,
    most INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE loan (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    copy BLOB NOT NULL REFERENCES copy (id),
    patron BLOB REFERENCES patron (id),
    lent_at TEXT NOT NULL,
    due TEXT NOT NULL,
    renewals INTEGER NOT NULL,
    returned_at TEXT,
    rules INTEGER NOT NULL,
    category TEXT,
    age TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_copy ON loan (copy, patron);
CREATE INDEX loan_elsewhere ON loan (copy) WHERE patron IS NULL AND returned_at IS NULL;
CREATE INDEX loan_of_patron ON loan (patron) WHERE returned_at IS NULL;
CREATE INDEX loan_remembered ON loan (returned_at, patron)
    WHERE patron IS NOT NULL AND returned_at IS NOT NULL;

CREATE TABLE deed (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind = 'lent' OR kind = 'returned' OR kind = 'renewed'  -- IN sets up a list each time
    ),
    loan BLOB NOT NULL REFERENCES loan (id),
    days_late INTEGER NOT NULL,
    due TEXT NOT NULL,
    due_before TEXT,
    is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
    author BLOB
) STRICT;

CREATE TABLE batch_change (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    change TEXT NOT NULL,
    undone_at TEXT
) STRICT;

CREATE TABLE import_part (
    batch INTEGER NOT NULL REFERENCES batch_change (number),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (batch, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_copy (
    batch INTEGER NOT NULL REFERENCES batch_change (number),
    copy BLOB NOT NULL,
    PRIMARY KEY (batch, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
    number INTEGER PRIMARY KEY,
    record BLOB NOT NULL CHECK (length(record) = 16),
    at TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('library', 'nation')),
    author TEXT NOT NULL,
    batch INTEGER REFERENCES batch_change (number),
    marc TEXT NOT NULL
) STRICT;
CREATE INDEX version_record ON version (record, number);
CREATE INDEX version_batch ON version (batch, number) WHERE batch IS NOT NULL;

CREATE TABLE removal (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    at TEXT NOT NULL,
    marc TEXT NOT NULL,
    survivor BLOB,
    moved TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT, WITHOUT ROWID;
"""
