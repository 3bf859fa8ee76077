"""Keeping a picture of the cover of the open book."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services import covers
from desktop.services.covers import CoverKept
from desktop.storage.store import Store
from ui import messages
from ui.catalogue import cover_picture
from ui.catalogue.view import CatalogueView
from ui.tasks import Tasks


class CoverActions(QObject):
    """Pictures are made small on the store's thread, not on the screen's."""

    def __init__(self, view: CatalogueView, *, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        view.cover.file_asked.connect(self._on_file_asked)
        view.cover.clipboard_asked.connect(self._on_clipboard_asked)
        view.cover.removal_asked.connect(lambda: self._keep(lambda: None))
        view.record_opened.connect(lambda record: self._show(RecordId(record)))

    def take_file(self, file: Path) -> None:
        """The picture in this file."""
        self._keep(lambda: cover_picture.from_file(file))

    def _show(self, record: RecordId) -> None:
        def read(store: Store) -> bytes | None:
            return covers.cover(store, record)

        def show(image: bytes | None) -> None:
            if self._record() == record:
                self._view.cover.show_picture(image)

        self._tasks.read(read, then=show, owner=self._view, latest="cover")

    def _on_file_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._view,
            self.tr("Chọn ảnh bìa"),
            "",
            self.tr("Ảnh (*.jpg *.jpeg *.png *.webp *.gif *.bmp)"),
        )
        if name:
            self.take_file(Path(name))

    def _on_clipboard_asked(self) -> None:
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._view.tell("attention", self.tr("Chưa chép ảnh nào. Chép ảnh rồi dán lại."))
        else:
            self._keep(lambda: cover_picture.from_image(image))

    def _keep(self, made: Callable[[], bytes | None]) -> None:
        record = self._record()
        if record is None:
            self._view.tell("attention", self.tr("Lưu sách rồi thêm ảnh bìa."))
            return

        def keep(store: Store) -> CoverKept:
            return covers.keep_cover(store, record, made())

        def show(kept: CoverKept) -> None:
            self._show(record)
            words = self.tr("Đã đổi ảnh bìa")
            self._view.tell_done(words, undo=lambda: self._keep(lambda: kept.before))

        self._tasks.write(keep, then=show, owner=self._view, failed=self._on_refused)

    def _record(self) -> RecordId | None:
        return None if self._view.draft is None else self._view.draft.id

    def _on_refused(self, error: AppError) -> None:
        self._view.show_refused(messages.headline(error), messages.advice(error))
