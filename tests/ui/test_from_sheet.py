"""A PC burned: at the first start of a new one, its sheet and a real hub bring the library back."""

import os
import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.recovery import new_code
from desktop.domain.sheet_address import SheetAddress, printed
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import accounts, readers
from desktop.storage.store import Store
from sync.enrolment import enrol
from sync.hub.admin import add_library
from sync.hub.database import open_hub
from tests.cut_line import cut_line
from tests.sync.test_processes import _hub
from tests.ui.conftest import CARD, NOW
from ui import clock, offsite_work
from ui.exchange_work import exchange_with_hub
from ui.first_start.from_sheet import FromSheet
from ui.first_start.from_sheet_view import FromSheetView
from ui.first_start.places import FirstStart
from ui.main_window import MainWindow
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks
from ui.theme import Look

LONG_MS = 20_000
ENOUGH_TO_BEGIN = 12_000  # bytes: what is in the vault is listed, and a piece of it comes
OTHER_CODE = new_code(lambda count: bytes(range(1, count + 1)))


class Sheet(NamedTuple):
    """What is on the paper, and where the hub is that it speaks of."""

    url: str
    code: str


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    data = tmp_path_factory.mktemp("hub")
    with _hub(data, 0) as (_, url):
        yield data, url


@pytest.fixture
def sheet(hub: tuple[Path, str], folder: Path) -> Sheet:
    """The sheet of a library that was put off-site before its PC burned."""
    data, url = hub
    with closing(open_hub(data, clock=clock.now, random_bytes=os.urandom)) as opened:
        ticket = add_library(opened, "00001", name="Suối Ngọc")
        add_library(opened, "00002", name="Bản Lá")
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        code = accounts.renew_sheet(store, now=NOW, random_bytes=os.urandom)
        secrets = Credentials(folder)
        enrol(store, secrets, hub=url, code=ticket, now=NOW, random_bytes=os.urandom)
        offsite_work.begin(store, folder, code)
        offsite_work.put_newest(store, folder)
    return Sheet(url, code)


class Screen:
    """The first start of a new PC, at the screen for the sheet."""

    def __init__(self, qtbot: QtBot, first: FirstStart) -> None:
        self.qtbot, self.first = qtbot, first
        first.begin(None, is_alone=False)
        qtbot.waitUntil(lambda: first.view is not None)
        assert first.view is not None
        first.view.from_sheet.click()
        assert isinstance(first.from_sheet, FromSheet)
        self.work: FromSheet = first.from_sheet
        self.view: FromSheetView = first.from_sheet.view

    def look(self, sheet: Sheet, library: str) -> None:
        self.view.hub.setText(sheet.url)
        self.view.library.setText(library)
        self.type_code(sheet.code)
        with self.qtbot.waitSignal(self.work.job.ended, timeout=LONG_MS):
            self.view.look_there.click()

    def type_code(self, code: str) -> None:
        self.view.code.go(1)
        field = QApplication.focusWidget()
        assert field is not None
        self.paste(field, code)

    def paste(self, field: QWidget, text: str) -> None:
        QApplication.clipboard().setText(text)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def refused(self) -> str:
        assert self.view.trouble.isVisible()
        return self.view.trouble.headline


@pytest.fixture
def new_pc(tmp_path: Path) -> Path:
    return tmp_path / "máy mới"


@pytest.fixture
def screen(
    qtbot: QtBot, look: Look, new_pc: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Screen]:
    monkeypatch.setenv("THUVIENXA_PROVISION", str(tmp_path))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(look, app)
    qtbot.addWidget(window)
    tasks = Tasks(lambda: Store.open(new_pc / LIBRARY_FILE, os.urandom))
    runner = SyncRunner(lambda _progress, _cancelled: exchange_with_hub(new_pc))
    first = FirstStart(look, window, tasks=tasks, runner=runner, folder=new_pc)
    window.show()
    window.activateWindow()
    yield Screen(qtbot, first)
    first.stop()
    runner.stop()
    tasks.stop()


