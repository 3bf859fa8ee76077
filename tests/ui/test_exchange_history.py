"""The history of the exchange in the window and on the command line."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.exchange import (
    ChangeKind,
    ExchangeHistory,
    ExchangeRun,
    PutAside,
    RunWay,
    Stranger,
    StrangerFate,
)
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from tests.cli.test_contract import thuvienxa
from tests.ui.conftest import NOW
from ui.main_window import MainWindow, Place
from ui.sync.history_places import HistoryPlaces
from ui.sync.history_view import HistoryView
from ui.sync.history_words import Only, age_words, put_aside_words, why_words
from ui.sync.view import ExchangeView
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.label import CutLabel, Label

RUN = ExchangeRun(
    at=NOW,
    pushed=14,
    pulled=6,
    conflicts=0,
    refused=1,
    bytes_sent=9000,
    bytes_received=9000,
    requests=1,
    code="",
)
BROKEN = replace(RUN, refused=0, pushed=3, pulled=0, code="remote.stalled")
CARRIED = replace(RUN, pushed=0, pulled=0, refused=0, way=RunWay.STICK_OUT)
ASIDE = PutAside(NOW, ChangeKind.RECORD, "Tắt đèn", "change.too_large")

_STALLED = (
    "Mạng chậm quá, trung tâm chưa trả lời xong. Không mất gì, lần sau gửi tiếp."
    " Trước đó: Đã gửi 3 thay đổi, không có gì mới để nhận."
)


@pytest.fixture
def opened(
    look: Look, qapp: QApplication, tasks: Tasks, folder: Path, qtbot: QtBot
) -> Iterator[HistoryView]:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    with store.write():
        for run in (RUN, BROKEN, CARRIED):
            store.runs.add(run)
    store.close()
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    exchange = ExchangeView(look)
    for name, build in (("desk", QWidget), ("exchange", lambda: exchange)):
        window.add_place(Place(name=name, text=name, icon="desk", key="", build=build))
    HistoryPlaces(look, window, exchange, tasks=tasks, now=lambda: NOW)
    window.show()
    window.go("exchange")
    exchange.history_asked.emit()
    view = window.findChild(HistoryView)
    assert isinstance(view, HistoryView)
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)
    yield view
    window.hide()


def shown(view: HistoryView) -> list[str]:
    model = view.model
    return [str(model.data(model.index(row, 2))) for row in range(model.rowCount())]


def test_every_exchange_stands_there_with_what_came_of_it_and_can_be_sifted(
    opened: HistoryView,
) -> None:
    assert shown(opened) == [
        "Đã ghi thay đổi ra USB, chờ trả lời",
        _STALLED,
        "Đã gửi 14 thay đổi, nhận 6 mô tả sách, 1 thay đổi bị để riêng",
    ]
    opened.filter.setCurrentIndex(opened.filter.findData(Only.FAILED.value))
    assert len(shown(opened)) == 1
    opened.filter.setCurrentIndex(opened.filter.findData(Only.REFUSED.value))
    assert shown(opened) == ["Đã gửi 14 thay đổi, nhận 6 mô tả sách, 1 thay đổi bị để riêng"]


def test_what_was_put_aside_and_what_was_handed_in_here_is_named(look: Look, qtbot: QtBot) -> None:
    view = HistoryView(look)
    qtbot.addWidget(view)
    history = ExchangeHistory(
        heard_at=NOW - timedelta(hours=5),
        sent={ChangeKind.RECORD: 3},
        pending=2,
        put_aside=(ASIDE,),
        unread=1,
        runs=(),
        strangers=tuple(Stranger(NOW, "TV9", "00004", fate) for fate in StrangerFate),
    )
    view.show_history(history, NOW)
    said = {each.text() for kind in (Label, CutLabel) for each in view.findChildren(kind)}
    assert "1 mô tả sách: Tắt đèn (12/11/2026)" in said
    assert "Thay đổi này lớn quá. Trung tâm đã để riêng. Báo cán bộ tỉnh." in said
    assert {
        f"TV9: {fate}, Phường Ba Đình" for fate in ("chờ báo", "đã báo", "họ không có mã này")
    } <= said
    assert {"3 mô tả sách", "2 thay đổi chờ gửi", "1 tin còn giữ lại, chưa đọc được"} <= said


def test_a_reason_of_a_newer_hub_has_words_too() -> None:
    assert why_words(ASIDE._replace(reason="tomorrow.new")).startswith("Thay đổi này không đọc")
    assert put_aside_words(ASIDE._replace(name="")) == "1 mô tả sách"


def test_the_age_of_the_news_is_told_in_words() -> None:
    assert age_words(None, NOW) == "Chưa nhận trọn lần nào"
    assert age_words(NOW - timedelta(minutes=29), NOW).endswith("(29 phút trước)")
    assert age_words(NOW - timedelta(hours=30), NOW).endswith("(1 ngày trước)")
    assert age_words(NOW + timedelta(hours=30), NOW).endswith("(1 phút trước)")


def test_the_command_line_says_the_same(folder: Path) -> None:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    with store.write():
        for run in (RUN, BROKEN):
            store.runs.add(run)
    store.close()
    told = thuvienxa(folder, "history").result
    assert [run["error"] for run in told["runs"]] == ["remote.stalled", ""]
    assert (told["heard_at"], told["put_aside"], told["sent"]) == (None, [], {})
    failed = thuvienxa(folder, "history", "--only", "failed").result["runs"]
    assert [run["pushed"] for run in failed] == [3]
