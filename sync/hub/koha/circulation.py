"""Tells a Koha what the desks lent and took back: in files, or one by one; each thing once.

What is to be said is worked out from the events of each copy and written down before it goes, in
the order of its moment. What Koha has no word for is put aside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from desktop.domain.edit import json_object
from desktop.domain.errors import RemoteError, RuleError
from desktop.domain.koha import Action, Desk, Operation, Said, is_sayable, koc
from desktop.domain.loan_events import Came, Event, EventType, Folded, fold, ordered
from sync.hub.database import Hub
from sync.hub.koha.branches import find
from sync.hub.koha_tables import koha_branch, koha_said
from sync.hub.tables import circulation, copy

_ACTIONS = {Came.OPENED: Action.ISSUE, Came.RENEWED: Action.ISSUE, Came.CLOSED: Action.RETURN}
_EVENT = ("op", "type", "copy", "loan", "moment", "device", "n", "due", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file for Koha's desk, its number, and under which branch it is to be handed in."""

    library: str
    branch: str
    number: int
    operations: int
    text: str


def file_of(hub: Hub, name: str, code: str, *, number: int | None = None) -> Written | None:
    """What is new of a library as its next file, or an earlier file as it was. None: nothing new.

    A file is closed when it is made: what comes later is in another.
    """
    with hub.engine.begin() as connection:
        row = _branch(connection, name, code)
        if number is None:
            _gather(connection, row)
            number = row.files + 1
            mine = (koha_said.c.koha == name) & (koha_said.c.library == code)
            new = update(koha_said).where(mine, koha_said.c.state == Said.WAITING)
            taken = connection.execute(new.values(state=Said.DONE, file=number))
            if not taken.rowcount:
                return None
            counted = update(koha_branch).where(
                koha_branch.c.koha == name, koha_branch.c.library == code
            )
            connection.execute(counted.values(files=number))
        said = _operations(connection, name, code, koha_said.c.file == number)
    if not said:
        raise RuleError("koha.no_such_file", number=number)
    return Written(
        library=code, branch=row.branch, number=number, operations=len(said), text=koc(said)
    )


def say(hub: Hub, name: str, code: str, desk: Desk) -> dict[Said, int]:
    """Say what is new of a library one by one. One whose reply was lost stops those behind it."""
    counts: dict[Said, int] = {}
    with hub.engine.begin() as connection:
        row = _branch(connection, name, code)
        _gather(connection, row)
        unsure = _operations(connection, name, code, koha_said.c.state == Said.SENDING)
        waiting = _operations(connection, name, code, koha_said.c.state == Said.WAITING)
    if unsure:
        raise RuleError("koha.unsure", op=unsure[0].op, barcode=unsure[0].barcode)
    for operation in waiting:
        state = _say_one(hub, name, operation, branch=row.branch, desk=desk)
        counts[state] = counts.get(state, 0) + 1
    return counts


def resolve(hub: Hub, name: str, op: str, *, is_taken: bool) -> None:
    """What a person found in Koha of an operation whose reply was lost."""
    with hub.engine.begin() as connection:
        find(connection, name)
        one = (koha_said.c.koha == name) & (koha_said.c.op == op)
        state = Said.DONE if is_taken else Said.WAITING
        query = update(koha_said).where(one, koha_said.c.state == Said.SENDING)
        if not connection.execute(query.values(state=state)).rowcount:
            raise RuleError("koha.nothing_unsure", op=op)


def _say_one(hub: Hub, name: str, operation: Operation, *, branch: str, desk: Desk) -> Said:
    _mark(hub, name, operation.op, state=Said.SENDING)
    try:
        refused = desk.say(operation, branch=branch)
    except RemoteError as error:
        if error.code == "source.not_allowed":  # it did not get as far as the operation
            _mark(hub, name, operation.op, state=Said.WAITING)
        raise
    state = Said.REFUSED if refused else Said.DONE
    _mark(hub, name, operation.op, state=state, reason=refused)
    return state


