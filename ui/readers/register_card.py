"""The register of what readers ask about their own data."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.person_rights import PersonRequest
from ui.readers.request_rows import RequestRows
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import Label, frame


class RegisterCard(QFrame):
    """What is open first, the most urgent first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.rows = RequestRows(look)
        self._count = Label("", "body", weight="semibold")
        self._empty = EmptyState(look, "consent")
        heading = self.tr("Chưa có yêu cầu nào")
        self._empty.show_words(heading, self.tr("Ghi yêu cầu từ trang Quyền riêng tư của bạn đọc."))
        content = QWidget()
        room = QVBoxLayout(content)
        room.setContentsMargins(20, 4, 20, 12)
        room.addWidget(self.rows)
        room.addStretch()
        self._inside = Inside(content)
        self._arrange()

    def _arrange(self) -> None:
        words = self.tr("Trả lời trong 2 ngày làm việc, làm xong trong 10 hoặc 15 ngày.")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 14)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(Label(words, "small", tone="text-muted"))
        column.addLayout(head)
        column.addWidget(frame("line"))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._inside)
        self._stack.addWidget(self._empty)
        column.addWidget(body, 1)

    def show_requests(self, requests: Sequence[tuple[PersonRequest, str]], *, today: date) -> None:
        """Each with the name of whose it is, or that they were erased."""
        still_open = sum(request.is_open for request, _ in requests)
        self._count.setText(self.tr("%n yêu cầu chưa xong", "", still_open))
        self.rows.show_requests(requests, today=today)
        self._stack.setCurrentWidget(self._inside if requests else self._empty)
