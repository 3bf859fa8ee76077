"""The band that tells what the last scan did: colour, icon, five words, one line, one action."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, SubjectLine, restyle

_HEIGHT = 88
_AIR = 12
"""Above and below words that ask for more than the usual height."""
_BAR = 6  # stands for the tone where no tone can be heard

# kind: icon, tone of the headline
_KINDS = {
    "": ("scan", "text-muted"),
    "info": ("info", "accent"),
    "success": ("success", "success"),
    "attention": ("warning", "warning"),
    "refused": ("refused", "danger"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the band says. `kind`: "" (nothing yet), info, success, attention, refused."""

    kind: str
    headline: str = field(repr=False)  # may name a reader
    subject: str = field(default="", repr=False)  # the book or the reader, stands first below
    detail: str = field(default="", repr=False)
    is_long: bool = False  # the detail may take several lines, as that of a refusal does
    can_undo: bool = False
    icon: str = ""
    action: str = ""  # a name for the way out, and the words on its button
    action_words: str = ""


class StateBand(QFrame):
    """Stays until the next scan.

    Signals:
        undo_asked: take back what the band tells of.
        action_asked: the way out that it offers, by name.
    """

    undo_asked = Signal()
    action_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "state")
        self._mark = IconMark(look, "scan", tone="text-muted", size=32)
        self._headline = CutLabel("", "title", weight="semibold")
        self._line = SubjectLine()
        self._reason = Label("", "body", wraps=True)
        self._bar = ""
        self._undo = Button(look, self.tr("Hoàn tác"), icon="undo", hint="Ctrl+Z")
        self._undo.clicked.connect(self.undo_asked)
        self._action = ""
        self._way_out = Button(look, "")
        self._way_out.clicked.connect(lambda: self.action_asked.emit(self._action))
        self._way_out.hide()
        self._build()
        look.changed.connect(self._fit)
        self._fit()

    def _build(self) -> None:
        row = self._words = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._headline)
        words.addWidget(self._line)
        words.addWidget(self._reason)
        words.addStretch()
        row.addLayout(words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._way_out)

    def tell(self, told: Told, *, is_silent: bool = False) -> None:
        icon, tone = _KINDS[told.kind]
        self._mark.show_icon(told.icon or icon, tone)
        self._headline.show_text(told.headline, tone=tone if told.kind else "text")
        # A refusal says why and what to do: that may take two lines, a deed never does.
        is_long = told.is_long or told.kind == "refused"
        self._line.show_words(told.subject, "" if is_long else told.detail)
        self._line.setVisible(bool(self._line.text()))
        self._reason.setText(told.detail if is_long else "")
        self._reason.setVisible(bool(self._reason.text()))
        self._undo.setVisible(told.can_undo)
        self._action = told.action
        if told.action:
            self._way_out.show_words(told.action_words)
        self._way_out.setVisible(bool(told.action))
        # A screen reader hears the band as one sentence.
        said = (told.headline, self._reason.text(), self._line.text())
        self.setAccessibleName(". ".join(part.removesuffix(".") for part in said if part))
        self._bar = tone if is_silent and told.kind else ""
        restyle(self, kind=told.kind)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._bar:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(0, 0, _BAR, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._bar))
        painter.drawRoundedRect(self.rect(), 12, 12)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as ever, and higher only where a long name or title asks for another line."""
        asked = self._words.totalHeightForWidth(self.width()) if self._reason.text() else 0
        usual = self._look.px(_HEIGHT)
        self.setFixedHeight(usual if asked <= usual else asked + self._look.px(_AIR))
