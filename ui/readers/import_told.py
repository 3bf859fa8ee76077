"""What a list of readers would bring, or has brought: in figures, what to look at, row by row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from desktop.services.reader_importing import ReaderImportReport
from ui.readers.import_rows import OutcomeRows, problem_rows
from ui.theme import Look
from ui.transfer.facts import Facts
from ui.transfer.rows import RowList
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import number

_ALL, _PROBLEMS = 0, 1


class ToldCard(QFrame):
    """The same card before anything is written and after it.

    Signals:
        accepted: bring them in.
        back_asked: change what the columns tell.
        outcome_asked: save what became of each row.
        undo_asked: take the whole list back.
        another_asked: bring in another file.
        finished: back to the readers.
    """

    accepted = Signal()
    back_asked = Signal()
    outcome_asked = Signal()
    undo_asked = Signal()
    another_asked = Signal()
    finished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.heading = CutLabel("", "title", weight="semibold")
        self.advice = Label("", "table", tone="text-muted", wraps=True)
        self.facts = Facts(
            (
                self.tr("dòng đã đọc"),
                self.tr("thẻ mới"),
                self.tr("thẻ được bổ sung"),
                self.tr("đã có, bỏ qua"),
                self.tr("không nhập được"),
            )
        )
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.rows = RowList(look, self.tr("Từng dòng của danh sách"))
        self.problems = RowList(look, self.tr("Những dòng cần xem"))
        self._stack = QStackedWidget()
        for each in (self.rows, self.problems):
            self._stack.addWidget(each)
        self.go_on = Button(look, self.tr("Nhập"), kind="primary")
        self.back = Button(look, self.tr("Sửa cách ghép cột"))
        self.see = Button(look, self.tr("Xem danh sách"), kind="primary")
        self.save = Button(look, self.tr("Lưu kết quả…"))
        self.undo = Button(look, self.tr("Hoàn tác cả danh sách"), icon="undo")
        self.another = Button(look, self.tr("Nhập tiếp…"))
        for button, signal in (
            (self.go_on, self.accepted),
            (self.back, self.back_asked),
            (self.see, self.finished),
            (self.save, self.outcome_asked),
            (self.undo, self.undo_asked),
            (self.another, self.another_asked),
        ):
            button.clicked.connect(signal)
        self._build()
        self._offer(is_done=False)  # the other buttons must not ask for room beside another step

    def show_plan(self, report: ReaderImportReport, name: str) -> None:
        """What would come of it; nothing is written."""
        self._show(report, self.tr("Xem trước {name}: chưa ghi gì").format(name=name))
        fresh = report.added + report.updated
        words = self.tr("Nhập {count} bạn đọc").format(count=number(fresh))
        self.go_on.show_words(words if fresh else self.tr("Nhập"))
        self.go_on.setEnabled(bool(fresh))
        self.go_on.setToolTip("" if fresh else self.tr("Danh sách không có gì mới."))
        self._offer(is_done=False)
        self.setFocusProxy(self.go_on if fresh else self.back)

    def show_done(self, report: ReaderImportReport, name: str) -> None:
        """What has come of it."""
        words = (
            self.tr("Đã nhập {name}")
            if report.is_complete
            else self.tr("Đã dừng giữa chừng: {name}. Nhập lại tệp này để vào nốt.")
        )
        self._show(report, words.format(name=name))
        self._offer(is_done=True)
        self.undo.setVisible(report.batch is not None)
        self.setFocusProxy(self.see)

    def _offer(self, *, is_done: bool) -> None:
        for button in (self.go_on, self.back):
            button.setVisible(not is_done)
        for button in (self.see, self.save, self.undo, self.another):
            button.setVisible(is_done)

    def _show(self, report: ReaderImportReport, heading: str) -> None:
        self.heading.setText(heading)
        advice = self._left_out(report)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.facts.show_figures(
            report.read, report.added, report.updated, report.skipped, report.failed
        )
        problems = problem_rows(report)
        self.rows.rows.show_rows(OutcomeRows(report))
        self.problems.rows.show_rows(problems)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for page, words, count in (
            (_PROBLEMS, self.tr("Cần xem {count}"), len(problems)),
            (_ALL, self.tr("Mọi dòng {count}"), report.read),
        ):
            if count:
                self.tabs.setTabData(self.tabs.addTab(words.format(count=number(count))), page)
        self.tabs.setCurrentIndex(0)
        self._on_tab_changed(0)

    def _left_out(self, report: ReaderImportReport) -> str:
        """What the library must not hold, and what is not taken, by the words of the list."""
        mapping, parts = report.mapping, []
        if mapping.left_out:
            words = self.tr("Bỏ lại, không lưu: {columns}.")
            parts.append(words.format(columns=", ".join(mapping.left_out)))
        if mapping.not_known:
            words = self.tr("Không lấy cột: {columns}.")
            parts.append(words.format(columns=", ".join(mapping.not_known)))
        return " ".join(parts)

    def _on_tab_changed(self, tab: int) -> None:
        if tab >= 0 and (page := self.tabs.tabData(tab)) is not None:
            self._stack.setCurrentIndex(page)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 12)
        head.setSpacing(2)
        head.addWidget(self.heading)
        head.addWidget(self.advice)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self.facts)
        column.addWidget(frame("line"))
        column.addLayout(tabs)
        column.addWidget(frame("line"))
        column.addWidget(self._stack, 1)
        column.addWidget(frame("line"))
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        for button in (self.go_on, self.back, self.see, self.save, self.undo, self.another):
            foot.addWidget(button)
        foot.addStretch()
        return foot
