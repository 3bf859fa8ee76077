"""One change at the hub: what is known when it is done, and what came of it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from sync.hub.clocks import Clocks
from sync.hub.log import Log
from sync.hub.pending import Pending
from sync.hub.seen import Seen
from sync.sent import Sent
from sync.wire import Status


class Unit:
    """One transaction: its connection, what it has looked up and what it will write at its end."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.clocks = Clocks(connection)
        self.log = Log(connection)
        self.pending = Pending(connection)
        self.seen = Seen(connection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One change of one device, to be done in a transaction that is open already."""

    unit: Unit
    sent: Sent
    device: str
    library: str
    cursor: int
    version: int
    at: str
    is_late: bool = False
    """The hub does by itself what had to wait: that is news to everybody, also to its author."""

    @property
    def connection(self) -> Connection:
        return self.unit.connection

    @property
    def pending(self) -> Pending:
        return self.unit.pending


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a change. `is_foreseeable`: its author can work out the record by itself."""

    status: Status
    version: int = 0
    previous: int = 0
    conflicts: tuple[str, ...] = ()
    reason: str = ""
    is_foreseeable: bool = True
    is_laid_over: bool = False
    """The author's library has something over the record, which the result tells."""
    is_new: bool = False
    """A thing is there that was not: what waited for it can be done."""
