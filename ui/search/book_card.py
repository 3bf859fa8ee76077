"""One book beside the list: its cover, its description, its copies."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.catalogue import BookPage, CopyState
from desktop.domain.copy import CopyStatus
from desktop.domain.record import Record, RecordId
from ui.assets import load_fonts
from ui.search.elsewhere_line import ElsewhereLine
from ui.search.holds_section import HoldsSection
from ui.search.proposal_line import ProposalLine
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.cover import Cover
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import full_date, translate

_MOST_COPIES = 6
_ENDS = " :;,/."


class BookCard(QFrame):
    """The chosen book, or a word on how to choose one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        load_fonts("NotoSerif")  # the face of titles; nothing before this card needs it
        self._cover = Cover(look)
        self._title = Label("", "book", wraps=True)
        self._author = Label("", "body", wraps=True)
        self._imprint = Label("", "small", tone="text-muted", wraps=True)
        self._class = badge()
        self._count = Label("", "body", weight="semibold")
        self._store = CutLabel("", "small", tone="text-muted")
        self.merge = Button(look, self.tr("Gộp với…"), icon="copy", kind="soft", hint="Ctrl+G")
        self.elsewhere = ElsewhereLine()
        self.proposal = ProposalLine()
        self.holds = HoldsSection(look)
        self._shown = RecordId("")
        self._copies = QVBoxLayout()
        self._copies.setSpacing(0)
        self._stack = QStackedLayout(self)
        self._empty = EmptyState(look, "book")
        self._empty.show_words(
            self.tr("Chưa chọn sách"), self.tr("Dùng ↑ ↓ để xem từng cuốn ở đây.")
        )
        self._filled = self._build()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._filled)

    def show_page(self, page: BookPage) -> None:
        record, hit = page.record, page.hit
        number = class_number(record)
        self._cover.show_book(hit.title, hit.author, number)
        self._title.setText(hit.title)
        _show(self._author, hit.author)
        _show(self._imprint, imprint(record, hit.year))
        _show(self._class, number)
        self._count.setText(self.tr("%n bản sách", "", len(page.copies)))
        stores = {state.copy.store for state in page.copies}
        self._store.setText(stores.pop() if len(stores) == 1 else "")
        self._show_copies(page.copies)
        self.elsewhere.show_holders(page.elsewhere)
        self.proposal.show_tags(page.proposed)
        self.holds.show_copies(page.copies, is_another=hit.id != self._shown)
        self._shown = hit.id
        self._stack.setCurrentWidget(self._filled)

    @property
    def count_words(self) -> str:
        return self._count.text()

    def show_nothing(self) -> None:
        self._stack.setCurrentWidget(self._empty)

    def _build(self) -> QWidget:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(1, 20, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self.proposal)
        column.addWidget(frame("line"))
        head = QHBoxLayout()
        head.setContentsMargins(20, 9, 20, 9)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._store)
        column.addLayout(head)
        column.addLayout(self._copies)
        column.addWidget(self.elsewhere)
        column.addWidget(self.holds)
        column.addWidget(frame("line"))
        column.addStretch(1)
        column.addLayout(self._foot())
        return filled

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setContentsMargins(20, 0, 20, 20)
        top.setSpacing(16)
        top.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._title, self._author, self._imprint):
            words.addWidget(label)
        words.addWidget(self._class, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        top.addLayout(words, 1)
        return top

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.addWidget(self.merge)
        foot.addStretch()
        return foot

    def _show_copies(self, copies: tuple[CopyState, ...]) -> None:
        while item := self._copies.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for state in copies[:_MOST_COPIES]:
            self._copies.addWidget(frame("line"))
            self._copies.addWidget(_copy_row(state))
        rest = len(copies) - _MOST_COPIES
        if rest > 0:
            more = Label(self.tr("và %n bản nữa", "", rest), "small", tone="text-muted")
            more.setIndent(20)
            self._copies.addWidget(frame("line"))
            self._copies.addWidget(more)


def class_number(record: Record) -> str:
    field = record.first("082", "084", "080")
    return "" if field is None else field.first("a")


def imprint(record: Record, year: int | None) -> str:
    """Publisher and place on one line; year, pages and height on the next."""
    published = record.first("264", "260")
    who = ""
    if published is not None:
        parts = (published.first("b").strip(_ENDS), published.first("a").strip(_ENDS))
        who = ", ".join(part for part in parts if part)
    size = record.first("300")
    sizes = () if size is None else (size.first("a").strip(_ENDS), size.first("c").strip(_ENDS))
    facts = " · ".join(part for part in (str(year or ""), *sizes) if part)
    return "\n".join(line for line in (who, facts) if line)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _copy_row(state: CopyState) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(20, 8, 20, 8)
    line.addWidget(Label(state.copy.accession, "table", weight="medium"))
    line.addStretch()
    if state.due is None:
        words, kind = _status_words(state)
        line.addWidget(badge(words, kind))
        return row
    words_out = QVBoxLayout()
    words_out.setSpacing(0)
    due = translate("BookCard", "hạn trả {day}").format(day=full_date(state.due))
    for text, type_, tone in (
        (translate("BookCard", "Đang cho mượn"), "table", ""),
        (due, "small", "text-muted"),
    ):
        words_out.addWidget(Label(text, type_, tone=tone), 0, Qt.AlignmentFlag.AlignRight)
    line.addLayout(words_out)
    return row


def _status_words(state: CopyState) -> tuple[str, str]:
    if state.is_kept:
        return translate("BookCard", "Để riêng"), "attention"
    return {
        CopyStatus.IN_STOCK: (translate("BookCard", "Còn trên giá"), "success"),
        CopyStatus.DAMAGED: (translate("BookCard", "Bị hỏng"), "attention"),
        CopyStatus.REPAIR: (translate("BookCard", "Đang sửa"), "attention"),
        CopyStatus.LOST: (translate("BookCard", "Đã mất"), "attention"),
        CopyStatus.WITHDRAWN: (translate("BookCard", "Đã rút khỏi kho"), ""),
    }[state.copy.status]
