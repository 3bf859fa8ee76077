"""The page on which one thing is changed in many records."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from ui.catalogue.batch_form import BatchForm
from ui.catalogue.batch_preview import BatchPreview
from ui.catalogue.merge_notice import Notice
from ui.theme import Look
from ui.transfer.progress_card import ProgressCard
from ui.widgets.button import Button
from ui.widgets.columns import GAP, Page
from ui.widgets.label import Label
from ui.widgets.pages import Pages


class BatchView(Page):
    """What to do and what it would do, or how far it is; above them what came of it.

    Signals:
        closed: back to where one came from.
    """

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Sửa hàng loạt"))
        back = Button(look, self.tr("Về tra cứu"), kind="soft", hint="Esc")
        back.clicked.connect(self.closed)
        self.bar.addWidget(back)
        self.notice = Notice(look)
        self.form = BatchForm(look)
        self.preview = BatchPreview(look)
        self.progress = ProgressCard(look, "edit")
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.form)
        column.addWidget(self.preview, 1)
        self._asking = asking
        self._stack = Pages()
        self._stack.addWidget(asking)
        self._stack.addWidget(self.progress)
        self.main.addWidget(self.notice)
        self.main.addWidget(self._stack, 1)
        self.side.addWidget(_PromiseCard())
        self.side.addStretch(1)
        self.setFocusProxy(self.form.find_edit)

    @property
    def is_busy(self) -> bool:
        return self._stack.currentWidget() is self.progress

    def show_working(self) -> None:
        self.notice.hide()
        self._stack.setCurrentWidget(self.progress)
        self.progress.stop.setFocus()

    def show_asking(self) -> None:
        self._stack.setCurrentWidget(self._asking)
        self.form.look_button.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _PromiseCard(QFrame):
    """What can be relied on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Sửa nhiều sách một lần"), "body", weight="semibold"))
        for words in (
            self.tr("Xem trước chưa sửa gì. Chỉ những sách đã đếm ở đó mới được sửa."),
            self.tr("Đang sửa vẫn mượn trả bình thường. Dừng lúc nào cũng được."),
            self.tr("Hoàn tác thì mục đã sửa trở lại; chỗ sửa tay từ đó đến nay giữ nguyên."),
        ):
            column.addWidget(Label(words, "table", tone="text-muted", wraps=True))
