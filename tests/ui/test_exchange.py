import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.catalogue import Query
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, RemoteError
from desktop.domain.exchange import ConflictView, ExchangeRun, ExchangeState
from desktop.domain.matter import Matter
from desktop.domain.record import RecordId
from desktop.machine.folders import LIBRARY_FILE
from desktop.services.finding import find
from desktop.storage.conflicts import Conflict
from desktop.storage.store import Store
from tests.ui.conftest import NOW
from ui import messages
from ui.sync.actions import ExchangeActions
from ui.sync.conflict_card import readable
from ui.sync.exchange_words import badge_words, run_words
from ui.sync.view import ExchangeView
from ui.sync_runner import Cancelled, Progress, SyncRunner
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.button import Button

CALM = ExchangeState(
    is_enrolled=True,
    hub="https://hub.example",
    pending=0,
    to_settle=0,
    pending_by_kind={},
    conflicts=(),
    refused=0,
    last_sync_at=NOW - timedelta(minutes=29),
    bytes_this_month=400_000,
    runs=(),
)
RUN = ExchangeRun(
    at=NOW,
    pushed=14,
    pulled=6,
    conflicts=0,
    refused=0,
    bytes_sent=9000,
    bytes_received=9000,
    requests=1,
    code="",
)


def conflict(number: int) -> ConflictView:
    return ConflictView(
        id=f"c{number}",
        record=RecordId("r"),
        title="Số đỏ",
        field="260",
        base="  \x1fc2015.",
        mine="  \x1faHà Nội :\x1fc2018.",
        theirs="  \x1faHà Nội :\x1fc2016.",
    )


@pytest.mark.parametrize(
    ("state", "headline", "detail"),
    [
        (CALM, "Đã gửi hết", "Hôm nay, 09:12"),
        (replace(CALM, pending=3), "3 thay đổi chờ gửi", "Hôm nay, 09:12"),
        (replace(CALM, pending=3, refused=1), "1 cần xem", "3 thay đổi chờ gửi"),
        (replace(CALM, to_settle=1), "1 cần xem", "Hôm nay, 09:12"),
        (replace(CALM, is_enrolled=False), "Chưa ghi danh", "Vẫn mượn trả bình thường"),
        (replace(CALM, last_sync_at=None), "Chưa đồng bộ lần nào", ""),
    ],
)
def test_the_badge_is_made_from_the_queue(
    qtbot: QtBot, state: ExchangeState, headline: str, detail: str
) -> None:
    words = badge_words(state, NOW)
    assert (words.headline, words.detail) == (headline, detail)


def test_each_exchange_is_one_sentence() -> None:
    assert run_words(RUN) == "Đã gửi 14 thay đổi, nhận 6 mô tả sách"
    assert run_words(replace(RUN, pulled=0)).endswith("không có gì mới để nhận")
    assert run_words(replace(RUN, pushed=0)) == "Nhận 6 mô tả sách"
    assert run_words(replace(RUN, pushed=0, pulled=0)) == "Không có gì mới ở cả hai bên"
    broken = replace(RUN, code="remote.unreachable")
    assert run_words(broken) == messages.headline(RemoteError("remote.unreachable"))


def test_a_field_is_read_without_its_codes() -> None:
    assert readable("260", "  \x1faHà Nội :\x1fc2016.") == "Hà Nội : 2016."
    assert readable("001", "TV0001") == "TV0001"


def test_both_words_say_whose_they_are_and_since_when(look: Look) -> None:
    told = conflict(1)._replace(
        mine_at=NOW - timedelta(days=1), their_name="Thư viện xã Hai", their_at=NOW
    )
    view = ExchangeView(look)
    view.show_state(replace(CALM, conflicts=(told,)), NOW)
    assert "Thư viện xã Hai · hôm nay" in view.conflict.theirs.accessibleName()
    assert "Máy này · hôm qua" in view.conflict.mine.accessibleName()


