"""What is seen while something is done for which the library has to be closed.

The window is gone, the PC is not done. It stays until the work is over, and until what went wrong
has been read.
"""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, Signal
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
translate = QCoreApplication.translate


class Closing(QWidget):
    """A small window of its own.

    Signals:
        reached: a step has begun (Step).
    """

    reached = Signal(object)

    def __init__(self, look: Look, headline: str, *, steps: int, words: str = "") -> None:
        """Of so many steps (Step); none where nobody knows how far it is, only what goes on."""
        super().__init__()
        self.setProperty("role", "page")
        self.setWindowTitle(self.tr("Thư Viện Xã"))
        self._headline = Label(headline, "title", weight="semibold")
        self._step = Label(words, "table", tone="text-muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, steps)
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
        self._job = SoleJob("closing", self)

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
    return partial(_seal, look, work, seals=seals)


def update(look: Look, work: Callable[[], object]) -> None:
    """Likewise, now: a newer program is tried."""
    headline = translate("Closing", "Đang cập nhật chương trình")
    words = translate(
        "Closing",
        "Máy sao lưu, rồi cho bản mới mở thử một bản chép của thư viện. "
        "Xong thì cửa sổ này tự đóng.",
    )
    Closing(look, headline, steps=0, words=words).run(lambda _tell: work())


def _seal(look: Look, work: Callable[[Tell], object], *, seals: bool) -> None:
    begins = translate("Closing", "Đang mã hóa thư viện")
    ends = translate("Closing", "Đang thôi mã hóa thư viện")
    Closing(look, begins if seals else ends, steps=len(Step)).run(work)
