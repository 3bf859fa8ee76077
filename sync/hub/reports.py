"""Keeps what devices say of themselves, for those who look after many."""

from datetime import UTC, datetime

from sqlalchemy.dialects.postgresql import insert

from sync.device_state import DeviceState
from sync.hub.tables import report
from sync.hub.trips import Trip

_KEPT = ("at", "pending", "oldest_at", "backup_at", "program", "clock_error_s")
_PUT = insert(report)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["device"], set_={name: _PUT.excluded[name] for name in _KEPT}
)
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)


def keep(
    trip: Trip, device: str, library: str, *, state: DeviceState | None, now: datetime
) -> None:
    """An older program says nothing of itself; then what is known stands."""
    if state is None:
        return
    row = {
        "device": device,
        "library": library,
        "at": now.isoformat(),
        "pending": state.pending,
        "oldest_at": _moment(state.oldest_s),
        "backup_at": _moment(state.backup_s),
        "program": state.program,
        "clock_error_s": state.clock_s - int(now.timestamp()) if state.clock_s else 0,
    }
    trip.ask(_PUT, row)


def _moment(seconds: int) -> str:
    """Empty where there is none; a clock that is far off does not go past the end of time."""
    if not seconds:
        return ""
    return datetime.fromtimestamp(min(seconds, int(_LATEST.timestamp())), UTC).isoformat()
