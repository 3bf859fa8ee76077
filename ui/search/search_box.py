"""The box to search for books in, the loud thing of its page."""

from PySide6.QtCore import QCoreApplication

from ui.theme import Look
from ui.widgets.find_box import FindBox


class SearchBox(FindBox):
    """Taller than others, with a word of advice."""

    def __init__(self, look: Look) -> None:
        words = QCoreApplication.translate("SearchBox", "Tìm nhan đề, tác giả, chủ đề, ISBN")
        hint = QCoreApplication.translate("SearchBox", "Gõ không dấu cũng được")
        super().__init__(look, words, height=52, hint=hint)
        self.edit.setProperty("role", "search")
        self.edit.setAccessibleName(self.tr("Tìm sách"))
