"""Making one record of two, and two of one again. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import Changes
from desktop.domain.differences import Difference
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services import finding, merging
from desktop.services.merging import Merged, Parted
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.merge_view import MergeView
from ui.tasks import Tasks

_TOUCHED = Changes(records=True, copies=True, loans=True, exchange=True)


class _Pair(NamedTuple):
    keep: BookPage
    other: BookPage
    differences: tuple[Difference, ...]


class _Joined(NamedTuple):
    merged: Merged
    changes: Changes = _TOUCHED


class _Taken(NamedTuple):
    parted: Parted
    changes: Changes = _TOUCHED


class MergeActions(QObject):
    """Compares two records, joins them as was chosen, and takes that back.

    Signals:
        merged: they are one (Merged, the title).
        parted: they are two again (Parted).
        refused: taking it back was refused (AppError).
    """

    merged = Signal(object, str)
    parted = Signal(object)
    refused = Signal(object)

    def __init__(self, view: MergeView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._pair: _Pair | None = None
        view.card.accepted.connect(self.merge)
        view.card.swap_asked.connect(self.swap)

    def compare(self, keep: RecordId, other: RecordId) -> None:
        """Put them side by side."""

        def read(store: Store) -> _Pair:
            return _Pair(
                finding.book(store, keep),
                finding.book(store, other),
                merging.comparison(store, keep, other),
            )

        self._pair = None
        self._view.card.setEnabled(False)
        self._tasks.read(read, then=self._show, owner=self._view, latest="merge")

    def swap(self) -> None:
        """Keep the other one."""
        if self._pair is not None:
            self.compare(self._pair.other.hit.id, self._pair.keep.hit.id)

    def merge(self) -> None:
        """Make one of them; once, however often it is asked for."""
        pair, self._pair = self._pair, None
        if pair is None:
            return
        now, choices = self._now(), self._view.card.choices
        keep, other = pair.keep.hit.id, pair.other.hit.id

        def join(store: Store) -> _Joined:
            return _Joined(merging.merge(store, keep, other, choices=choices, now=now))

        def done(joined: _Joined) -> None:
            self.merged.emit(joined.merged, pair.keep.hit.title)

        self._view.card.setEnabled(False)
        failed = partial(self._on_failed, pair)
        self._tasks.write(join, then=done, owner=self._view, failed=failed)

    def undo(self, other: RecordId) -> None:
        """Take apart what was joined."""
        now = self._now()

        def part(store: Store) -> _Taken:
            return _Taken(merging.undo_merge(store, other, now=now))

        def done(taken: _Taken) -> None:
            self.parted.emit(taken.parted)

        self._tasks.write(part, then=done, owner=self._view, failed=self.refused.emit)

    def _show(self, pair: _Pair) -> None:
        self._pair = pair
        self._view.show_records(*pair)
        self._view.card.setEnabled(True)
        self._view.card.go_on.setFocus()

    def _on_failed(self, pair: _Pair, error: AppError) -> None:
        self._pair = pair
        self._view.card.setEnabled(True)
        self._view.show_trouble(messages.headline(error), messages.advice(error))