def test_the_square_and_the_code_bring_the_library_back_to_the_desk(
    screen: Screen, sheet: Sheet, new_pc: Path
) -> None:
    """Rule 14.5."""
    view = screen.view
    screen.paste(view.hub, printed(SheetAddress(sheet.url, "00001")))
    assert (view.hub.text(), view.library.text()) == (sheet.url, "00001")
    screen.type_code(sheet.code)
    assert view.code.code == sheet.code
    with screen.qtbot.waitSignal(screen.work.job.ended, timeout=LONG_MS):
        view.look_there.click()
    assert view.versions.count() == 1
    assert view.versions.item(0).text().startswith("Hôm nay")
    runner = screen.first._runner  # noqa: SLF001 - the exchange that begins at the desk
    wait = screen.qtbot.waitSignal
    with wait(runner.finished, timeout=LONG_MS), wait(screen.first.told) as told:
        view.take.click()
    assert told.args is not None
    assert told.args[0].headline.startswith("Thư viện đã trở lại, như lúc hôm nay")
    assert not told.args[1]  # nobody is shown around in a library of years
    with closing(Store.open(new_pc / LIBRARY_FILE, os.urandom)) as store:
        assert readers.with_card(store, CARD).name == "Nguyễn Ngọc Bảo An"
        assert store.outbox.count_pending() == 0


def test_a_group_that_is_misread_is_named_as_soon_as_it_is_whole(
    screen: Screen, sheet: Sheet, new_pc: Path
) -> None:
    view = screen.view
    groups = sheet.code.split("-")
    groups[2] = ("3" if groups[2][0] == "2" else "2") + groups[2][1:]
    screen.type_code("-".join(groups))
    assert (view.code.misread, view.code.code) == (3, "-".join(groups))
    screen.type_code(sheet.code.lower().replace("-", " "))
    assert (view.code.misread, view.code.code) == (None, sheet.code)
    assert not new_pc.exists()


def test_it_is_said_what_is_wrong_with_the_sheet_or_the_line(
    screen: Screen, sheet: Sheet, new_pc: Path
) -> None:
    """Rule 14.5."""
    tried = (
        (sheet, "00009", "Trung tâm này không có thư viện mã ấy."),
        (sheet._replace(code=OTHER_CODE), "00002", "Trung tâm không có bản sao nào"),
        (sheet._replace(code=OTHER_CODE), "00001", "Mã này không mở được bản sao nào"),
        (sheet._replace(url="http://127.0.0.1:9"), "00001", "Chưa tới được trung tâm."),
    )
    for other, library, words in tried:
        screen.look(other, library)
        assert screen.refused().startswith(words)
        assert screen.view.look_there.isVisible()
    assert not new_pc.exists()


@contextmanager
def _full_disk() -> Iterator[None]:
    """No file of this process grows beyond 100 KB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_line_that_breaks_off_goes_on_where_it_stopped(
    screen: Screen, sheet: Sheet, new_pc: Path
) -> None:
    """Rule 14.5."""
    view, job = screen.view, screen.work.job
    with cut_line(sheet.url) as line:
        screen.look(sheet._replace(url=line.url), "00001")
        line.most = line.let_through + ENOUGH_TO_BEGIN
        with screen.qtbot.waitSignal(job.ended, timeout=LONG_MS):
            view.take.click()
        assert screen.refused()
        assert view.take.isVisible()
        assert not (new_pc / LIBRARY_FILE).exists()
        before = (new_pc / "offsite.coming").stat().st_size
        line.most = 1 << 60
        with screen.qtbot.waitSignal(screen.first.told, timeout=LONG_MS):
            view.take.click()
    assert before > 0
    assert (new_pc / LIBRARY_FILE).is_file()
    assert not (new_pc / "offsite.coming").exists()


def test_a_full_disk_or_a_stop_leaves_nothing_behind_and_it_can_be_tried_again(
    screen: Screen, sheet: Sheet, new_pc: Path
) -> None:
    """Rule 14.5."""
    view, job = screen.view, screen.work.job
    screen.look(sheet, "00001")
    with _full_disk(), screen.qtbot.waitSignal(job.ended, timeout=LONG_MS):
        view.take.click()
    assert "chỗ" in screen.refused()
    assert not new_pc.exists()

    job.progressed.connect(job.cancel, Qt.ConnectionType.DirectConnection)
    with screen.qtbot.waitSignal(job.ended, timeout=LONG_MS):
        view.take.click()
    assert screen.refused() == "Đã dừng, chưa lấy lại gì."
    assert not new_pc.exists()

    job.progressed.disconnect(job.cancel)
    with screen.qtbot.waitSignal(screen.first.told, timeout=LONG_MS):
        view.take.click()
    assert (new_pc / LIBRARY_FILE).is_file()
