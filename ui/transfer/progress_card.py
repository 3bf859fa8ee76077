"""Something is being done with a file: how far it is, and the way to stop it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from ui.theme import Look
from ui.transfer.plurals import PLURALS
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.wording import number

_WIDE = 460


class ProgressCard(QFrame):
    """Counts and rate; the bar only tells how far where it is known how much there is.

    Signals:
        stop_asked: stop at the next safe place.
    """

    stop_asked = Signal()

    def __init__(
        self, look: Look, icon: str, *, counted: Callable[[int], str] = PLURALS.books
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._counted = counted
        self._total = 0
        self._began_at: datetime | None = None
        self._headline = Label("", "title", weight="semibold", wraps=True)
        self._count = Label("", "body", tone="text-muted", wraps=True)
        self._advice = Label("", "body", tone="text-muted", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        self.bar.setMinimumWidth(_WIDE)
        self.stop = Button(look, self.tr("Dừng"), icon="close")
        self.stop.clicked.connect(self._on_stop_clicked)
        self.setFocusProxy(self.stop)
        self._build(IconMark(look, icon, tone="accent", size=32, disc=("accent-soft", 72)))

    def begin(
        self, headline: str, advice: str, *, total: int, at: datetime, first: str = ""
    ) -> None:
        """A piece of work has begun; `total` is 0 where nobody knows how much it is.

        `first` is said until something is done, where no file is opened.
        """
        self._total, self._began_at = total, at
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._count.setText(first or self.tr("Đang mở tệp"))
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self.stop.show_words(self.tr("Dừng"))

    def show_done(self, done: int, at: datetime) -> None:
        """So many are dealt with by now."""
        if self._began_at is None or not done:
            return
        self.bar.setValue(min(done, self._total))
        words = self.tr("{done} trên {books}") if self._total else self.tr("{books}")
        count = words.format(done=number(done), books=self._counted(self._total or done))
        seconds = (at - self._began_at).total_seconds()
        if seconds >= 1:
            rate = self.tr("{rate} mỗi giây").format(rate=number(round(done / seconds)))
            count = f"{count} · {rate}"
        self._count.setText(count)

    @property
    def count(self) -> str:
        return self._count.text()

    def _on_stop_clicked(self) -> None:
        self.stop.setEnabled(False)
        self.stop.show_words(self.tr("Đang dừng"))
        self.stop_asked.emit()

    def _build(self, mark: IconMark) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(mark, 0, middle)
        column.addSpacing(8)
        column.addWidget(self._headline)
        column.addWidget(self._count)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.bar)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._advice)
        column.addSpacing(8)
        column.addWidget(self.stop, 0, middle)
        column.addStretch(3)
        for label in (self._headline, self._count, self._advice):
            label.setAlignment(middle)
