"""The tables about readers. There is no column for an identity number, a picture or a note."""

READERS = """
CREATE TABLE patron (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    secret BLOB NOT NULL CHECK (length(secret) = 16),
    card TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    name_key BLOB NOT NULL,
    born INTEGER,
    category TEXT NOT NULL,
    contact TEXT NOT NULL,
    village TEXT NOT NULL,
    guardian TEXT NOT NULL,
    guardian_contact TEXT NOT NULL,
    since TEXT,
    expires TEXT,
    suspended_until TEXT,
    suspended_for TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX patron_card ON patron (card);
CREATE INDEX patron_name
    ON patron (name_key, folded, card, category, expires, suspended_until);
CREATE INDEX patron_alike ON patron (folded, born);

CREATE TABLE stopped_card (
    card TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL CHECK (reason IN ('replaced', 'merged', 'erased')),
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card_series (
    prefix TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL DEFAULT 1,
    most INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE card_count (
    day TEXT NOT NULL,
    deed TEXT NOT NULL CHECK (deed IN ('issued', 'renewed', 'replaced', 'erased')),
    category TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, deed, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    number INTEGER PRIMARY KEY,
    patron BLOB NOT NULL REFERENCES patron (id),
    signer TEXT NOT NULL CHECK (signer IN ('reader', 'guardian')),
    version INTEGER NOT NULL,
    purposes TEXT NOT NULL,
    day TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn_on TEXT
) STRICT;
CREATE INDEX consent_patron ON consent (patron);
CREATE INDEX consent_signed ON consent (patron) WHERE withdrawn_on IS NULL;

CREATE TABLE person_request (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
        kind IN ('access', 'correct', 'erase', 'withdraw', 'restrict', 'object')
    ),
    asked_by TEXT NOT NULL CHECK (asked_by IN ('reader', 'guardian')),
    patron BLOB REFERENCES patron (id),
    received_on TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    finish_by TEXT NOT NULL,
    answered_on TEXT,
    is_extended INTEGER NOT NULL CHECK (is_extended IN (0, 1)),
    finished_on TEXT,
    decision TEXT CHECK (decision IN ('done', 'refused', 'taken_back'))
) STRICT;
CREATE INDEX person_request_patron ON person_request (patron) WHERE patron IS NOT NULL;

CREATE TABLE reader_import (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    file TEXT NOT NULL,
    undone_at TEXT
) STRICT;

CREATE TABLE reader_import_row (
    batch INTEGER NOT NULL REFERENCES reader_import (number),
    patron BLOB NOT NULL REFERENCES patron (id),
    filled TEXT,
    expired TEXT,
    is_as_it_came INTEGER NOT NULL DEFAULT 1 CHECK (is_as_it_came IN (0, 1)),
    PRIMARY KEY (batch, patron)
) STRICT, WITHOUT ROWID;
CREATE INDEX reader_import_patron ON reader_import_row (patron);
CREATE TRIGGER reader_changed AFTER UPDATE ON patron
BEGIN UPDATE reader_import_row SET is_as_it_came = 0 WHERE patron = OLD.id; END;

CREATE TABLE residue (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at TEXT NOT NULL
) STRICT;
"""
