"""The tables of what somebody waits for, and of the reminders about what is late."""

WAITING = """
CREATE TABLE hold (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    record BLOB NOT NULL REFERENCES record (id),
    asked BLOB NOT NULL REFERENCES record (id),
    copy BLOB REFERENCES copy (id),
    patron BLOB REFERENCES patron (id),
    library TEXT NOT NULL,
    placed_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (
        state IN ('waiting', 'ready', 'fulfilled', 'expired', 'cancelled')
    ),
    kept BLOB UNIQUE REFERENCES copy (id),
    until TEXT,
    closed_on TEXT,
    CHECK ((state = 'ready') = (kept IS NOT NULL)),
    CHECK ((state IN ('waiting', 'ready')) = (closed_on IS NULL))
) STRICT;
CREATE INDEX hold_line ON hold (record, number) WHERE state IN ('waiting', 'ready');
CREATE INDEX hold_patron ON hold (patron) WHERE patron IS NOT NULL;

CREATE TABLE hold_change (
    deed INTEGER NOT NULL REFERENCES deed (number),
    hold INTEGER NOT NULL REFERENCES hold (number),
    state TEXT NOT NULL,
    kept BLOB,
    until TEXT,
    became TEXT NOT NULL,
    became_kept BLOB,
    PRIMARY KEY (deed, hold)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
    number INTEGER PRIMARY KEY,
    loan BLOB NOT NULL REFERENCES loan (id),
    way TEXT NOT NULL CHECK (way IN ('letter', 'call', 'message')),
    day TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX notice_loan ON notice (loan, number);
"""
