"""Words on the screen: plain, cut at the end, and small badges and keys."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from typing_extensions import override


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties and let the style sheet see them."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    # Before a widget is first shown Qt has not read the style sheet for it, and will; and Python's
    # picture of QStyle, with its hundreds of names, need not be made before the window is painted.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Label(QLabel):
    """One line, or a paragraph, in a size of the type scale."""

    def __init__(
        self,
        text: str = "",
        type_: str = "body",
        *,
        weight: str = "",
        tone: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(text)
        # Words come from books and readers: none of them may be taken for markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type_)
        self.setProperty("weight", weight)
        self.setProperty("tone", tone)
        self.setWordWrap(wraps)

    def show_text(self, text: str, *, tone: str | None = None) -> None:
        self.setText(text)
        if tone is not None and tone != self.property("tone"):
            restyle(self, tone=tone)


class CutLabel(Label):
    """One line that is cut with … where there is no room; the whole text is in its tooltip."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class SubjectLine(CutLabel):
    """One line: what it is about in medium weight, then the rest."""

    def __init__(self) -> None:
        super().__init__("", "body")
        self._subject = ""

    def show_words(self, subject: str, rest: str) -> None:
        self._subject = subject
        self.setText(" · ".join(part for part in (subject, rest) if part))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        strong, plain = QFont(self.font()), self.font()
        strong.setWeight(QFont.Weight.Medium)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        left = 0
        for text, font in (
            (self._subject, strong),
            (self.text()[len(self._subject) :], plain),
        ):
            painter.setFont(font)
            room = QRect(left, 0, self.width() - left, self.height())
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown)
            if shown != text:
                self.setToolTip(self.text())
                return
        self.setToolTip("")


def key(text: str) -> QLabel:
    """A small key as a hint."""
    label = QLabel(text)
    label.setProperty("role", "key")
    return label


def badge(text: str = "", kind: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "badge")
    label.setProperty("kind", kind)
    return label


def frame(role: str, kind: str = "") -> QFrame:
    """A frame that the style sheet draws: card, banner, line."""
    made = QFrame()
    made.setProperty("role", role)
    made.setProperty("kind", kind)
    return made
