"""Putting down what was signed on paper, and what was taken back. No box is ticked beforehand."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout
from typing_extensions import override

from desktop.domain.consent import ConsentText, Signer
from desktop.domain.patron import Patron
from ui.readers.days import DayEdit
from ui.readers.panel import Panel
from ui.readers.tick import Tick
from ui.readers.words import signer_words
from ui.theme import Look
from ui.widgets.field import FieldBox
from ui.widgets.label import Label
from ui.wording import capital


class SignedPaper(NamedTuple):
    """What stands on the paper that came back."""

    signers: tuple[Signer, ...]
    purposes: frozenset[str]
    on: date
    recorded_by: str


class SignPanel(Panel):
    """Who has signed, which boxes they ticked by hand, when, and who puts it down.

    Signals:
        confirmed: the paper (SignedPaper).
    """

    confirmed = Signal(object)

    def __init__(
        self,
        look: Look,
        patron: Patron,
        text: ConsentText,
        *,
        signers: Sequence[Signer],
        today: date,
        recorded_by: str = "",
    ) -> None:
        super().__init__(look, do=self.tr("Ghi phiếu đã ký"), icon="check")
        self.purposes = {each.code: Tick(look, each.words) for each in text.purposes}
        self._needed = [each.code for each in text.purposes if each.is_needed]
        self.signers = {
            signer: Tick(
                look,
                self.tr("{who} đã ký").format(who=capital(signer_words(patron, signer))),
            )
            for signer in signers
        }
        self._wrong = Label("", "small", tone="danger", wraps=True)
        self._wrong.hide()
        self.on = DayEdit()
        self.on.show_day(today)
        self.recorded_by = QLineEdit(recorded_by)
        self._day_box = FieldBox(self.tr("Ngày ký"), self.on)
        self._by_box = FieldBox(self.tr("Người ghi"), self.recorded_by)
        self._today = today
        self._arrange()
        words = self.tr("Đánh dấu đúng như trên phiếu giấy mẫu {version} đã ký.")
        first = next(iter(self.purposes.values()))
        heading = self.tr("Ghi phiếu đồng ý")
        self.ask(heading, words.format(version=text.version), focus=first)

    @override
    def confirm(self) -> None:
        wrong = self._what_is_missing()
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        day = self.on.day
        if wrong or day is None:
            return
        signed = tuple(signer for signer, tick in self.signers.items() if tick.isChecked())
        ticked = frozenset(code for code, tick in self.purposes.items() if tick.isChecked())
        by = " ".join(self.recorded_by.text().split())
        self.confirmed.emit(SignedPaper(signed, ticked, day, by))

    def _what_is_missing(self) -> str:
        if not all(self.purposes[code].isChecked() for code in self._needed):
            return self.tr("Phiếu chưa đánh dấu mục bắt buộc thì chưa cấp thẻ được.")
        if not any(tick.isChecked() for tick in self.signers.values()):
            return self.tr("Đánh dấu người đã ký.")
        if self.on.day is None or self.on.day > self._today:
            return self.tr("Ghi ngày ký, không sau hôm nay.")
        return "" if self.recorded_by.text().strip() else self.tr("Ghi tên người ghi phiếu.")

    def _arrange(self) -> None:
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for tick in self.purposes.values():
            boxes.addWidget(tick)
        self.fields.addLayout(boxes)
        row = QHBoxLayout()
        row.setSpacing(16)
        for who in self.signers.values():
            row.addWidget(who, 1)
        self.fields.addLayout(row)
        last = QHBoxLayout()
        last.setSpacing(16)
        last.addWidget(self._day_box, 1)
        last.addWidget(self._by_box, 2)
        self.fields.addLayout(last)
        self.fields.addWidget(self._wrong)
        for editor in (self.on, self.recorded_by):
            self.watch(editor)


class WithdrawPanel(Panel):
    """Who takes it back; what was signed stays as proof of its time.

    Signals:
        confirmed: those who take it back (tuple of Signer).
    """

    confirmed = Signal(object)

    def __init__(self, look: Look, patron: Patron, signed: Sequence[Signer]) -> None:
        super().__init__(look, do=self.tr("Ghi rút lại"), icon="undo", kind="danger")
        self.signers = {
            signer: Tick(
                look,
                self.tr("{who} rút lại").format(who=capital(signer_words(patron, signer))),
            )
            for signer in signed
        }
        for tick in self.signers.values():
            self.fields.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
            tick.toggled.connect(self._show_readiness)
        self._show_readiness()
        self.ask(
            self.tr("Rút lại đồng ý"),
            self.tr(
                "Phiếu đã ký vẫn giữ làm chứng. Phải trả lời trong 2 ngày làm việc, xong trong"
                " 15 ngày: thu hồi sách, rồi xóa bạn đọc."
            ),
            focus=next(iter(self.signers.values()), None),
        )

    @override
    def confirm(self) -> None:
        chosen = tuple(signer for signer, tick in self.signers.items() if tick.isChecked())
        if chosen:
            self.confirmed.emit(chosen)

    def _show_readiness(self) -> None:
        is_any = any(tick.isChecked() for tick in self.signers.values())
        self.do.setEnabled(is_any)
        self.do.setToolTip("" if is_any else self.tr("Đánh dấu người rút lại."))
