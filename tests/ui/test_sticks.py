"""The stick in the window: written, read, refused, and seen when it is put in."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.library import Device
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from sync.device_key import DeviceKey
from sync.hub.admin import add_library
from sync.hub.admission import admit
from sync.hub.database import Hub, open_hub
from sync.hub.sticks import answers, take_in
from sync.steps.healing import begin_again
from tests.ui.conftest import NOW
from ui.sync.stick_actions import StickActions
from ui.sync.stick_card import StickCard
from ui.sync.stick_watch import StickWatch
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.label import Label


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    hub = open_hub(tmp_path / "hub", clock=lambda: NOW, random_bytes=os.urandom)
    yield hub
    hub.close()


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    path = tmp_path / "usb"
    path.mkdir()
    return path


@pytest.fixture
def enrolled(folder: Path, hub: Hub) -> Path:
    seed = os.urandom(32)
    ticket = add_library(hub, "00001", name="Suối Ngọc")
    key = DeviceKey(seed).public
    admitted = admit(hub, code=ticket, library_code="00001", public_key=key)
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    Credentials(folder).keep(f"device-{store.library.identity()}", seed)
    with store.write():
        store.device.put(
            Device(
                id=admitted.device,
                library="00001",
                hub="http://127.0.0.1:9",
                epoch=hub.epoch,
                enrolled_at=NOW,
                hub_key=admitted.hub_key,
            )
        )
        begin_again(store, now=NOW, hears_own=False)
    store.close()
    return folder


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> StickCard:
    card = StickCard(look)
    qtbot.addWidget(card)
    card.setFixedSize(900, 140)  # as wide as its page makes it
    card.show()
    return card


@pytest.fixture
def actions(enrolled: Path, card: StickCard, tasks: Tasks) -> Iterator[StickActions]:
    actions = StickActions(card, tasks=tasks, folder=enrolled)
    yield actions
    actions.stop()


def _says(card: StickCard, qtbot: QtBot, words: str) -> None:
    def said() -> None:
        assert words in " ".join(label.text() for label in card.findChildren(Label))
        assert not card.stop.isVisible()

    qtbot.waitUntil(lambda: _holds(said), timeout=20_000)


def _holds(check: object) -> bool:
    assert callable(check)
    try:
        check()
    except AssertionError:
        return False
    return True


def test_what_waits_is_written_and_the_answer_is_read(
    actions: StickActions, card: StickCard, qtbot: QtBot, *, usb: Path, hub: Hub
) -> None:
    actions.write(usb)
    _says(card, qtbot, "rút USB được rồi")
    (up,) = usb.glob("*.bibsync")
    take_in(hub, up.read_bytes())
    down = next(iter(answers(hub)))
    (usb / down.label.file_name).write_bytes(down.file)
    actions.read(usb)
    _says(card, qtbot, "Tỉnh đã nhận")
    actions.read(usb)
    _says(card, qtbot, "Không có gì mới")


def test_a_stick_that_is_gone_is_told_and_nothing_is_lost(
    actions: StickActions, card: StickCard, qtbot: QtBot, *, usb: Path
) -> None:
    usb.rmdir()
    actions.write(usb)
    _says(card, qtbot, "Thay đổi vẫn ở máy này")
    assert card.write.isEnabled()


def test_a_damaged_file_and_an_empty_stick_are_told_in_words(
    actions: StickActions, card: StickCard, qtbot: QtBot, *, usb: Path
) -> None:
    actions.read(usb)
    _says(card, qtbot, "Không thấy tệp trao đổi nào")
    (usb / "x.bibsync").write_bytes(b"BIBSYNC1 half")
    actions.carry(usb)
    _says(card, qtbot, "1 tệp chưa chuyển được")
    assert card.paper.isVisible()


def test_a_stick_that_is_put_in_is_seen_once(qtbot: QtBot, usb: Path) -> None:
    drives: list[Path] = [Path("/")]
    watch = StickWatch(drives=lambda: list(drives))
    seen: list[object] = []
    watch.appeared.connect(seen.append)
    qtbot.waitUntil(lambda: watch._known is not None)  # noqa: SLF001 - the first look is over
    drives.append(usb)
    watch.look()
    qtbot.waitUntil(lambda: seen == [usb])
    assert watch.newest == usb
    drives.remove(usb)
    qtbot.waitUntil(lambda: not watch._job.is_running)  # noqa: SLF001 - likewise
    watch.look()
    qtbot.waitUntil(lambda: watch.newest is None)
    watch.stop()
