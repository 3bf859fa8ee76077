"""Changing many records, on a thread of its own. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.domain.catalogue import Query
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.domain.subfields import SubfieldChange
from desktop.services import batch_change, finding
from desktop.services.batch_change import Preview, Progress, Report
from desktop.storage.batches import Batch
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.batch_view import BatchView
from ui.catalogue.batch_words import PLURALS
from ui.tasks import Tasks
from ui.transfer.export_card import Scope
from ui.transfer.runner import Pace, Runner
from ui.wording import moment, translate

_TOUCHED = Changes(records=True, exchange=True)


class _Seen(NamedTuple):
    """What was looked at: exactly this is changed."""

    change: SubfieldChange
    records: tuple[RecordId, ...]
    preview: Preview


class BatchActions(QObject):
    """Looks, does what was looked at, and takes it back."""

    def __init__(
        self, view: BatchView, *, runner: Runner, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._tasks = tasks
        self._now = now
        self._seen: _Seen | None = None
        view.form.changed.connect(self._forget)
        view.form.accepted.connect(self.look)
        view.preview.accepted.connect(self.change)
        view.progress.stop_asked.connect(runner.cancel)
        runner.progressed.connect(self._on_progressed)

    def propose(self, query: Query | None, ids: tuple[RecordId, ...]) -> None:
        """All books; what is searched for, where that is not all; and those that are chosen."""
        if self._view.is_busy:
            return

        def read(store: Store) -> tuple[tuple[Scope, ...], tuple[Batch, ...]]:
            everything = translate("BatchActions", "Tất cả")
            found = [Scope(everything, finding.totals(store)[0], Query(text=""))]
            if query is not None:
                name = translate("BatchActions", "Đang tìm được")
                found.append(Scope(name, finding.extent(store, query), query))
            if ids:
                name = translate("BatchActions", "Đang chọn trong danh sách")
                found.append(Scope(name, len(ids), ids=ids))
            return tuple(found), batch_change.latest(store)

        self._view.notice.hide()
        then = self._show_proposal
        self._tasks.read(read, then=then, owner=self._view, latest="batch scopes")

    def look(self) -> None:
        """Show what it would do, without doing it."""
        change, scope = self._view.form.change, self._view.form.scope
        if scope is None or self._view.is_busy:
            return

        def read(store: Store, pace: Pace) -> _Seen:
            records = scope.ids or tuple(finding.every(store, scope.query or Query(text="")))
            found = batch_change.preview(
                store,
                records,
                change,
                progress=_breathing(pace),
                cancelled=pace.cancelled,
            )
            return _Seen(change, records, found)

        self._begin(translate("BatchActions", "Đang xem trước"), total=0)
        self._runner.run(read, then=self._on_seen, failed=self._on_failed)

    def change(self) -> None:
        """Do what was looked at."""
        seen, self._seen = self._seen, None
        if seen is None:
            return
        now = self._now()

        def write(store: Store, pace: Pace) -> Report:
            return batch_change.change_all(
                store,
                seen.records,
                seen.change,
                now=now,
                progress=_breathing(pace),
                cancelled=pace.cancelled,
            )

        self._begin(translate("BatchActions", "Đang sửa"), total=len(seen.records))
        self._runner.run(write, then=self._on_changed, failed=self._on_failed)

    def undo(self, batch: int) -> None:
        """Take it back, field by field."""
        now = self._now()

        def write(store: Store, pace: Pace) -> Report:
            return batch_change.undo(
                store, batch, now=now, progress=_breathing(pace), cancelled=pace.cancelled
            )

        self._begin(translate("BatchActions", "Đang hoàn tác"), total=0)
        self._runner.run(write, then=self._on_undone, failed=self._on_failed)

    def _show_proposal(self, read: tuple[tuple[Scope, ...], tuple[Batch, ...]]) -> None:
        """The last change is still offered to be taken back, however long ago it was."""
        scopes, batches = read
        self._view.form.show_scopes(scopes)
        last = next(iter(batches), None)
        if last is not None and last.undone_at is None and last.records:
            when = translate("BatchActions", "Lần sửa gần nhất: {when}.")
            self._view.notice.tell(
                "info",
                PLURALS.changed(last.records),
                when.format(when=moment(last.at, self._now())),
                action=translate("BatchActions", "Hoàn tác"),
                act=partial(self.undo, last.number),
            )

    def _begin(self, headline: str, *, total: int) -> None:
        advice = translate("BatchActions", "Vẫn mượn trả bình thường.")
        first = translate("BatchActions", "Đang đọc sách")
        self._view.show_working()
        self._view.progress.begin(headline, advice, total=total, at=self._now(), first=first)

    def _on_seen(self, seen: _Seen) -> None:
        self._view.show_asking()
        if not seen.preview.is_complete:
            headline = translate("BatchActions", "Đã dừng xem trước. Chưa sửa gì.")
            self._view.notice.tell("info", headline)
            return
        self._view.preview.show_preview(seen.preview)
        if seen.preview.changing:
            self._seen = seen
            self._view.preview.go_on.setFocus()

    def _on_changed(self, report: Report) -> None:
        """The way back is offered as long as the note stands."""
        headline = PLURALS.changed(report.changed)
        stopped = translate("BatchActions", "Đã dừng giữa chừng, phần còn lại chưa sửa.")
        self._finish(headline, report, stopped=stopped, act=partial(self.undo, report.batch))

    def _on_undone(self, report: Report) -> None:
        headline = PLURALS.taken_back(report.changed)
        stopped = translate("BatchActions", "Đã dừng giữa chừng, hoàn tác lần nữa để xong.")
        act = None if report.is_complete else partial(self.undo, report.batch)
        self._finish(headline, report, stopped=stopped, act=act)

    def _finish(
        self, headline: str, report: Report, *, stopped: str, act: Callable[[], object] | None
    ) -> None:
        left = f"{PLURALS.left_alone(len(report.refused))}." if report.refused else ""
        detail = " ".join(filter(None, (left, "" if report.is_complete else stopped)))
        undo = translate("BatchActions", "Hoàn tác")
        self._view.show_asking()
        self._view.preview.show_nothing()
        kind = "success" if report.is_complete else "attention"
        self._view.notice.tell(kind, headline, detail, action=undo, act=act, is_undo=True)
        self._tasks.changed.emit(_TOUCHED)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_asking()
        self._view.notice.tell("refused", messages.headline(error), messages.advice(error))
        self._tasks.changed.emit(_TOUCHED)

    def _on_progressed(self, done: int) -> None:
        if self._view.is_busy:
            self._view.progress.show_done(done, self._now())

    def _forget(self) -> None:
        """What was seen is not what would be done now."""
        self._seen = None
        self._view.preview.show_nothing()


def _breathing(pace: Pace) -> Progress:
    def progressed(done: int) -> None:
        pace.progress(done)
        pace.breathe()

    return progressed
