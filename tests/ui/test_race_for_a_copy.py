"""The window and the command line lend the same copies at once: each has one reader at the end."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.patron import PatronId
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import readers
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, OTHER_CARD, Clock
from tests.ui.test_desk_actions import Heard
from tests.ui.waiting import settle
from ui.desk.actions import DeskActions
from ui.desk.view import DeskView
from ui.tasks import Tasks
from ui.theme import Look

RACES = BARCODES[:3]  # as many as a child may have


def lending(folder: Path, code: str) -> "subprocess.Popen[str]":
    command = ("-m", "ui", "--library", str(folder), "checkout", OTHER_CARD, code, "--json")
    return subprocess.Popen(
        [sys.executable, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def who_has(folder: Path) -> dict[str, PatronId | None]:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    found: dict[str, PatronId | None] = {}
    for code in RACES:
        copy = store.copies.by_barcode(code)
        assert copy is not None
        loan = store.loans.current(copy.id)
        found[code] = None if loan is None else loan.patron
    cards = {card: readers.with_card(store, card).id for card in (CARD, OTHER_CARD)}
    store.close()
    return found | cards


def test_a_copy_that_two_programs_lend_at_once_goes_to_one_and_the_other_is_told(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock, folder: Path
) -> None:
    heard, view = Heard(), DeskView(look, today=day_of(clock()))
    qtbot.addWidget(view)
    DeskActions(view, tasks=tasks, sounds=heard, now=clock)
    view.scan(CARD)
    settle(qtbot, tasks)
    window: dict[str, bool] = {}
    line: dict[str, bool] = {}
    others = {RACES[0]: lending(folder, RACES[0])}
    others[RACES[0]].wait(timeout=60)  # so that each side loses at least once
    others |= {code: lending(folder, code) for code in RACES[1:]}
    for code in reversed(RACES):
        clock.pass_by(3)
        view.scan(code)
        settle(qtbot, tasks)
        window[code] = heard.kinds[-1] != "refused"  # it may be told of the clock besides
        assert window[code] or "đang ghi cho người khác mượn" in view.band.accessibleName()
    for code, other in others.items():
        out, error = other.communicate(timeout=60)
        line[code] = other.returncode == 0
        assert line[code] or "loan.item_is_out" in out
        assert "Traceback" not in error
    found = who_has(folder)
    assert line[RACES[0]]
    for code in RACES:
        assert window[code] != line[code]
        assert found[code] == found[CARD if window[code] else OTHER_CARD]
