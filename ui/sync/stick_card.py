"""The exchange by stick: write, read, carry for others, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.domain.exchange import ExchangeState
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class StickCard(QFrame):
    """One line with three buttons; while something is done, how far it is and a way to stop.

    Signals:
        write_asked, read_asked, carry_asked: somebody wants it.
        print_asked: the list of what was carried, on paper.
        stop_asked: not now after all.
    """

    write_asked = Signal()
    read_asked = Signal()
    carry_asked = Signal()
    print_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._mark = IconMark(look, "usb", tone="accent", size=22)
        self._headline = Label("", "body", weight="semibold", wraps=True)
        self._detail = Label("", "table", tone="text-muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)
        self.write = Button(look, self.tr("Ghi ra USB"))
        self.read = Button(look, self.tr("Đọc từ USB"))
        self.carry = Button(look, self.tr("Chuyển hộ"), kind="quiet")
        self.paper = Button(look, self.tr("In danh sách"), icon="printer", kind="quiet")
        self.stop = Button(look, self.tr("Dừng"))
        self.carry.setToolTip(self.tr("Chuyển tệp của các thư viện khác qua mạng của máy này."))
        for button, signal in (
            (self.write, self.write_asked),
            (self.read, self.read_asked),
            (self.carry, self.carry_asked),
            (self.paper, self.print_asked),
            (self.stop, self.stop_asked),
        ):
            button.clicked.connect(signal)
        self._build()
        self.show_ready()
        self.show_ended()
        self.offer_paper(is_there=False)

    def show_state(self, state: ExchangeState) -> None:
        for button in (self.write, self.read):
            button.setEnabled(state.is_enrolled)
            words = "" if state.is_enrolled else self.tr("Cần mã ghi danh do tỉnh cấp.")
            button.setToolTip(words)

    def show_ready(self, stick: str = "") -> None:
        """Nothing has been done yet; perhaps a stick was put in."""
        if stick:
            words = self.tr("Có USB {name}").format(name=stick)
            self.tell(words, self.tr("Ghi thay đổi ra USB, hoặc đọc trả lời của tỉnh."))
        else:
            self.tell(
                self.tr("Không có mạng thì dùng USB"),
                self.tr("Ghi thay đổi ra USB rồi gửi người lên tỉnh, huyện."),
            )

    def tell(self, headline: str, detail: str, *, icon: str = "usb", tone: str = "accent") -> None:
        self._mark.show_icon(icon, tone)
        self._headline.setText(headline)
        self._detail.setText(detail)

    def offer_paper(self, *, is_there: bool) -> None:
        self.paper.setVisible(is_there)

    def show_running(self, headline: str, done: int = 0, total: int = 0) -> None:
        self.tell(headline, self.tr("Chưa rút USB. Vẫn mượn trả bình thường."))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show_buttons(is_running=True)

    def show_ended(self) -> None:
        self._show_buttons(is_running=False)

    def _show_buttons(self, *, is_running: bool) -> None:
        for button in (self.write, self.read, self.carry):
            button.setVisible(not is_running)
        for widget in (self.stop, self._bar):
            widget.setVisible(is_running)
        if is_running:
            self.paper.setVisible(False)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self._headline, self._detail, self._bar):
            words.addWidget(widget)
        row.addLayout(words, 1)
        row.setSpacing(8)
        for button in (self.paper, self.carry, self.read, self.write, self.stop):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
