"""What a new day brings by itself, and what the desk tells of it."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import circulation, holds, new_day, readers
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.waiting import settle
from ui.desk.view import DeskView
from ui.new_day import NewDay
from ui.search import tidying
from ui.search.tidying import Tidying
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.state_band import Told

_A_DAY_S = 86_400


@pytest.fixture
def library(folder: Path) -> Path:
    """One reader has a copy kept, and another waits for the same."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    first, second = (readers.with_card(store, card).id for card in (CARD, OTHER_CARD))
    for patron in (first, second):
        holds.place_on_copy(store, patron, BARCODES[0], now=NOW)
    circulation.lend(store, BARCODES[1], patron=first, now=NOW - timedelta(days=200))
    circulation.take_back(store, BARCODES[1], now=NOW - timedelta(days=190))
    for days in range(180, 0, -10):
        new_day.begin(store, now=NOW - timedelta(days=days))
    store.close()
    return folder / LIBRARY_FILE


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> DeskView:
    view = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(view)
    return view


@pytest.mark.usefixtures("library")
def test_a_hold_that_ran_out_over_night_is_told_of_at_the_desk(
    desk: DeskView, qtbot: QtBot, tasks: Tasks, clock: Clock
) -> None:
    day = NewDay(desk, tasks=tasks, now=clock)
    day.look()
    settle(qtbot, tasks)
    assert not desk.band.property("kind")
    clock.pass_by(4 * _A_DAY_S)
    desk.tell(Told(kind="success", headline="Đã ghi mượn"))
    day.look()
    settle(qtbot, tasks)
    assert desk.band.property("kind") == "success"
    desk.show_ready()
    day.look()
    assert desk.band.property("kind") == "attention"
    assert f"để riêng {BARCODES[0]} cho Phạm Quốc Huy" in desk.band.accessibleName()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is typed for a moment, and that is quiet enough."""
    monkeypatch.setattr(tidying, "_QUIET_MS", 1)


@pytest.mark.usefixtures("impatient")
def test_loans_of_long_ago_forget_their_readers_while_nothing_is_typed(
    look: Look, qtbot: QtBot, tasks: Tasks, clock: Clock, library: Path
) -> None:
    assert remembers(library)
    view = SearchView(look)
    qtbot.addWidget(view)
    Tidying(view, tasks=tasks, now=clock)
    qtbot.waitUntil(lambda: not remembers(library))


def remembers(library: Path) -> bool:
    """Whether it is known who had a book that came back long ago."""
    store = Store.open(library, os.urandom)
    try:
        return store.past_loans.is_any_before(NOW - timedelta(days=100))
    finally:
        store.close()
