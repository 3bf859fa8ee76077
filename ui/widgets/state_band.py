"""The band that tells what the last scan did: colour, icon, five words, one line, one action."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, SubjectLine, restyle

_HEIGHT = 88

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
    headline: str
    subject: str = ""  # the book or the reader; stands first below, a little stronger
    detail: str = ""
    can_undo: bool = False
    icon: str = ""


class StateBand(QFrame):
    """Stays until the next scan.

    Signals:
        undo_asked: the action in the band.
    """

    undo_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "state")
        self._mark = IconMark(look, "scan", tone="text-muted", size=32)
        self._headline = CutLabel("", "title", weight="semibold")
        self._line = SubjectLine()
        self._undo = Button(look, self.tr("Hoàn tác"), icon="undo", hint="Ctrl+Z")
        self._undo.clicked.connect(self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._headline)
        words.addWidget(self._line)
        words.addStretch()
        row.addLayout(words, 1)
        row.addWidget(self._undo)
        look.changed.connect(self._fit)
        self._fit()

    def tell(self, told: Told, *, is_silent: bool = False) -> None:
        icon, tone = _KINDS[told.kind]
        self._mark.show_icon(told.icon or icon, tone)
        self._headline.show_text(told.headline, tone=tone if told.kind else "text")
        self._line.show_words(told.subject, told.detail)
        self._line.setVisible(bool(told.subject or told.detail))
        self._undo.setVisible(told.can_undo)
        # A screen reader hears the band as one sentence.
        self.setAccessibleName(f"{told.headline}. {self._line.text()}")
        restyle(self, kind=told.kind, is_silent=is_silent)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
