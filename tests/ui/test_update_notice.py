"""A newer program is offered quietly, and taken when the window closes, if it was asked for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.machine.credentials import PASSPHRASE
from desktop.machine.programs import State
from tests.new_versions import KEY, answers, new_version
from ui import update_work, volumes
from ui.cli.commands import run
from ui.main_window import MainWindow, Place
from ui.theme import Look
from ui.update_notice import UpdateNotice


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, look: Look) -> MainWindow:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    window.add_place(Place(name="desk", text="Quầy", icon="desk", key="", build=QWidget))
    window.go("desk")
    window.show()
    return window


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only drive; and a program with a key."""
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(tmp_path / "programs"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    (tmp_path / "usb").mkdir()
    monkeypatch.setattr(volumes, "mounted", lambda: [tmp_path / "usb"])
    return tmp_path / "usb"


def notice_in(window: MainWindow, look: Look, folder: Path, qtbot: QtBot) -> UpdateNotice:
    notice = UpdateNotice(look, window, folder=folder, load=lambda: update_work)
    qtbot.waitUntil(lambda: not notice.job.is_running, timeout=20_000)
    return notice


def new(stick: Path, rehearsed: str = "") -> None:
    fine = answers(1).replace('"copies": 1', '"copies": 7').replace('"patrons": 0', '"patrons": 2')
    new_version(stick, rehearsed=rehearsed or fine, opened=fine)


def test_a_stick_with_a_newer_program_is_offered_and_taken_when_the_window_closes(
    window: MainWindow, look: Look, folder: Path, stick: Path, qtbot: QtBot
) -> None:
    new(stick)
    notice = notice_in(window, look, folder, qtbot)
    assert notice.button.isVisible()
    assert notice.button.text() == "Cập nhật khi đóng"
    notice.button.click()
    assert notice.button.accessibleDescription().startswith("Sẽ cập nhật khi đóng cửa sổ")
    assert update_work.programs().current().version == ""
    notice.stop()
    current = update_work.programs().current()
    assert (current.version, current.state) == ("9.0.0", State.TRIAL)


def test_nothing_is_taken_that_nobody_asked_for(
    window: MainWindow, look: Look, folder: Path, stick: Path, qtbot: QtBot
) -> None:
    notice = notice_in(window, look, folder, qtbot)
    assert not notice.button.isVisible()
    notice.stop()
    new(stick)
    notice = notice_in(window, look, folder, qtbot)
    for _ in range(2):
        notice.button.click()  # asked for, and thought better of
    notice.stop()
    assert update_work.programs().current().version == ""


def test_a_library_whose_passphrase_was_typed_is_not_offered_what_could_not_open_it(
    window: MainWindow,
    look: Look,
    folder: Path,
    stick: Path,
    qtbot: QtBot,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new(stick)
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    monkeypatch.setenv("THUVIENXA_LIBRARY", str(folder))
    assert run(["protect", "on"]) == 0
    monkeypatch.delenv(PASSPHRASE)
    notice = notice_in(window, look, folder, qtbot)
    assert not notice.button.isVisible()
    notice.stop()


def test_an_update_that_failed_is_said_once_and_not_offered_again(
    window: MainWindow, look: Look, folder: Path, stick: Path, qtbot: QtBot
) -> None:
    new(stick, rehearsed="exit 4")
    notice = notice_in(window, look, folder, qtbot)
    notice.button.click()
    notice.stop()
    again = notice_in(window, look, folder, qtbot)
    assert again.button.text() == "Chưa cập nhật"
    again.button.click()
    assert not again.button.isVisible()
    again.stop()
    assert update_work.programs().current().version == ""
