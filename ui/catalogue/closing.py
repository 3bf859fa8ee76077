"""The one question: what becomes of descriptions that are not saved when the window closes."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from ui.catalogue.view import CatalogueView
from ui.main_window import MainWindow


class Closing(QObject):
    """Saves all and closes, closes without saving, or stays."""

    def __init__(self, view: CatalogueView, window: MainWindow) -> None:
        super().__init__(view)
        self._view = view
        self._window = window
        self._is_closing = False
        self._is_agreed = False
        window.ask_before_closing(self._may_close)
        view.unsaved_changed.connect(self._on_unsaved_changed)
        view.editor.edited.connect(self._stay)

    def _may_close(self) -> bool:
        self._view.editor.commit()
        unsaved = self._view.shelf.all()
        if self._is_agreed or not unsaved:
            return True
        self._ask(len(unsaved))
        return False

    def _ask(self, count: int) -> None:
        """The window stays until it is answered."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("Còn %n sách chưa lưu.", "", count))
        save = box.addButton(self.tr("Lưu rồi đóng"), QMessageBox.ButtonRole.AcceptRole)
        save.clicked.connect(self._save_all)
        leave = box.addButton(self.tr("Đóng, không lưu"), QMessageBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(self._leave)
        stay = box.addButton(self.tr("Ở lại"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.open()

    def _save_all(self) -> None:
        self._is_closing = True
        for draft in self._view.shelf.all():
            self._view.save_asked.emit(draft)

    def _leave(self) -> None:
        self._is_agreed = True
        self._window.close()

    def _stay(self, _record: object) -> None:
        """Somebody goes on working, as after a refusal."""
        self._is_closing = False

    def _on_unsaved_changed(self, is_unsaved: bool) -> None:
        """The last one is saved: now the window may go. A refusal keeps it open."""
        if self._is_closing and not is_unsaved:
            self._is_closing = False
            self._window.close()
