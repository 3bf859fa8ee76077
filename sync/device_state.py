"""What a device says of its own state with each request: of the PC, and of readers nothing."""

from typing import NamedTuple

from sync.strict import name_of, not_understood, number


class DeviceState(NamedTuple):
    """How a device stands when it asks. Moments are seconds by its own clock; 0: there is none."""

    pending: int
    """Changes that will wait still when this request has been settled."""
    oldest_s: int
    backup_s: int
    clock_s: int
    program: str


def state_of(parts: object) -> DeviceState | None:
    """What later programs say besides is passed over; InputError when it is not as said here."""
    if parts is None:
        return None
    if not (isinstance(parts, list) and len(parts) >= len(DeviceState._fields)):
        raise not_understood()
    pending, oldest, backup, clock, program = parts[: len(DeviceState._fields)]
    return DeviceState(
        number(pending), number(oldest), number(backup), number(clock), name_of(program)
    )
