"""The history of exchanges, as an inspector may read it."""

from datetime import datetime

from desktop.domain.exchange import ExchangeRun, RunWay
from desktop.storage.columns import moment, moment_or_none
from desktop.storage.sqlite import sqlite3

_COLUMNS = (
    "at, pushed, pulled, conflicts, refused, bytes_sent, bytes_received, requests, code,"
    " way FROM exchange_run"
)


class Runs:
    """The `exchange_run` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, run: ExchangeRun) -> None:
        self._execute(
            "INSERT INTO exchange_run (at, pushed, pulled, conflicts, refused, bytes_sent,"
            " bytes_received, requests, code, way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                run.at.isoformat(),
                run.pushed,
                run.pulled,
                run.conflicts,
                run.refused,
                run.bytes_sent,
                run.bytes_received,
                run.requests,
                run.code,
                run.way.value,
            ),
        )

    def latest(self, limit: int = 50) -> tuple[ExchangeRun, ...]:
        """Newest first."""
        rows = self._execute(f"SELECT {_COLUMNS} ORDER BY number DESC LIMIT ?", (limit,))
        return tuple(
            ExchangeRun(
                at=moment(row[0]),
                pushed=row[1],
                pulled=row[2],
                conflicts=row[3],
                refused=row[4],
                bytes_sent=row[5],
                bytes_received=row[6],
                requests=row[7],
                code=row[8],
                way=RunWay(row[9]),
            )
            for row in rows
        )

    def last_success_at(self) -> datetime | None:
        row = self._execute(
            "SELECT max(at) FROM exchange_run WHERE code = '' AND way IN ('line', 'stick_in')"
        ).fetchone()
        return moment_or_none(row[0])

    def bytes_since(self, start: datetime) -> int:
        row = self._execute(
            "SELECT coalesce(sum(bytes_sent + bytes_received), 0) FROM exchange_run"
            " WHERE at >= ? AND way IN ('line', 'offsite')",
            (start.isoformat(),),
        ).fetchone()
        return int(row[0])
