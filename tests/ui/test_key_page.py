"""The window on a sealed library whose key this PC does not have."""

import os
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError
from desktop.machine.credentials import PASSPHRASE
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import protecting
from desktop.storage import sqlite
from desktop.storage.store import Store
from tests.ui.conftest import NOW
from ui.accounts.key_view import KeyView
from ui.late_desk import open_store
from ui.theme import Look

PHRASE = "suối ngọc mùa lũ"


def test_one_field_takes_the_passphrase_or_the_code_of_the_sheet(
    qtbot: QtBot, look: Look, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSPHRASE, raising=False)
    file = folder / LIBRARY_FILE
    with closing(Store.open(file, os.urandom)) as store:
        prepared = protecting.prepare(store, passphrase=PHRASE, now=NOW, random_bytes=os.urandom)
    protecting.seal(file, prepared, now=NOW)
    sealed = file.read_bytes()
    view = KeyView(look)
    qtbot.addWidget(view)
    view.ask("")

    def opened_with(secret: str) -> str:
        """As after a new start of the program: no key is known."""
        monkeypatch.setattr(sqlite, "_known", {})
        try:
            open_store(folder, secret).close()
        except AppError as error:
            return error.code
        return ""

    assert opened_with("") == "storage.key_missing"
    for typed, becomes in (
        ("sai", "credentials.passphrase_is_wrong"),
        (prepared.code[:-1] + "?", "credentials.passphrase_is_wrong"),
        ("1" * 35, "account.recovery_code_misread"),
        (PHRASE, ""),
        (prepared.code.lower(), ""),
    ):
        view.secret.setText(typed)
        with qtbot.waitSignal(view.given) as given:
            QTest.keyClick(view.secret, Qt.Key.Key_Return)
        assert given.args == [typed]
        assert opened_with(typed) == becomes
        assert not becomes or file.read_bytes() == sealed
        view.ask(becomes)
        assert view.said == becomes