def _mark(hub: Hub, name: str, op: str, *, state: Said, reason: str = "") -> None:
    with hub.engine.begin() as connection:
        one = (koha_said.c.koha == name) & (koha_said.c.op == op)
        connection.execute(update(koha_said).where(one).values(state=state, reason=reason))


def _branch(connection: Connection, name: str, code: str) -> Row[Any]:
    """Held until the end of the transaction: two who gather at once would number alike."""
    find(connection, name)
    query = select(koha_branch).where(koha_branch.c.koha == name, koha_branch.c.library == code)
    row = connection.execute(query.with_for_update()).one_or_none()
    if row is None:
        raise RuleError("koha.no_branch", code=code)
    return row


def _operations(connection: Connection, name: str, code: str, which: Any) -> list[Operation]:
    mine = (koha_said.c.koha == name) & (koha_said.c.library == code)
    rows = connection.execute(select(koha_said).where(mine, which).order_by(koha_said.c.place))
    return [
        Operation(row.op, Action(row.action), row.barcode, row.card, row.moment) for row in rows
    ]


def _gather(connection: Connection, row: Row[Any]) -> None:
    """Write down what is to be said and was not written down yet."""
    mine = (koha_said.c.koha == row.koha) & (koha_said.c.library == row.library)
    said = connection.execute(select(koha_said).where(mine).order_by(koha_said.c.place)).all()
    known = {each.op for each in said}
    last = {each.copy: each.action for each in said if each.state != Said.ASIDE}
    bodies = dict(
        connection.execute(
            select(copy.c.id, copy.c.body).where(copy.c.library == row.library)
        ).all()
    )
    new: list[tuple[str, Operation]] = []
    for name, events in _by_copy(connection, row.library).items():
        barcode = str(json_object(bodies[name]).get("barcode", "")) if name in bodies else ""
        unsaid = _unsaid(events, known, last.get(name), barcode=barcode, card=row.card)
        new += [(name, operation) for operation in unsaid]
    new.sort(key=lambda each: each[1].moment)
    place = connection.execute(select(func.count()).select_from(koha_said).where(mine)).scalar_one()
    rows = [
        _row(row, name, operation, place=number)
        for number, (name, operation) in enumerate(new, place + 1)
    ]
    if rows:
        connection.execute(insert(koha_said), rows)


def _row(row: Row[Any], name: str, operation: Operation, *, place: int) -> dict[str, object]:
    is_sound = is_sayable(operation.barcode, operation.card)
    return {
        **operation._asdict(),
        "koha": row.koha,
        "library": row.library,
        "copy": name,
        "place": place,
        "file": 0,
        "state": Said.WAITING if is_sound else Said.ASIDE,
        "reason": "" if is_sound else "koha.barcode_long",
    }


def _by_copy(connection: Connection, code: str) -> dict[str, list[Event]]:
    events: dict[str, list[Event]] = {}
    for row in connection.execute(select(circulation).where(circulation.c.library == code)):
        facts = {name: getattr(row, name) for name in _EVENT}
        events.setdefault(row.copy, []).append(Event(**facts | {"type": EventType(row.type)}))
    return events


def _unsaid(
    events: list[Event], known: Iterable[str], last: str | None, *, barcode: str, card: str
) -> Iterator[Operation]:
    """What had an effect and was not said; and what puts Koha right when that was taken back."""
    folded = fold(events)
    line = ordered(events)
    for event in line:
        action = _action(event, folded)
        if action is not None and event.op not in known:
            last = action
            yield Operation(event.op, action, barcode, card, event.moment)
    now = Action.RETURN if folded.open is None else Action.ISSUE
    if last is not None and last != now:
        end = line[-1]
        yield Operation(f"{end.op}-{now}", now, barcode, card, end.moment)


def _action(event: Event, folded: Folded) -> Action | None:
    """A loan may be closed by what is no return of its own; then there is nothing to say."""
    came = folded.outcomes.get(event.op, Came.NO_EFFECT)
    if event.type is EventType.LOAN:
        return Action.ISSUE if came is Came.OPENED else None
    return _ACTIONS.get(came)
