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

CREATE TABLE visit_elsewhere (
    name BLOB NOT NULL CHECK (length(name) = 16),
    day TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('door', 'use')),
    class TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (name, what, class)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_elsewhere_day ON visit_elsewhere (day);

CREATE TABLE tally_told (
    day TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
"""
