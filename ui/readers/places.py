"""Joins the readers' workspace to what can be done there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut

from desktop.machine.consent_texts import current_consent_text
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.card_actions import CardActions
from ui.readers.held_actions import HeldActions
from ui.readers.import_actions import ImportActions
from ui.readers.many_actions import ManyActions
from ui.readers.merge_actions import MergeActions
from ui.readers.money_actions import MoneyActions
from ui.readers.rights_actions import RightsActions
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.transfer.runner import Runner


class ReaderPlaces(QObject):
    """Everything a button of the workspace leads to."""

    def __init__(
        self,
        view: ReadersView,
        *,
        tasks: Tasks,
        open_store: Callable[[], Store],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self.runner = Runner(open_store, self)
        actions = ReadersActions(view, tasks=tasks, now=now)
        CardActions(view, actions, tasks=tasks, now=now)
        MergeActions(view, actions, tasks=tasks, now=now)
        rights = RightsActions(
            view, actions, tasks=tasks, now=now, consent_text=current_consent_text
        )
        MoneyActions(view, actions, tasks=tasks, now=now)
        self.held = HeldActions(view, actions, tasks=tasks, now=now)
        ManyActions(view, actions, rights, tasks=tasks, now=now)
        for keys, act in (("Ctrl+N", view.press_new), ("Ctrl+S", view.press_keep)):
            shortcut = QShortcut(keys, view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

        self.imports = ImportActions(view, actions, runner=self.runner, tasks=tasks, now=now)

    def stop(self) -> None:
        """Stop what is being done, and wait for it; for the end of the program."""
        self.runner.stop()
