"""The tables about the rules of the house, and about going past them."""

RULES = """
CREATE TABLE house_rules (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    origin TEXT NOT NULL CHECK (origin IN ('library', 'province')),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    hub INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE true_day (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    day TEXT NOT NULL,
    leapt_to TEXT
) STRICT;

CREATE TABLE override (
    number INTEGER PRIMARY KEY,
    deed INTEGER REFERENCES deed (number),
    op BLOB UNIQUE,
    kind TEXT NOT NULL DEFAULT '',
    loan BLOB NOT NULL REFERENCES loan (id),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    author BLOB
) STRICT;
CREATE INDEX override_loan ON override (loan);
CREATE TRIGGER override_forgets AFTER UPDATE OF patron ON loan WHEN NEW.patron IS NULL
BEGIN UPDATE override SET reason = '' WHERE loan = NEW.id; END;

CREATE TABLE card_rest (
    deed INTEGER PRIMARY KEY REFERENCES deed (number),
    until_before TEXT,
    for_before TEXT,
    until TEXT NOT NULL
) STRICT;
"""
