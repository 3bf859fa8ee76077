"""Entering what a reader asks about their own data."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from desktop.domain.consent import Signer
from desktop.domain.patron import Patron
from desktop.domain.person_rights import RequestKind
from ui.readers.days import DayEdit
from ui.readers.panel import Panel
from ui.readers.request_words import kind_words
from ui.readers.words import called, signer_words
from ui.theme import Look
from ui.widgets.field import Choices, FieldBox
from ui.wording import capital


class RequestPanel(Panel):
    """What is asked, by whom, and when it came; the deadlines follow from that.

    Signals:
        confirmed: RequestKind, Signer, and the day.
    """

    confirmed = Signal(object, object, object)

    def __init__(self, look: Look, patron: Patron, *, today: date) -> None:
        super().__init__(look, do=self.tr("Ghi vào sổ"), icon="add")
        self._today = today
        self.kind = Choices(look)
        for kind in RequestKind:
            self.kind.addItem(kind_words(kind), kind)
        self.by = Choices(look)
        for signer in Signer:
            if signer is Signer.READER or patron.guardian.name:
                self.by.addItem(capital(signer_words(patron, signer)), signer)
        self.on = DayEdit()
        self.on.show_day(today)
        self._day_box = FieldBox(self.tr("Ngày nhận"), self.on)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldBox(self.tr("Yêu cầu"), self.kind), 1)
        row.addWidget(FieldBox(self.tr("Người yêu cầu"), self.by), 1)
        row.addWidget(self._day_box, 1)
        self.fields.addLayout(row)
        for editor in (self.kind, self.by, self.on):
            self.watch(editor)
        self.ask(
            self.tr("Ghi yêu cầu của {who}").format(who=called(patron)),
            self.tr("Trả lời trong 2 ngày làm việc; làm xong trong 10 hoặc 15 ngày tùy việc."),
            focus=self.kind,
        )

    @override
    def confirm(self) -> None:
        day = self.on.day
        if day is None or day > self._today:
            self._day_box.refuse(self.tr("Ghi ngày nhận, không sau hôm nay."))
            return
        kind, signer = RequestKind(self.kind.currentData()), Signer(self.by.currentData())
        self.confirmed.emit(kind, signer, day)
