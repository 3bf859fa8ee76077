"""Choosing two records in the list of found books, and what came of merging them."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services.merging import Merged, Parted
from ui import messages
from ui.catalogue.merge_notice import Notice
from ui.catalogue.merge_words import PLURALS
from ui.search.view import SearchView

_PAIR = 2


class MergeSearch(QObject):
    """Two that are selected, or one that waits until the other one is found.

    Signals:
        chosen: these two (RecordId, RecordId).
        undo_asked: take apart again what this one was merged into (RecordId).
    """

    chosen = Signal(str, str)
    undo_asked = Signal(str)

    def __init__(self, search: SearchView, notice: Notice) -> None:
        super().__init__(search)
        self._search = search
        self._notice = notice
        search.merge_asked.connect(self.begin)

    def begin(self) -> None:
        """With two selected, at once; with one, when the other one is chosen."""
        results = self._search.results
        pair, current = results.chosen_ids(), results.current()
        if len(pair) == _PAIR:
            self._choose(*pair)
        elif pair:
            self._notice.tell(
                "refused",
                self.tr("Chỉ gộp được hai đầu sách một lần"),
                self.tr("Chọn đúng hai dòng: giữ Ctrl rồi bấm từng dòng."),
            )
        elif current is not None:
            self._notice.tell(
                "info",
                self.tr("Gộp “{title}” với cuốn nào?").format(title=current.title),
                self.tr("Tìm và chọn cuốn kia trong danh sách, rồi bấm So hai cuốn."),
                action=self.tr("So hai cuốn"),
                act=partial(self._on_second, current.id),
            )
            self._search.box.edit.setFocus()
            self._search.box.edit.selectAll()

    def show_merged(self, merged: Merged, title: str) -> None:
        """They are one now."""
        moved = len(merged.copies)
        self._notice.tell(
            "success",
            self.tr("Đã gộp vào “{title}”").format(title=title),
            PLURALS.copies_moved(moved) if moved else "",
            action=self.tr("Hoàn tác"),
            act=partial(self.undo_asked.emit, merged.other),
            is_undo=True,
        )

    def show_parted(self, parted: Parted) -> None:
        """They are two again."""
        kept = self.tr("Cuốn được giữ đã sửa từ lúc gộp, nên giữ nguyên như bây giờ.")
        headline = self.tr("Đã tách lại thành hai đầu sách")
        self._notice.tell("success", headline, "" if parted.is_keep_restored else kept)

    def show_refused(self, error: AppError) -> None:
        self._notice.tell("refused", messages.headline(error), messages.advice(error))

    def _on_second(self, first: RecordId) -> None:
        current = self._search.results.current()
        if current is None or current.id == first:
            return
        self._notice.hide()
        self._choose(first, current.id)

    def _choose(self, first: RecordId, second: RecordId) -> None:
        """The one with more copies is proposed to be kept."""
        first, second = sorted((first, second), key=self._copies, reverse=True)
        self.chosen.emit(first, second)

    def _copies(self, record: RecordId) -> int:
        model = self._search.results.model
        row = model.row_of(record)
        hit = None if row is None else model.hit(row)
        return 0 if hit is None else hit.copies
