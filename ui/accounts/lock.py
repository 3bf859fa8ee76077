"""Joins the lock to the store: who comes in, who goes, and locking by itself."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.account import Account, AccountId
from desktop.domain.errors import AppError
from desktop.services import accounts
from desktop.services.accounts import Opened
from desktop.storage.store import Store
from ui import messages
from ui.accounts.idle import Idle
from ui.accounts.lock_view import LockView
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.theme import Look


class _Standing(NamedTuple):
    library: str
    accounts: tuple[Account, ...]
    actor: AccountId | None


class Lock(QObject):
    """Covers the window until somebody is known. What runs goes on underneath.

    Signals:
        opened: somebody came in (Opened; its code is there when a new sheet was made).
        free: there are no accounts, so nothing is ever locked.
    """

    opened = Signal(object)
    free = Signal()

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
        patience_ms: Callable[[], int],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._now = now
        self._patience_ms = patience_ms
        self._last: AccountId | None = None
        self._idle = Idle(window)
        self.view = LockView(look)
        self.view.hide()
        self.view.secret_given.connect(self._on_secret)
        self.view.code_given.connect(self._on_code)
        self._idle.passed.connect(self.lock)
        self.refresh()

    @property
    def is_locked(self) -> bool:
        return self.view.isVisible()

    def refresh(self) -> None:
        """Look who there is: at the start, and when accounts were made or changed."""
        self._tasks.read(_standing, then=self._on_standing, owner=self)

    def lock(self) -> None:
        """Nobody is here any more. What stands half typed stays where it is."""
        if not self.is_locked:
            leave = partial(accounts.sign_out, now=self._now())
            self._tasks.read(leave, then=lambda _left: self.refresh(), owner=self)

    def watch(self) -> None:
        """Begin to count anew how long nobody has touched the window."""
        self._idle.watch(self._patience_ms())

    def _on_standing(self, standing: _Standing) -> None:
        if not standing.accounts:
            self._window.uncover()
            self.free.emit()
        elif standing.actor is None and not self.is_locked:
            self._idle.stop()
            self.view.show_locked(standing.library, standing.accounts, last=self._last)
            self._window.cover(self.view)

    def _on_secret(self, account: str, secret: str) -> None:
        self._try(
            partial(accounts.sign_in, account=AccountId(account), secret=secret, now=self._now())
        )

    def _on_code(self, account: str, code: str, secret: str) -> None:
        self._try(
            partial(
                accounts.recover,
                account=AccountId(account),
                code=code,
                secret=secret,
                now=self._now(),
                random_bytes=os.urandom,
            )
        )

    def _try(self, come_in: Callable[[Store], Opened]) -> None:
        self._tasks.write(come_in, then=self.let_in, owner=self, failed=self._on_refused)

    def let_in(self, opened: Opened) -> None:
        """Somebody is here, and is known."""
        self._last = opened.account.id
        self._window.uncover()
        self.watch()
        self.opened.emit(opened)

    def _on_refused(self, error: AppError) -> None:
        # One line: there is no room for more above the button.
        self.view.refuse(_short(error))


def _short(error: AppError) -> str:
    has_room = error.code in ("account.wrong_secret", "account.wait")
    return messages.text(error) if has_room else messages.headline(error)


def _standing(store: Store) -> _Standing:
    return _Standing(
        library=store.library.get().name, accounts=store.accounts.all(), actor=store.actor
    )
