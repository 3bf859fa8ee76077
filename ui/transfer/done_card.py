"""What an import has done, and what can still be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.services.importing import ImportReport
from ui.theme import Look
from ui.transfer.plurals import FATES, PLURALS
from ui.transfer.rows import Row, RowList
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, frame
from ui.widgets.wrapping import Wrapping
from ui.wording import capital


class DoneCard(QFrame):
    """The sum of it; the places to be looked at; undo of all of it.

    Signals:
        list_asked: see the books.
        outcome_asked: save what became of each.
        undo_asked: take the whole import back.
        another_asked: bring in another file.
    """

    list_asked = Signal()
    outcome_asked = Signal()
    undo_asked = Signal()
    another_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._mark = IconMark(look, "success", tone="success", size=28, disc=("success-soft", 64))
        self.headline = Label("", "page", weight="semibold", wraps=True)
        self.detail = Label("", "body", tone="text-muted", wraps=True)
        self.problems = RowList(look, self.tr("Những mục cần xem"))
        self.see = Button(look, self.tr("Mở danh sách"), kind="primary")
        self.see.clicked.connect(self.list_asked)
        self.save = Button(look, self.tr("Lưu kết quả…"))
        self.save.clicked.connect(self.outcome_asked)
        self.undo = Button(look, self.tr("Hoàn tác cả đợt nhập"), icon="undo")
        self.undo.clicked.connect(self.undo_asked)
        self.another = Button(look, self.tr("Nhập tiếp…"))
        self.another.clicked.connect(self.another_asked)
        self.setFocusProxy(self.see)
        self._build()

    def show_report(self, report: ImportReport, problems: Sequence[Row]) -> None:
        is_whole = report.is_complete
        self._mark.show_icon(
            "success" if is_whole else "warning",
            "success" if is_whole else "warning",
            "success-soft" if is_whole else "warning-soft",
        )
        self.headline.setText(_headline(report))
        details = [
            "" if is_whole else self.tr("Đã dừng giữa chừng. Phần đã vào vẫn còn"),
            FATES.merged(report.updated) if report.updated else "",
            FATES.skipped(report.skipped) if report.skipped else "",
            FATES.failed(report.failed) if report.failed else "",
        ]
        said = ", ".join(filter(None, details))
        self.detail.setText(f"{capital(said)}." if said else self.tr("Không sót gì trong tệp."))
        self.problems.rows.show_rows(problems)
        self.undo.setVisible(report.batch is not None)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 20, 24, 20)
        top.setSpacing(20)
        top.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self.headline)
        words.addWidget(self.detail)
        words.addStretch()
        top.addLayout(words, 1)
        foot = Wrapping()
        foot.setContentsMargins(20, 12, 20, 12)
        for button in (self.see, self.save, self.undo, self.another):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(frame("line"))
        column.addWidget(self.problems, 1)
        column.addWidget(frame("line"))
        column.addLayout(foot)


def _headline(report: ImportReport) -> str:
    added = FATES.added(report.added)
    return f"{added}, {PLURALS.copies(report.copies)}" if report.copies else added
