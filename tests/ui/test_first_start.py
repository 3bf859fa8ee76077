"""Where there is no library, one is made: by three questions, or by a file that lies ready."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.communes import code_in
from desktop.domain.provision_list import Listed
from desktop.machine.communes import communes
from desktop.machine.folders import LIBRARY_FILE
from desktop.services.provision_making import Common, make
from desktop.storage.store import Store
from sync.hub.admin import add_library
from sync.hub.embedded import EmbeddedHub
from tests.ui.conftest import NOW
from ui import clock
from ui.exchange_work import exchange_with_hub
from ui.first_start.places import FirstStart
from ui.main_window import MainWindow
from ui.sync.enrol_actions import EnrolActions
from ui.sync.view import ExchangeView
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks
from ui.theme import Look


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return tmp_path / "nhà có dấu"


@pytest.fixture
def empty_tasks(qapp: QApplication, empty: Path) -> Iterator[Tasks]:
    tasks = Tasks(lambda: Store.open(empty / LIBRARY_FILE, os.urandom))
    yield tasks
    tasks.stop()


@pytest.fixture
def first(
    qtbot: QtBot, qapp: QApplication, look: Look, empty: Path, empty_tasks: Tasks
) -> Iterator[FirstStart]:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    runner = SyncRunner(lambda _progress, _cancelled: exchange_with_hub(empty))
    first = FirstStart(look, window, tasks=empty_tasks, runner=runner, folder=empty)
    window.show()
    yield first
    first.stop()
    runner.stop()


@pytest.fixture
def nothing_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THUVIENXA_PROVISION", str(tmp_path))


def province_file(path: Path, *, hub: str = "", code: str = "") -> Path:
    common = Common(province="Sơn La", made_at=NOW, seed=bytes(range(32)), hub=hub)
    return make(common, Listed(row=0, code="00001", name="Suối Ngọc", enrolment_code=code), path)


@pytest.mark.qt_log_ignore("raise|grabbing|propagate")  # the offscreen screen says so of lists
def test_a_name_that_was_guessed_goes_when_its_commune_does(
    qtbot: QtBot, first: FirstStart, nothing_at_hand: None
) -> None:
    first.begin(None, is_alone=False)
    qtbot.waitUntil(lambda: first.view is not None)
    view = first.view
    assert view is not None
    QTest.keyClicks(view.commune, "suoi hai")
    assert view.name.text() == "Thư viện xã Suối Hai"
    QTest.keyClicks(view.commune, "x")
    assert view.name.text() == ""
    view.name.setText("Thư viện thôn Đông")
    QTest.keyClicks(view.commune, "y")
    assert view.name.text() == "Thư viện thôn Đông"


@pytest.mark.qt_log_ignore("raise|grabbing|propagate")  # the offscreen screen says so of lists
def test_three_answers_make_a_library_and_bring_the_old_list(
    qtbot: QtBot, first: FirstStart, empty: Path, empty_tasks: Tasks, nothing_at_hand: None
) -> None:
    first.begin(None, is_alone=False)
    qtbot.waitUntil(lambda: first.view is not None)
    view = first.view
    assert view is not None
    view.begin.click()
    assert not view.commune.hasFocus() or not (empty / LIBRARY_FILE).exists()
    view.commune.setText("ba dinh thanh hoa")
    QTest.keyClicks(view.commune, " ")
    assert view.name.text() == "Thư viện xã Ba Đình"
    view.bring(Path("so-cu.xlsx"))
    with qtbot.waitSignal(first.founded) as founded, qtbot.waitSignal(empty_tasks.ready):
        view.begin.click()
    assert founded.args == [Path("so-cu.xlsx")]
    store = Store.open(empty / LIBRARY_FILE, os.urandom)
    library = store.library.get()
    store.close()
    assert (library.code, library.name) == ("16171", "Thư viện xã Ba Đình")


def test_a_file_that_lies_ready_is_taken_without_a_question(
    qtbot: QtBot, first: FirstStart, tmp_path: Path, empty_tasks: Tasks, nothing_at_hand: None
) -> None:
    province_file(tmp_path / "00001.tvx")
    with qtbot.waitSignal(first.told), qtbot.waitSignal(empty_tasks.ready):
        first.begin(None, is_alone=False)
    assert first.view is None


def test_one_of_several_or_a_damaged_file_is_never_taken_by_itself(
    qtbot: QtBot, first: FirstStart, empty: Path, tmp_path: Path, nothing_at_hand: None
) -> None:
    one = province_file(tmp_path / "a.tvx")
    one.write_bytes(one.read_bytes()[:-1])
    first.begin(None, is_alone=False)
    qtbot.waitUntil(lambda: first.view is not None)
    assert first.view is not None
    assert first.view.trouble.isVisible()
    for name in ("a.tvx", "b.tvx"):
        province_file(tmp_path / name)
    with qtbot.waitSignal(first.job.ended):
        first.begin(None, is_alone=False)
    assert not (empty / LIBRARY_FILE).exists()
    with qtbot.waitSignal(first.failed):
        first.begin(None, is_alone=True)


def test_a_commune_is_found_without_accents() -> None:
    every = communes()
    assert [each.label for each in every.find("ba dinh", most=2)] == [
        "Phường Ba Đình, Hà Nội (00004)",
        "Xã Ba Đình, Thanh Hoá (16171)",
    ]
    chosen = every.chosen("Xã Ba Đình, Thanh Hoá (16171)")
    assert chosen is not None
    assert (chosen.code, every.chosen("ba dinh"), every.chosen("")) == ("16171", None, None)
    assert every.find("không có xã nào tên thế") == []
    assert (code_in(" TH-01 "), code_in("Ba Đình"), code_in("xa")) == ("TH-01", "", "")


def test_the_window_enrols_by_address_and_code_or_by_a_file(
    qtbot: QtBot, look: Look, folder: Path, tasks: Tasks, tmp_path: Path
) -> None:
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        code = add_library(hub.hub, "00001", name="Suối Ngọc")
        runner = SyncRunner(lambda _progress, _cancelled: exchange_with_hub(folder))
        view = ExchangeView(look)
        qtbot.addWidget(view)
        actions = EnrolActions(
            view.enrol, view.connection, tasks=tasks, runner=runner, folder=folder
        )
        view.enrol.hub.setText(hub.url)
        for tried in ("", "AAAA-AAAA-AAAA"):
            view.enrol.code.setText(tried)
            view.enrol.enrol.click()
            qtbot.waitUntil(view.enrol.enrol.isEnabled)
        view.enrol.code.setText(code)
        with qtbot.waitSignal(runner.finished):
            view.enrol.enrol.click()
        offered = province_file(tmp_path / "a.tvx", hub=hub.url)
        with qtbot.waitSignal(actions.job.ended):
            actions.open(offered)
        with qtbot.waitSignal(runner.finished):
            view.enrol.use.click()
        actions.stop()
        runner.stop()
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    assert store.provision.pin() == ""
    assert store.device.get() is not None
    store.close()
