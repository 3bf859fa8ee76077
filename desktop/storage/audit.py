"""The audit log on disk. The schema itself refuses to change or to take out a line."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from desktop.domain.account import AccountId
from desktop.domain.audit import NO_CHAIN, AuditEnd, AuditLine, chained
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3

_COLUMNS = "number, at, what, entity, account, chain FROM audit"


class Audit:
    """The `audit` table. Reads at any time; appended to inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def append(
        self, what: str, entity: str, *, account: AccountId | None, now: datetime
    ) -> AuditLine:
        end = self.end()  # a log that was cut goes on behind the gap, and shows it for ever
        line = AuditLine(
            number=end.number + 1, at=now, what=what, entity=entity, account=account, chain=NO_CHAIN
        )
        chain = chained(end.chain, line)
        self._execute(
            "INSERT INTO audit (number, at, what, entity, account, chain)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                line.number,
                now.isoformat(),
                what,
                entity,
                None if account is None else blob(account),
                chain,
            ),
        )
        return line

    def lines(self) -> Iterator[AuditLine]:
        """Every line, oldest first."""
        return map(_line, self._execute(f"SELECT {_COLUMNS} ORDER BY number"))

    def end(self) -> AuditEnd:
        """The last line as it was noted when it was written; nowhere if the note is gone."""
        row = self._execute("SELECT number, chain FROM audit_end").fetchone()
        return AuditEnd(0, NO_CHAIN) if row is None else AuditEnd(row[0], bytes(row[1]))

    def newest(
        self, *, what: str = "", account: AccountId | None = None, limit: int = 200
    ) -> tuple[AuditLine, ...]:
        """The newest lines first; of one kind, or by one account, or both."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE (?1 = '' OR what = ?1) AND (?2 IS NULL OR account = ?2)"
            " ORDER BY number DESC LIMIT ?3",
            (what, None if account is None else blob(account), limit),
        )
        return tuple(map(_line, rows))


def _line(row: tuple[Any, ...]) -> AuditLine:
    return AuditLine(
        number=row[0],
        at=moment(row[1]),
        what=row[2],
        entity=row[3],
        account=None if row[4] is None else AccountId(row[4].hex()),
        chain=bytes(row[5]),
    )
