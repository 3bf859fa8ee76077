"""The exchange with the nation: what waits, what came, and what a person has to decide."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.exchange import ExchangeState, Message
from desktop.domain.library import Library
from ui.sync.conflict_card import ConflictCard
from ui.sync.connection_card import ConnectionCard, PromiseCard
from ui.sync.enrol_card import EnrolCard
from ui.sync.line_card import LineCard
from ui.sync.log_card import LogCard, ReceivedCard, WaitingCard
from ui.sync.matters_card import MattersCard
from ui.sync.sharing_card import SharingCard
from ui.sync.status_card import StatusCard
from ui.sync.stick_card import StickCard
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import GAP, Page
from ui.wording import moment


class ExchangeView(Page):
    """Questions come first; without any, what waits and what was.

    Signals:
        exchange_asked: exchange now.
        stop_asked: stop the exchange that is under way.
        settled: a conflict is decided (id, whether ours stays).
        matter_seen: somebody has read a line of the quiet list (its number).
        history_asked: the whole of what was.
        round_asked: the other libraries that this PC looks after.
        shown: it comes before someone's eyes.
    """

    exchange_asked = Signal()
    stop_asked = Signal()
    settled = Signal(str, bool)
    matter_seen = Signal(int)
    history_asked = Signal()
    round_asked = Signal()
    shown = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Đồng bộ"))
        self.status = StatusCard(look)
        self.status.exchange_asked.connect(self.exchange_asked)
        self.status.stop_asked.connect(self.stop_asked)
        self.stick = StickCard(look)
        self.enrol = EnrolCard(look)
        self._trouble = Banner(look)
        self._trouble.setVisible(False)
        self.message = Banner(look)
        self.message.setVisible(False)
        self.conflict = ConflictCard(look)
        self.conflict.settled.connect(self.settled)
        self.conflict.setVisible(False)
        self.matters = MattersCard(look)
        self.matters.seen.connect(self.matter_seen)
        self.matters.setVisible(False)
        self._waiting = WaitingCard(look)
        self._received = ReceivedCard(look)
        self._log = LogCard(look)
        self.connection = ConnectionCard(look)
        self.line = LineCard(look)
        self._quiet = QWidget()
        self._build()
        self._build_side(look)
        self.setFocusProxy(self.status.button)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _build_side(self, look: Look) -> None:
        self.side.addWidget(self.connection)
        self.side.addWidget(self.line)
        self.side.addWidget(PromiseCard(look), 1)

    def _build(self) -> None:
        self._log.all_asked.connect(self.history_asked)
        many = Button(self.look, self.tr("Nhiều thư viện"), kind="quiet")
        many.setToolTip(self.tr("Cho cán bộ lo nhiều xã trên một máy."))
        many.clicked.connect(self.round_asked)
        self.sharing = SharingCard(self.look)
        self.readers = Button(self.look, self.tr("Bạn đọc ở nhiều máy"), kind="quiet")
        self.readers.clicked.connect(self.sharing.want)
        self.readers.setVisible(False)
        self.bar.addWidget(self.readers)
        self.bar.addWidget(many)
        pair = QHBoxLayout(self._quiet)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(GAP)
        pair.addWidget(self._waiting, 1)
        pair.addWidget(self._received, 1)
        self.main.addWidget(self.status)
        self.main.addWidget(self._trouble)
        self.main.addWidget(self.message)
        self.main.addWidget(self.enrol)
        self.main.addWidget(self.sharing)
        self.main.addWidget(self.stick)
        self.main.addWidget(self.conflict, 1)
        self.main.addWidget(self.matters)
        self.main.addWidget(self._quiet)
        self.main.addWidget(self._log, 1)

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        has_questions = bool(state.conflicts)
        self.status.show_state(state, now)
        self.enrol.show_state(is_enrolled=state.is_enrolled)
        self.conflict.show_conflicts(state.conflicts, now)
        loud: QWidget = self.status.button if state.is_enrolled else self.enrol.hub
        self._give_focus(self.conflict.use if has_questions else loud)
        self.conflict.setVisible(has_questions)
        self.matters.show_matters(() if has_questions else state.matters)
        self._waiting.show_state(state)
        self._received.show_state(state)
        self._quiet.setVisible(not has_questions)
        self._log.setVisible(not has_questions)
        self._log.show_runs(state.runs, now)
        self.connection.show_state(state)
        self.stick.show_state(state)
        self.line.show_line(state.line)
        self._show_message(state.message, now)

    def _show_message(self, message: Message | None, now: datetime) -> None:
        if message is not None:
            said = ", ".join(filter(None, (message.by, moment(message.at, now))))
            detail = f"{message.text} ({said})" if message.text else said
            headline = self.tr("Tỉnh đề nghị đồng bộ.")
            self.message.tell("attention", headline, detail, icon="info")
        self.message.setVisible(message is not None)

    def show_library(self, library: Library) -> None:
        self.connection.show_library(library)

    def show_running(self, done: int, total: int) -> None:
        self._trouble.setVisible(False)
        self.status.show_running(done, total)

    def show_ended(self) -> None:
        self.status.show_ended()

    def show_trouble(self, headline: str, advice: str) -> None:
        self._trouble.tell("attention", headline, advice, icon="warning")
        self._trouble.setVisible(True)

    def show_settled(self) -> None:
        """A question is answered, and can be asked again."""
        again = self.tr("Chọn nhầm thì bấm Ctrl+Z để chọn lại.")
        self._trouble.tell("success", self.tr("Đã chọn."), again, icon="success")
        self._trouble.setVisible(True)

    def _give_focus(self, button: QWidget) -> None:
        """The keyboard goes to the one button that is loud now, or to the field that is wanted."""
        before = self.focusProxy()
        had_focus = before is not None and before.hasFocus()
        self.setFocusProxy(button)
        if had_focus:
            button.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_1, Qt.Key.Key_2}
        if self.conflict.isVisible() and event.key() in keys:
            self.conflict.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
