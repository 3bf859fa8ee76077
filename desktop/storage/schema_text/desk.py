"""What the desk finds codes by, and what it counts of people and books that borrow nothing."""

DESK = """
CREATE INDEX copy_tail ON copy (substr(barcode, -3), barcode);
CREATE INDEX patron_tail ON patron (substr(card, -3), card);

CREATE TABLE tally (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('door', 'use')),
    class TEXT NOT NULL,
    copy BLOB REFERENCES copy (id),
    after_deed INTEGER NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;
CREATE INDEX tally_day ON tally (day, number);

CREATE TABLE tally_told (
    day TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
"""
