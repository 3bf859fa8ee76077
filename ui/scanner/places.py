"""Puts the trial of the scanner into the window, and remembers on this PC what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.scanner import Finding
from ui.desk.view import DeskView
from ui.main_window import MainWindow, Place
from ui.theme import Look
from ui.widgets.button import Button

_PLACE = "scanner"
_ENDS_BY_ITSELF = "scanner_has_no_end"


class ScannerPlaces(QObject):
    """A small button beside the ways of the desk opens the page.

    Signals:
        print_asked: the codes on paper.
    """

    print_asked = Signal()

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        desk: DeskView,
        folder: Path,
        load: Callable[[], Any],
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._desk = desk
        self._load = load
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.button = Button(look, self.tr("Thử máy quét"), icon="scan", kind="bare")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: window.go(_PLACE))
        desk.beside.addWidget(self.button)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under="desk")
        )
        kept = self._settings.value(_ENDS_BY_ITSELF, "")
        desk.scan_box.end_by_itself(is_on=kept in {True, "true"})

    def _build(self) -> QWidget:
        view = self._load().ScannerView(self._look)
        view.print_asked.connect(self.print_asked)
        view.judged.connect(self._on_judged)
        view.left.connect(lambda: self._window.go("desk"))
        place: QWidget = view
        return place

    def _on_judged(self, found: tuple[Finding, ...]) -> None:
        is_on = Finding.NO_END in found
        self._settings.setValue(_ENDS_BY_ITSELF, is_on)
        self._settings.sync()
        self._desk.scan_box.end_by_itself(is_on=is_on)
