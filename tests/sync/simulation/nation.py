"""What the hub and the nation's desk do about the books of libraries, as the dice fall."""

import random
from contextlib import suppress
from itertools import combinations

from sqlalchemy import func, select

from desktop.domain.errors import RuleError
from desktop.domain.record import Record
from desktop.domain.union import JOIN_FROM, Portrait, portrait, score
from sync.hub.desk.conflicts import ConflictRow, open_conflicts
from sync.hub.desk.conflicts import settle as settle_conflict
from sync.hub.desk.curating import curate
from sync.hub.desk.deeds import COMMAND_LINE
from sync.hub.desk.twins import likely
from sync.hub.desk.twins import settle as settle_twins
from sync.hub.tables import record
from sync.hub.union.looking import look
from sync.hub.union.tables import twin
from sync.hub.union.twins import APART, ASKED, JOINED
from tests.sync.simulation.quick import QuickWorld

SAME_BOOKS = (
    *2 * ({"245": "Dế mèn phiêu lưu ký", "020": "9786041234567", "100": "Tô Hoài"},),
    {"245": "Dế mèn phiêu lưu ký", "020": "9786041234567"},
    {"245": "Đất rừng phương Nam", "020": "9786042137683", "100": "Đoàn Giỏi"},
)
"""How two communes describe one book: surely the same, and perhaps the same."""
_CURATED = select(record.c.id).where(record.c.is_curated)
_JOINED_BY_ITSELF = select(twin.c.one, twin.c.other).where(
    twin.c.state == JOINED, twin.c.settled_by == ""
)


Pair = frozenset[str]


class Nation:
    """The worker that looks for twins, and whoever decides at the desk."""

    def __init__(self, world: QuickWorld, dice: random.Random) -> None:
        self.broken: set[str] = set()
        self._world = world
        self._dice = dice
        self._parted: set[Pair] = set()

    def match(self) -> None:
        """Look at all that has changed, and see what was joined by itself."""
        curated, before = self._curated(), self._joined_by_itself()
        while look(self._world.hub):
            pass
        joined = self._joined_by_itself() - before
        if joined & self._parted:
            self.broken.add("what was taken apart was joined again by itself")
        if any(pair <= curated for pair in joined):
            self.broken.add("two that the nation answers for were joined by themselves")

    def judge(self) -> None:
        """Say of a pair that it is one book, or take apart what was joined."""
        for is_joined in self._dice.sample((True, False), 2):
            rows = likely(self._world.hub, "", joined=is_joined).rows
            if rows:
                row = self._dice.choice(rows)
                self._judge(row.goes.record, row.stays.record, is_one=not is_joined)
                return

    def _judge(self, one: str, other: str, *, is_one: bool) -> None:
        with suppress(RuleError):  # somebody has removed one of them
            settle_twins(self._world.hub, COMMAND_LINE, one, other, is_one=is_one)
            if not is_one:
                self._parted.add(frozenset((one, other)))

    def forget(self) -> None:
        """The hub was put back from a backup, with what it knew then."""
        self._parted.clear()

    def curate(self) -> None:
        """Answer for a record from now on, or no longer."""
        with self._world.hub.engine.begin() as connection:
            # As the hub numbered them: an identity has in it what some clock showed.
            known = select(record.c.id, record.c.is_curated).order_by(record.c.version)
            rows = connection.execute(known).all()
        if rows:
            row = self._dice.choice(rows)
            with suppress(RuleError):  # it is gone, or a proposal waits
                curate(self._world.hub, COMMAND_LINE, row.id, is_curated=not row.is_curated)

    def decide(self) -> None:
        """Settle something that waits for a person."""
        rows = open_conflicts(self._world.hub, "").rows
        if rows:
            self._settle(self._dice.choice(rows))

    def leave_nothing(self) -> bool:
        """Match and decide until nothing waits; whether libraries have something to hear of it."""
        before = self._newest()
        self.match()
        is_decided = False
        while rows := [row for row in open_conflicts(self._world.hub, "").rows if row.is_proposal]:
            self._settle(rows[0])
            is_decided = True
        return is_decided or self._newest() != before

    def _curated(self) -> set[str]:
        with self._world.hub.engine.begin() as connection:
            return set(connection.execute(_CURATED).scalars())

    def _joined_by_itself(self) -> set[Pair]:
        with self._world.hub.engine.begin() as connection:
            return {frozenset(pair) for pair in connection.execute(_JOINED_BY_ITSELF)}

    def _newest(self) -> int:
        with self._world.hub.engine.begin() as connection:
            return connection.execute(select(func.max(record.c.version))).scalar() or 0

    def _settle(self, row: ConflictRow) -> None:
        """Who decides has both values on the screen."""
        self._world.note(row.record, row.field, row.theirs, seen=row.nation)
        for keep_library in (self._dice.random() < 0.5, False):
            with suppress(RuleError):  # of a record that is gone, only the nation's can be kept
                settle_conflict(
                    self._world.hub,
                    COMMAND_LINE,
                    row.op,
                    field=row.field,
                    keep_library=keep_library,
                )
                return


def left_apart(world: QuickWorld) -> bool:
    """Whether two are surely of one book, and neither joined, nor asked about, nor parted.

    About what the nation answers for, it may be a person's to say.
    """
    with world.hub.engine.begin() as connection:
        twins = connection.execute(select(twin.c.one, twin.c.other, twin.c.state)).all()
        curated = set(connection.execute(_CURATED).scalars())
    told = {
        frozenset(map(world.hub_leads_to(), (row.one, row.other)))
        for row in twins
        if row.state in {APART, ASKED}
    }
    shown: dict[str, Portrait] = {
        name: portrait(Record.from_text(text)) for name, text in world.hub_shown().items()
    }
    return any(
        score(shown[one], shown[other]).points >= JOIN_FROM
        for one, other in combinations(sorted(shown), 2)
        if frozenset((one, other)) not in told and not {one, other} & curated
    )
