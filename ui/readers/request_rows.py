"""Lines of the register of requests, each with what can be done about it now."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.person_rights import Decision, PersonRequest
from ui.readers.request_words import dates_words, decision_words, kind_words, state_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import translate


class RequestRows(QWidget):
    """The lines, the most urgent first; nobody's name but where one is given.

    Signals:
        answered: the reader was told what will be done (number of the request).
        extended: more time is taken (number).
        finished: it ended so (number, Decision).
    """

    answered = Signal(int)
    extended = Signal(int)
    finished = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)

    def show_requests(self, requests: Sequence[tuple[PersonRequest, str]], *, today: date) -> None:
        """Each with words about whose it is; empty on the page of the reader."""
        while item := self._room.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, (request, whose) in enumerate(requests):
            if place:
                self._room.addWidget(frame("line"))
            self._room.addWidget(self._row(request, whose, today))

    def _row(self, request: PersonRequest, whose: str, today: date) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        heading = " · ".join(part for part in (kind_words(request.kind), whose) if part)
        words.addWidget(CutLabel(heading, "table", weight="medium"))
        words.addWidget(CutLabel(dates_words(request), "small", tone="text-muted"))
        line.addLayout(words, 1)
        text, kind = state_words(request, today)
        if request.is_open:
            line.addWidget(badge(text, kind), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(self._button(request, heading))
        else:
            line.addWidget(Label(text, "table", tone="text-muted"))
        return row

    def _button(self, request: PersonRequest, heading: str) -> Button:
        if request.answered_on is None:
            button = Button(self._look, translate("Requests", "Đã trả lời"), icon="check")
            button.clicked.connect(lambda: self.answered.emit(request.number))
        else:
            words = translate("Requests", "Kết thúc")
            button = Button(self._look, words, icon="chevron_down")
            button.clicked.connect(lambda: self._choose(button, request))
        button.setAccessibleDescription(heading)
        return button

    def _choose(self, button: Button, request: PersonRequest) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for decision in Decision:
            act = partial(self.finished.emit, request.number, decision)
            menu.addAction(decision_words(decision), act)
        if not request.is_extended:
            menu.addSeparator()
            words = translate("Requests", "Gia hạn thêm 15 ngày, một lần")
            menu.addAction(words, partial(self.extended.emit, request.number))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
