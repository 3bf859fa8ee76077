"""Everything that is kept about a reader, as a file to take along."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.domain.calendar import day_of
from desktop.domain.patron import PatronId
from desktop.services.held import Held, export_held
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.view import ReadersView
from ui.tasks import Tasks

_SUFFIX = ".json"


class HeldActions(QObject):
    """Asks where to, and writes it."""

    def __init__(
        self,
        view: ReadersView,
        actions: ReadersActions,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._tasks = tasks
        self._now = now
        view.right.page.privacy.export_asked.connect(self._on_export_asked)

    def export(self, patron: PatronId, path: Path) -> None:
        """Write it to this file; that it was done is kept in the audit log."""
        now = self._now()

        def work(store: Store) -> Held:
            return export_held(store, patron, path, now=now, today=day_of(now))

        def told(_held: Held) -> None:
            words = self.tr("Đã xuất ra {name}.").format(name=path.name)
            advice = self.tr("Đưa tệp cho bạn đọc rồi xóa khỏi máy này.")
            self._view.notice.tell("success", words, advice)

        self._tasks.read(work, then=told, owner=self._view)

    def _on_export_asked(self) -> None:
        patron = self._view.right.page.patron
        if patron is None:
            return
        # The card and not the name: names of files are seen by whoever lists a folder.
        proposed = f"{self.tr('thong-tin')}-{patron.card}{_SUFFIX}"
        title = self.tr("Xuất mọi điều đang lưu")
        name, _ = QFileDialog.getSaveFileName(self._view, title, proposed, f"JSON (*{_SUFFIX})")
        if name:
            path = Path(name)
            self.export(patron.id, path if path.suffix else path.with_suffix(_SUFFIX))
