"""The ways of the desk and its counts: which way is on, who came in, what was read here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QShortcut

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.desk import LENDING, Deed, Doing, Outcome, Way
from desktop.domain.register import Kind
from desktop.domain.visit import Visitor, Visits
from desktop.services import visits
from desktop.storage.store import Store
from ui.desk.door_card import KEYS, DoorCard
from ui.desk.view import NEXT_READER, DeskView
from ui.desk.ways import WayChips, WayStrip, chip_of, way_of
from ui.tasks import Tasks

_LOOK_MS = 60_000
_ON_PILES = Qt.FocusReason.OtherFocusReason


class DeskCounting(QObject):
    """Holds the way that is on; ends it with the day. Counts what nobody's name belongs to."""

    def __init__(self, view: DeskView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._way, self._since = LENDING, date.min
        self._returned = 0
        self._chips = WayChips(view.look)
        self._strip = WayStrip(view.look)
        self._door = DoorCard(view.look)
        view.bar.insert(view.bar.count() - 1, self._chips)  # before the date
        view.main.insertWidget(view.main.indexOf(view.band), self._strip)
        view.side.addWidget(self._door)
        self._chips.chosen.connect(self._on_chosen)
        self._strip.over.connect(self.end)
        view.escaped.connect(self.end)
        self._strip.day_asked.connect(self._on_day_asked)
        self._strip.use_counted.connect(self._on_use_counted)
        self._door.came.connect(self._on_came)
        self._add_keys()
        tasks.changed.connect(self._on_changed)
        clock = QTimer(self)
        clock.timeout.connect(self._end_with_the_day)
        clock.start(_LOOK_MS)
        self._reload()

    def _add_keys(self) -> None:
        for visitor, keys in KEYS.items():
            shortcut = QShortcut(keys, self._view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda visitor=visitor: self._on_came(visitor))

    @property
    def way(self) -> Way:
        """How the next scan is to be taken. A way that was on yesterday is on no more."""
        self._end_with_the_day()
        return self._way

    def end(self) -> None:
        self._turn(LENDING)

    def note(self, outcome: Outcome) -> None:
        """Count along what a pile brought."""
        if self._way.doing is not Doing.RETURNING:
            return
        step = (outcome.deed is Deed.RETURNED) - (outcome.undone is Deed.RETURNED)
        self._returned = max(0, self._returned + step)
        self._strip.show_returned(self._returned)

    def _on_chosen(self, chosen: str) -> None:
        self._turn(way_of(chosen, day_of(self._now())))

    def _on_day_asked(self, day: date) -> None:
        self._turn(replace(self._way, on=day))

    def _turn(self, way: Way) -> None:
        today = day_of(self._now())
        if way.doing is not self._way.doing:
            self._returned = 0
        self._way, self._since = way, today
        self._chips.show_chosen(chip_of(way))
        self._strip.show_way(way, today=today)
        self._strip.show_returned(self._returned)
        self._view.scan_box.warn(is_warning=way.doing is not Doing.LENDING)
        if way.doing is not Doing.LENDING:
            self._view.scan(NEXT_READER)  # nobody is at the desk while a pile is done
        self._view.scan_box.edit.setFocus(_ON_PILES)

    def _end_with_the_day(self) -> None:
        if self._way is not LENDING and day_of(self._now()) != self._since:
            self.end()

    def _on_came(self, visitor: Visitor) -> None:
        now = self._now()
        self._count(lambda store: visits.count_visitor(store, visitor, now=now))

    def _on_use_counted(self, kind: Kind) -> None:
        now = self._now()
        self._count(lambda store: visits.count_use(store, kind, now=now))

    def _count(self, work: Callable[[Store], Visits]) -> None:
        self._tasks.write(work, then=self._show, owner=self._view)
        self._view.scan_box.edit.setFocus(_ON_PILES)

    def _on_changed(self, changes: Changes) -> None:
        if changes.visits:
            self._reload()

    def _reload(self) -> None:
        now = self._now()
        self._tasks.read(
            lambda store: visits.of_day(store, now=now),
            then=self._show,
            owner=self._view,
            latest="desk.visits",
        )

    def _show(self, counted: Visits) -> None:
        self._door.show_visits(counted)
        self._strip.show_visits(counted)
