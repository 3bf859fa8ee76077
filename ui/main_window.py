"""The window: the rail, and beside it the place that was chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Look, Theme
from ui.widgets.exchange_badge import ExchangeBadge
from ui.widgets.focus_ring import FocusRing
from ui.widgets.rail import Rail

CLIENT = (1366, 696)
_SMALLEST = (720, 560)

APART = "-"
"""Under no place of the rail: pages that are seldom needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A workspace: its words on the rail, its key, and how it is made at the first visit.

    One that belongs `under` another has no place of its own on the rail; one that is `APART` has
    a button at its foot.
    """

    name: str
    text: str
    icon: str
    key: str
    build: Callable[[], QWidget]
    under: str = ""


class MainWindow(QWidget):
    """One window. Only the first place is built before it is painted.

    Signals:
        painted: the first picture is on the screen.
        visited: the name of the place that is shown now.
    """

    painted = Signal()
    visited = Signal(str)

    def __init__(self, look: Look, app: QApplication) -> None:
        super().__init__()
        self._look = look
        self._is_painted = False
        self._places: dict[str, Place] = {}
        self._built: dict[str, QWidget] = {}
        self._may_close: list[Callable[[], bool]] = []
        self._shortcuts: list[QShortcut] = []
        self._cover: QWidget | None = None
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Thư Viện Xã"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*CLIENT)
        self._stack = QStackedWidget()
        self.badge = ExchangeBadge(look)
        self._rail = Rail(look, foot=self.badge)
        self._rail.chosen.connect(self.go)
        self._rail.theme_asked.connect(self._on_theme_asked)
        self._beside = QWidget()
        self._row = QHBoxLayout(self)
        self._arrange()
        FocusRing(look, self, app)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            self.add_shortcut(keys, partial(look.resize_text, step))
        self.add_shortcut("Ctrl+Shift+L", self._on_theme_asked)

    def _arrange(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addWidget(self._beside, 1)
        self._column = QVBoxLayout(self._beside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)

    def add_place(self, place: Place) -> None:
        self._places[place.name] = place
        if not place.under:
            self._rail.add(place.name, place.text, icon=place.icon, key=place.key)
        if place.key:
            self.add_shortcut(place.key, lambda: self.go(place.name))

    def add_shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(act)
        shortcut.setEnabled(self._cover is None)
        self._shortcuts.append(shortcut)

    def add_to_foot(self, widget: QWidget) -> None:
        """Put it at the foot of the rail, above what is there."""
        self._rail.add_to_foot(widget)

    def add_strip(self, strip: QWidget) -> None:
        """Put it above every place; the last that was added stands on top."""
        self._column.insertWidget(0, strip)

    def cover(self, cover: QWidget) -> None:
        """Show nothing but `cover`. The places stay as they are, unseen and without their keys."""
        self.uncover()
        self._cover = cover
        self._show_places(is_shown=False)
        self._row.addWidget(cover, 1)
        cover.show()
        cover.setFocus()

    def uncover(self) -> None:
        """The places again, as they were left, and the keyboard where it belongs."""
        if self._cover is None:
            return
        self._cover.hide()
        self._row.removeWidget(self._cover)
        self._cover = None
        self._show_places(is_shown=True)
        place = self._stack.currentWidget()
        if place is not None:
            place.setFocus()

    def _show_places(self, *, is_shown: bool) -> None:
        self._rail.setVisible(is_shown)
        self._beside.setVisible(is_shown)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(is_shown)

    def go(self, name: str) -> None:
        """Show the place, made now if it was never shown, and give it the keyboard."""
        if name not in self._built:
            self._built[name] = self._places[name].build()
            self._stack.addWidget(self._built[name])
        self._stack.setCurrentWidget(self._built[name])
        under = self._places[name].under
        self._rail.select("" if under == APART else under or name)
        self._built[name].setFocus()
        self.visited.emit(name)

    @property
    def place(self) -> str:
        """The name of the place that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, built in self._built.items() if built is shown), "")

    def mark(self, name: str, *, is_marked: bool) -> None:
        """A dot at a place in which something is not saved."""
        self._rail.mark(name, is_marked=is_marked)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """The window stays open as long as this says no."""
        self._may_close.append(may_close)

    def show_library(self, name: str, logo: bytes = b"") -> None:
        kind = self.tr("Thư viện xã")
        self._rail.show_library(name.removeprefix("Thư viện xã "), kind, logo)
        self.setWindowTitle(self.tr("Thư Viện Xã – {name}").format(name=name))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key pressed on the rail still belongs to the place that is shown.
        place = self._stack.currentWidget()
        if place is not None and self._cover is None:
            place.keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(all(may_close() for may_close in self._may_close))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # Posted, so that it is told after the whole picture and not in its midst.
            QApplication.postEvent(self, QEvent(_PAINTED))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == _PAINTED:
            self.painted.emit()
            return True
        return super().event(event)

    def _on_theme_asked(self) -> None:
        is_dark = self._look.theme is Theme.DARK
        self._look.choose(Theme.LIGHT if is_dark else Theme.DARK)


_PAINTED = QEvent.Type(QEvent.registerEventType())
