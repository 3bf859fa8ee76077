"""The tables about who works here, and what they did."""

STAFF = """
CREATE TABLE account (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('librarian', 'helper', 'coordinator')),
    made_at TEXT NOT NULL,
    closed_at TEXT,
    secret TEXT NOT NULL,
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    code BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    entity TEXT NOT NULL,
    account BLOB,
    chain BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'a line of the audit log is never changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'a line of the audit log is never taken out'); END;
CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT number + 1 FROM audit_end)
BEGIN SELECT RAISE(ABORT, 'a line of the audit log follows the one before'); END;

CREATE TABLE audit_end (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;
INSERT INTO audit_end (one, number, chain) VALUES (1, 0, zeroblob(32));
CREATE TRIGGER audit_ends AFTER INSERT ON audit
BEGIN UPDATE audit_end SET number = NEW.number, chain = NEW.chain; END;
CREATE TRIGGER audit_end_follows BEFORE UPDATE ON audit_end
WHEN NEW.number <> OLD.number + 1
OR NOT EXISTS (SELECT 1 FROM audit WHERE number = NEW.number AND chain = NEW.chain)
BEGIN SELECT RAISE(ABORT, 'the end of the audit log moves with its lines'); END;
CREATE TRIGGER audit_end_stays BEFORE DELETE ON audit_end
BEGIN SELECT RAISE(ABORT, 'the end of the audit log stays'); END;
CREATE TRIGGER audit_end_is_one BEFORE INSERT ON audit_end
BEGIN SELECT RAISE(ABORT, 'the audit log has one end'); END;
"""
