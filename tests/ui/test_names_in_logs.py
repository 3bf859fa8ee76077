"""A bug at the desk, while a reader stands there, names nobody in what is written down of it."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.changes import NOTHING, Changes
from desktop.machine.logs import LOG_FILE, keep_log
from desktop.services import accounting, desk, holds
from desktop.services.readers import with_card
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.test_desk_actions import Heard, reader
from tests.ui.waiting import settle
from ui.crash import CrashDialog, CrashReporter
from ui.desk.actions import DeskActions
from ui.desk.outcome_words import told
from ui.desk.view import DeskView
from ui.tasks import Tasks
from ui.theme import Look

NAMES = ("Nguyễn Ngọc Bảo An", "Phạm Quốc Huy")


class CarelessError(Exception):
    """Carries all that is at hand, as a careless assertion would."""

    changes: Changes = NOTHING


def bug(store: Store) -> CarelessError:
    """All that is known of a reader at the desk, thrown out of the midst of a deed."""
    patron = with_card(store, OTHER_CARD)
    outcome = desk.scan(store, BARCODES[0], patron=None, now=NOW)
    card = desk.scan(store, OTHER_CARD, patron=None, now=NOW)
    rows = desk.today(store, now=NOW).rows
    money = accounting.reader_money(store, patron.id)
    raise CarelessError(
        patron, outcome, card, told(card, day_of(NOW)), rows, money, holds.everything(store)
    )


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level, hook = list(root.handlers), root.level, sys.excepthook
    keep_log(tmp_path)
    yield tmp_path / LOG_FILE
    for handler in [handler for handler in root.handlers if handler not in before]:
        handler.close()
        root.removeHandler(handler)
    root.setLevel(level)
    sys.excepthook = hook


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen says so of dialogs
def test_a_bug_while_a_reader_is_at_the_desk_names_nobody(
    qtbot: QtBot,
    look: Look,
    tasks: Tasks,
    log: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window, view = QWidget(), DeskView(look, today=day_of(NOW))
    for widget in (window, view):
        qtbot.addWidget(widget)
    DeskActions(view, tasks=tasks, sounds=Heard(), now=Clock())
    CrashReporter(look, window).install()
    view.scan(CARD)
    view.scan(BARCODES[0])
    tasks.read(_kept_for_another, then=lambda _hold: None, owner=tasks)
    tasks.write(bug, then=lambda _bug: None, owner=tasks)
    settle(qtbot, tasks)
    assert reader(view) == NAMES[0]
    (dialog,) = window.findChildren(CrashDialog)
    dialog.accept()
    written = log.read_text(encoding="utf-8") + capsys.readouterr().err
    assert "CarelessError" in written
    assert OTHER_CARD in written
    assert [name for name in NAMES if name in written] == []


def _kept_for_another(store: Store) -> object:
    return holds.place_on_copy(store, with_card(store, OTHER_CARD).id, BARCODES[0], now=NOW)
