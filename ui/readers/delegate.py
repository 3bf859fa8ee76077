"""How a reader is drawn in the list: initials, name, card, and the one thing to look at."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.domain.reader_list import SOON, ReaderRow
from ui.desk.patron_card import category_words, initials
from ui.readers.model import ROW_ROLE
from ui.theme import Look
from ui.widgets.row_delegate import RIGHT, Index, RowDelegate
from ui.wording import translate

SOON_DAYS = SOON.days
_EDGE = 16
_DISC = 36
_GAP = 12


class State(NamedTuple):
    """What stands at the right: a badge of a kind, or plain words (kind None)."""

    words: str
    kind: str | None


def state_of(row: ReaderRow, today: date) -> State:
    """The worst first; nothing when all is well and no book is out."""
    if row.late:
        return State(translate("Readers", "Trễ hạn"), "refused")
    if row.patron.is_suspended(today):
        return State(translate("Readers", "Tạm khóa"), "refused")
    if (expiry := _expiry(row.patron.expires, today)) is not None:
        return expiry
    words = translate("Readers", "{out} cuốn").format(out=row.books) if row.books else ""
    return State(words, None)


def _expiry(expires: date | None, today: date) -> State | None:
    if expires is None or (expires - today).days > SOON_DAYS:
        return None
    if expires < today:
        return State(translate("Readers", "Hết hạn"), "refused")
    return State(translate("Readers", "Sắp hạn"), "attention")


class ReaderDelegate(RowDelegate):
    """Two lines beside the initials."""

    def __init__(self, look: Look, parent: QObject, *, today: date) -> None:
        super().__init__(look, parent)
        self.today = today

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ReaderRow = index.data(ROW_ROLE)
        rect = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(rect, self.look.colour("selection"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self.look.colour("border"))
        self._draw_initials(painter, rect, row, is_chosen=is_chosen)
        right = self._draw_state(painter, rect, row)
        left = rect.left() + _EDGE + _DISC + _GAP
        self._draw_words(painter, QRect(left, rect.top(), right - left - _GAP, rect.height()), row)
        painter.restore()

    def _draw_initials(
        self, painter: QPainter, rect: QRect, row: ReaderRow, *, is_chosen: bool
    ) -> None:
        top = rect.center().y() - _DISC // 2
        disc = QRect(rect.left() + _EDGE, top, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("surface-raised" if is_chosen else "accent-soft"))
        painter.drawEllipse(disc)
        font = self.look.font(14, 600)
        font.setPixelSize(14)  # the disc does not grow, nor may what stands in it
        painter.setFont(font)
        painter.setPen(self.look.colour("accent-on-soft"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(row.patron.name))

    def _draw_state(self, painter: QPainter, rect: QRect, row: ReaderRow) -> int:
        """Where it begins: what stands at the left ends before."""
        state = state_of(row, self.today)
        end = rect.right() - _EDGE
        if not state.words:
            return end
        font = self.look.font(14, 400 if state.kind is None else 500)
        width = QFontMetrics(font).horizontalAdvance(state.words)
        if state.kind is None:
            room = QRect(end - width - 1, rect.top(), width + 2, rect.height())
            tone = "text-muted"
            self.draw_text(painter, room, text=state.words, font=font, tone=tone, side=RIGHT)
        else:
            room = QRect(end - width - 20, rect.top(), width + 20, rect.height())
            self.draw_badge(painter, room, text=state.words, kind=state.kind)
        return room.left()

    def _draw_words(self, painter: QPainter, room: QRect, row: ReaderRow) -> None:
        px, patron = self.look.px, row.patron
        top = room.center().y() - px(21)
        first = QRect(room.left(), top, room.width(), px(22))
        second = QRect(room.left(), top + px(22), room.width(), px(20))
        font = self.look.font(15, 500)
        self.draw_text(painter, first, text=patron.name, font=font, tone="text")
        words = f"{patron.card} · {category_words(patron.category)}"
        font = self.look.font(14)
        self.draw_text(painter, second, text=words, font=font, tone="text-muted")
