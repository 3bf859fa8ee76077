"""Long work does not hold up the screen, and the newest of it counts."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError, InputError
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from ui.transfer.runner import Pace, Runner


@pytest.fixture
def runner(qapp: QApplication, folder: Path) -> Iterator[Runner]:
    made = Runner(lambda: Store.open(folder / LIBRARY_FILE, os.urandom))
    yield made
    made.stop()


def never(error: AppError) -> None:
    raise AssertionError(error.code)


def until_cancelled(_store: Store, pace: Pace) -> str:
    while not pace.cancelled():
        pace.breathe()
    return "stopped"


def test_the_answer_comes_on_the_thread_of_the_screen(qtbot: QtBot, runner: Runner) -> None:
    told: list[tuple[bool, bool]] = []
    here = get_ident()
    runner.run(
        lambda _store, _pace: get_ident() == here,
        then=lambda was_here: told.append((was_here, get_ident() == here)),
        failed=never,
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(False, True)]
    assert not runner.is_running


def test_what_is_asked_next_stops_what_is_being_done_and_its_answer_is_not_told(
    qtbot: QtBot, runner: Runner
) -> None:
    told: list[str] = []
    runner.run(until_cancelled, then=told.append, failed=never)
    runner.run(lambda _store, _pace: "second", then=told.append, failed=never)
    runner.run(lambda _store, _pace: "third", then=told.append, failed=never)
    qtbot.waitUntil(lambda: not runner.is_running)
    assert told == ["third"]


def test_what_is_cancelled_tells_how_far_it_came(qtbot: QtBot, runner: Runner) -> None:
    told: list[str] = []
    runner.run(until_cancelled, then=told.append, failed=never)
    runner.cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["stopped"]


def test_a_refusal_is_told_as_such(qtbot: QtBot, runner: Runner) -> None:
    def refuse(_store: Store, _pace: Pace) -> None:
        raise InputError("file.empty", path="a")

    told: list[str] = []
    runner.run(refuse, then=lambda _: None, failed=lambda error: told.append(error.code))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["file.empty"]


def test_a_library_that_cannot_be_opened_is_told_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    runner = Runner(lambda: Store.open(tmp_path / "none.db", os.urandom))
    told: list[str] = []
    runner.run(until_cancelled, then=told.append, failed=lambda error: told.append(error.code))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["library.not_found"]


def test_the_end_of_the_program_waits_for_what_is_being_done(runner: Runner) -> None:
    began, ended = Event(), Event()

    def work(store: Store, pace: Pace) -> None:
        began.set()
        until_cancelled(store, pace)
        ended.set()

    runner.run(work, then=lambda _: None, failed=never)
    began.wait()
    runner.stop()
    assert ended.is_set()
