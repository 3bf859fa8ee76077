"""Puts the backups into the window: made without being asked, and told at the foot of the rail."""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.backup import Backup
from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.machine import backup_place
from desktop.services.restoring import Restored
from desktop.storage.store import Store
from ui import backup_work, volumes
from ui.backup import words, work
from ui.backup.offer import SealingOffer
from ui.backup.view import BackupView
from ui.backup.work import Overview
from ui.main_window import APART, MainWindow, Place
from ui.sole_job import Answer, SoleJob
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.rail import FootItem
from ui.wording import full_date

log = logging.getLogger(__name__)

_PLACE = "backup"
_LOOK_MS = 60_000
_QUIET = timedelta(minutes=2)
_OLD = timedelta(days=1)


class BackupPlaces(QObject):
    """A button at the foot of the rail opens the page; the clock sees to the rest.

    Signals:
        revived: a library that could not be opened was put back.
        print_asked: the sheet with this code.
        damaged: something is wrong with the library that is open.
    """

    revived = Signal()
    print_asked = Signal(str)
    damaged = Signal()

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
        is_open: bool = True,
        load: Callable[[], Any] | None = None,
    ) -> None:
        """`load` brings what seals a library, with keyrings and ciphers: not before a visit."""
        super().__init__(window)
        self._look, self._window = look, window
        self._tasks, self._folder, self._now = tasks, folder, now
        self._is_open, self._is_damaged = is_open, False
        self._examined: date | None = None
        self._is_touched, self._touched_at = False, now()
        self._found: Overview | None = None
        self._view: BackupView | None = None
        self.job = SoleJob("backup", self)
        self._load = load
        self._protecting: Any = None
        self._offsite: Any = None
        self.button = FootItem(look, self.tr("Sao lưu"), icon="backup")
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda: window.go(_PLACE))
        window.add_to_foot(self.button)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under=APART)
        )
        window.visited.connect(self._on_visited)
        tasks.changed.connect(self._on_changed)
        self.clock = QTimer(self)
        self.clock.timeout.connect(self.tick)
        self.clock.start(_LOOK_MS)
        self.offer = SealingOffer(look, window, tasks=tasks, folder=folder)
        self.look()

    def tick(self) -> None:
        """A minute after the start, and once a day, every page of the library is looked at."""
        if self._load is not None:
            self.offer.look_now()
        today = day_of(self._now())
        if self._examined == today or not self._is_open or self.job.is_running:
            self.look()
            return
        self._examined = today
        self._do(partial(work.examine, self._folder), then=self._on_looked)

    def look(self) -> None:
        """See how it stands; back up where that is due and the desk is quiet."""
        if not self.job.is_running:
            ask = partial(work.overview, self._folder, is_damaged=self._is_damaged)
            self._do(ask, then=self._on_looked)

    def stop(self) -> None:
        """At closing: the work of this day is protected before the program ends."""
        self.job.stop()
        if self._offsite is not None:
            self._offsite.stop()
        if self._is_touched and self._is_open:
            try:
                backup_work.back_up_now(self._folder)
            except AppError as error:
                log.warning("No backup at closing: %s", error.code)

    def finish(self) -> None:
        """Nobody has the library open any more: what was put off until then."""
        if self._protecting is not None:
            self._protecting.finish()

    def opened(self) -> None:
        """The library that was put back is open now."""
        self._is_open, self._is_damaged = True, False
        self.look()

    def _build(self) -> QWidget:
        view = BackupView(self._look)
        view.backup_asked.connect(self.back_up)
        view.list.asked.connect(self._on_asked)
        view.restore.agreed.connect(self._on_agreed)
        view.state.place_asked.connect(self._on_place_asked)
        view.state.place_left.connect(self._on_place_left)
        self._view = view
        if self._load is not None:
            late, place = self._load(), {"tasks": self._tasks, "folder": self._folder}
            self._offsite = late.PuttingOffsite(self._look, view, now=self._now, **place)
            self._offsite.failed.connect(self._on_failed)
            self._protecting = late.Protecting(self._look, view, now=self._now, **place)
            self._protecting.failed.connect(self._on_failed)
            self._protecting.print_asked.connect(self.print_asked)
            self._protecting.closing_asked.connect(self._window.close)
        return view

    def _on_visited(self, name: str) -> None:
        self.button.setChecked(name == _PLACE)
        if name == _PLACE:
            self.look()
            if self._offsite is not None:
                self._offsite.look()

    def _on_changed(self, _changes: Changes) -> None:
        self._is_touched, self._touched_at = True, self._now()

    def back_up(self) -> None:
        if self._view is not None:
            self._view.show_running(self.tr("Đang sao lưu. Quầy vẫn làm việc được."))
        self._is_touched = False
        self._do(partial(work.back_up, self._folder), then=self._on_backed_up)

    def choose_place(self, chosen: Path) -> None:
        """Let copies go to this folder, beginning now."""

        def marked(store: Store) -> str:
            return store.library.identity()

        self._tasks.read(marked, then=partial(self._on_marked, chosen), owner=self)

    def _on_looked(self, found: Overview) -> None:
        self._show(found)
        now = self._now()
        newest = None if found.protection is None else found.protection.newest
        if found.is_due(now) and now - self._touched_at >= _QUIET and self._is_open:
            self.back_up()
        elif found.lacks_stick and newest is not None:
            self._do(partial(work.carry, self._folder, newest), then=self._show)

    def _on_backed_up(self, found: Overview) -> None:
        self._show(found)
        if self._view is not None:
            self._view.set_busy(is_busy=False)
            if found.trouble is None and not found.is_damaged:
                self._view.tell("success", self.tr("Đã sao lưu và kiểm tra lại."))

    def _show(self, found: Overview) -> None:
        self._found = found
        now, protection = self._now(), found.protection
        tip = self.tr("Tệp thư viện bị hỏng")
        if found.is_damaged and not self._is_damaged:
            self._is_damaged = True
            self.damaged.emit()
        if protection is not None:
            tip = words.risk(protection, now)
            oldest = protection.oldest_unprotected
            self.button.show_state(words.risk_short(protection, now), tip)
            self.button.mark(is_marked=oldest is not None and now - oldest > _OLD)
        else:
            self.button.show_state("", tip)
            self.button.mark(is_marked=True)
        if self._view is not None:
            self._view.show_overview(found, now)

    def _on_asked(self, backup: Backup) -> None:
        view = self._view
        assert view is not None
        ask = partial(work.compare, self._folder, backup, is_damaged=self._is_damaged)
        self._do(ask, then=view.show_chosen)

    def _on_agreed(self, backup: Backup) -> None:
        view = self._view
        assert view is not None
        view.show_running(self.tr("Đang khôi phục. Chờ vài giây, đừng tắt máy."))
        if self._is_open:

            def put_back(store: Store) -> Restored:
                return backup_work.restore_open(
                    store, self._folder, backup.path, is_damaged=self._is_damaged
                )

            self._tasks.write(
                put_back, then=self._on_restored, owner=view, failed=view.show_trouble
            )
        else:
            closed = partial(backup_work.restore_closed, self._folder, backup.path)
            self._do(closed, then=self._on_revived)

    def _on_restored(self, done: Restored) -> None:
        view = self._view
        assert view is not None
        view.set_busy(is_busy=False)
        view.close_look()
        day = full_date(day_of(done.backup.taken_at))
        headline = self.tr("Đã khôi phục về ngày {day}.").format(day=day)
        detail = self.tr("Bản đang dùng trước đó nằm đầu danh sách.")
        view.tell("success", headline, words.done_again(done.replayed) or detail)
        self._is_damaged = False
        self.look()

    def _on_revived(self, done: Restored) -> None:
        self._on_restored(done)
        self.revived.emit()

    def _on_place_asked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Thư mục trên USB"))
        if chosen:
            self.choose_place(Path(chosen))

    def _on_marked(self, chosen: Path, mark: str) -> None:
        backups = backup_work.backups_folder(self._folder)
        try:
            backup_place.choose(backups, chosen, mark=mark, volumes=volumes.mounted())
        except AppError as error:
            self._on_failed(error)
        self.look()

    def _on_place_left(self) -> None:
        backup_place.forget(backup_work.backups_folder(self._folder))
        self.look()

    def _do(self, ask: Callable[[], work.T], *, then: Callable[[work.T], object]) -> None:
        def done(_cancelled: Event) -> Answer:
            return partial(then, ask())

        self.job.start(done, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        log.warning("Backups: %s", error.code)
        if self._view is not None:
            self._view.show_trouble(error)
