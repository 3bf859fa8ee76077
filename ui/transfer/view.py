"""Bringing in a file: choose it, say what it is, see what will happen, and only then do it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from desktop.services.examining import Examined
from desktop.services.importing import ImportReport
from desktop.services.undoing import ImportBatch
from ui.theme import Look
from ui.transfer.columns_card import ColumnsCard
from ui.transfer.columns_kind import book_columns
from ui.transfer.compare_card import CompareCard
from ui.transfer.done_card import DoneCard
from ui.transfer.file_card import FileCard
from ui.transfer.plan import Plan
from ui.transfer.plan_card import PlanCard
from ui.transfer.progress_card import ProgressCard
from ui.transfer.recent_card import RecentCard
from ui.transfer.rows import Row
from ui.transfer.start_card import FormatsCard, StartCard, StartWords
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import CutLabel


class ImportView(Page):
    """One step at a time in the wide column; the file, and what is compared, in the narrow one.

    Signals:
        closed: back to where one came from.
    """

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Nhập tệp"))
        self.step = CutLabel("", "body", tone="text-muted")
        self.back = Button(look, self.tr("Về tra cứu"), kind="soft", hint="Esc")
        self.back.clicked.connect(self.closed)
        self.banner = Banner(look)
        self.start = StartCard(look, self._words())
        self.columns = ColumnsCard(look, book_columns())
        self.progress = ProgressCard(look, "receive")
        self.plan = PlanCard(look)
        self.done = DoneCard(look)
        self.formats = FormatsCard()
        self.recent = RecentCard(look)
        self.file = FileCard(look)
        self.compare = CompareCard(look)
        self._stack = QStackedWidget()
        for card in (self.start, self.columns, self.progress, self.plan, self.done):
            self._stack.addWidget(card)
        self.bar.addWidget(self.step)
        self.bar.addWidget(self.back)
        self.main.addWidget(self.banner)
        self.main.addWidget(self._stack, 1)
        for side in (self.formats, self.recent, self.file):
            self.side.addWidget(side)
        self.side.addWidget(self.compare, 1)
        self.side.addStretch()
        self.show_start()

    @property
    def card(self) -> QWidget:
        """The step that is shown."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    @property
    def is_busy(self) -> bool:
        return self.card is self.progress

    def show_start(self) -> None:
        """No file is chosen."""
        self._show(self.start, self.tr("Bước 1 trên 3: chọn tệp"))
        self.banner.hide()

    def show_recent(self, imports: Sequence[ImportBatch], now: datetime) -> None:
        """The last imports, which stand beside the first step."""
        self.recent.show_imports(imports, now)
        self.recent.setVisible(self.card is self.start and self.recent.is_filled)

    def tell(self, kind: str, headline: str, detail: str = "") -> None:
        """A line above the step: why it does not go on from here, or what was just written."""
        self.banner.tell(kind, headline, detail)
        self.banner.setAccessibleName(f"{headline} {detail}".rstrip())
        self.banner.show()

    def show_columns(self, examined: Examined) -> None:
        """A list, whose columns are to be named."""
        assert examined.preview is not None
        self.banner.hide()
        self.file.show_file(examined)
        self.columns.show_preview(examined.preview)
        self._show(self.columns, self.tr("Bước 2 trên 3: ghép cột"))

    def show_working(self, examined: Examined | None = None) -> None:
        """Something is done that takes its time."""
        if examined is not None:
            self.file.show_file(examined)
        self.banner.hide()
        self._show(self.progress, "")

    def show_plan(self, plan: Plan, problems: Sequence[Row], *, is_list: bool) -> None:
        """What will happen."""
        self.plan.show_plan(plan, problems, is_list=is_list)
        self._show(self.plan, self.tr("Bước 3 trên 3: xem trước, chưa ghi gì"))

    def show_done(self, report: ImportReport, problems: Sequence[Row]) -> None:
        """What has happened."""
        self.done.show_report(report, problems)
        self._show(self.done, "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, card: QWidget, step: str) -> None:
        had_focus = self.isVisible() and self.focusWidget() is not None
        self._stack.setCurrentWidget(card)
        self.step.setText(step)
        self.formats.setVisible(card is self.start)
        self.recent.setVisible(card is self.start and self.recent.is_filled)
        self.file.setVisible(card is not self.start)
        self.file.set_open(is_open=card in (self.columns, self.plan))
        has_matches = card is self.plan and bool(self.plan.matches.rows.rowCount())
        self.compare.setVisible(has_matches)
        self.setFocusProxy(card)
        if had_focus:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> StartWords:
        return StartWords(
            headline=self.tr("Chọn tệp sách để nhập"),
            detail=self.tr("Hoặc kéo tệp thả vào cửa sổ. Chưa ghi gì cho tới khi bấm Nhập."),
            foot=self.tr("Chưa có tệp? Gõ sách vào bảng mẫu Excel rồi nhập bảng ấy."),
            hint="Ctrl+O",
        )