def test_a_question_is_answered_with_the_keyboard_alone(qtbot: QtBot, look: Look) -> None:
    view, settled = ExchangeView(look), list[tuple[str, bool]]()
    qtbot.addWidget(view)
    view.settled.connect(lambda which, keeps_mine: settled.append((which, keeps_mine)))
    view.show()
    qtbot.waitUntil(view.isActiveWindow)
    view.show_state(replace(CALM, conflicts=(conflict(1), conflict(2))), NOW)
    view.setFocus()
    qtbot.waitUntil(view.conflict.use.hasFocus)
    QTest.keyClick(view.conflict.use, Qt.Key.Key_2)
    assert view.conflict.use.words == "Giữ bản của mình"
    QTest.keyClick(view.conflict.use, Qt.Key.Key_Return)
    view.conflict.later.click()
    QTest.keyClick(view.conflict.use, Qt.Key.Key_Return)
    assert settled == [("c1", True), ("c2", False)]


def test_while_there_is_a_question_its_answer_is_the_only_loud_button(
    qtbot: QtBot, look: Look
) -> None:
    view = ExchangeView(look)
    qtbot.addWidget(view)
    view.show_state(replace(CALM, conflicts=(conflict(1),)), NOW)
    assert view.status.button.property("kind") == ""
    view.show_state(CALM, NOW)
    assert view.status.button.property("kind") == "primary"


def test_what_was_decided_by_a_rule_is_told_until_somebody_has_read_it(
    qtbot: QtBot, look: Look
) -> None:
    view, seen = ExchangeView(look), list[int]()
    qtbot.addWidget(view)
    view.matter_seen.connect(seen.append)
    matter = Matter(
        name="m",
        at=NOW,
        code="loan.implied_return",
        details={"barcode": "TV00000001"},
        title="Số đỏ",
        number=7,
    )
    view.show_state(replace(CALM, to_hear=1, matters=(matter,)), NOW)
    assert not view.matters.isHidden()
    (button,) = view.matters.findChildren(Button)
    button.click()
    assert seen == [7]
    assert badge_words(replace(CALM, to_hear=1), NOW).headline == "1 cần xem"
    view.show_state(CALM, NOW)
    assert view.matters.isHidden()


class Report:
    """What an exchange brought."""

    changes = Changes(records=True)


def test_an_exchange_runs_beside_the_window_and_tells_how_far_it_is(qtbot: QtBot) -> None:
    def exchange(progress: Progress, _cancelled: Cancelled) -> Report:
        progress(1, 2)
        progress(2, 2)
        return Report()

    runner, steps = SyncRunner(exchange), list[tuple[int, int]]()
    runner.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignals([runner.finished, runner.ended]):
        runner.start()
    assert steps == [(1, 2), (2, 2)]
    assert not runner.is_running


def test_an_exchange_that_stops_early_says_why_and_may_start_again(qtbot: QtBot) -> None:
    def exchange(_progress: Progress, _cancelled: Cancelled) -> Report:
        raise RemoteError("remote.unreachable")

    runner, errors = SyncRunner(exchange), list[AppError]()
    runner.failed.connect(errors.append)
    for _ in range(2):
        with qtbot.waitSignal(runner.ended):
            runner.start()
    assert [error.code for error in errors] == ["remote.unreachable"] * 2


def test_stopping_asks_the_exchange_to_stop_and_waits(qtbot: QtBot) -> None:
    def exchange(_progress: Progress, cancelled: Cancelled) -> Report:
        while not cancelled():
            pass
        return Report()

    runner = SyncRunner(exchange)
    runner.start()
    runner.stop()
    with qtbot.waitSignal(runner.ended):
        pass


def test_a_decision_can_be_taken_back_in_the_window(
    look: Look, tasks: Tasks, folder: Path, qtbot: QtBot
) -> None:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    (hit,) = find(store, Query(text="", limit=1)).hits
    with store.write():
        store.conflicts.add(_kept(hit.id))
    store.close()
    view = ExchangeView(look)
    qtbot.addWidget(view)
    runner = SyncRunner(lambda _progress, _cancelled: Report())
    actions = ExchangeActions(view, tasks=tasks, runner=runner, now=lambda: NOW)
    view.show()
    qtbot.waitUntil(lambda: view.conflict.is_asking)
    view.conflict.use.click()
    qtbot.waitUntil(lambda: not view.conflict.is_asking)
    actions.take_back()
    qtbot.waitUntil(lambda: view.conflict.is_asking)
    actions.take_back()  # there is nothing more to take back


def _kept(record: RecordId) -> Conflict:
    return Conflict(
        id="0" * 32,
        op="1" * 32,
        record=record,
        field="abcde",
        tag="260",
        base="",
        mine="  \x1faVinh",
        theirs="  \x1faHuế",
        at=NOW,
    )
