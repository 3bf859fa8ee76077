"""What waits to be sent, what came last, and the history of exchanges."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.domain.exchange import ChangeKind, ExchangeRun, ExchangeState
from ui.sync.exchange_words import kind_words, run_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import capital, moment, size

_MOST_RUNS = 6
KIND_ICONS = {
    ChangeKind.RECORD: "catalogue",
    ChangeKind.COPY: "book",
    ChangeKind.PATRON: "reader",
    ChangeKind.CIRCULATION: "lend",
    ChangeKind.REMOVAL: "delete",
    ChangeKind.REGISTER: "report",
    ChangeKind.HOLD: "hold",
    ChangeKind.RULES: "settings",
    ChangeKind.MESSAGE: "info",
    ChangeKind.OVERRIDE: "edit",
    ChangeKind.VISITS: "door",
    ChangeKind.HOLDING: "book",
    ChangeKind.FIGURES: "report",
    ChangeKind.STRANGER: "lend",
    ChangeKind.OUTCOME: "info",
    ChangeKind.OVERLAY: "book",
    ChangeKind.READER: "reader",
    ChangeKind.WHOSE: "lend",
    ChangeKind.KEY: "lock",
}


class LinesCard(QFrame):
    """A heading with an icon, and a few lines."""

    def __init__(self, look: Look, heading: str, *, icon: str, tone: str) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconMark(look, icon, tone=tone, size=20))
        head.addWidget(Label(heading, "body", weight="semibold"), 1)
        column.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column.addLayout(self._lines)
        column.addStretch()

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Each line: icon and words."""
        empty(self._lines)
        for icon, words in lines:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(1, 3, 0, 3)
            row.setSpacing(11)
            row.addWidget(IconMark(self._look, icon, tone="text-muted", size=18))
            row.addWidget(CutLabel(words, "table"), 1)
            self._lines.addWidget(line)


class WaitingCard(LinesCard):
    """What is still to be sent, by kind."""

    def __init__(self, look: Look) -> None:
        heading = QCoreApplication.translate("WaitingCard", "Chờ gửi")
        super().__init__(look, heading, icon="send", tone="warning")

    def show_state(self, state: ExchangeState) -> None:
        lines = [
            (KIND_ICONS[kind], kind_words(kind, count))
            for kind, count in state.pending_by_kind.items()
            if count
        ]
        self.show_lines(lines or [("check", self.tr("Không còn gì chờ gửi"))])


class ReceivedCard(LinesCard):
    """What the last exchange brought."""

    def __init__(self, look: Look) -> None:
        heading = QCoreApplication.translate("ReceivedCard", "Lần trước nhận về")
        super().__init__(look, heading, icon="receive", tone="accent")

    def show_state(self, state: ExchangeState) -> None:
        run = next((run for run in state.runs if not run.code), None)
        lines = []
        if run is not None and run.pulled:
            words = self.tr("%n mô tả sách từ mục lục quốc gia", "", run.pulled)
            lines.append(("book", words))
        if run is not None and run.pushed:
            words = self.tr("Xác nhận của trung tâm cho %n thay đổi", "", run.pushed)
            lines.append(("success", words))
        self.show_lines(lines or [("check", self.tr("Chưa có gì mới"))])


class LogCard(QFrame):
    """Each exchange as one line, newest first.

    Signals:
        all_asked: somebody wants to see all of it.
    """

    all_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 12, 8)
        head.addWidget(Label(self.tr("Nhật ký"), "body", weight="semibold"), 1)
        whole = Button(look, self.tr("Xem cả nhật ký"), kind="quiet")
        whole.clicked.connect(self.all_asked)
        head.addWidget(whole)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_runs(self, runs: tuple[ExchangeRun, ...], now: datetime) -> None:
        empty(self._rows)
        for run in runs[:_MOST_RUNS]:
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(self._row(run, now))
        if not runs:
            words = Label(self.tr("Chưa có lần đồng bộ nào."), "table", tone="text-muted")
            words.setIndent(20)
            self._rows.addWidget(frame("line"))
            self._rows.addSpacing(10)
            self._rows.addWidget(words)

    def _row(self, run: ExchangeRun, now: datetime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(12)
        icon, tone = ("warning", "warning") if run.code else ("success", "success")
        line.addWidget(IconMark(self._look, icon, tone=tone, size=20))
        when = Label(capital(moment(run.at, now)), "table", tone="text-muted")
        when.setMinimumWidth(self._look.px(128))
        line.addWidget(when)
        line.addWidget(CutLabel(run_words(run), "table"), 1)
        weight = size(run.bytes_sent + run.bytes_received)
        line.addWidget(Label(weight, "table", tone="text-muted"))
        return row


def empty(layout: QLayout) -> None:
    """Take out, and away, everything that `layout` holds."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
