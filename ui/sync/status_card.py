"""The state of the exchange, large, with the one button of this workspace."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.domain.exchange import ExchangeState
from ui.sync.exchange_words import badge_words, headline
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, frame, restyle
from ui.wording import capital, moment, size, translate

_GROUNDS = {"success": "success-soft", "warning": "warning-soft", "text-muted": "surface-sunken"}


class StatusCard(QFrame):
    """What waits, when the two last agreed, what it cost.

    Signals:
        exchange_asked: exchange now.
        stop_asked: stop the exchange that is under way.
    """

    exchange_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._is_running = False
        self.setProperty("role", "card")
        self._mark = IconMark(look, "sync", tone="warning", size=28, disc=("warning-soft", 64))
        self._headline = Label("", "page", weight="semibold", wraps=True)
        self._detail = Label("", "body", tone="text-muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)
        self.button = Button(look, self.tr("Đồng bộ ngay"), icon="sync", kind="primary")
        self.button.clicked.connect(self._on_clicked)
        self._facts: list[Label] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(frame("line"))
        column.addLayout(self._row_of_facts())

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        badge = badge_words(state, now)
        self._mark.show_icon(badge.icon, badge.tone, _GROUNDS[badge.tone])
        if not self._is_running:
            head, detail = headline(state)
            self._headline.setText(head)
            self._detail.setText(detail)
        # One loud button on the screen: while there is a question, it is the answer's.
        restyle(self.button, kind="" if state.conflicts else "primary")
        self.button.setEnabled(state.is_enrolled)
        self.button.setToolTip("" if state.is_enrolled else self.tr("Cần mã ghi danh do tỉnh cấp."))
        last, heard, never = state.last_sync_at, state.line.heard_at, self.tr("chưa có")
        values = (
            capital(never if last is None else moment(last, now)),
            capital(never if heard is None else moment(heard, now)),
            size(state.bytes_this_month),
            str(len(state.conflicts) + state.refused + len(state.matters)),
        )
        for label, value in zip(self._facts, values, strict=True):
            label.setText(value)

    def show_running(self, done: int, total: int) -> None:
        self._is_running = True
        self._headline.setText(self.tr("Đang đồng bộ"))
        words = self.tr("Đã xong {done} trên {total}. Vẫn mượn trả bình thường.")
        waiting = self.tr("Đang nối với tỉnh. Vẫn mượn trả bình thường.")
        self._detail.setText(words.format(done=done, total=total) if total else waiting)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setVisible(True)
        self.button.show_words(self.tr("Dừng"))

    def show_ended(self) -> None:
        self._is_running = False
        self._bar.setVisible(False)
        self.button.show_words(self.tr("Đồng bộ ngay"))

    def _on_clicked(self) -> None:
        (self.stop_asked if self._is_running else self.exchange_asked).emit()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(24)
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        for widget in (self._headline, self._detail):
            words.addWidget(widget)
        words.addSpacing(4)
        words.addWidget(self._bar)
        words.addStretch()
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _row_of_facts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        names = (
            translate("StatusCard", "Lần khớp gần nhất"),
            translate("StatusCard", "Mục lục quốc gia"),
            translate("StatusCard", "Tháng này đã dùng"),
            translate("StatusCard", "Cần xem"),
        )
        for name in names:
            if self._facts:
                row.addWidget(frame("upright"))
            cell = QVBoxLayout()
            cell.setContentsMargins(24, 10, 16, 10)
            cell.setSpacing(0)
            cell.addWidget(Label(name, "small", tone="text-muted"))
            self._facts.append(Label("", "body", weight="medium"))
            cell.addWidget(self._facts[-1])
            row.addLayout(cell, 1)
        return row
