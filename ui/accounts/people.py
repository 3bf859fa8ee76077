"""Everybody who may come in, one of them chosen."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.account import Account, AccountId
from ui.accounts.words import role_words
from ui.theme import Look

_HEIGHT = 60
_DISC = 36
_LEFT = 12


class PersonButton(QAbstractButton):
    """One person: initials, name, and what they are here."""

    def __init__(self, look: Look, account: Account) -> None:
        super().__init__()
        self._look = look
        self.account = account.id
        self._role = role_words(account.role)
        self.setText(account.name)
        self.setAccessibleName(account.name)
        self.setAccessibleDescription(self._role)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it; arrows choose
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px = self._look.colour, self._look.px
        is_on = self.isChecked()
        painter.setPen(QPen(colour("accent" if is_on else "border"), 2 if is_on else 1))
        ground = "accent-soft" if is_on else "surface-raised"
        painter.setBrush(colour("surface-hover" if self.underMouse() and not is_on else ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
        disc = QRect(_LEFT, (self.height() - px(_DISC)) // 2, px(_DISC), px(_DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("surface-raised" if is_on else "accent-soft"))
        painter.drawEllipse(disc)
        painter.setPen(colour("accent-on-soft"))
        painter.setFont(self._look.font(14, 600))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, _initials(self.text()))
        self._draw_words(painter, disc.right() + 13)

    def _draw_words(self, painter: QPainter, left: int) -> None:
        px = self._look.px
        lines = (
            (self.text(), self._look.font(16, 500), "text", 8, 24),
            (self._role, self._look.font(13), "text-muted", 32, 18),
        )
        for text, font, tone, top, height in lines:
            painter.setFont(font)
            painter.setPen(self._look.colour(tone))
            rect = QRect(left, px(top), self.width() - left - 12, px(height))
            elided = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)


class People(QWidget):
    """The list.

    Signals:
        chosen: another one.
    """

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._buttons: list[PersonButton] = []

    @property
    def account(self) -> AccountId | None:
        """Who is chosen."""
        return next((each.account for each in self._buttons if each.isChecked()), None)

    def show_people(self, people: tuple[Account, ...], *, first: AccountId | None) -> None:
        """Choose whoever was here last; else the first."""
        for button in self._buttons:
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons = [PersonButton(self._look, each) for each in people]
        for button in self._buttons:
            self._group.addButton(button)
            self._column.addWidget(button)
        last = [each for each in self._buttons if each.account == first] or self._buttons
        if last:
            last[0].setChecked(True)

    def step(self, by: int) -> None:
        """The next one, or the one before; around at the ends."""
        if self._buttons:
            at = next((i for i, each in enumerate(self._buttons) if each.isChecked()), 0)
            self._buttons[(at + by) % len(self._buttons)].setChecked(True)
            self.chosen.emit()


def _initials(name: str) -> str:
    return "".join(word[:1] for word in name.split()[-2:]).upper()
