"""The steps of an import, each done on the thread for files. Imported after the first paint."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.listing.mapping import Mapping
from desktop.domain.matching import OnDuplicate
from desktop.domain.record import Record
from desktop.services.examining import Examined
from desktop.services.importing import ImportOptions, ImportReport, Match
from desktop.storage.store import Store
from ui import messages
from ui.tasks import Tasks
from ui.transfer import import_work as work
from ui.transfer.import_work import Brought, Order
from ui.transfer.plan import Plan
from ui.transfer.rows import Row
from ui.transfer.runner import Runner
from ui.transfer.view import ImportView
from ui.wording import translate

_TOUCHED = Changes(records=True, copies=True, exchange=True)


class ImportActions(QObject):
    """Nothing is written before it was shown what will be."""

    def __init__(
        self, view: ImportView, *, runner: Runner, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._tasks = tasks
        self._now = now
        self._order: Order | None = None
        self._examined: Examined | None = None
        self._plan: Plan | None = None
        self._problems: Sequence[Row] = ()
        self._report: ImportReport | None = None
        runner.progressed.connect(self._on_progressed)
        view.progress.stop_asked.connect(runner.cancel)
        view.file.encoding_chosen.connect(self._on_encoding_chosen)
        view.columns.changed.connect(self._on_mapping_changed)
        view.columns.accepted.connect(self._try_out)
        view.plan.usual_chosen.connect(self._on_usual_chosen)
        view.plan.decided.connect(self._on_decided)
        view.compare.decided.connect(self._on_decided)
        view.plan.chosen.connect(self._on_match_chosen)
        view.plan.accepted.connect(self._bring_in)

    @property
    def brought(self) -> tuple[Order, ImportReport] | None:
        """What was brought in last."""
        if self._order is None or self._report is None:
            return None
        return self._order, self._report

    def open(self, path: Path) -> None:
        """Look at a file. While another is being dealt with, that one comes first."""
        if self._view.is_busy:
            words = translate("ImportActions", "Để xong tệp này đã, rồi thả “{name}” lần nữa.")
            self._view.tell("attention", words.format(name=path.name))
            return
        options = ImportOptions()
        self._plan = self._report = None
        self._look_at(Order(path=path, is_list=False, options=options, now=self._now()))

    def show_columns(self) -> bool:
        """Back to what the columns of the list mean; to the beginning where there are none."""
        has_columns = self._examined is not None and self._examined.preview is not None
        if self._examined is not None and has_columns:
            self._view.show_columns(self._examined)
        else:
            self._view.show_start()
        return has_columns

    def _look_at(self, order: Order) -> None:
        self._order = order
        if self._view.card is self._view.plan:
            self._work(
                translate("ImportActions", "Đang xem tệp")
            )  # what was planned is not true any more
        then = self._on_examined
        self._runner.run(
            lambda store, _pace: work.examine(store, order), then=then, failed=self._on_refused
        )

    def _on_examined(self, examined: Examined) -> None:
        assert self._order is not None
        self._examined = examined
        preview = examined.preview
        if preview is None:
            self._order = replace(self._order, is_list=False)
            self._try_out()
        else:
            order = work.decide(self._order, mapping=preview.mapping)
            self._order = replace(order, is_list=True)
            self._view.show_columns(examined)

    def _on_encoding_chosen(self, encoding: str) -> None:
        assert self._order is not None
        # What the columns mean is read from their headings, which are other words now.
        options = replace(self._order.options, encoding=encoding, mapping=None, decisions={})
        self._look_at(replace(self._order, options=options))

    def _on_mapping_changed(self, mapping: Mapping) -> None:
        assert self._order is not None
        self._look_at(work.decide(self._order, mapping=mapping))

    def _try_out(self) -> None:
        assert self._order is not None
        options = replace(self._order.options, on_duplicate=OnDuplicate.SKIP, decisions={})
        order = self._order = replace(self._order, options=options)
        self._work(translate("ImportActions", "Đang xem trước"), self._examined)
        self._runner.run(
            partial(work.try_out, order=order), then=self._on_tried, failed=self._on_refused
        )

    def _work(self, headline: str, examined: Examined | None = None) -> None:
        """Something that writes nothing is done."""
        view = self._view
        view.show_working(examined)
        advice = translate("ImportActions", "Chưa ghi gì. Vẫn mượn trả bình thường.")
        view.progress.begin(headline, advice, total=0, at=self._now())

    def _on_tried(self, brought: Brought) -> None:
        assert self._order is not None
        if not brought.report.is_complete:
            self.show_columns()
            return
        self._plan = Plan(report=brought.report)
        self._problems = brought.problems
        self._view.show_plan(self._plan, brought.problems, is_list=self._order.is_list)

    def _on_usual_chosen(self, fate: OnDuplicate) -> None:
        if self._plan is not None:
            self._change_plan(self._plan.decided_for_all(fate))

    def _on_decided(self, number: int, fate: OnDuplicate) -> None:
        if self._plan is not None:
            self._change_plan(self._plan.decided(number, fate))

    def _change_plan(self, plan: Plan) -> None:
        assert self._order is not None
        self._plan = plan
        options = replace(
            self._order.options, on_duplicate=plan.usual, decisions=dict(plan.decisions)
        )
        self._order = replace(self._order, options=options)
        noted = zip(self._problems, plan.report.problems, strict=True)
        problems = [row for row, each in noted if not plan.is_moot(each)]
        self._view.plan.change_plan(plan, problems)
        current = self._view.plan.current
        if current is not None:
            self._view.compare.show_fate(plan.fate(current.number))

    def _on_match_chosen(self, match: Match | None) -> None:
        if match is None or self._order is None or self._plan is None:
            return
        order = self._order
        self._view.compare.show_match(match, self._plan.fate(match.number))

        def compare(store: Store, _pace: object) -> tuple[Record, Record] | None:
            return work.both_sides(store, order, match)

        def show(both: tuple[Record, Record] | None) -> None:
            if both is not None:
                self._view.compare.show_records(*both)

        self._runner.run(compare, then=show, failed=self._on_refused)

    def _bring_in(self) -> None:
        assert self._order is not None
        assert self._plan is not None
        order, view = self._order, self._view
        view.show_working()
        view.progress.begin(
            translate("ImportActions", "Đang nhập “{name}”").format(name=order.path.name),
            translate(
                "ImportActions",
                "Vẫn mượn trả bình thường. Dừng lúc nào cũng được, phần đã vào vẫn còn.",
            ),
            total=self._plan.report.read,
            at=self._now(),
        )
        self._runner.run(
            partial(work.bring_in, order=order), then=self._on_brought, failed=self._on_failed
        )

    def _on_brought(self, brought: Brought) -> None:
        self._report = brought.report
        self._view.show_done(brought.report, brought.problems)
        self._tasks.changed.emit(_TOUCHED)

    def _on_failed(self, error: AppError) -> None:
        """Some of it may be in."""
        self._tasks.changed.emit(_TOUCHED)
        self._on_refused(error)

    def _on_refused(self, error: AppError) -> None:
        self.show_columns()
        self._view.tell("refused", messages.headline(error), messages.advice(error))

    def _on_progressed(self, done: int) -> None:
        if self._view.is_busy:
            self._view.progress.show_done(done, self._now())
