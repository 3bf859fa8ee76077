"""A newer program is offered quietly, and taken when the window closes, if it was asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError
from desktop.machine.credentials import PASSPHRASE
from desktop.machine.programs import State
from desktop.storage import sqlite
from tests.new_versions import KEY, answers, new_version
from ui import update_work, volumes
from ui.backup.closing import Closing
from ui.cli.commands import run
from ui.late_desk import open_store
from ui.main_window import MainWindow, Place
from ui.theme import Look
from ui.update_notice import UpdateNotice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of dialogs, offscreen
PHRASE = "con trâu đi trước"
FINE = answers(1).replace('"copies": 1', '"copies": 7').replace('"patrons": 0', '"patrons": 2')


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
    new_version(stick, rehearsed=rehearsed or FINE, opened=FINE)


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
    notice.finish()
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
    notice.finish()
    assert update_work.programs().current().version == ""


def sealed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under a passphrase that is typed at each start."""
    monkeypatch.setenv(PASSPHRASE, PHRASE)
    monkeypatch.setenv("THUVIENXA_LIBRARY", str(folder))
    assert run(["protect", "on"]) == 0
    monkeypatch.delenv(PASSPHRASE)


def given(notice: UpdateNotice, typed: str, qtbot: QtBot) -> str:
    """What the question says to this answer."""
    assert notice.phrase is not None
    notice.phrase.secret.setText(typed)
    notice.phrase.go.click()
    qtbot.waitUntil(lambda: not notice.job.is_running, timeout=20_000)
    return notice.phrase.said


def for_who_has(phrase: str, answer: str) -> str:
    return f'test "$THUVIENXA_PASSPHRASE" = "{phrase}" && {answer}'


def test_a_library_under_a_passphrase_is_asked_for_it_and_opened_by_the_new_one_at_the_closing(
    window: MainWindow,
    look: Look,
    folder: Path,
    stick: Path,
    qtbot: QtBot,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    knows = for_who_has(PHRASE, FINE)
    new_version(stick, rehearsed=knows, opened=knows)
    sealed(folder, monkeypatch)
    notice = notice_in(window, look, folder, qtbot)
    notice.button.click()
    assert notice.phrase is not None
    notice.phrase.leave.click()
    assert not notice.is_wanted
    notice.button.click()
    assert given(notice, " ", qtbot)
    assert given(notice, "con trâu đi sau", qtbot) == "Câu mật khẩu chưa đúng."
    assert not notice.is_wanted
    assert given(notice, f" {PHRASE}", qtbot) == ""
    assert not notice.phrase.isVisible()
    assert notice.button.accessibleDescription().startswith("Sẽ cập nhật khi đóng cửa sổ")
    assert update_work.programs().current().version == ""
    notice.stop()
    notice.finish()
    current = update_work.programs().current()
    assert (current.version, current.state) == ("9.0.0", State.PROVEN)
    assert PHRASE.encode() not in (stick.parent / "programs" / "current").read_bytes()


def test_a_trial_that_was_cut_off_is_ended_when_the_passphrase_is_typed_at_the_start(
    folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that cannot open the library is taken back; from the other on this one waits."""
    sealed(folder, monkeypatch)
    for version, opened, code in (("9.0.0", "exit 4", ""), ("9.0.1", FINE, "update.taken")):
        file = new_version(stick, version, rehearsed=FINE, opened=for_who_has(PHRASE, opened))
        update_work.apply(folder, update_work.stage(file).name)
        monkeypatch.setattr(sqlite, "_known", {})
        with pytest.raises(AppError) as refused:
            update_work.settle(folder)  # as at a start: nobody has typed anything
        assert refused.value.code == "storage.key_missing"
        assert opened_with(folder, PHRASE) == code
    assert update_work.programs().current().state is State.PROVEN


def opened_with(folder: Path, secret: str) -> str:
    try:
        open_store(folder, secret).close()
    except AppError as error:
        return error.code
    return ""


def test_an_update_that_failed_is_said_once_and_not_offered_again(
    window: MainWindow, look: Look, folder: Path, stick: Path, qtbot: QtBot
) -> None:
    new(stick, rehearsed="exit 4")
    notice = notice_in(window, look, folder, qtbot)
    notice.button.click()
    notice.stop()
    told: list[str] = []
    QTimer.singleShot(0, lambda: read_what_went_wrong(told, qtbot))
    notice.finish()
    assert told == ["Bản 9.0.0 không mở được bản chép thử của thư viện."]
    again = notice_in(window, look, folder, qtbot)
    assert again.button.text() == "Chưa cập nhật"
    again.button.click()
    assert not again.button.isVisible()
    again.stop()
    assert update_work.programs().current().version == ""


def read_what_went_wrong(told: list[str], qtbot: QtBot) -> None:
    """In the small window that is there after the large one."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, Closing))
    (closing,) = (each for each in windows if each.isVisible())
    qtbot.waitUntil(closing.leave.isVisible, timeout=20_000)
    told.append(closing.told)
    closing.leave.click()
