"""Readers from a list: choose it, say what its columns tell, see what would come of it, do it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.examining import Examined
from desktop.services.reader_importing import ReaderImportReport
from ui.readers.import_told import ToldCard
from ui.readers.import_words import reader_columns
from ui.theme import Look
from ui.transfer.columns_card import ColumnsCard
from ui.transfer.file_card import FileCard
from ui.transfer.plurals import PLURALS
from ui.transfer.progress_card import ProgressCard
from ui.transfer.start_card import StartCard, StartWords
from ui.widgets.columns import EDGE

_SIDE = 332


class ImportCard(QWidget):
    """One step at a time in the wide column; the file in the narrow one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.start = StartCard(look, self._words())
        self.columns = ColumnsCard(look, reader_columns())
        self.progress = ProgressCard(look, "receive", counted=PLURALS.rows)
        self.told = ToldCard(look)
        self.file = FileCard(look)
        self._stack = QStackedWidget()
        for card in (self.start, self.columns, self.progress, self.told):
            self._stack.addWidget(card)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.file)
        side.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(EDGE)
        row.addWidget(self._stack, 1)
        row.addWidget(self._side)
        look.changed.connect(self._fit)
        self._fit()
        self.show_start()

    @property
    def card(self) -> QWidget:
        """The step that is shown."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def show_start(self) -> None:
        """No file is chosen."""
        self._show(self.start)

    def show_columns(self, examined: Examined) -> None:
        """What the columns are taken for, to be corrected."""
        assert examined.preview is not None
        self.file.show_file(examined)
        self.columns.show_preview(examined.preview)
        self._show(self.columns)

    def show_trying(self, at: datetime) -> None:
        """The list is read through; nothing is kept."""
        words = self.tr("Chưa ghi gì cả.")
        self.progress.begin(self.tr("Đang xem trước"), words, total=0, at=at)
        self._show(self.progress)

    def show_writing(self, *, total: int, at: datetime) -> None:
        """What is in the list is being kept; that can be stopped."""
        self.progress.begin(
            self.tr("Đang ghi vào thư viện"),
            self.tr("Dừng lúc nào cũng được, phần đã vào vẫn còn."),
            total=total,
            at=at,
        )
        self._show(self.progress)

    def show_undoing(self, at: datetime) -> None:
        """The list is being taken back."""
        self.progress.begin(
            self.tr("Đang hoàn tác danh sách"),
            self.tr("Thẻ đã mượn sách hoặc đã sửa từ đó đến nay thì giữ lại."),
            total=0,
            at=at,
        )
        self._show(self.progress)

    def show_plan(self, report: ReaderImportReport, name: str) -> None:
        self.told.show_plan(report, name)
        self._show(self.told)

    def show_done(self, report: ReaderImportReport, name: str) -> None:
        self.told.show_done(report, name)
        self._show(self.told)

    def _show(self, card: QWidget) -> None:
        had_focus = self.isVisible() and self.focusWidget() is not None
        self._stack.setCurrentWidget(card)
        self._side.setVisible(card is self.columns)
        self.setFocusProxy(card)
        if had_focus:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self._side.setFixedWidth(self._look.px(_SIDE))

    def _words(self) -> StartWords:
        return StartWords(
            headline=self.tr("Chọn danh sách bạn đọc"),
            detail=self.tr("Tệp CSV hoặc Excel: họ tên, năm sinh, số thẻ, thôn, người giám hộ…"),
            foot=self.tr("Cột số căn cước, dân tộc, tôn giáo được nhận ra và bỏ lại, không lưu."),
        )
