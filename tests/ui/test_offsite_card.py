"""Putting the library off-site from the page of backups, before a real hub."""

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import RuleError
from desktop.domain.exchange import RunWay
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import accounts
from desktop.services.line import wish
from desktop.storage.store import Store
from sync.enrolment import connected, enrol
from sync.hub.admin import add_library
from sync.hub.database import open_hub
from sync.strict import dump
from tests.sync.test_processes import _hub
from tests.ui.conftest import NOW, Clock
from tests.ui.test_backup_page import Screen
from ui import clock, messages, offsite_work
from ui.backup.offsite_card import OffsiteCard
from ui.exchange_work import exchange_with_hub
from ui.tasks import Tasks
from ui.theme import Look

LONG_MS = 30_000


class Page:
    """The page of backups with its card of the copy off-site."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        card = screen.view.findChild(OffsiteCard)
        assert isinstance(card, OffsiteCard)
        self.card = card

    def visit(self) -> None:
        """Come to it: it is looked at anew."""
        self.screen.window.go("backup")

    def wait_for(self, headline: str) -> None:
        label = self.card._headline  # noqa: SLF001 - what a person reads
        self.screen.qtbot.waitUntil(lambda: label.text().startswith(headline), timeout=LONG_MS)

    def begin(self, code: str) -> None:
        self.card.ask.click()
        self.card.code.setText(code)
        self.card.begin.click()


@pytest.fixture
def page(qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock) -> Iterator[Page]:
    screen = Screen(qtbot, look, tasks, folder=folder, clock=clock)
    yield Page(screen)
    screen.places.stop()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A hub for all tests here: its folder and its address."""
    data = tmp_path_factory.mktemp("hub")
    with _hub(data, 0) as (_, url):
        yield data, url


@pytest.fixture
def hub(running: tuple[Path, str], folder: Path) -> Path:
    """What the hub keeps; the library is enrolled there."""
    data, url = running
    with closing(open_hub(data, clock=clock.now, random_bytes=os.urandom)) as opened:
        code = add_library(opened, "00001", name="Suối Ngọc")
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        secrets = Credentials(folder)
        enrol(store, secrets, hub=url, code=code, now=NOW, random_bytes=os.urandom)
    return data


def _new_sheet(folder: Path) -> str:
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        return accounts.renew_sheet(store, now=NOW, random_bytes=os.urandom)


def test_without_a_hub_nothing_is_offered(page: Page) -> None:
    assert page.card.isHidden()


def test_without_a_sheet_nothing_is_sent(hub: Path, page: Page) -> None:
    assert hub.is_dir()
    page.wait_for("Chưa có bản sao ở trung tâm")
    assert page.card.ask.isHidden()


def test_the_library_goes_off_site_and_the_hub_reads_nothing(
    hub: Path, folder: Path, page: Page
) -> None:
    """Rule 14.5."""
    code, card, note = _new_sheet(folder), page.card, page.screen.view.note
    page.visit()
    page.screen.qtbot.waitUntil(lambda: not card.ask.isHidden(), timeout=LONG_MS)
    page.begin("-".join(["11112"] * 7))
    page.screen.qtbot.waitUntil(lambda: not note.isHidden(), timeout=LONG_MS)
    assert list(folder.glob("offsite.*")) == []

    page.begin(code)
    page.wait_for("Có bản sao ở trung tâm")
    for file in hub.rglob("*"):
        assert not file.is_file() or "Bảo An".encode() not in file.read_bytes(), file

    _new_sheet(folder)
    page.visit()
    page.wait_for("Bản ở trung tâm còn khóa bằng phiếu cũ")
    assert not card.ask.isHidden()


def test_what_cannot_be_sent_is_told_and_what_is_there_stays(
    hub: Path, folder: Path, page: Page
) -> None:
    assert hub.is_dir()
    code, note = _new_sheet(folder), page.screen.view.note
    page.visit()
    page.screen.qtbot.waitUntil(lambda: not page.card.ask.isHidden(), timeout=LONG_MS)
    page.begin(code)
    page.wait_for("Có bản sao ở trung tâm")
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store, store.write():
        device = store.device.get()
        assert device is not None
        store.device.put(replace(device, hub="http://127.0.0.1:9"))  # nobody is there
    page.card.put.click()
    page.screen.qtbot.waitUntil(lambda: not note.isHidden(), timeout=LONG_MS)
    page.wait_for("Có bản sao ở trung tâm")


def test_by_itself_nothing_goes_over_a_line_that_is_paid_for_beyond_the_months_bytes(
    hub: Path, folder: Path
) -> None:
    """Rule 14.5."""
    assert hub.is_dir()
    code = _new_sheet(folder)
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        offsite_work.begin(store, folder, code)
        put_at = []
        for month_bytes in (0, 20 << 20):
            wish(store, month_bytes=month_bytes)
            exchange_with_hub(folder, is_paid=True)
            put_at.append(offsite_work.standing(store, folder).put_at)
        assert put_at[0] is None
        assert put_at[1] is not None
        assert store.runs.latest()[0].way is RunWay.OFFSITE
        assert store.runs.latest()[0].bytes_sent > 10_000


def test_a_version_whose_pieces_are_not_all_there_has_words_of_its_own(
    hub: Path, folder: Path
) -> None:
    """Rule 14.5."""
    assert hub.is_dir()
    said = {"at": NOW.isoformat(), "door": "ab" * 32, "pieces": ["cd" * 32]}
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        line = connected(store, Credentials(folder))
        with closing(line), pytest.raises(RuleError) as refused:
            line.put_version(dump(said))
    assert refused.value.code == "offsite.half_there"
    assert messages.advice(refused.value).startswith("Bản trước còn nguyên.")
