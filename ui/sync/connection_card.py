"""With whom this library exchanges, and what is and is not sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from desktop.domain.exchange import ExchangeState
from desktop.domain.library import Library
from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, badge, frame, restyle


class ConnectionCard(QFrame):
    """The hub's address, the library's code, whether this PC is enrolled."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._state = badge()
        self._names: list[Label] = []
        self._values: list[CutLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark(look, "online", tone="accent", size=22))
        head.addWidget(Label(self.tr("Kết nối"), "body", weight="semibold"), 1)
        head.addWidget(self._state)
        column.addLayout(head)
        column.addLayout(self._grid())
        for each in (*self._names[3:], *self._values[3:]):
            each.hide()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        library = (self.tr("Thư viện"), self.tr("Mã"), self.tr("Trung tâm"))
        names = (*library, self.tr("Tỉnh"), self.tr("Dấu"))
        for row, name in enumerate(names):
            self._names.append(Label(name, "table", tone="text-muted"))
            grid.addWidget(self._names[-1], row, 0)
            self._values.append(CutLabel("", "table"))
            grid.addWidget(self._values[-1], row, 1)
        return grid

    def show_library(self, library: Library) -> None:
        self._values[0].setText(library.name)
        self._values[1].setText(library.code)

    def show_state(self, state: ExchangeState) -> None:
        is_on = state.is_enrolled
        self._state.setText(self.tr("Đã ghi danh") if is_on else self.tr("Chưa ghi danh"))
        restyle(self._state, kind="success" if is_on else "")
        address = state.hub.removeprefix("https://").removeprefix("http://").rstrip("/")
        self._values[2].setText(address or self.tr("chưa có"))

    def show_province(self, province: str, mark: str) -> None:
        """Whose word this library takes, and the mark by which that is known."""
        for value, text in zip(self._values[3:], (province, mark), strict=True):
            value.setText(text)
        for each in (*self._names[3:], *self._values[3:]):
            each.show()


class PromiseCard(QFrame):
    """What leaves this PC, and what never does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Gửi những gì?"), "body", weight="semibold"))
        for icon, tone, words in (
            ("check", "success", self.tr("Mô tả sách và số bản của thư viện mình")),
            ("check", "success", self.tr("Lượt mượn trả, không kèm tên ai")),
            ("check", "success", self.tr("Đối tượng bạn đọc khi cấp thẻ, không kèm tên")),
        ):
            column.addLayout(_line(look, icon, tone, words))
        column.addSpacing(4)
        column.addWidget(frame("line"))
        column.addSpacing(4)
        words = self.tr("Tên, thẻ và cách liên lạc của bạn đọc không rời máy này khi chưa khóa.")
        column.addLayout(_line(look, "consent", "accent", words))
        column.addStretch(1)


def _line(look: Look, icon: str, tone: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    mark = IconMark(look, icon, tone=tone, size=20)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "table", wraps=True), 1, Qt.AlignmentFlag.AlignTop)
    return row
