"""The end of every bug: written down whole, told in plain words, and the work goes on."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes the place of Python's last resort while the window is open.

    Signals:
        help_asked: somebody wants to make a file for who helps.
    """

    help_asked = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        log.critical("A bug", exc_info=(kind, bug, trace))
        details = "".join(traceback.format_exception(kind, bug, trace))
        sys.stderr.write(details)
        if self._dialog is not None:
            return  # one window is enough; the log has them all
        self._dialog = CrashDialog(self._look, details, self._window)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.help_asked.connect(self.help_asked)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None


class CrashDialog(QDialog):
    """What happened, what still stands, and the details for whoever can mend it.

    Signals:
        help_asked: somebody wants to make a file for who helps.
    """

    help_asked = Signal()

    def __init__(self, look: Look, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._details = details
        self.setWindowTitle(self.tr("Có việc chưa làm xong"))
        self.setProperty("role", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Có việc chưa làm xong"), "title", weight="semibold"))
        words = self.tr(
            "Những gì đã hiện trên màn hình đều đã lưu. Việc vừa làm thì nên kiểm tra lại. "
            "Gặp lại nữa thì làm tệp cho người giúp: trong đó không có tên ai."
        )
        advice = Label(words, wraps=True)
        advice.setMinimumWidth(look.px(420))
        column.addWidget(advice)
        column.addSpacing(16)
        column.addLayout(self._buttons(look))

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        copy = Button(look, self.tr("Chép chi tiết"), icon="copy")
        copy.clicked.connect(self._on_copy_clicked)
        go_on = Button(look, self.tr("Làm tiếp"), kind="primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        self.helper = Button(look, self.tr("Nhờ người giúp"), icon="help")
        self.helper.clicked.connect(self._on_help_clicked)
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(self.helper)
        row.addWidget(go_on)
        return row

    def _on_help_clicked(self) -> None:
        self.accept()
        self.help_asked.emit()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
