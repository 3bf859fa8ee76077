"""The box that a scanner, or a hand, types into. Each Enter is one scan."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit
from typing_extensions import override

from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, key, restyle

_HEIGHT = 64
_SHORTEST, _QUIET_MS = 6, 250  # a hand pauses sooner than a scanner, and types less


class ScanEdit(QLineEdit):
    """A line that leaves Ctrl+Z to the window: there it takes back a loan, not a letter.

    Signals:
        pasted: a text, whole: a line would hide that it has several lines.
    """

    pasted = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.text()
        ):
            self.returnPressed.emit()  # some scanners end a code with Tab
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Z
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Scanners end a code with Return or with a line feed, which Qt does not take for Enter.
        if event.text() == "\n":
            self.returnPressed.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)


class ScanBox(QFrame):
    """Always ready: it keeps the focus, and says so when the window has lost it.

    Signals:
        scanned: a card or a book, as read.
    """

    scanned = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.is_warning = False
        self._ends_by_itself = False
        self._next = ""
        self.setProperty("role", "scan")
        self.edit = ScanEdit()
        self.edit.setProperty("role", "scan")
        self.edit.setAccessibleName(self.tr("Quét thẻ hoặc quét sách"))
        # An input method would hold back letters that a scanner types.
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.edit.returnPressed.connect(self._on_return_pressed)
        self.edit.pasted.connect(self._on_pasted)
        self._leaving = Label("", "small", tone="text-muted")
        self._build(look)
        self.setFocusProxy(self.edit)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._on_return_pressed)
        look.changed.connect(self._fit)
        self._fit()
        self._show_readiness(is_active=True)

    def _build(self, look: Look) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(look, "scan", tone="accent", size=28))
        row.addSpacing(8)
        row.addWidget(self.edit, 1)
        taking = Label(self.tr("nhận"), "small", tone="text-muted")
        for name, words in ((self.tr("Enter"), taking), (self.tr("Esc"), self._leaving)):
            row.addSpacing(4)
            row.addWidget(key(name))
            row.addWidget(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._show_readiness(is_active=self.isActiveWindow())

    def end_by_itself(self, *, is_on: bool) -> None:
        """Take a code as whole when no more letters come, for scanners that end it with nothing."""
        if is_on == self._ends_by_itself:
            return
        self._ends_by_itself = is_on
        if is_on:
            self.edit.textEdited.connect(self._on_edited)
        else:
            self.edit.textEdited.disconnect(self._on_edited)

    def warn(self, *, is_warning: bool) -> None:
        """Amber while a scan does something else than on other days."""
        self.is_warning = is_warning
        restyle(self, is_warning=is_warning)
        self._show_readiness(is_active=self.isActiveWindow())

    def name_next(self, name: str) -> None:
        """Say who gets the next book, where several cards lie side by side."""
        self._next = name
        self._show_readiness(is_active=self.isActiveWindow())

    def _show_readiness(self, *, is_active: bool) -> None:
        ready = self.tr("Quét từng cuốn") if self.is_warning else self.tr("Quét thẻ hoặc quét sách")
        if self._next:
            ready = self.tr("Sách cho {name}").format(name=self._next)
        self.edit.setPlaceholderText(ready if is_active else self.tr("Bấm vào đây để quét"))
        self._leaving.setText(self.tr("xong") if self.is_warning else self.tr("sang người khác"))
        restyle(self, is_idle=not is_active)

    def _on_return_pressed(self) -> None:
        self._quiet.stop()
        text = self.edit.text().strip()
        self.edit.clear()
        if text:
            self.scanned.emit(text)

    def _on_edited(self, text: str) -> None:
        if len(text) >= _SHORTEST:
            self._quiet.start(_QUIET_MS)
        else:
            self._quiet.stop()

    def _on_pasted(self, text: str) -> None:
        if "\n" in text.strip():
            self.scanned.emit(text)
        else:
            self.edit.insert(text.strip())

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
