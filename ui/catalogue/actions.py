"""What the catalogue's workspace asks for, done by the services. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut

from desktop.domain.record import RecordId
from desktop.machine.marc21 import marc21
from desktop.storage.store import Store
from ui.catalogue.closing import Closing
from ui.catalogue.copy_actions import CopyActions
from ui.catalogue.cover_actions import CoverActions
from ui.catalogue.entry_actions import EntryActions
from ui.catalogue.outside import Outside
from ui.catalogue.record_actions import RecordActions
from ui.catalogue.view import CatalogueView
from ui.main_window import MainWindow
from ui.tasks import Tasks


def _tables_at_hand(_: Store) -> None:
    """Read the tables of MARC 21 before the first form needs them: it is to be there at once."""
    marc21()


def _nothing(_: None) -> None:
    """Nobody waits for it."""


class CatalogueActions(QObject):
    """Joins the view to the store and to other libraries."""

    def __init__(
        self,
        view: CatalogueView,
        *,
        window: MainWindow,
        tasks: Tasks,
        outside: Outside,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._records = RecordActions(view, tasks=tasks, now=now)
        self._copies = CopyActions(view, tasks=tasks, now=now, remove_record=self._records.remove)
        self.covers = CoverActions(view, tasks=tasks)
        self._entry = EntryActions(
            view, tasks=tasks, outside=outside, now=now, open_record=self.open
        )

        for keys, act in (("Ctrl+S", view.save), ("Ctrl+B", view.copies.begin_adding)):
            shortcut = QShortcut(keys, view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        view.unsaved_changed.connect(lambda is_so: window.mark("catalogue", is_marked=is_so))
        Closing(view, window)
        for panel in (view.copies.panel, view.copies.correction, view.copies.withdrawal):
            panel.scanned.connect(self.enter)
        view.shown.connect(lambda: tasks.read(_tables_at_hand, then=_nothing, owner=self))

    def open(self, record: RecordId) -> None:
        """Show a book of the library, as from another workspace."""
        self._records.open(record)

    def enter(self, text: str) -> None:
        """As if it had been scanned here."""
        self._entry.enter(text)
