"""Taking books out into a file: which, in what format, and where it is then."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from ui.theme import Look
from ui.transfer.export_card import ExportCard
from ui.transfer.progress_card import ProgressCard
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label


class ExportView(Page):
    """The choices, or how far it is; above them what came of the last one.

    Signals:
        folder_asked: open the folder of what was written.
        closed: back to where one came from.
    """

    folder_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Xuất sách ra tệp"))
        back = Button(look, self.tr("Về tra cứu"), kind="soft", hint="Esc")
        back.clicked.connect(self.closed)
        self.bar.addWidget(back)
        self.done = _DoneBanner(look)
        self.done.folder.clicked.connect(self.folder_asked)
        self.choices = ExportCard(look)
        self.progress = ProgressCard(look, "send")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.choices)
        self._stack.addWidget(self.progress)
        self.main.addWidget(self.done)
        self.main.addWidget(self._stack, 1)
        self.side.addWidget(_PromiseCard())
        self.side.addStretch(1)
        self.done.hide()
        self.setFocusProxy(self.choices)

    @property
    def is_busy(self) -> bool:
        return self._stack.currentWidget() is self.progress

    def begin(self) -> None:
        """Come here anew: what was written before is not news any more."""
        self.done.hide()

    def show_working(self) -> None:
        self.done.hide()
        self._stack.setCurrentWidget(self.progress)
        self.setFocusProxy(self.progress)

    def show_written(self, headline: str, path: Path) -> None:
        """It is written, and where."""
        self._tell("success", headline, str(path))
        self.done.folder.show()

    def show_trouble(self, kind: str, headline: str, detail: str) -> None:
        """Nothing was written, and why."""
        self._tell(kind, headline, detail)
        self.done.folder.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, kind: str, headline: str, detail: str) -> None:
        self.done.tell(kind, headline, detail)
        self.done.show()
        self._stack.setCurrentWidget(self.choices)
        self.setFocusProxy(self.choices)


class _DoneBanner(QFrame):
    """What was written and where, with the way there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._banner = Banner(look)
        self.folder = Button(look, self.tr("Mở thư mục"), icon="chevron_right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._banner, 1)
        row.addWidget(self.folder)

    def tell(self, kind: str, headline: str, detail: str) -> None:
        self._banner.tell(kind, headline, detail)
        self._banner.setAccessibleName(f"{headline.rstrip('.')}. {detail}")

    @property
    def words(self) -> str:
        """As a screen reader hears them."""
        return self._banner.accessibleName()


class _PromiseCard(QFrame):
    """What goes out with the books, and what never does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Trong tệp có gì?"), "body", weight="semibold"))
        for words in (
            self.tr("Mô tả sách, và các bản sách: số ĐKCB, kho, giá."),
            self.tr("Không có tên bạn đọc, không có lượt mượn."),
            self.tr("Tệp hiện ra khi đã ghi xong. Dừng giữa chừng thì không để lại gì."),
        ):
            column.addWidget(Label(words, "table", tone="text-muted", wraps=True))
