"""What a reader may ask of those who keep something about them."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.readers.request_rows import RequestRows
from ui.readers.shown import Shown
from ui.readers.words import called
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import Label, frame


class PrivacyTab(Inside):
    """See it, take it along, ask for something.

    Signals:
        print_asked, export_asked: everything that is kept, on paper or as a file.
        request_asked: enter a request.
    """

    print_asked = Signal()
    export_asked = Signal()
    request_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.print_all = Button(look, self.tr("In…"), icon="printer", kind="soft")
        self.export_all = Button(look, self.tr("Xuất tệp…"), icon="send", kind="soft")
        self.add = Button(look, self.tr("Ghi yêu cầu…"), icon="add", kind="soft")
        self.print_all.clicked.connect(self.print_asked)
        self.export_all.clicked.connect(self.export_asked)
        self.add.clicked.connect(self.request_asked)
        self._kept = Label("", "body", weight="semibold", wraps=True)
        self._none = Label(self.tr("Chưa có yêu cầu nào."), "table", tone="text-muted")
        self.rows = RequestRows(look)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        about = self.tr("Gồm thông tin trên thẻ, phiếu đồng ý, sách đang mượn và yêu cầu đã ghi.")
        column.addLayout(_section(self._kept, about, self.print_all, self.export_all))
        column.addWidget(frame("line"))
        asked = Label(self.tr("Yêu cầu về dữ liệu của mình"), "body", weight="semibold")
        column.addLayout(_section(asked, "", self.add))
        column.addWidget(self._none)
        column.addWidget(self.rows)
        column.addStretch()
        self.show_content(content)

    def show_reader(self, shown: Shown, today: date) -> None:
        words = self.tr("Mọi điều đang lưu về {who}")
        self._kept.setText(words.format(who=called(shown.patron)))
        newest_first = reversed(shown.requests)
        self.rows.show_requests([(each, "") for each in newest_first], today=today)
        self._none.setVisible(not shown.requests)


def _section(heading: Label, about: str, *buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(heading)
    if about:
        words.addWidget(Label(about, "small", tone="text-muted", wraps=True))
    row.addLayout(words, 1)
    for button in buttons:
        row.addWidget(button)
    return row
