"""The recovery sheet: its code, shown once, to be printed or copied and put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label

_IN_LINE, _IN_LINE_INSIDE = 4, 3  # groups


class SheetCard(QFrame):
    """What it is for; and the code, as long as it has not been put away.

    Signals:
        asked: a new sheet; the one before holds no more.
        print_asked: the code that is shown.
    """

    asked = Signal()
    print_asked = Signal(str)

    def __init__(self, look: Look, *, is_inside: bool = False) -> None:
        """`is_inside`: a part of another card, with neither an edge nor a way to put it away."""
        super().__init__()
        self.setProperty("role", "" if is_inside else "card")
        self._is_inside = is_inside
        self._code = ""
        self._advice = Label("", "table", wraps=True)
        self._groups = Label("", "title", weight="semibold")
        self._groups.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._groups.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._warning = Banner(look)
        self._warning.tell("attention", self.tr("Mã chỉ hiện lần này."), icon="warning")
        self.make = Button(look, self.tr("Làm phiếu mới"), kind="soft")
        self.make.clicked.connect(self.asked)
        self.print_button = Button(look, self.tr("In phiếu"), icon="printer")
        self.print_button.clicked.connect(lambda: self.print_asked.emit(self._code))
        self.put_away = Button(look, self.tr("Đã cất phiếu"), kind="soft")
        self.put_away.clicked.connect(lambda: self.show_code(""))
        self._build()
        self.show_code("")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        edge = 0 if self._is_inside else 20
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(12)
        if not self._is_inside:
            column.addWidget(Label(self.tr("Phiếu khôi phục"), "body", weight="semibold"))
        column.addWidget(self._advice)
        column.addWidget(self._groups)
        column.addWidget(self._warning)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.make, self.print_button, self.put_away):
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)

    @property
    def code(self) -> str:
        return self._code

    def show_code(self, code: str) -> None:
        """A new code; or none, when the sheet is put away."""
        self._code = code
        groups = code.split("-")
        step = _IN_LINE_INSIDE if self._is_inside else _IN_LINE
        lines = (groups[start : start + step] for start in range(0, len(groups), step))
        self._groups.setText("\n".join("  ".join(line) for line in lines))
        self._groups.setAccessibleName(code)
        self._advice.setText(
            self.tr("In hoặc chép ra giấy, rồi cất ở nơi có khóa, không để cạnh máy.")
            if code
            else self.tr("Quên mã PIN thì dùng phiếu này để vào lại và đặt mã mới.")
        )
        for part in (self._groups, self._warning, self.print_button):
            part.setVisible(bool(code))
        self.put_away.setVisible(bool(code) and not self._is_inside)
        self.make.setVisible(not code and not self._is_inside)
