"""Signatures of consent on disk."""

from datetime import date
from typing import Any

from desktop.domain.consent import Signature, Signer
from desktop.domain.patron import PatronId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_COLUMNS = "signer, version, purposes, day, recorded_by, withdrawn_on FROM consent"


class Consents:
    """The `consent` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def of(self, patron: PatronId) -> tuple[Signature, ...]:
        """Every signature for a reader, oldest first."""
        rows = self._execute(f"SELECT {_COLUMNS} WHERE patron = ? ORDER BY number", (blob(patron),))
        return tuple(_signature(row) for row in rows)

    def add(self, patron: PatronId, signature: Signature) -> None:
        self._execute(
            "INSERT INTO consent (patron, signer, version, purposes, day, recorded_by)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                blob(patron),
                signature.signer.value,
                signature.version,
                " ".join(signature.purposes),
                signature.on.isoformat(),
                signature.recorded_by,
            ),
        )

    def withdraw(self, patron: PatronId, signer: Signer, *, on: date) -> bool:
        """End what this signer has signed; whether there was anything."""
        done = self._execute(
            "UPDATE consent SET withdrawn_on = ?"
            " WHERE patron = ? AND signer = ? AND withdrawn_on IS NULL",
            (on.isoformat(), blob(patron), signer.value),
        )
        return done.rowcount > 0


def _signature(row: tuple[Any, ...]) -> Signature:
    return Signature(
        signer=Signer(row[0]),
        version=row[1],
        purposes=tuple(row[2].split()),
        on=date.fromisoformat(row[3]),
        recorded_by=row[4],
        withdrawn_on=None if row[5] is None else date.fromisoformat(row[5]),
    )
