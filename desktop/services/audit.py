"""Reading the audit log, and proving that it is as it was written."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.audit import AuditLine, first_broken
from desktop.domain.permission import Right
from desktop.services.acting import check
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """A line for the screen. `name` is of whoever did it, empty before there were accounts."""

    number: int
    at: datetime
    what: str
    entity: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many lines there are, and the first that was tampered with, if one was."""

    lines: int
    broken: int | None


def read_log(
    store: Store, *, what: str = "", name: str = "", limit: int = 200
) -> tuple[AuditRow, ...]:
    """The newest lines first; of one kind, or by one account."""
    check(store, Right.AUDIT)
    names = {each.id: each.name for each in store.accounts.all()}
    account = store.accounts.named(name) if name else None
    if name and account is None:
        return ()
    lines = store.audit.newest(
        what=what, account=None if account is None else account.id, limit=limit
    )
    return tuple(_row(line, names.get(line.account, "") if line.account else "") for line in lines)


def verify_log(store: Store) -> Verdict:
    """Anybody may ask: the answer tells nothing of what is in it."""
    with store.read():
        lines, end = tuple(store.audit.lines()), store.audit.end()
    return Verdict(lines=len(lines), broken=first_broken(lines, end))


def _row(line: AuditLine, name: str) -> AuditRow:
    return AuditRow(number=line.number, at=line.at, what=line.what, entity=line.entity, name=name)
