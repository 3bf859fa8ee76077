"""Joins the card of shared readers to what it begins. Imported after the first paint."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.sealed_reader import Sharing
from desktop.storage.store import Store
from sync.readers_key import sharing
from ui import messages, readers_key_work
from ui.sync.sharing_card import SharingCard
from ui.tasks import Tasks

_PUT_AWAY = "sharing_put_away"
_CHANGES = Changes(patrons=True, loans=True, holds=True, exchange=True)


class _Shared(NamedTuple):
    changes: Changes = _CHANGES


class SharingActions(QObject):
    """Keeps the card true, and hands the code on."""

    def __init__(self, card: SharingCard, button: QWidget, *, tasks: Tasks, folder: Path) -> None:
        super().__init__(card)
        self._card, self._button, self._tasks = card, button, tasks
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        card.code_given.connect(self._on_code_given)
        card.put_away.connect(lambda: self._settings.setValue(_PUT_AWAY, True))
        tasks.changed.connect(lambda changes: self._reload() if changes.exchange else None)
        self._reload()

    def _on_code_given(self, code: str) -> None:
        def begin(store: Store) -> _Shared:
            readers_key_work.begin(store, code)
            return _Shared()

        self._tasks.write(begin, then=lambda _: None, owner=self._card, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        self._card.refuse(messages.headline(error), messages.advice(error))

    def _reload(self) -> None:
        self._tasks.read(sharing, then=self._show, owner=self._card, latest="sharing")

    def _show(self, found: Sharing) -> None:
        is_put_away = self._settings.value(_PUT_AWAY, "") in {True, "true"}
        self._card.show_sharing(found, is_put_away=is_put_away)
        self._button.setVisible(found not in {Sharing.ON, Sharing.NO_HUB})
