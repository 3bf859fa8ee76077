"""One change at the hub: what is known when it is done, and what came of it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from sync.wire import Sent, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One change of one device, to be done in a transaction that is open already."""

    connection: Connection
    sent: Sent
    device: str
    library: str
    cursor: int
    version: int
    at: str
    is_late: bool = False
    """The hub does by itself what had to wait: that is news to everybody, also to its author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a change. `is_foreseeable`: its author can work out the record by itself."""

    status: Status
    version: int = 0
    previous: int = 0
    conflicts: tuple[str, ...] = ()
    reason: str = ""
    is_foreseeable: bool = True
    is_new: bool = False
    """A thing is there that was not: what waited for it can be done."""
