"""Making one of two cards of the same person."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.patron import Patron
from desktop.services import reader_merging, readers
from desktop.services.reader_merging import ReadersMerged
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.merge_panel import MergePanel
from ui.readers.view import ReadersView
from ui.readers.words import called
from ui.tasks import Tasks


class MergeActions(QObject):
    """From the page of one reader to the other card, and what both say side by side."""

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
        view.right.page.merge_asked.connect(self._on_merge_asked)
        view.right.merge.accepted.connect(self._merge)

    def _on_merge_asked(self) -> None:
        keep, view = self._view.right.page.patron, self._view
        if keep is None:
            return

        def alike(store: Store) -> list[Patron]:
            """Those with the same name first; else whoever has the same given name is looked up."""
            groups = reader_merging.duplicates(store)
            twins = [one for group in groups if keep in group for one in group]
            same_name = [one for one in readers.find(store, keep.name) if one.id != keep.id]
            return [*(one for one in twins if one.id != keep.id), *same_name]

        def ask(found: list[Patron]) -> None:
            unique = {one.id: one for one in found}
            panel = MergePanel(view.look, keep, list(unique.values()))
            panel.chosen.connect(lambda other: self._compare(keep, other))
            panel.card_entered.connect(lambda card: self._find(keep, card))
            view.right.page.ask(panel)

        self._tasks.read(alike, then=ask, owner=view)

    def _find(self, keep: Patron, card: str) -> None:
        """The other card was scanned or typed."""

        def read(store: Store) -> Patron | None:
            found = readers.find(store, card)
            return found[0] if found else None

        def compare(other: Patron | None) -> None:
            if other is None or other.id == keep.id:
                words = self.tr("Không có thẻ khác là “{card}”.").format(card=card)
                self._view.notice.tell("refused", words)
            else:
                self._compare(keep, other)

        self._tasks.read(read, then=compare, owner=self._view)

    def _compare(self, keep: Patron, other: Patron) -> None:
        view = self._view
        view.right.page.close_panel()
        view.right.merge.show_readers(keep, reader_merging.proposed(keep, other), other)
        view.right.begin(view.right.merge)

    def _merge(self, kept: Patron, other: Patron) -> None:
        now = self._now()

        def told(done: ReadersMerged) -> None:
            self._view.right.close_busy()
            self._actions.open(done.patron.id)
            words = self.tr("Đã gộp hai thẻ của {who}.").format(who=called(done.patron))
            stopped = self.tr("Thẻ {card} đã ngừng.").format(card=done.stopped)
            self._view.notice.tell("success", words, stopped)

        self._tasks.write(
            lambda store: reader_merging.merge(store, kept, other.id, now=now),
            then=told,
            owner=self._view,
            failed=self._actions.tell_refused,
        )
