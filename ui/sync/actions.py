"""What the exchange's workspace and its badge ask for. Imported after the first paint."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.exchange import ExchangeState, ExchangeSummary
from desktop.domain.line import Price
from desktop.services import exchange
from desktop.services.line import wish
from desktop.storage.store import Store
from ui import messages
from ui.sync.exchange_words import badge_words
from ui.sync.view import ExchangeView
from ui.sync_runner import Report, SyncRunner
from ui.tasks import Tasks
from ui.widgets.exchange_badge import ExchangeBadge


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    changes: Changes


class BadgeActions(QObject):
    """Keeps the badge true: it is made from the queue after every change."""

    def __init__(self, badge: ExchangeBadge, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(badge)
        self._badge = badge
        self._tasks = tasks
        self._now = now
        tasks.changed.connect(self._on_changed)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes.exchange:
            self._reload()

    def _reload(self) -> None:
        now = self._now()

        def show(found: ExchangeSummary) -> None:
            self._badge.show_words(badge_words(found, now))

        self._tasks.read(exchange.summary, then=show, owner=self._badge, latest="badge")


class ExchangeActions(QObject):
    """Starts and stops exchanges, and settles what they leave open."""

    def __init__(
        self,
        view: ExchangeView,
        *,
        tasks: Tasks,
        runner: SyncRunner,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._is_old = False
        self._settled: list[str] = []
        view.exchange_asked.connect(runner.start)
        view.stop_asked.connect(runner.cancel)
        view.settled.connect(self._on_settled)
        view.line.wished.connect(self._on_wished)
        view.matter_seen.connect(self._on_matter_seen)
        runner.started.connect(partial(view.show_running, 0, 0))
        runner.progressed.connect(view.show_running)
        runner.finished.connect(self._on_finished)
        runner.failed.connect(self._on_failed)
        view.shown.connect(self._on_shown)
        tasks.changed.connect(self._on_changed)
        tasks.read(exchange.library, then=view.show_library, owner=view)
        self._reload()

    def _on_settled(self, conflict: str, keep_mine: bool) -> None:
        now = self._now()

        def settle(store: Store) -> _Settled:
            return _Settled(changes=exchange.settle(store, conflict, keep_mine=keep_mine, now=now))

        def keep(_done: _Settled) -> None:
            self._settled.append(conflict)
            self._view.show_settled()

        self._tasks.write(settle, then=keep, owner=self._view, failed=self._show_trouble)

    def take_back(self) -> None:
        """Ask the question again that was answered last."""
        if not self._settled:
            return
        conflict, now = self._settled.pop(), self._now()

        def unsettle(store: Store) -> _Settled:
            return _Settled(changes=exchange.unsettle(store, conflict, now=now))

        self._tasks.write(
            unsettle, then=lambda _: None, owner=self._view, failed=self._show_trouble
        )

    def _on_wished(self, begins_itself: bool, price: str, month_bytes: int) -> None:
        def keep(store: Store) -> _Settled:
            changes = wish(
                store, begins_itself=begins_itself, price=Price(price), month_bytes=month_bytes
            )
            return _Settled(changes=changes)

        self._tasks.write(keep, then=lambda _: None, owner=self._view, failed=self._show_trouble)

    def _on_matter_seen(self, number: int) -> None:
        now = self._now()

        def see(store: Store) -> _Settled:
            return _Settled(changes=exchange.see(store, number, now=now))

        self._tasks.write(see, then=lambda _: None, owner=self._view, failed=self._show_trouble)

    def _on_finished(self, _report: Report) -> None:
        self._view.show_ended()
        self._reload()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_ended()
        self._show_trouble(error)
        self._reload()

    def _show_trouble(self, error: AppError) -> None:
        self._view.show_trouble(messages.headline(error), messages.advice(error))

    def _on_changed(self, changes: Changes) -> None:
        if changes.exchange or changes.records:
            self._reload_when_seen()

    def _reload_when_seen(self) -> None:
        """What waits is counted by kind: not at every scan, for a page that nobody looks at."""
        if self._view.isVisible():
            self._reload()
        else:
            self._is_old = True

    def _on_shown(self) -> None:
        if self._is_old:
            self._reload()

    def _reload(self) -> None:
        self._is_old = False
        now = self._now()

        def state(store: Store) -> ExchangeState:
            return exchange.state(store, now=now)

        def show(found: ExchangeState) -> None:
            self._view.show_state(found, now)

        self._tasks.read(state, then=show, owner=self._view, latest="exchange")
