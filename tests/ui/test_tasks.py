import os
from pathlib import Path
from threading import Event, get_ident

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.changes import Changes
from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import AppError, RuleError
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from tests.ui.waiting import settle
from ui.tasks import Tasks

TOUCHED = Changes(loans=True)


def refuse(_store: Store) -> Outcome:
    raise RuleError("loan.item_is_out")


def test_answers_come_in_the_order_of_the_requests_and_on_the_screens_thread(
    qtbot: QtBot, tasks: Tasks
) -> None:
    told: list[tuple[int, int]] = []
    for number in range(50):
        tasks.read(
            lambda _store, number=number: number,  # type: ignore[misc]
            then=lambda number: told.append((number, get_ident())),
            owner=tasks,
        )
    settle(qtbot, tasks)
    assert told == [(number, get_ident()) for number in range(50)]


def test_an_answer_to_a_view_that_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    owner, told = QObject(), list[None]()
    tasks.read(lambda _store: None, then=told.append, owner=owner)
    shiboken6.delete(owner)
    settle(qtbot, tasks)
    assert told == []


def test_of_waiting_requests_with_one_name_only_the_newest_is_done(
    qtbot: QtBot, tasks: Tasks
) -> None:
    gate, done = Event(), list[str]()
    tasks.read(lambda _store: gate.wait(), then=lambda _: None, owner=tasks)
    for text in ("t", "tr", "tru"):
        tasks.read(
            lambda _store, text=text: done.append(text),  # type: ignore[misc]
            then=lambda _: None,
            owner=tasks,
            latest="search",
        )
    gate.set()
    settle(qtbot, tasks)
    assert done == ["tru"]


def test_a_write_tells_everyone_what_it_touched(qtbot: QtBot, tasks: Tasks) -> None:
    changed = list[Changes]()
    tasks.changed.connect(changed.append)
    outcome = Outcome(deed=Deed.LENT, changes=TOUCHED)
    tasks.write(lambda _store: outcome, then=lambda _: None, owner=tasks)
    tasks.write(lambda _store: Outcome(deed=Deed.REPEATED), then=lambda _: None, owner=tasks)
    settle(qtbot, tasks)
    assert changed == [TOUCHED]


def test_a_refusal_goes_to_whoever_asked_and_else_to_everyone(qtbot: QtBot, tasks: Tasks) -> None:
    asker, everyone = list[AppError](), list[AppError]()
    tasks.failed.connect(everyone.append)
    tasks.write(refuse, then=lambda _: None, owner=tasks, failed=asker.append)
    tasks.write(refuse, then=lambda _: None, owner=tasks)
    settle(qtbot, tasks)
    assert [error.code for error in asker] == ["loan.item_is_out"]
    assert [error.code for error in everyone] == ["loan.item_is_out"]


def test_a_bug_on_the_stores_thread_ends_in_the_excepthook_and_the_work_goes_on(
    qtbot: QtBot, tasks: Tasks
) -> None:
    def bug(_store: Store) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        tasks.read(bug, then=lambda _: None, owner=tasks)
        settle(qtbot, tasks)
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]


def test_a_library_that_cannot_be_opened_is_told_with_its_code(
    qtbot: QtBot, tmp_path: Path
) -> None:
    tasks = Tasks(lambda: Store.open(tmp_path / LIBRARY_FILE, os.urandom))
    with qtbot.waitSignal(tasks.opening_failed) as told:
        tasks.start()
    tasks.stop()
    assert told.args is not None
    assert told.args[0].code == "library.not_found"


def test_stopping_finishes_what_was_asked_for(tasks: Tasks) -> None:
    done = list[int]()
    for number in range(100):
        tasks.read(
            lambda _store, number=number: done.append(number),  # type: ignore[misc]
            then=lambda _: None,
            owner=tasks,
        )
    tasks.stop()
    assert done == list(range(100))
