"""What of a description is proposed to the nation, until it has answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.sync.exchange_words import field_words
from ui.widgets.label import Label, badge, frame


class ProposalLine(QWidget):
    """A badge with the fields in words; nothing where nothing is proposed."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame("line"))
        line = QHBoxLayout()
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(10)
        mark = badge(self.tr("Đề xuất"), "attention")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words = Label("", "small", tone="text-muted", wraps=True)
        line.addWidget(self._words, 1)
        column.addLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        fields = ", ".join(map(field_words, tags))
        self._words.setText(self.tr("{fields}: chờ quốc gia trả lời.").format(fields=fields))
        self.setVisible(bool(tags))
