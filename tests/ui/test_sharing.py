"""The card that asks for the code of the sheet, on the page of the exchange."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from desktop.storage.store import Store
from tests.sync.two_readers import NAME, Pair, new_sheet, reader
from tests.sync.world import World
from ui.sync.sharing_actions import SharingActions
from ui.sync.view import ExchangeView
from ui.tasks import Tasks
from ui.theme import Look


class Page(NamedTuple):
    """The page of the exchange at the second PC of a library."""

    qtbot: QtBot
    view: ExchangeView
    tasks: Tasks
    pcs: Pair

    def is_told(self, words: str) -> Callable[[], bool]:
        card = self.view.sharing
        return lambda: card.isVisible() and words in card._headline.text()  # noqa: SLF001

    def exchange(self) -> None:
        """Another process exchanges; the window hears of it."""
        self.pcs.quiet()
        self.tasks.changed.emit(self.pcs.b.sync().changes)


@pytest.fixture
def page(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Page]:
    world = World(tmp_path / "hub")
    file = tmp_path / "second" / "library.db"
    b = world.commune("00001", file=file)
    pcs = Pair(world.commune("00001"), b, "")
    pcs = pcs._replace(code=new_sheet(pcs.a))
    tasks = Tasks(partial(Store.open, file, world.random.randbytes))
    tasks.start()
    view = ExchangeView(look)
    qtbot.addWidget(view)
    SharingActions(view.sharing, view.readers, tasks=tasks, folder=file.parent)
    view.show()
    yield Page(qtbot, view, tasks, pcs)
    tasks.stop()
    world.hub.close()


def test_the_second_pc_is_asked_once_for_the_code_and_then_knows_the_readers(page: Page) -> None:
    """Rule 17.1, at the window."""
    huy = reader(page.pcs.a)
    page.pcs.share(page.pcs.a)
    assert not page.view.sharing.isVisible()
    page.exchange()
    page.qtbot.waitUntil(page.is_told("còn khóa"))
    card = page.view.sharing
    card.code.setText(page.pcs.code[:-1] + ("1" if page.pcs.code[-1] != "1" else "2"))
    card.begin.click()
    page.qtbot.waitUntil(card._trouble.isVisible)  # noqa: SLF001
    assert page.pcs.b.store.patrons.get(huy.id) is None
    card.code.setText(page.pcs.code.lower())
    card.begin.click()
    page.qtbot.waitUntil(lambda: not card.isVisible())
    found = page.pcs.b.store.patrons.get(huy.id)
    assert found is not None
    assert found.name == NAME
    assert card.code.text() == ""
    assert not page.view.readers.isVisible()


def test_who_puts_it_away_is_not_asked_again_but_finds_it(page: Page) -> None:
    page.pcs.share(page.pcs.a)
    page.exchange()
    page.qtbot.waitUntil(page.is_told("còn khóa"))
    page.view.sharing.later.click()
    page.exchange()
    page.qtbot.waitUntil(page.view.readers.isVisible)
    assert not page.view.sharing.isVisible()
    page.view.readers.click()
    assert page.view.sharing.isVisible()


def test_the_first_pc_begins_when_it_is_asked_to_and_says_what_is_missing(page: Page) -> None:
    page.qtbot.waitUntil(page.view.readers.isVisible)
    assert not page.view.sharing.isVisible()
    page.view.readers.click()
    page.qtbot.waitUntil(page.is_told("Chưa có phiếu"))
    assert not page.view.sharing.code.isVisible()
    code = new_sheet(page.pcs.b)
    page.exchange()
    page.qtbot.waitUntil(page.is_told("cùng biết bạn đọc"))
    page.view.sharing.code.setText(code)
    page.view.sharing.begin.click()
    page.qtbot.waitUntil(lambda: page.pcs.b.store.readers_key.get() is not None)
    page.qtbot.waitUntil(lambda: not page.view.sharing.isVisible())
