"""Sealing a library from the page of backups."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.machine.credentials import PASSPHRASE
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.library_key import Guard
from desktop.services import protecting
from desktop.storage import sqlite
from desktop.storage.store import Store
from tests.ui.conftest import NOW, Clock
from tests.ui.test_backup_page import Screen
from ui.backup.closing import Closing
from ui.backup.offer import SealingOffer
from ui.backup.protect_card import ProtectCard
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.button import Button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of windows, offscreen

PHRASE = "suối ngọc mùa lũ"


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a run of the program begins, on a PC without a keyring."""
    monkeypatch.delenv(PASSPHRASE, raising=False)
    monkeypatch.setattr(sqlite, "_known", {})


class Sealing:
    """The page, from the first click to what is left when the program is closed."""

    def __init__(self, screen: Screen, tasks: Tasks, folder: Path) -> None:
        self.screen, self.tasks = screen, tasks
        self.file = folder / LIBRARY_FILE
        found = screen.view.findChild(ProtectCard)
        assert isinstance(found, ProtectCard)
        self.card = found
        screen.qtbot.waitUntil(lambda: not found.isHidden(), timeout=20_000)

    def is_plain(self) -> bool:
        return self.file.read_bytes().startswith(b"SQLite format")

    def begin(self, phrase: str, again: str) -> None:
        if self.card.leave.isHidden():
            self.card.begin.click()  # and the passphrase is asked for
        self.card.passphrase.setText(phrase)
        self.card.again.setText(again)
        self.card.begin.click()

    def agree(self) -> None:
        self.begin(PHRASE, PHRASE)
        self.screen.qtbot.waitUntil(lambda: bool(self.card.sheet.code), timeout=20_000)
        self.card.typed.setText(self.card.sheet.code.lower())
        self.card.agree.click()

    def close(self) -> None:
        self.screen.places.stop()
        self.tasks.stop()
        self.screen.places.finish()


@pytest.fixture
def sealing(
    qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[Sealing]:
    screen = Screen(qtbot, look, tasks, folder=folder, clock=clock)
    yield Sealing(screen, tasks, folder)
    screen.places.stop()


def test_a_library_is_sealed_at_closing_and_only_after_the_code_was_typed_back(
    sealing: Sealing,
) -> None:
    card = sealing.card
    sealing.begin(PHRASE, PHRASE)
    sealing.screen.qtbot.waitUntil(lambda: bool(card.sheet.code), timeout=20_000)
    code = card.sheet.code
    assert not card.passphrase.text() + card.again.text(), "a secret does not stay on the screen"

    card.typed.setText("1" * 35)
    card.agree.click()
    assert card.sheet.code == code, "a wrong code agrees to nothing"
    card.typed.setText(code.lower())
    card.agree.click()
    assert not card.sheet.code
    assert sealing.is_plain(), "not before closing"

    sealing.close()
    assert not sealing.is_plain()
    assert protecting.guarded(sealing.file) is Guard.PASSPHRASE


def test_a_passphrase_is_typed_twice_and_long_enough_before_anything_is_made(
    sealing: Sealing,
) -> None:
    files = sorted(sealing.file.parent.iterdir())
    for phrase, again in (("", ""), (PHRASE, "suối ngọc mùa khô")):
        sealing.begin(phrase, again)
        assert not sealing.card.sheet.code
    sealing.begin("suối", "suối")
    note = sealing.screen.view.note
    sealing.screen.qtbot.waitUntil(lambda: not note.isHidden(), timeout=20_000)
    assert not sealing.card.sheet.code
    assert sorted(sealing.file.parent.iterdir()) == files


def test_what_was_agreed_can_be_left_before_closing(sealing: Sealing) -> None:
    sealing.agree()
    sealing.card.leave.click()
    sealing.close()
    assert sealing.is_plain()


def test_a_library_that_another_program_holds_stays_plain_and_the_end_says_why(
    sealing: Sealing,
) -> None:
    sealing.agree()
    told: list[str] = []

    def read_and_leave() -> None:
        every = (each for each in QApplication.topLevelWidgets() if isinstance(each, Closing))
        end = next((each for each in every if each.isVisible()), None)
        if end is None or end.leave.isHidden():
            QTimer.singleShot(50, read_and_leave)
            return
        told.append(end.told)
        end.leave.click()

    with closing(Store.open(sealing.file, os.urandom)):
        QTimer.singleShot(50, read_and_leave)
        sealing.close()
    assert told == ["Chương trình khác đang ghi vào thư viện."]
    assert sealing.is_plain()


def test_a_sealed_library_is_made_plain_again_at_closing(
    qtbot: QtBot, look: Look, folder: Path, clock: Clock
) -> None:
    file = folder / LIBRARY_FILE
    with closing(Store.open(file, os.urandom)) as store:
        prepared = protecting.prepare(store, passphrase=PHRASE, now=NOW, random_bytes=os.urandom)
    protecting.seal(file, prepared, now=NOW)
    tasks = Tasks(lambda: Store.open(file, os.urandom))
    tasks.start()
    sealing = Sealing(Screen(qtbot, look, tasks, folder=folder, clock=clock), tasks, folder)
    assert not sealing.card.unseal.isHidden()

    sealing.card.unseal.click()
    qtbot.waitUntil(lambda: not sealing.card.close_now.isHidden(), timeout=20_000)
    assert not sealing.is_plain()
    sealing.close()
    assert sealing.is_plain()


def strips(offer: SealingOffer) -> list[QWidget]:
    return [] if offer.strip is None else [offer.strip]


def test_a_plain_library_with_readers_is_told_of_once(sealing: Sealing) -> None:
    places = sealing.screen.places
    assert not strips(places.offer), "not at the start"
    places.clock.timeout.emit()
    sealing.screen.qtbot.waitUntil(lambda: len(strips(places.offer)) == 1, timeout=20_000)
    (strip,) = strips(places.offer)
    strip.findChildren(Button)[0].click()
    assert strip.isHidden()

    again = SealingOffer(
        sealing.screen.view.look,
        sealing.screen.window,
        tasks=sealing.tasks,
        folder=sealing.file.parent,
    )
    again.look_now()
    with sealing.screen.qtbot.waitCallback() as asked:
        sealing.tasks.read(lambda _store: None, then=asked, owner=again)
    assert not strips(again)
