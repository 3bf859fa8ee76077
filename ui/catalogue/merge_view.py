"""The page on which two records become one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from desktop.domain.catalogue import BookPage
from desktop.domain.differences import Difference
from ui.catalogue.merge_card import MergeCard
from ui.catalogue.merge_words import PLURALS
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label


class MergeView(Page):
    """The two side by side, and beside them what follows.

    Signals:
        closed: back to where one came from.
    """

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Gộp hai đầu sách"))
        back = Button(look, self.tr("Về tra cứu"), kind="soft", hint="Esc")
        back.clicked.connect(self.closed)
        self.bar.addWidget(back)
        self.trouble = Banner(look)
        self.card = MergeCard(look)
        self.follows = _FollowsCard()
        self.main.addWidget(self.trouble)
        self.main.addWidget(self.card, 1)
        self.side.addWidget(self.follows)
        self.side.addStretch(1)
        self.trouble.hide()
        self.setFocusProxy(self.card)

    def show_records(
        self, keep: BookPage, other: BookPage, differences: Sequence[Difference]
    ) -> None:
        self.trouble.hide()
        self.card.show_records(keep, other, differences)
        self.follows.show_records(keep, other)

    def show_trouble(self, headline: str, detail: str) -> None:
        self.trouble.tell("refused", headline, detail)
        self.trouble.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_F6:
                self.card.swap.click()
            case _:
                super().keyPressEvent(event)


class _FollowsCard(QFrame):
    """What goes over to the record that is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._copies = Label("", "table", wraps=True)
        self._loans = Label("", "table", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Sau khi gộp"), "body", weight="semibold"))
        column.addWidget(self._copies)
        column.addWidget(self._loans)
        for words in (
            self.tr("Số ĐKCB, mã vạch và lịch sử mượn của từng bản giữ nguyên."),
            self.tr("Gộp xong vẫn hoàn tác được."),
        ):
            column.addWidget(Label(words, "table", tone="text-muted", wraps=True))

    @property
    def words(self) -> str:
        """What goes over, as it is told."""
        return f"{self._copies.text()} {self._loans.text()}".strip()

    def show_records(self, keep: BookPage, other: BookPage) -> None:
        copies, out = len(other.copies), sum(state.due is not None for state in other.copies)
        told = self.tr("Chuyển {copies} sang “{title}”.").format(
            copies=PLURALS.copies(copies), title=keep.hit.title
        )
        self._copies.setText(told if copies else self.tr("Bên gộp vào không có bản sách nào."))
        loans = self.tr("Trong đó {loans}: lượt mượn đi theo.").format(loans=PLURALS.loans(out))
        self._loans.setText(loans if out else "")
        self._loans.setVisible(bool(out))
