"""A hold: somebody waits for a book, in line, and the copy that comes is kept for them. Pure.

One rule keeps the line right after whatever happened: `settled` takes the open holds of a book in
their order and the copies that stand here free, and says which copy is kept for whom.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from desktop.domain.copy import Copy, CopyId, CopyStatus
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import Patron, PatronId
from desktop.domain.record import RecordId

HoldId = NewType("HoldId", str)

_LONGEST_WORD = 32


class HoldState(StrEnum):
    """Where a hold is in its life: the first two are open."""

    WAITING = "waiting"
    READY = "ready"
    """A copy is kept for the reader."""
    FULFILLED = "fulfilled"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


OPEN = frozenset({HoldState.WAITING, HoldState.READY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A place in the line for a book. `number` is the order: the lower comes first.

    `copy` is there when no other copy will do; `kept` is the copy kept for them, `until` the last
    day of it. Where `library` is not empty, it was promised to that library and no reader of ours.
    """

    id: HoldId
    number: int
    record: RecordId
    placed_at: datetime
    copy: CopyId | None = None
    patron: PatronId | None = None
    library: str = ""
    state: HoldState = HoldState.WAITING
    kept: CopyId | None = None
    until: date | None = None
    closed_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def fits(self, copy: CopyId) -> bool:
        """Whether this copy would do."""
        return self.copy in {None, copy}

    def waiting(self) -> "Hold":
        """Back in the line, at the same place."""
        return replace(self, state=HoldState.WAITING, kept=None, until=None)

    def ready(self, copy: CopyId, until: date) -> "Hold":
        """With a copy kept. What is promised to a library is kept until that is taken back."""
        last = None if self.library else until
        return replace(self, state=HoldState.READY, kept=copy, until=last)

    def closed(self, state: HoldState, on: date) -> "Hold":
        """Out of the line; nothing is kept for it any longer."""
        return replace(self, state=state, kept=None, until=None, closed_on=on)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldView:
    """An open hold as a list shows it. `place` counts from 1 within the line of the book."""

    number: int
    state: HoldState
    place: int
    record: RecordId
    title: str
    barcode: str  # the copy that is kept, or the only one that will do, or empty
    until: date | None
    placed_at: datetime
    library: str
    patron: PatronId | None
    name: str = field(repr=False)
    card: str


def settled(holds: Iterable[Hold], free: Collection[CopyId], *, until: date) -> tuple[Hold, ...]:
    """The line as it ought to be: the first for whom a free copy will do has it kept.

    A copy kept is not given to somebody before them in the line: the reader has been told.
    """
    left, line = list(free), []
    for hold in holds:
        keeps = hold.state is HoldState.READY and hold.kept in left
        if keeps and hold.kept is not None:
            left.remove(hold.kept)
        line.append(hold if keeps or not hold.is_open else hold.waiting())
    wanted = {hold.copy for hold in line if hold.state is HoldState.WAITING}
    for place, hold in enumerate(line):
        fit = _best(hold, left, wanted) if hold.state is HoldState.WAITING else None
        if fit is not None:
            left.remove(fit)
            line[place] = hold.ready(fit, until)
    return tuple(line)


def _best(hold: Hold, left: Sequence[CopyId], wanted: Collection[CopyId | None]) -> CopyId | None:
    """A copy that will do; rather one for which nobody waits by name."""
    fits = [copy for copy in left if hold.fits(copy)]
    return min(fits, key=lambda copy: copy in wanted, default=None)


def keeper(holds: Iterable[Hold], copy: CopyId) -> Hold | None:
    """The hold for which this copy is kept."""
    return next((hold for hold in holds if hold.kept == copy), None)


def served(holds: Iterable[Hold], copy: CopyId, patron: PatronId) -> Hold | None:
    """The hold of a reader that lending them this copy fulfils; the one it is kept for first."""
    own = [hold for hold in holds if hold.patron == patron]
    kept = keeper(own, copy)
    return kept or next((hold for hold in own if hold.fits(copy)), None)


def after_lending(
    holds: Sequence[Hold], copy: CopyId, patron: PatronId, *, on: date
) -> tuple[Hold, ...]:
    """The line when `patron` has taken this copy."""
    done = served(holds, copy, patron)
    return tuple(h.closed(HoldState.FULFILLED, on) if h is done else h for h in holds)


def check_lending(holds: Iterable[Hold], copy: Copy, patron: PatronId) -> None:
    """Refuse to lend what is kept for somebody else."""
    hold = keeper(holds, copy.id)
    if hold is None or hold.patron == patron:
        return
    if hold.library:
        raise RuleError("loan.promised", barcode=copy.barcode, library=hold.library)
    until = None if hold.until is None else hold.until.isoformat()
    raise RuleError("loan.on_hold", barcode=copy.barcode, until=until, number=hold.number)


def check_renewing(holds: Iterable[Hold], copy: Copy, patron: PatronId) -> None:
    """Refuse a later due date while somebody else waits for this copy."""
    waiting = (hold for hold in holds if hold.state is HoldState.WAITING)
    if any(hold.fits(copy.id) and hold.patron != patron for hold in waiting):
        raise RuleError("loan.somebody_waits", barcode=copy.barcode)


def check_placing(
    own: Sequence[Hold], record: RecordId, copies: Sequence[Copy], *, reader: Patron, limit: int
) -> None:
    """Refuse a hold that could not come true, is there already, or is one too many.

    `own` are the reader's open holds, `copies` the ones that would do.
    """
    usable = [each for each in copies if each.status not in _NEVER_LENT]
    if not usable:
        raise RuleError("hold.no_copy")
    asked = {each.id for each in copies}
    if any(hold.record == record and hold.copy in {None, *asked} for hold in own):
        raise RuleError("hold.already_placed", name=reader.name)
    if len(own) >= limit:
        raise RuleError("hold.limit_reached", name=reader.name, limit=limit)


_NEVER_LENT = frozenset({CopyStatus.LOST, CopyStatus.WITHDRAWN})


def hold_body(hold: Hold) -> str:
    """The journal's word on a hold: the book and the copy, never a reader."""
    facts = {
        "state": hold.state.value,
        "record": hold.record,
        "copy": hold.copy,
        "kept": hold.kept,
        "until": None if hold.until is None else hold.until.isoformat(),
        "placed": hold.placed_at.isoformat(),
        "library": hold.library,
    }
    return json.dumps({name: value for name, value in facts.items() if value})


def hold_of_body(name: str, body: str) -> Hold:
    """The hold that such a text tells, without a number. InputError when it makes no sense."""
    said = json_object(body)
    try:
        return Hold(
            id=HoldId(name),
            number=0,
            record=RecordId(_word(said["record"])),
            placed_at=datetime.fromisoformat(said["placed"]),
            copy=CopyId(_word(said["copy"])) if said.get("copy") else None,
            library=_word(said.get("library", "")),
            state=HoldState(said["state"]),
            kept=CopyId(_word(said["kept"])) if said.get("kept") else None,
            until=date.fromisoformat(said["until"]) if said.get("until") else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError("change.not_sound") from error


def _word(value: object) -> str:
    if not (isinstance(value, str) and len(value) <= _LONGEST_WORD):
        raise TypeError
    return value
