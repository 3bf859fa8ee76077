"""An exchange begins by itself, in the window: when, and when not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.domain.changes import Changes
from desktop.domain.library import Device, Library
from desktop.domain.line import Line, Price
from desktop.storage.store import Store
from ui.sync.actions import ExchangeActions
from ui.sync.line_hint import LineHint
from ui.sync.unasked import UnaskedExchange
from ui.sync.view import ExchangeView
from ui.sync_runner import Cancelled, Progress, SyncRunner
from ui.tasks import Tasks
from ui.theme import Look

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


class Report:
    changes = Changes()


class Wire(LineHint):
    """A line that a test plugs in and out; the system knows nothing of it."""

    away = False

    @property
    @override
    def is_away(self) -> bool:
        return self.away

    def plug(self, *, is_in: bool) -> None:
        self.away = not is_in
        self._on_changed(None)


class Desk:
    """A window's parts, as far as an exchange needs them, and a clock that a test moves."""

    def __init__(self, folder: Path, chance: float) -> None:
        self.moment = NOW
        self.done = Event()
        store = Store.create(
            folder / "a.db", Library(code="1", name="Xã"), now=NOW, random_bytes=bytes
        )
        device = Device(id="d", library="1", hub="http://hub", epoch="e", enrolled_at=NOW)
        with store.write():
            store.device.put(device)
        store.close()
        self.file = folder / "a.db"
        self.tasks = Tasks(lambda: Store.open(self.file, bytes))
        self.tasks.start()
        self.runner = SyncRunner(self._exchange)
        self.wire = Wire()
        self.unasked = UnaskedExchange(
            self.runner,
            tasks=self.tasks,
            runner=self.runner,
            hint=self.wire,
            now=lambda: self.moment,
            chance=lambda: chance,
        )

    def remember(self, line: Line) -> None:
        store = Store.open(self.file, bytes)
        with store.write():
            store.line.put(line)
        store.close()

    def remembered(self) -> Line:
        store = Store.open(self.file, bytes)
        try:
            return store.line.get()
        finally:
            store.close()

    def ring(self) -> None:
        """The timer's moment has come."""
        self.unasked.timer.stop()
        self.unasked.timer.timeout.emit()

    def _exchange(self, _progress: Progress, _cancelled: Cancelled) -> Report:
        self.done.set()
        return Report()

    def stop(self) -> None:
        self.runner.stop()
        self.tasks.stop()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, 0.5)
    qtbot.waitUntil(desk.unasked.timer.isActive)
    yield desk
    desk.stop()


def _wait_s(desk: Desk) -> float:
    return desk.unasked.timer.interval() / 1000


def test_after_the_start_it_waits_at_random(desk: Desk) -> None:
    assert _wait_s(desk) == 60 + 600 * 0.5


def test_when_its_time_has_come_it_begins(qtbot: QtBot, desk: Desk) -> None:
    desk.moment += timedelta(minutes=20)
    with qtbot.waitSignal(desk.runner.ended):
        desk.ring()
    assert desk.done.is_set()


def test_it_does_not_begin_before_the_time_that_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    desk.remember(Line(rests_until=NOW + timedelta(minutes=25)))
    desk.moment += timedelta(minutes=20)
    desk.ring()
    qtbot.waitUntil(desk.unasked.timer.isActive)
    assert (_wait_s(desk), desk.done.is_set()) == (300, False)


def test_a_line_that_appears_is_used_soon_after_though_the_last_one_failed(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.remember(Line(failures=9, rests_until=NOW + timedelta(hours=3)))
    desk.wire.plug(is_in=False)
    desk.wire.plug(is_in=True)
    qtbot.waitUntil(lambda: _wait_s(desk) == 30)
    desk.moment += timedelta(seconds=31)
    with qtbot.waitSignal(desk.runner.ended):
        desk.ring()
    assert desk.done.is_set()


def test_a_line_that_appears_does_not_make_it_call_a_hub_that_asked_for_rest(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.remember(Line(closed_until=NOW + timedelta(minutes=9)))
    desk.wire.plug(is_in=False)
    desk.wire.plug(is_in=True)
    qtbot.waitUntil(lambda: _wait_s(desk) == 540)


def test_without_a_line_or_before_a_login_page_it_does_not_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.wire.plug(is_in=False)
    desk.moment += timedelta(hours=1)
    desk.ring()
    qtbot.waitUntil(desk.unasked.timer.isActive)
    assert (_wait_s(desk), desk.done.is_set()) == (600, False)


def test_where_nobody_wants_it_it_does_not_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.remember(Line(begins_itself=False))
    desk.moment += timedelta(hours=1)
    desk.ring()
    qtbot.waitUntil(desk.unasked.timer.isActive)
    assert not desk.done.is_set()


def test_what_is_chosen_on_the_page_is_kept(qtbot: QtBot, desk: Desk, look: Look) -> None:
    view = ExchangeView(look)
    qtbot.addWidget(view)
    ExchangeActions(view, tasks=desk.tasks, runner=desk.runner, now=lambda: desk.moment)
    card = view.line
    qtbot.waitUntil(lambda: card.begins.currentData() is True)
    card.begins.setCurrentIndex(1)
    card.price.setCurrentIndex(1)
    card.budget.setCurrentIndex(2)
    card.budget.activated.emit(2)
    qtbot.waitUntil(lambda: desk.remembered().price is Price.PAID)
    line = desk.remembered()
    assert (line.begins_itself, line.month_bytes) == (False, 20 << 20)
