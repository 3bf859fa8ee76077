"""The enrolment of this PC at the hub."""

from desktop.domain.library import Device
from desktop.storage.columns import moment
from desktop.storage.sqlite import sqlite3


class Devices:
    """The `device` table, of one row at most."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Device | None:
        row = self._execute(
            "SELECT id, library, hub, epoch, enrolled_at, hub_key FROM device"
        ).fetchone()
        if row is None:
            return None
        return Device(
            id=row[0],
            library=row[1],
            hub=row[2],
            epoch=row[3],
            enrolled_at=moment(row[4]),
            hub_key=row[5],
        )

    def put(self, device: Device) -> None:
        self._execute(
            "INSERT OR REPLACE INTO device VALUES (1, ?, ?, ?, ?, ?, ?)",
            (
                device.id,
                device.library,
                device.hub,
                device.epoch,
                device.enrolled_at.isoformat(),
                device.hub_key,
            ),
        )
