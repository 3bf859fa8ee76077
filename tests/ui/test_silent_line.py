"""An exchange over a line on which nothing comes can be stopped at any moment."""

import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from sync.hub.embedded import EmbeddedHub
from tests.cli.test_contract import thuvienxa
from ui import clock
from ui.exchange_work import exchange_with_hub
from ui.sync.enrol_actions import EnrolActions
from ui.sync.view import ExchangeView
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks
from ui.theme import Look

AT_ONCE_S = 5


class SilentLine:
    """Takes what is said and never answers."""

    def __init__(self) -> None:
        self._ears = socket.create_server(("127.0.0.1", 0))
        self._lines: list[socket.socket] = []
        self.url = f"http://127.0.0.1:{self._ears.getsockname()[1]}"
        self.is_asked = Event()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        line, _ = self._ears.accept()
        self._lines.append(line)
        line.recv(1 << 16)
        self.is_asked.set()

    def close(self) -> None:
        for each in (*self._lines, self._ears):
            each.close()


@pytest.fixture
def silence() -> Iterator[SilentLine]:
    line = SilentLine()
    yield line
    line.close()


@pytest.fixture
def folder(tmp_path: Path, silence: SilentLine) -> Path:
    """A library whose hub has been moved behind a silent line."""
    folder, data = tmp_path / "a", str(tmp_path / "hub")
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        added = thuvienxa(folder, "hub", "library", "add", "--data", data, "00001", "Xã Một")
        begun = ("init", "--code", "00001", "--name", "Xã Một", "--hub", hub.url)
        assert not thuvienxa(folder, *begun, "--enrol", added.result["enrolment_code"]).status
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    device = store.device.get()
    assert device is not None
    with store.write():
        store.device.put(replace(device, hub=silence.url))
    store.close()
    return folder


def test_the_program_ends_at_once_though_the_line_is_silent(
    qtbot: QtBot, folder: Path, silence: SilentLine
) -> None:
    """Rule 7.2."""
    runner = SyncRunner(
        lambda progress, cancelled: exchange_with_hub(
            folder, progress=progress, cancelled=cancelled
        )
    )
    with qtbot.waitSignal(runner.finished):
        runner.start()
        assert silence.is_asked.wait(AT_ONCE_S)
        begun = monotonic()
        runner.stop()
        assert monotonic() - begun < AT_ONCE_S
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    (run,) = store.runs.latest(1)
    line = store.line.get()
    store.close()
    assert run.code == ""  # to be stopped is no failure, and makes no later wait longer
    assert line.failures == 0


def test_a_pc_that_waits_to_be_admitted_can_be_closed_at_once(
    qtbot: QtBot, look: Look, tmp_path: Path, silence: SilentLine
) -> None:
    """Rule 6.1. The same code is answered again later."""
    folder = tmp_path / "mới"
    assert not thuvienxa(folder, "init", "--code", "00001", "--name", "Xã Một").status
    tasks = Tasks(lambda: Store.open(folder / LIBRARY_FILE, os.urandom))
    tasks.start()
    view = ExchangeView(look)
    qtbot.addWidget(view)
    runner = SyncRunner(lambda _progress, _cancelled: pytest.fail("it is not admitted"))
    actions = EnrolActions(view.enrol, view.connection, tasks=tasks, runner=runner, folder=folder)
    actions.enrol(silence.url, "AAAA-AAAA-AAAA")
    assert silence.is_asked.wait(AT_ONCE_S)
    begun = monotonic()
    actions.stop()
    assert monotonic() - begun < AT_ONCE_S
    tasks.stop()
