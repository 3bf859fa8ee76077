"""The rail at the left: the library's name, the places, the state of the exchange."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme import Look, Theme
from ui.widgets.icon_mark import ProgramMark, draw_icon
from ui.widgets.label import CutLabel

WIDTH = 208
NARROW_WIDTH = 72
NARROW_FROM_PERCENT = 150
_ITEM = 44
_FOOT_ITEM = 38
_ICON = 22
_DOT = 8


class RailItem(QAbstractButton):
    """One place: icon, word, key. The selected one is a raised card."""

    def __init__(self, look: Look, text: str, *, icon: str, key: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._key = key
        self._is_marked = False
        self.show_words(text, icon=icon)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # paints again when the pointer comes
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, text: str, *, icon: str) -> None:
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})" if self._key else text)
        self.update()

    def show_state(self, short: str, whole: str) -> None:
        """A word about how it stands, where the key would be; the sentence for who asks."""
        self._key = short
        self.setToolTip(whole)
        self.setAccessibleDescription(whole)
        self.update()

    def mark(self, *, is_marked: bool) -> None:
        """Something here is not saved."""
        if is_marked != self._is_marked:
            self._is_marked = is_marked
            unsaved = self.tr("{place}, có thay đổi chưa lưu").format(place=self.text())
            self.setAccessibleName(unsaved if is_marked else self.text())
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 25, self._tall(_ITEM))

    def _tall(self, height: int) -> int:
        """An icon alone does not grow with the text, so that all of them stay on the screen."""
        is_narrow = self._look.text_percent >= NARROW_FROM_PERCENT
        return height if is_narrow else self._look.px(height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        tone = "accent" if self.isChecked() else "text-muted"
        is_narrow = self.width() < WIDTH // 2
        left = (self.width() - _ICON) // 2 if is_narrow else 10
        spot = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
        draw_icon(painter, self._look, self._icon, tone=tone, rect=spot)
        if self._is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("warning"))
            painter.drawEllipse(spot.right() - 3, spot.top() - 4, _DOT, _DOT)
        if is_narrow:
            return
        words = self.rect().adjusted(44, 0, -9, 0)
        painter.setFont(self._look.font(15, 600 if self.isChecked() else 500))
        painter.setPen(self._look.colour(tone))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(self._look.font(12, 500))
        painter.setPen(self._look.colour("text-muted"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, side, self._key)

    def _draw_ground(self, painter: QPainter) -> None:
        if not self.isChecked() and not self.underMouse():
            return
        is_on = self.isChecked()
        painter.setPen(self._look.colour("border") if is_on else Qt.GlobalColor.transparent)
        painter.setBrush(self._look.colour("surface-raised" if is_on else "surface-hover"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class FootItem(RailItem):
    """Something at the foot of the rail that is no place: it is pressed, and not selected."""

    def __init__(self, look: Look, text: str, *, icon: str, key: str = "") -> None:
        super().__init__(look, text, icon=icon, key=key)
        self.setCheckable(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 25, self._tall(_FOOT_ITEM))


class Rail(QFrame):
    """The places, one of them selected.

    Signals:
        chosen: the name of the place that was asked for.
        theme_asked: light becomes dark, dark becomes light.
    """

    chosen = Signal(str)
    theme_asked = Signal()

    def __init__(self, look: Look, *, foot: QWidget) -> None:
        super().__init__()
        self._look = look
        self._items: dict[str, RailItem] = {}
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._head = QWidget()
        self._library = CutLabel("", "table", weight="semibold")
        self._kind = CutLabel("", "caption", tone="text-muted")
        self._build_head()
        self._theme = FootItem(look, "", icon="moon")
        self._theme.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its shortcut
        self._theme.clicked.connect(self.theme_asked)
        self._places = QVBoxLayout()
        self._places.setSpacing(4)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(4)
        self._build(foot)
        look.changed.connect(self._fit)
        self._fit()

    def _build(self, foot: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addSpacing(10)
        column.addLayout(self._places)
        column.addStretch()
        self._foot.addWidget(self._theme)
        column.addLayout(self._foot)
        column.addWidget(foot)

    def add_to_foot(self, widget: QWidget) -> None:
        self._foot.insertWidget(self._foot.count() - 1, widget)

    def add(self, name: str, text: str, *, icon: str, key: str) -> None:
        item = RailItem(self._look, text, icon=icon, key=key)
        item.clicked.connect(lambda: self.chosen.emit(name))
        self._items[name] = item
        self._group.addButton(item)
        self._places.addWidget(item)

    def select(self, name: str) -> None:
        """Mark this place; none when it has no name."""
        if name:
            self._items[name].setChecked(True)
            return
        self._group.setExclusive(False)
        for item in self._items.values():
            item.setChecked(False)
        self._group.setExclusive(True)

    def mark(self, name: str, *, is_marked: bool) -> None:
        self._items[name].mark(is_marked=is_marked)

    def show_library(self, name: str, kind: str, logo: bytes) -> None:
        self._mark.show_logo(logo)
        self._library.setText(name)
        self._kind.setText(kind)

    def _build_head(self) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(10)
        self._mark = ProgramMark(self._look)
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._library)
        words.addWidget(self._kind)
        row.addLayout(words, 1)

    def _fit(self) -> None:
        """Large text leaves no room for words here: only icons stay."""
        is_narrow = self._look.text_percent >= NARROW_FROM_PERCENT
        self.setFixedWidth(NARROW_WIDTH if is_narrow else self._look.px(WIDTH))
        self._library.setVisible(not is_narrow)
        self._kind.setVisible(not is_narrow)
        is_dark = self._look.theme is Theme.DARK
        words = self.tr("Nền sáng") if is_dark else self.tr("Nền tối")
        self._theme.show_words(words, icon="sun" if is_dark else "moon")
        self._theme.setToolTip(f"{words} (Ctrl+Shift+L)")
        for item in self._items.values():
            item.updateGeometry()
