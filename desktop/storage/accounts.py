"""Accounts on disk, and how often each was knocked at in vain."""

from typing import Any

from desktop.domain.account import Account, AccountId, Role, Tries
from desktop.domain.vietnamese import fold
from desktop.storage.columns import blob, moment, moment_or_none
from desktop.storage.sqlite import sqlite3

_COLUMNS = "id, name, role, made_at, closed_at FROM account"


class Accounts:
    """The `account` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def any(self) -> bool:
        """Says whether this library has accounts; until the first, one person has it all."""
        return self._execute("SELECT 1 FROM account LIMIT 1").fetchone() is not None

    def get(self, account: AccountId) -> Account | None:
        return self._one("id = ?", blob(account))

    def named(self, name: str) -> Account | None:
        """The account of this name, with or without accents and capitals."""
        return self._one("folded = ?", fold(name))

    def all(self) -> tuple[Account, ...]:
        rows = self._execute(f"SELECT {_COLUMNS} ORDER BY closed_at IS NOT NULL, made_at, id")
        return tuple(_account(row) for row in rows)

    def add(self, account: Account, secret: str) -> None:
        self._execute(
            "INSERT INTO account (id, name, folded, role, made_at, secret)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                blob(account.id),
                account.name,
                fold(account.name),
                account.role.value,
                account.made_at.isoformat(),
                secret,
            ),
        )

    def put(self, account: Account) -> None:
        """Another role, or closed, or open again."""
        closed = None if account.closed_at is None else account.closed_at.isoformat()
        self._execute(
            "UPDATE account SET role = ?, closed_at = ? WHERE id = ?",
            (account.role.value, closed, blob(account.id)),
        )

    def secret(self, account: AccountId) -> str:
        """The secret as `desktop.machine.passwords` made it."""
        return str(self._value("secret", account)[0])

    def put_secret(self, account: AccountId, secret: str) -> None:
        """A new secret, to which nobody has knocked in vain."""
        self._execute(
            "UPDATE account SET secret = ?, wrong = 0, wrong_at = NULL WHERE id = ?",
            (secret, blob(account)),
        )

    def tries(self, account: AccountId) -> Tries:
        wrong, at = self._value("wrong, wrong_at", account)
        return Tries(wrong=wrong, last_at=moment_or_none(at))

    def put_tries(self, account: AccountId, tries: Tries) -> None:
        at = None if tries.last_at is None else tries.last_at.isoformat()
        self._execute(
            "UPDATE account SET wrong = ?, wrong_at = ? WHERE id = ?",
            (tries.wrong, at, blob(account)),
        )

    def _value(self, columns: str, account: AccountId) -> tuple[Any, ...]:
        row = self._execute(f"SELECT {columns} FROM account WHERE id = ?", (blob(account),))
        found: tuple[Any, ...] = row.fetchone()
        return found

    def _one(self, condition: str, value: object) -> Account | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition}", (value,)).fetchone()
        return None if row is None else _account(row)


def _account(row: tuple[Any, ...]) -> Account:
    return Account(
        id=AccountId(row[0].hex()),
        name=row[1],
        role=Role(row[2]),
        made_at=moment(row[3]),
        closed_at=moment_or_none(row[4]),
    )
