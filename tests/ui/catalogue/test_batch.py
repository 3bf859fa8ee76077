"""One thing is changed in many records: seen before, done, and taken back."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Query
from desktop.domain.subfields import Doing, SubfieldChange
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import batch_change, finding
from desktop.services.cataloguing import add_record
from tests.ui.catalogue.many import ManyScreen
from tests.ui.conftest import NOW, Clock
from ui.catalogue.batch_view import BatchView
from ui.catalogue.batch_words import SPOTS
from ui.tasks import Tasks
from ui.theme import Look

TITLES = tuple(f"Truyện số {number}" for number in range(1, 26))
MARC = len(SPOTS)
REPLACE, SET, ADD, DELETE = range(4)


@pytest.fixture
def screen(
    qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[ManyScreen]:
    made = ManyScreen(qtbot, look, tasks=tasks, file=folder / LIBRARY_FILE, clock=clock)
    with closing(made.open_store()) as store:
        for title in TITLES:
            add_record(store, BriefDescription(title=title, author="Tô Hoài"), now=NOW)
    made.search.ask()
    made.settle()
    yield made
    made.places.stop()


def opened(screen: ManyScreen) -> BatchView:
    """The page, as Ctrl+H brings it."""
    QTest.keyClick(screen.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    return screen.batch


def seen(screen: ManyScreen, *, tag: str, doing: int, find: str = "", value: str = "") -> BatchView:
    """What the change would do is shown."""
    view = opened(screen)
    view.form.spots.setCurrentIndex(MARC)
    view.form.doings.button(doing).click()
    for edit, text in (
        (view.form.place_edit, tag),
        (view.form.find_edit, find),
        (view.form.value_edit, value),
    ):
        edit.setText(text)
    view.form.look_button.click()
    idle(screen)
    return view


def idle(screen: ManyScreen) -> None:
    screen.qtbot.waitUntil(lambda: not screen.batch.is_busy, timeout=20_000)
    screen.settle()


def done(screen: ManyScreen) -> None:
    screen.batch.preview.go_on.click()
    idle(screen)


def values(screen: ManyScreen, tag: str, code: str) -> list[str]:
    """What the records say there now."""
    with closing(screen.open_store()) as store:
        records = (store.records.get(record) for record in finding.every(store, Query(text="")))
        return [record.value(tag, code) for record in records if record is not None]


def test_a_preview_counts_and_changes_nothing(screen: ManyScreen) -> None:
    view = seen(screen, tag="653$a", doing=ADD, value="thiếu nhi")
    assert view.preview.count == "26 sách sẽ thay đổi · xem 20 sách đầu"
    assert view.preview.go_on.words == "Sửa 26 sách"
    assert set(values(screen, "653", "a")) == {""}


def test_what_was_looked_at_is_done_and_taken_back(screen: ManyScreen) -> None:
    seen(screen, tag="653$a", doing=ADD, value="thiếu nhi")
    done(screen)
    assert set(values(screen, "653", "a")) == {"thiếu nhi"}
    assert screen.batch.notice.words == "Đã sửa 26 sách."
    screen.places.take_backs["batch"]()
    idle(screen)
    assert set(values(screen, "653", "a")) == {""}
    assert screen.batch.notice.words == "Đã trả lại 26 sách như trước."
    assert screen.batch.notice.action.isHidden()


def test_the_last_change_can_still_be_taken_back_when_one_comes_again(screen: ManyScreen) -> None:
    seen(screen, tag="653$a", doing=ADD, value="thiếu nhi")
    done(screen)
    QTest.keyClick(screen.batch, Qt.Key.Key_Escape)
    assert screen.window.place == "search"
    notice = opened(screen).notice
    assert notice.words == "Đã sửa 26 sách. Lần sửa gần nhất: hôm nay, 09:41."
    notice.action.click()
    idle(screen)
    assert set(values(screen, "653", "a")) == {""}
    opened(screen)
    assert notice.words == ""


def test_only_the_selected_records_are_changed(screen: ManyScreen) -> None:
    screen.select(*TITLES[:3])
    view = seen(screen, tag="653‡a", doing=SET, value="truyện")
    assert view.preview.go_on.words == "Sửa 3 sách"
    done(screen)
    assert values(screen, "653", "a").count("truyện") == 3


def test_all_that_match_a_search_are_changed(screen: ManyScreen) -> None:
    screen.search.box.edit.setText("truyen so")
    screen.settle()
    assert seen(screen, tag="653$a", doing=SET, value="truyện").preview.go_on.words == "Sửa 25 sách"


def test_a_change_of_mind_after_the_preview_asks_for_a_new_one(screen: ManyScreen) -> None:
    view = seen(screen, tag="653$a", doing=ADD, value="thiếu nhi")
    QTest.keyClicks(view.form.value_edit, "x")
    assert not view.preview.go_on.isEnabled()
    view.preview.accepted.emit()
    assert not view.is_busy


def test_a_change_that_says_too_little_is_refused_in_words(screen: ManyScreen) -> None:
    view = seen(screen, tag="653", doing=ADD, value="thiếu nhi")
    assert view.notice.words.startswith("Chưa hiểu cần sửa gì ở 653$")


def test_records_that_would_lose_their_title_are_told_of(screen: ManyScreen) -> None:
    view = seen(screen, tag="245$a", doing=DELETE)
    assert "26 sách giữ nguyên vì sẽ mất nhan đề" in view.preview.count
    assert not view.preview.go_on.isEnabled()


def test_a_common_place_is_chosen_by_its_name(screen: ManyScreen) -> None:
    view = opened(screen)
    view.form.spots.setCurrentIndex(view.form.spots.findText("Từ khóa"))
    view.form.doings.button(REPLACE).click()
    view.form.find_edit.setText("cũ")
    view.form.value_edit.setText("mới")
    assert view.form.change == SubfieldChange(
        doing=Doing.REPLACE, tag="653", code="a", find="cũ", value="mới"
    )
    assert not view.form.place_edit.isVisible()


def test_a_change_that_is_stopped_can_be_taken_back(screen: ManyScreen) -> None:
    """Stopped before its first transaction, as early as it can be."""
    view = seen(screen, tag="653$a", doing=ADD, value="thiếu nhi")
    view.preview.go_on.click()
    view.progress.stop.click()
    idle(screen)
    changed = values(screen, "653", "a").count("thiếu nhi")
    assert view.notice.words.startswith(f"Đã sửa {changed} sách")
    view.notice.action.click()
    idle(screen)
    assert set(values(screen, "653", "a")) == {""}
    with closing(screen.open_store()) as store:
        assert batch_change.latest(store)[0].undone_at is not None
