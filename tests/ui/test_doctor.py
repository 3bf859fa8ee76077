"""How a PC is, and the file for who helps: whole, shown as it is, and nobody's name in it."""

import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.health import State
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.logs import LOG_FILE
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from sync.enrolment import enrol
from sync.hub.admin import add_library
from sync.hub.embedded import EmbeddedHub
from tests.ui.conftest import NOW
from ui import clock, crash, doctor
from ui.help import helper_file, late
from ui.help.actions import HelpActions
from ui.help.health_words import line
from ui.help.view import HelpView
from ui.theme import Look

SECRET = "K7M2-9QXA-40TD"
PRIVATE = (
    "Đỗ Thị Bích Ngân",
    "do thi bich ngan",
    "0912 345 678",
    "Lò Văn Cường",
    "ab" * 32,
    SECRET,
)


def states(folder: Path, *, asks_hub: bool = False) -> dict[str, State]:
    answers = doctor.examine(folder, asks_hub=asks_hub)
    assert all(line(each) for each in answers)
    return {each.code: each.state for each in answers}


def test_the_doctor_answers_for_a_library_that_is_well(folder: Path) -> None:
    found = states(folder)
    assert found["library.is_sound"] is State.GOOD
    assert found["backup.never"] is State.ATTENTION
    assert {"clock.right", "fonts.there", "disk.room"} <= set(found)


def test_the_doctor_says_what_is_wrong(folder: Path, tmp_path: Path) -> None:
    assert states(tmp_path / "none")["doctor.not_answered"] is State.BAD
    file = folder / LIBRARY_FILE
    file.write_bytes(file.read_bytes()[:20_000] + os.urandom(60_000))
    assert State.BAD in states(folder).values()


def test_the_doctor_knows_whether_the_hub_answers(folder: Path, tmp_path: Path) -> None:
    assert "hub.none" in states(folder, asks_hub=True)
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        code = add_library(hub.hub, "00001", name="x")
        secrets = Credentials(folder)
        enrol(store, secrets, hub=hub.url, code=code, now=NOW, random_bytes=os.urandom)
        store.close()
        assert "hub.reached" in states(folder, asks_hub=True)
    assert states(folder, asks_hub=True)["hub.not_reached"] is State.ATTENTION


def test_nobody_is_named_in_the_file_for_who_helps_and_it_is_what_was_shown(
    qtbot: QtBot, look: Look, folder: Path, tmp_path: Path
) -> None:
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    name, folded, contact, guardian, *_ = PRIVATE
    register(store, NewPatron(card="BD.9", name=name, born=1980, contact=contact), now=NOW)
    with store.write():
        store._connection.execute("UPDATE patron SET guardian = ?", (guardian,))  # noqa: SLF001
    store.close()
    careless = (
        f"Lost {name} / {folded} {contact} {guardian} {'ab' * 32} {SECRET} at {Path.home()}/x"
    )
    (folder / LOG_FILE).write_text(f"{careless}\nERROR a thing to be mended\n", "utf-8")
    view = HelpView(look)
    qtbot.addWidget(view)
    actions = HelpActions(view, folder=folder, load=lambda: late)
    view.helper.look.click()
    qtbot.waitUntil(view.helper.look.isEnabled)
    shown = view.helper.text.toPlainText()
    actions.save(tmp_path / "giup.zip")
    actions.stop()
    with zipfile.ZipFile(tmp_path / "giup.zip") as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    assert helper_file.shown(parts) == shown
    assert "a thing to be mended" in shown
    assert [word for word in (*PRIVATE, str(Path.home())) if word.lower() in shown.lower()] == []


def test_without_a_library_there_is_no_log_in_the_file(tmp_path: Path) -> None:
    (tmp_path / LOG_FILE).write_text("Đỗ Thị Bích Ngân", "utf-8")
    parts = helper_file.contents(tmp_path)
    assert "nhat-ky.txt" not in parts
    assert "Bích Ngân" not in helper_file.shown(parts)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen says so of dialogs
def test_from_a_crash_it_is_one_step_to_help(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = crash.CrashDialog(look, "details", window)
    with qtbot.waitSignals([dialog.accepted, dialog.help_asked]):
        dialog.helper.click()
