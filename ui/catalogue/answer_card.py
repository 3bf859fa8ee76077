"""What came of asking for a book: on its way, found elsewhere, or here under a title like it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.catalogue import Hit
from desktop.domain.describe import summary
from ui.assets import load_fonts
from ui.catalogue.wanted import Wanted
from ui.search.book_card import class_number, imprint
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.cover import Cover
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, frame


class AnswerCard(QFrame):
    """One answer at a time; before the first, how to begin.

    Signals:
        stop_asked: wait no longer.
        taken: put this description into the library (Wanted).
        brief_asked: describe it by hand; an ISBN or a title, as it was entered.
        opened: show this book of the library (its RecordId).
    """

    stop_asked = Signal()
    taken = Signal(object)
    brief_asked = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        load_fonts("NotoSerif")  # the face of titles
        self._stack = QStackedLayout(self)
        self._empty = EmptyState(look, "scan")
        self._empty.show_words(
            self.tr("Quét ISBN ở bìa sau"),
            self.tr("Sách không có ISBN thì gõ nhan đề rồi Enter."),
        )
        self._stack.addWidget(self._empty)

    def show_start(self) -> None:
        self._stack.setCurrentWidget(self._empty)

    def show_asking(self, isbn: str) -> None:
        """Others are being asked; one need not wait for them."""
        page, column = _page()
        words = self.tr("Đang hỏi các thư viện khác về {isbn}").format(isbn=isbn)
        column.addWidget(Label(words, "title", weight="semibold", wraps=True))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        column.addWidget(bar)
        stop = Button(self._look, self.tr("Dừng"), icon="close")
        stop.clicked.connect(self.stop_asked)
        column.addLayout(_row(stop, self._brief(isbn)))
        self._show(page, column, focus=stop)

    def show_found(self, wanted: Wanted) -> None:
        """Another library has described it."""
        assert wanted.record is not None
        said = summary(wanted.record)
        page, column = _page()
        head = self.tr("Tìm thấy ở {source}").format(source=wanted.source)
        column.addWidget(Label(head, "title", weight="semibold", tone="success", wraps=True))
        book = QHBoxLayout()
        book.setSpacing(16)
        cover = Cover(self._look)
        cover.show_book(said.title, said.author, class_number(wanted.record))
        book.addWidget(cover, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(said.title, "book", wraps=True))
        words.addWidget(Label(said.author, "body", wraps=True))
        lines = imprint(wanted.record, said.year)
        words.addWidget(Label(lines, "small", tone="text-muted", wraps=True))
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        book.addLayout(words, 1)
        column.addLayout(book)
        take = Button(self._look, self.tr("Lấy biểu ghi này"), kind="primary", hint="Enter")
        take.clicked.connect(lambda: self.taken.emit(wanted))
        column.addLayout(_row(take, self._brief(wanted.isbn)))
        self._show(page, column, focus=take)

    def show_like(self, title: str, hits: Sequence[Hit]) -> None:
        """Books of the library that have the words of a title; or else it is a new one."""
        page, column = _page()
        column.addWidget(Label(self.tr("Thư viện đã có"), "title", weight="semibold"))
        rows = QWidget()
        lines = QVBoxLayout(rows)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for hit in hits:
            lines.addWidget(self._hit(hit))
            lines.addWidget(frame("line"))
        lines.addStretch()
        column.addWidget(Inside(rows), 1)
        new = Button(self._look, self.tr("Mô tả sách mới"), kind="primary", hint="Enter")
        new.clicked.connect(lambda: self.brief_asked.emit(title))
        said = CutLabel(self.tr("Không phải những cuốn này: “{title}”").format(title=title))
        column.addWidget(said)
        column.addLayout(_row(new))
        self._show(page, column, focus=new)

    def _hit(self, hit: Hit) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 4, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutLabel(hit.title, "body", weight="medium"))
        facts = (hit.author, str(hit.year or ""), self.tr("%n bản", "", hit.copies))
        said = " · ".join(part for part in facts if part)
        words.addWidget(CutLabel(said, "small", tone="text-muted"))
        line.addLayout(words, 1)
        button = Button(self._look, self.tr("Mở"))
        button.setAccessibleName(self.tr("Mở {title}").format(title=hit.title))
        button.clicked.connect(lambda: self.opened.emit(hit.id))
        line.addWidget(button)
        return row

    def _brief(self, entered: str) -> Button:
        button = Button(self._look, self.tr("Mô tả ngắn"), icon="edit")
        button.clicked.connect(lambda: self.brief_asked.emit(entered))
        return button

    def _show(self, page: QWidget, column: QVBoxLayout, *, focus: Button) -> None:
        column.addStretch()
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None and old is not self._empty:
            self._stack.removeWidget(old)
            old.deleteLater()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(16)
    return page, column


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
