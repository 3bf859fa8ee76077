"""Notes which records are to be looked at, in the transaction in which they change."""

from sqlalchemy import Connection, bindparam
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.edit import Edit
from desktop.domain.units import GONE, INTO, LEADER, is_part
from sync.hub.pending import Pending
from sync.hub.union.tables import to_match

_TELLING = frozenset({"001", "003", "020", "100", "110", "111", "245", "250", "260", "264", "300"})
"""Tags of the fields that tell which book it is."""
_TAG_LENGTH = 3
_MARKS = frozenset({GONE, INTO, LEADER})

# A row is set anew, and not passed over, so that who takes it away waits for what is said here.
_NOTE = insert(to_match).values(record=bindparam("name"), version=bindparam("since"))
_NOTE = _NOTE.on_conflict_do_update(
    index_elements=["record"], set_={"version": _NOTE.excluded.version}
)


def note(pending: Pending, name: str, edit: Edit, *, version: int) -> None:
    """The record is worth a look, if the edit touches what tells which book it is."""
    if any(_is_telling(unit, value) for unit, value in edit.units.items()):
        pending.note(_NOTE, name, {"name": name, "since": version})


def ask(connection: Connection, name: str, *, version: int) -> None:
    """Have a record looked at that a desk has changed, whatever it changed.

    The last thing of its transaction: who looks takes what it has looked at away as its own last.
    """
    connection.execute(_NOTE, {"name": name, "since": version})


def _is_telling(unit: str, value: str | None) -> bool:
    if unit in _MARKS or is_part(unit):
        return True
    return value is None or value[:_TAG_LENGTH] in _TELLING
