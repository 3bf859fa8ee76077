"""Puts the lock, whoever is here, and the page of accounts into the window."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from desktop.services.accounts import Opened
from ui.accounts.actions import AccountsActions
from ui.accounts.lock import Lock
from ui.accounts.view import AccountsView
from ui.main_window import APART, MainWindow, Place
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.exchange_badge import BadgeWords, ExchangeBadge
from ui.widgets.rail import FootItem

_PLACE = "accounts"
_MINUTES, _HAS_ACCOUNTS = "lock_minutes", "has_accounts"
_DEFAULT_MINUTES = 10
_MINUTE_MS = 60_000


class AccountPlaces(QObject):
    """The foot of the rail says who is here; pressing it locks, and another one may come in."""

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._tasks = tasks
        self._now = now
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._page: AccountsActions | None = None
        self.button = FootItem(look, self.tr("Tài khoản"), icon="lock")
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda: window.go(_PLACE))
        window.visited.connect(lambda name: self.button.setChecked(name == _PLACE))
        self.here = ExchangeBadge(look)
        self.here.hide()
        window.add_to_foot(self.button)
        window.add_to_foot(self.here)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under=APART)
        )
        window.add_shortcut("Ctrl+L", self._on_lock_asked)
        self.lock = Lock(
            look, window, tasks=tasks, now=now, patience_ms=lambda: self._minutes * _MINUTE_MS
        )
        self.here.clicked.connect(self._on_lock_asked)
        self.lock.opened.connect(self._on_opened)
        self.lock.free.connect(lambda: self._settings.setValue(_HAS_ACCOUNTS, False))

    def stop(self) -> None:
        self._settings.sync()

    @property
    def _minutes(self) -> int:
        kept = str(self._settings.value(_MINUTES, _DEFAULT_MINUTES))
        return int(kept) if kept.isdecimal() else _DEFAULT_MINUTES

    def _build(self) -> QWidget:
        view = AccountsView(self._look)
        view.show_minutes(self._minutes)
        view.minutes_chosen.connect(self._on_minutes_chosen)
        self._page = AccountsActions(view, tasks=self._tasks, now=self._now)
        self._page.let_in.connect(self.lock.let_in)
        return view

    def _on_lock_asked(self) -> None:
        if not self.here.isHidden():
            self.lock.lock()

    def _on_minutes_chosen(self, minutes: int) -> None:
        self._settings.setValue(_MINUTES, minutes)
        self.lock.watch()

    def _on_opened(self, opened: Opened) -> None:
        self._settings.setValue(_HAS_ACCOUNTS, True)
        self.here.show_words(
            BadgeWords(
                headline=opened.account.name,
                detail=self.tr("Khóa hoặc đổi người"),
                icon="lock",
                tone="accent",
            )
        )
        self.here.show()
        if opened.code:
            self._window.go(_PLACE)
            page = self._page
            assert page is not None
            page.show_sheet(opened.code)
        elif self._page is not None:
            self._page.refresh()
