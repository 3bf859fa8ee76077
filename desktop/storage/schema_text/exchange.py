"""What the exchange with the nation has to remember."""

EXCHANGE = """
CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    library TEXT NOT NULL,
    hub TEXT NOT NULL,
    epoch TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    hub_key BLOB NOT NULL
) STRICT;

CREATE TABLE provision (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    province TEXT NOT NULL,
    key BLOB NOT NULL,
    made_at TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    hub TEXT NOT NULL,
    enrolment_code TEXT NOT NULL,
    pin TEXT NOT NULL,
    logo BLOB NOT NULL
) STRICT;

CREATE TABLE stick (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    last INTEGER NOT NULL,
    changes INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    n INTEGER PRIMARY KEY,
    op BLOB NOT NULL,
    kind TEXT NOT NULL,
    entity BLOB NOT NULL,
    body TEXT,
    digest BLOB,
    chain BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (
        state = 'pending' OR state = 'done' OR state = 'quarantined'  -- IN sets up a list each time
    ),
    reason TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    CHECK (body IS NOT NULL OR digest IS NOT NULL OR kind = 'record')
) STRICT;
CREATE INDEX outbox_settled ON outbox (n) WHERE state <> 'pending';
CREATE INDEX outbox_edit ON outbox (entity, n) WHERE kind = 'record' AND body IS NOT NULL;
CREATE INDEX outbox_quarantined ON outbox (n) WHERE state = 'quarantined';

CREATE TABLE cursor (
    feed TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE base (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    version INTEGER NOT NULL,
    walk INTEGER NOT NULL,
    field_versions TEXT NOT NULL,
    document TEXT,
    is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
    joined_to BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX base_joined ON base (joined_to) WHERE joined_to IS NOT NULL;

CREATE TABLE walk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name INTEGER NOT NULL,
    hears_own INTEGER NOT NULL CHECK (hears_own IN (0, 1)),
    is_under_way INTEGER NOT NULL CHECK (is_under_way IN (0, 1)),
    leaving INTEGER NOT NULL,
    is_allowed INTEGER NOT NULL CHECK (is_allowed IN (0, 1)),
    forgotten INTEGER NOT NULL,
    taken_out INTEGER NOT NULL
) STRICT;

CREATE TABLE line (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    begins_itself INTEGER NOT NULL CHECK (begins_itself IN (0, 1)),
    price TEXT NOT NULL,
    month_bytes INTEGER NOT NULL,
    letters INTEGER,
    dictionary INTEGER,
    failures INTEGER NOT NULL,
    heard_at TEXT,
    rests_until TEXT,
    closed_until TEXT
) STRICT;

CREATE TABLE trash (
    number INTEGER PRIMARY KEY,
    record BLOB NOT NULL CHECK (length(record) = 16),
    at TEXT NOT NULL,
    marc TEXT NOT NULL
) STRICT;
CREATE INDEX trash_record ON trash (record, number);
CREATE INDEX trash_at ON trash (at);

CREATE TABLE conflict (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    record BLOB NOT NULL,
    field TEXT NOT NULL,
    tag TEXT NOT NULL,
    base TEXT NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    op BLOB NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'mine', 'theirs'))
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_open ON conflict (id) WHERE state = 'open';

CREATE TABLE unknown_change (
    kind TEXT NOT NULL,
    entity BLOB NOT NULL CHECK (length(entity) = 16),
    seq INTEGER NOT NULL,
    walk INTEGER NOT NULL,
    reason TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (kind, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE known_thing (
    kind TEXT NOT NULL,
    entity BLOB NOT NULL CHECK (length(entity) = 16),
    version INTEGER NOT NULL,
    walk INTEGER NOT NULL,
    PRIMARY KEY (kind, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE loan_event (
    copy BLOB NOT NULL CHECK (length(copy) = 16),
    op BLOB NOT NULL CHECK (length(op) = 16),
    type TEXT NOT NULL,
    loan BLOB,
    moment INTEGER NOT NULL,
    device TEXT NOT NULL,
    n INTEGER NOT NULL,
    due TEXT NOT NULL,
    place TEXT NOT NULL,
    walk INTEGER NOT NULL,
    is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
    PRIMARY KEY (copy, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE elsewhere (
    record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
    version INTEGER NOT NULL,
    walk INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purge (
    pseudonym BLOB NOT NULL PRIMARY KEY CHECK (length(pseudonym) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE matter (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    record BLOB,
    details TEXT NOT NULL,
    seen_at TEXT
) STRICT;
CREATE INDEX matter_open ON matter (number) WHERE seen_at IS NULL;

CREATE TABLE exchange_run (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    pushed INTEGER NOT NULL,
    pulled INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    bytes_sent INTEGER NOT NULL,
    bytes_received INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    code TEXT NOT NULL,
    way TEXT NOT NULL DEFAULT 'line'
        CHECK (way IN ('line', 'stick_out', 'stick_in', 'offsite'))
) STRICT;
"""
