"""Says at the foot of the rail that a newer program is ready, and takes it when the window closes.

Nothing is taken in the middle of the day, and nothing that was not asked for.
"""

import importlib
import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import AppError
from desktop.machine.folders import LIBRARY_FILE
from desktop.services.unlocking import unlock_by_passphrase
from resources import ROOT
from ui import messages
from ui.main_window import MainWindow
from ui.sole_job import Answer, SoleJob
from ui.sync.line_hint import is_paid
from ui.theme import Look
from ui.update_phrase import UpdatePhrase
from ui.widgets.rail import FootItem

_KEY = ROOT / "release_key.txt"
_KEY_VARIABLE = "THUVIENXA_RELEASE_KEY"
log = logging.getLogger(__name__)
_LOOK_MS = 10 * 60 * 1000
"""So often a stick is looked for."""


class UpdateNotice(QObject):
    """One line that is not there on most days."""

    def __init__(
        self, look: Look, window: MainWindow, *, folder: Path, load: Callable[[], Any]
    ) -> None:
        super().__init__(window)
        self._look = look
        self._folder, self._load = folder, load
        self._make_phrase = partial(UpdatePhrase, look, parent=window)
        self._version, self._passphrase = "", ""
        self._asks = False
        self.phrase: UpdatePhrase | None = None
        self.is_wanted = False
        self.job = SoleJob("update", self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(partial(self._look_around, has_line=False))
        self.button = FootItem(look, "", icon="receive")
        self.button.setVisible(False)
        self.button.clicked.connect(self._on_clicked)
        window.add_to_foot(self.button)
        if has_key():  # without one nothing need be loaded
            self._timer.start()
            self._look_around(has_line=False)

    def look_on_line(self) -> None:
        """An exchange is over: the line is there, and nobody needs it now."""
        self._look_around(has_line=True)

    def stop(self) -> None:
        self._timer.stop()
        self.job.stop()

    def finish(self) -> None:
        """The library is closed: this is the time that was waited for."""
        if not self.is_wanted:
            return
        apply = partial(
            self._load().apply, self._folder, self._version, passphrase=self._passphrase
        )
        importlib.import_module("ui.backup.closing").update(self._look, apply)

    def _look_around(self, *, has_line: bool) -> None:
        if has_key() and not self._version and not self.job.is_running:
            self.job.start(partial(self._work, has_line=has_line), failed=_nothing_today)

    def _work(self, cancelled: Event, *, has_line: bool) -> Answer:
        updates = self._load()
        found = updates.look(self._folder, cancelled, has_line=has_line, is_paid=is_paid())
        if found:
            return partial(self._offer, found, asks=updates.needs_passphrase(self._folder))
        return partial(self._show_failed, updates.failed())

    def _offer(self, version: str, *, asks: bool) -> None:
        self._version, self._asks = version, asks
        self._show()

    def _show(self) -> None:
        icon = "success" if self.is_wanted else "receive"
        self.button.show_words(self.tr("Cập nhật khi đóng"), icon=icon)
        ready = self.tr("Bản {version} đã sẵn sàng, lấy khi đóng cửa sổ.")
        wanted = self.tr(
            "Sẽ cập nhật khi đóng cửa sổ; khi đó máy làm thêm ít phút. Bấm nữa để thôi."
        )
        whole = wanted if self.is_wanted else ready.format(version=self._version)
        self.button.show_state("", whole)
        self.button.setVisible(True)

    def _show_failed(self, version: str) -> None:
        self.button.setVisible(bool(version))
        if version:
            self.button.show_words(self.tr("Chưa cập nhật"), icon="warning")
            words = self.tr("Bản {version} không dùng được ở đây. Bản đang dùng vẫn chạy.")
            self.button.show_state("", words.format(version=version))

    def _on_clicked(self) -> None:
        if not self._version:
            self.button.setVisible(False)
        elif self._asks and not self.is_wanted:
            self._ask_passphrase()
        else:
            self.is_wanted = not self.is_wanted
            self._passphrase = ""
            self._show()

    def _ask_passphrase(self) -> None:
        if self.phrase is None:
            self.phrase = self._make_phrase(self._version)
            self.phrase.given.connect(self._on_given)
        self.phrase.refuse("")
        self.phrase.open()
        self.phrase.secret.setFocus()

    def _on_given(self, typed: str) -> None:
        """Tried now: at the closing nobody is there to type it again."""
        file = self._folder / LIBRARY_FILE

        def tried(_cancelled: Event) -> Answer:
            unlock_by_passphrase(file, typed)
            return partial(self._on_right, typed)

        self.job.start(tried, failed=self._on_wrong)

    def _on_right(self, passphrase: str) -> None:
        if self.phrase is not None and self.phrase.isVisible():  # not thought better of meanwhile
            self._passphrase, self.is_wanted = passphrase, True
            self.phrase.refuse("")  # nor does what was typed stay in the field
            self.phrase.accept()
            self._show()

    def _on_wrong(self, error: AppError) -> None:
        if self.phrase is not None:
            self.phrase.refuse(messages.headline(error))


def has_key() -> bool:
    """Whether any update could be believed."""
    return _KEY.is_file() or _KEY_VARIABLE in os.environ


def _nothing_today(error: AppError) -> None:
    """No key, no line, no room: there is another day. Commands say which it was."""
    log.debug("No update: %s", error.code)
