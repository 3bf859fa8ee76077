"""The tables about the money of readers. They refuse to be changed, whoever asks."""

MONEY = """
CREATE TABLE debtor (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    patron BLOB NOT NULL REFERENCES patron (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX debtor_patron ON debtor (patron);

CREATE TABLE ledger_entry (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('charge', 'payment', 'waiver', 'deposit', 'refund', 'reversal')
    ),
    why TEXT NOT NULL,
    debit TEXT NOT NULL CHECK (debit IN ('owed', 'cash', 'charges', 'waivers', 'deposits')),
    credit TEXT NOT NULL CHECK (
        credit IN ('owed', 'cash', 'charges', 'waivers', 'deposits') AND credit <> debit
    ),
    amount INTEGER NOT NULL CHECK (amount > 0),
    debtor BLOB NOT NULL,
    copy BLOB,
    receipt INTEGER CHECK ((receipt IS NOT NULL) = (kind IN ('payment', 'deposit'))),
    reverses INTEGER REFERENCES ledger_entry (number)
        CHECK ((reverses IS NOT NULL) = (kind = 'reversal')),
    author BLOB
) STRICT;
CREATE INDEX ledger_day ON ledger_entry (day, number);
CREATE INDEX ledger_debtor ON ledger_entry (debtor, number);
CREATE INDEX ledger_receipt ON ledger_entry (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX ledger_reverses ON ledger_entry (reverses) WHERE reverses IS NOT NULL;
CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never changed'); END;
CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'a line of the ledger is never taken out'); END;
CREATE TRIGGER ledger_follows BEFORE INSERT ON ledger_entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM ledger_entry)
    OR NEW.receipt <> (SELECT coalesce(max(receipt), 0) + 1 FROM ledger_entry)
    OR EXISTS (SELECT 1 FROM ledger_entry WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE(ABORT, 'a line of the ledger follows the one before'); END;

CREATE TABLE fine (
    deed INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES ledger_entry (number)
) STRICT;
"""
