"""What is seen while the library is put under another key: the window is gone, the PC is not done.

It stays until the work is over, and until what went wrong has been read.
"""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.errors import AppError
from desktop.services.protecting import Step, Tell
from ui import messages
from ui.sole_job import Answer, SoleJob
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label

log = logging.getLogger(__name__)

_WIDTH = 480


class Closing(QWidget):
    """A small window of its own.

    Signals:
        reached: a step has begun (Step).
    """

    reached = Signal(object)

    def __init__(self, look: Look, *, seals: bool) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWindowTitle(self.tr("Thư Viện Xã"))
        words = self.tr("Đang mã hóa thư viện") if seals else self.tr("Đang thôi mã hóa thư viện")
        self._headline = Label(words, "title", weight="semibold")
        self._step = Label("", "table", tone="text-muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, len(Step))
        self._bar.setTextVisible(False)
        self._trouble = Banner(look)
        self._trouble.hide()
        self.leave = Button(look, self.tr("Đóng"), kind="primary")
        self.leave.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for each in (self._headline, self._bar, self._step, self._trouble):
            column.addWidget(each)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(look.px(_WIDTH))
        self.reached.connect(self._on_reached)
        self._job = SoleJob("protect", self)

    @property
    def told(self) -> str:
        """What went wrong."""
        return self._trouble.headline

    def run(self, work: Callable[[Tell], object]) -> None:
        """Do it; whatever fails leaves the library as it was, and is told."""

        def done(_cancelled: Event) -> Answer:
            work(self.reached.emit)
            return self.close

        waiting = QEventLoop(self)
        self.leave.clicked.connect(waiting.quit)
        self._job.start(done, failed=self._on_failed)
        self.show()
        waiting.exec()
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Not before the work is over."""
        if self._job.is_running:
            event.ignore()
        else:
            self.leave.click()
            event.accept()

    def _on_reached(self, step: Step) -> None:
        self._bar.setValue(list(Step).index(step))
        self._step.setText(
            {
                Step.BACKUP: self.tr("Đang sao lưu và kiểm tra bản sao. Đừng tắt máy."),
                Step.CHANGE: self.tr("Đang đổi tệp thư viện và soát lại. Đừng tắt máy."),
                Step.BACKUP_AFTER: self.tr("Đang sao lưu bản mới. Sắp xong."),
            }[step]
        )

    def _on_failed(self, error: AppError) -> None:
        log.warning("The library stays as it was: %s", error.code)
        self._headline.setText(self.tr("Thư viện vẫn như trước"))
        self._bar.hide()
        self._step.hide()
        self._trouble.tell("refused", messages.headline(error), messages.advice(error))
        self._trouble.show()
        self.leave.show()
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.leave.setFocus()


def at_closing(look: Look, work: Callable[[Tell], object], *, seals: bool) -> Callable[[], None]:
    """For the end of the program."""
    return partial(_run, look, work, seals=seals)


def _run(look: Look, work: Callable[[Tell], object], *, seals: bool) -> None:
    Closing(look, seals=seals).run(work)
