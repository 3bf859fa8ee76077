"""The page that tries a scanner: three codes to be scanned, then what is to be said."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.errors import RuleError
from desktop.domain.scan import plain
from desktop.domain.scanner import MUST_BE_SET, TESTS, End, Finding, Trace, judge
from ui.printing.symbols import draw
from ui.scanner.trace_edit import TraceEdit
from ui.scanner.words import finding_words
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label, frame


class Bars(QWidget):
    """A code as bars, black on white in the dark too: a scanner reads nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self.setFixedHeight(170)

    def show_code(self, code: str) -> None:
        self._code = code
        self.setAccessibleName(code)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 170)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._code:
            draw(painter, self._code, QRectF(self.rect()).adjusted(20, 20, -20, -20))


class ScannerView(Page):
    """One code after another; nothing is lent or taken back here.

    Signals:
        judged: everything that was found (tuple of Finding).
        left: back to the desk.
        print_asked: the codes on paper.
    """

    judged = Signal(object)
    left = Signal()
    print_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Thử máy quét"))
        self._traces: list[Trace] = []
        self._last, self._repeats = "", 0
        self._step = Label("", "title", weight="semibold")
        self._bars = Bars()
        self._code = Label("", "lead")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit = TraceEdit()
        self.edit.setAccessibleName(self.tr("Mã được quét"))
        self.edit.setPlaceholderText(self.tr("Quét mã ở trên"))
        self.edit.traced.connect(self._on_traced)
        self._build_bar()
        self.main.addWidget(self._build())
        self._findings = QVBoxLayout()
        self._findings.setSpacing(12)
        self.side.addLayout(self._findings)
        self.side.addStretch(1)
        self.main.addStretch(1)
        self.setFocusProxy(self.edit)
        self.begin()

    def begin(self) -> None:
        self._traces, self._last, self._repeats = [], "", 0
        self._clear()
        self._show_step()
        self.edit.setFocus()

    def _build_bar(self) -> None:
        self._again = Button(self.look, self.tr("Thử lại"), icon="renew")
        self._again.clicked.connect(self.begin)
        back = Button(self.look, self.tr("Về quầy"), icon="desk", kind="primary")
        back.clicked.connect(self.left)
        self.print_button = Button(self.look, self.tr("In các mã này"), icon="printer")
        self.print_button.clicked.connect(self.print_asked)
        self.bar.addWidget(self.print_button)
        self.bar.addWidget(self._again)
        self.bar.addWidget(back)

    def _build(self) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        self._hint = Label(
            self.tr(
                "Đưa máy quét vào mã trên màn hình. Máy quét laser cũ không đọc được màn hình:"
                " in các mã này ra giấy rồi quét."
            ),
            "small",
            tone="text-muted",
            wraps=True,
        )
        for each in (self._step, self._bars, self._code, self.edit, self._hint):
            column.addWidget(each)
        return card

    def _show_step(self) -> None:
        place = len(self._traces)
        if place < len(TESTS):
            words = self.tr("Quét mã thứ {place} trên {all}")
            self._step.setText(words.format(place=place + 1, all=len(TESTS)))
            self._bars.show_code(TESTS[place])
            self._code.setText(TESTS[place])
        else:
            self._step.setText(self.tr("Đã thử xong"))
            self._again.setFocus()
        self.edit.setEnabled(place < len(TESTS))
        for part in (self._bars, self._code, self.edit, self._hint):
            part.setVisible(place < len(TESTS))  # nothing is asked for any more

    def _on_traced(self, typed: str, end: End, slowest_ms: int) -> None:
        if self._traces and typed == self._last:
            self._repeats += 1
            return
        self._last = typed
        shown = TESTS[len(self._traces)]
        self._traces.append(Trace(shown=shown, typed=typed, end=end, slowest_key_ms=slowest_ms))
        self._show_step()
        if len(self._traces) == len(TESTS):
            found = judge(self._traces, repeats=self._repeats)
            self._show(found)
            self.judged.emit(found)

    def _show(self, found: tuple[Finding, ...]) -> None:
        self._clear()
        for finding in found:
            headline, detail = finding_words(finding)
            kind = "refused" if finding in MUST_BE_SET else "attention"
            if finding in MUST_BE_SET:
                detail += " " + self.tr("Đã nhận: {typed}").format(typed=self._spoilt())
            banner = Banner(self.look)
            is_good = finding is Finding.GOOD
            banner.tell("success" if is_good else kind, headline, detail, icon="scan")
            self._findings.addWidget(banner)

    def _spoilt(self) -> str:
        """The first code that came as something else."""
        for trace in self._traces:
            try:
                code = plain(trace.typed)
            except RuleError:
                return "…"
            if code != trace.shown:
                return code
        return ""

    def _clear(self) -> None:
        while (item := self._findings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
