"""The rules of the house on disk, version after version; the newest holds."""

from typing import Any

from desktop.domain.rules import SHIPPED, Rules, RulesOrigin, RulesVersion
from desktop.domain.rules_text import body_of, rules_of_body
from desktop.storage.asking import Asking
from desktop.storage.columns import moment
from desktop.storage.sqlite import sqlite3

_COLUMNS = "SELECT version, origin, at, author, hub, body FROM house_rules"
_NEWEST = "SELECT max(version) FROM house_rules"


class HouseRules:
    """The `house_rules` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._scan = Asking(connection)
        self._current = SHIPPED

    def has_sites(self) -> bool:
        """Whether any copy stands elsewhere than at the one place that needs no name."""
        found = self._execute("SELECT 1 FROM copy WHERE site <> '' LIMIT 1").fetchone()
        return found is not None

    def current(self) -> Rules:
        """The rules that hold. Read once for each version, whoever wrote it."""
        newest = self._scan.first(_NEWEST)[0] or 0
        if newest != self._current.version:
            self._current = self.version(newest) or SHIPPED
        return self._current

    def version(self, number: int) -> Rules | None:
        """The rules as they were when a loan was made."""
        row = self._execute(f"{_COLUMNS} WHERE version = ?", (number,)).fetchone()
        return (SHIPPED if number == 0 else None) if row is None else _version(row).rules

    def all(self) -> tuple[RulesVersion, ...]:
        """Every version, the newest first."""
        return tuple(map(_version, self._execute(f"{_COLUMNS} ORDER BY version DESC")))

    def last_of_province(self) -> int:
        """The hub's number of the last document of the province that was taken."""
        return int(self._execute("SELECT coalesce(max(hub), 0) FROM house_rules").fetchone()[0])

    def add(self, made: RulesVersion) -> int:
        """Keep a new version; its number."""
        cursor = self._execute(
            "INSERT INTO house_rules (origin, at, author, hub, body) VALUES (?, ?, ?, ?, ?)",
            (
                made.origin.value,
                made.at.isoformat(),
                made.author,
                made.hub_version,
                body_of(made.rules),
            ),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid


def _version(row: tuple[Any, ...]) -> RulesVersion:
    return RulesVersion(
        rules=rules_of_body(row[5], version=row[0]),
        origin=RulesOrigin(row[1]),
        at=moment(row[2]),
        author=row[3],
        hub_version=row[4],
    )
