"""The locked window: nothing answers but the field, and nothing that was begun is lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.account import Role
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import accounts
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, NOW, Clock
from ui.accounts.lock import Lock
from ui.main_window import MainWindow, Place
from ui.tasks import Tasks
from ui.theme import Look

PIN, HELPER_PIN, NEW_PIN = "274913", "608175", "815274"
LONG_MS = 3_600_000


@pytest.fixture
def code(folder: Path) -> str:
    """A librarian and a helper work here; the code of the recovery sheet."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    hoa = accounts.add_account(
        store, "Lê Thị Hoa", Role.LIBRARIAN, secret=PIN, now=NOW, random_bytes=os.urandom
    )
    accounts.add_account(
        store, "Trần Văn Nam", Role.HELPER, secret=HELPER_PIN, now=NOW, random_bytes=os.urandom
    )
    store.close()
    return hoa.code


class Room:
    """A window with one place, in which somebody types, and its lock."""

    def __init__(self, look: Look, app: QApplication, tasks: Tasks, clock: Clock) -> None:
        self.window = MainWindow(look, app)
        self.typed = QLineEdit()
        self.keys: list[str] = []
        self.window.add_place(
            Place(name="desk", text="Quầy", icon="desk", key="F2", build=lambda: self.typed)
        )
        self.window.add_shortcut("Ctrl+Z", lambda: self.keys.append("Ctrl+Z"))
        self.window.go("desk")
        self.patience_ms = LONG_MS
        self.lock = Lock(
            look, self.window, tasks=tasks, now=clock, patience_ms=lambda: self.patience_ms
        )
        self.tasks = tasks
        self.window.show()

    def actor(self, qtbot: QtBot) -> list[object]:
        seen: list[object] = []
        self.tasks.read(lambda store: store.actor, then=seen.append, owner=self.window)
        qtbot.waitUntil(lambda: bool(seen))
        return seen

    def type_secret(self, secret: str) -> None:
        """As a hand does: there is time between the keys."""
        self.lock.view.secret.setText(secret)
        QTest.keyClick(self.lock.view.secret, Qt.Key.Key_Return)


@pytest.fixture
def enter(
    qtbot: QtBot, look: Look, qapp: QApplication, tasks: Tasks, clock: Clock
) -> Callable[[], Room]:
    def made() -> Room:
        room = Room(look, qapp, tasks, clock)
        qtbot.addWidget(room.window)
        return room

    return made


def locked(qtbot: QtBot, enter: Callable[[], Room]) -> Room:
    room = enter()
    qtbot.waitUntil(lambda: room.lock.is_locked)
    return room


def opened(qtbot: QtBot, enter: Callable[[], Room]) -> Room:
    room = locked(qtbot, enter)
    with qtbot.waitSignal(room.lock.opened):
        room.type_secret(PIN)
    return room


def test_a_library_without_accounts_is_never_locked(
    qtbot: QtBot, enter: Callable[[], Room]
) -> None:
    room = enter()
    with qtbot.waitSignal(room.lock.free):
        room.lock.lock()
    assert room.typed.isVisible()


def test_with_accounts_nothing_answers_until_a_pin_is_right(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = locked(qtbot, enter)
    assert not room.typed.isVisible()
    QTest.keyClick(room.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.keys == []
    room.type_secret("000001")
    qtbot.waitUntil(lambda: "Mã chưa đúng" in room.lock.view.said)
    assert room.lock.view.secret.text() == ""
    with qtbot.waitSignal(room.lock.opened):
        room.type_secret(PIN)
    assert room.typed.isVisible()
    QTest.keyClick(room.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.keys == ["Ctrl+Z"]


def test_what_was_half_typed_is_there_when_somebody_comes_back(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = opened(qtbot, enter)
    room.typed.setText("TV0000")
    room.lock.lock()
    qtbot.waitUntil(lambda: room.lock.is_locked)
    assert room.actor(qtbot) == [None]
    room.type_secret(PIN)
    qtbot.waitUntil(room.typed.isVisible)
    assert room.typed.text() == "TV0000"


def test_another_person_is_chosen_with_the_arrows(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = locked(qtbot, enter)
    hoa = room.lock.view.people.account
    QTest.keyClick(room.lock.view.secret, Qt.Key.Key_Down)
    nam = room.lock.view.people.account
    assert nam != hoa
    with qtbot.waitSignal(room.lock.opened):
        room.type_secret(HELPER_PIN)
    assert room.actor(qtbot) == [nam]


def test_a_book_scanned_at_the_lock_is_told_and_is_no_wrong_pin(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = locked(qtbot, enter)
    for _ in range(4):
        QTest.keyClicks(room.lock.view.secret, BARCODES[0])
        QTest.keyClick(room.lock.view.secret, Qt.Key.Key_Return)
    assert "chưa được ghi" in room.lock.view.said
    with qtbot.waitSignal(room.lock.opened):
        room.type_secret(PIN)


def test_the_window_locks_when_nobody_touches_it_and_not_while_somebody_does(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = locked(qtbot, enter)
    room.patience_ms = 600
    with qtbot.waitSignal(room.lock.opened):
        room.type_secret(PIN)
    handle = room.window.windowHandle()
    assert handle is not None
    for step in range(8):
        QTest.mouseMove(handle, QPoint(100 + step, 100))
        qtbot.wait(100)
        assert not room.lock.is_locked
    qtbot.waitUntil(lambda: room.lock.is_locked)


def test_the_sheet_opens_the_lock_and_a_new_one_is_handed_out(
    qtbot: QtBot, enter: Callable[[], Room], code: str
) -> None:
    room = locked(qtbot, enter)
    view = room.lock.view
    view.forgot.click()
    view.code.setText("ABCDE")
    view.new_secret.setText(NEW_PIN)
    view.recover_button.click()
    qtbot.waitUntil(lambda: "7 nhóm" in view.said)
    view.code.setText(code)
    with qtbot.waitSignal(room.lock.opened) as signal:
        view.recover_button.click()
    assert signal.args is not None
    assert signal.args[0].code not in ("", code)
