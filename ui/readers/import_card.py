"""Readers from a file: choose it, see what would come of it, and only then do it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.theme import Look
from ui.transfer.plurals import PLURALS
from ui.transfer.progress_card import ProgressCard
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import number

_MOST_PROBLEMS = 200


class Account(NamedTuple):
    """What came or would come of a file, in numbers, and each thing to look at in words."""

    name: str
    read: int
    added: int
    updated: int
    skipped: int
    failed: int
    left_out: str
    problems: Sequence[str]
    is_complete: bool = True


class ImportCard(QFrame):
    """One step at a time.

    Signals:
        file_asked: choose a file.
        accepted: do what was tried out.
        finished: back to the list.
    """

    file_asked = Signal()
    accepted = Signal()
    finished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._empty = EmptyState(look, "receive")
        self._heading = Label("", "title", weight="semibold", wraps=True)
        self._advice = Label("", "table", tone="text-muted", wraps=True)
        self._counts = QHBoxLayout()
        self._problems = Inside()
        self.choose = Button(look, self.tr("Chọn tệp…"), kind="primary")
        self.go_on = Button(look, self.tr("Nhập"), icon="receive", kind="primary")
        self.again = Button(look, self.tr("Chọn tệp khác…"), kind="soft")
        self.close_button = Button(look, self.tr("Xem danh sách"), kind="primary")
        self.choose.clicked.connect(self.file_asked)
        self.again.clicked.connect(self.file_asked)
        self.go_on.clicked.connect(self.accepted)
        self.close_button.clicked.connect(self.finished)
        self.progress = ProgressCard(look, "receive", counted=PLURALS.rows)
        self.progress.setProperty("role", "")  # it stands inside a card already
        self._start = self._build_start()
        self._told = self._build_told()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._start)
        self._stack.addWidget(self._told)
        self._stack.addWidget(self.progress)
        self.show_start()

    @property
    def advice(self) -> str:
        """What is said about the columns."""
        return self._advice.text()

    def show_start(self) -> None:
        """No file is chosen."""
        self._empty.show_words(
            self.tr("Chọn danh sách bạn đọc"),
            self.tr("Tệp CSV hoặc Excel: họ tên, năm sinh, số thẻ, thôn, người giám hộ…"),
        )
        self.choose.show()
        self._stack.setCurrentWidget(self._start)
        self.setFocusProxy(self.choose)

    def show_writing(self, *, total: int, at: datetime) -> None:
        """What is in the file is being kept; that can be stopped."""
        self.progress.begin(
            self.tr("Đang ghi vào thư viện"),
            self.tr("Dừng lúc nào cũng được, phần đã vào vẫn còn."),
            total=total,
            at=at,
        )
        self._stack.setCurrentWidget(self.progress)
        self.setFocusProxy(self.progress)

    def show_trying(self) -> None:
        """The file is being read; nothing is kept."""
        self._empty.show_words(self.tr("Đang đọc tệp"), self.tr("Chưa ghi gì cả."))
        self.choose.hide()
        self._stack.setCurrentWidget(self._start)

    def show_plan(self, account: Account) -> None:
        """What would come of it; nothing is written."""
        words = self.tr("Xem trước {name}: chưa ghi gì")
        self._show(account, words.format(name=account.name))
        fresh = account.added + account.updated
        self.go_on.show_words(self.tr("Nhập {count} bạn đọc").format(count=number(fresh)))
        self.go_on.setVisible(bool(fresh))
        self.again.show()
        self.close_button.hide()
        self.setFocusProxy(self.go_on if fresh else self.again)

    def show_done(self, account: Account) -> None:
        """What has come of it."""
        words = (
            self.tr("Đã nhập {name}")
            if account.is_complete
            else self.tr("Đã dừng giữa chừng: {name}. Nhập lại tệp này để vào nốt.")
        )
        self._show(account, words.format(name=account.name))
        self.go_on.hide()
        self.again.hide()
        self.close_button.show()
        self.setFocusProxy(self.close_button)

    def _show(self, account: Account, heading: str) -> None:
        self._heading.setText(heading)
        self._advice.setText(account.left_out)
        self._advice.setVisible(bool(account.left_out))
        while item := self._counts.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for words, count, tone in (
            (self.tr("dòng đã đọc"), account.read, ""),
            (self.tr("thẻ mới"), account.added, "success"),
            (self.tr("thẻ được bổ sung"), account.updated, ""),
            (self.tr("đã có, bỏ qua"), account.skipped, "text-muted"),
            (self.tr("không nhập được"), account.failed, "danger" if account.failed else ""),
        ):
            self._counts.addWidget(_count(count, words, tone))
        self._counts.addStretch()
        self._problems.show_content(self._lines(account.problems))
        self._stack.setCurrentWidget(self._told)
        self._told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self, problems: Sequence[str]) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        if not problems:
            words = self.tr("Không có dòng nào cần xem lại.")
            column.addWidget(Label(words, "table", tone="text-muted"))
        for words in problems[:_MOST_PROBLEMS]:
            column.addWidget(CutLabel(words, "table"))
        rest = len(problems) - _MOST_PROBLEMS
        if rest > 0:
            more = self.tr("và %n dòng nữa", "", rest)
            column.addWidget(Label(more, "table", tone="text-muted"))
        column.addStretch()
        return content

    def _build_start(self) -> QWidget:
        start = QWidget()
        column = QVBoxLayout(start)
        column.addStretch(1)
        column.addWidget(self._empty)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        words = self.tr("Cột số căn cước, dân tộc, tôn giáo được nhận ra và bỏ lại, không lưu.")
        below = Label(words, "small", tone="text-muted")
        column.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        return start

    def _build_told(self) -> QWidget:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._advice)
        self._counts.setSpacing(32)
        head.addLayout(self._counts)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self._problems, 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        for button in (self.go_on, self.close_button, self.again):
            foot.addWidget(button)
        foot.addStretch()
        column.addLayout(foot)
        return told


def _count(count: int, words: str, tone: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(number(count), "title", weight="semibold", tone=tone))
    column.addWidget(Label(words, "small", tone="text-muted"))
    return made
