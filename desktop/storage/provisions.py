"""What this library was given by its province: whose word it takes, and how the hub is known."""

from dataclasses import dataclass, field
from datetime import datetime

from desktop.storage.columns import moment
from desktop.storage.sqlite import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisioned:
    """The last file that was taken. `enrolment_code` is there until this PC is enrolled."""

    province: str
    key: bytes
    made_at: datetime
    taken_at: datetime
    hub: str
    enrolment_code: str = field(repr=False)
    pin: str
    logo: bytes = field(repr=False)


class Provisions:
    """The `provision` table, of one row at most. Reads any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Provisioned | None:
        row = self._execute(
            "SELECT province, key, made_at, taken_at, hub, enrolment_code, pin, logo FROM provision"
        ).fetchone()
        if row is None:
            return None
        return Provisioned(
            province=row[0],
            key=row[1],
            made_at=moment(row[2]),
            taken_at=moment(row[3]),
            hub=row[4],
            enrolment_code=row[5],
            pin=row[6],
            logo=row[7],
        )

    def put(self, taken: Provisioned) -> None:
        self._execute(
            "INSERT OR REPLACE INTO provision VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                taken.province,
                taken.key,
                taken.made_at.isoformat(),
                taken.taken_at.isoformat(),
                taken.hub,
                taken.enrolment_code,
                taken.pin,
                taken.logo,
            ),
        )

    def forget_code(self) -> None:
        """It has done its work."""
        self._execute("UPDATE provision SET enrolment_code = ''")

    def pin(self) -> str:
        """The hub's certificate; empty where any that the world believes will do."""
        row = self._execute("SELECT pin FROM provision").fetchone()
        return "" if row is None else str(row[0])

    def waits_for_enrolment(self) -> bool:
        """Whether a code is there that still has to be handed in."""
        query = "SELECT 1 FROM provision WHERE enrolment_code <> '' AND NOT EXISTS"
        return self._execute(f"{query} (SELECT 1 FROM device)").fetchone() is not None
