"""The page of backups."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from desktop.domain.backup import Comparison
from desktop.domain.errors import AppError
from ui import messages
from ui.backup.cards import ListCard, RestoreCard, StateCard
from ui.backup.work import Overview
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page, Stack


class BackupView(Page):
    """What there is at the left, how it stands at the right; a closer look takes its place.

    Signals:
        backup_asked: back up now.
    """

    backup_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Sao lưu"))
        self.now = Button(look, self.tr("Sao lưu ngay"), icon="backup", kind="primary")
        self.now.clicked.connect(self.backup_asked)
        self.bar.addWidget(self.now)
        self.note = Banner(look)
        self.note.hide()
        self.list = ListCard(look)
        self.state = StateCard(look)
        self.restore = RestoreCard(look)
        self.restore.hide()
        self.restore.left.connect(self.close_look)
        self.present = Stack()
        self.present.add(self.state)
        self.main.addWidget(self.note)
        self.main.addWidget(self.list, 1)
        self.side.addWidget(self.restore)
        self.side.addWidget(self.present)
        self.side.addStretch(1)
        self.setFocusProxy(self.now)
        self._offered: Path | None = None

    def show_overview(self, found: Overview, now: datetime) -> None:
        self.list.show_backups(found, now)
        self.state.show_state(found, now)
        self.now.setEnabled(not found.is_damaged)
        if found.trouble is not None:
            self.show_trouble(found.trouble)
        elif found.is_damaged:
            self._offer(found.offer)

    def _offer(self, found: Comparison | None) -> None:
        """The newest good copy lies open beside, once; the list is there for any other."""
        headline = self.tr("Tệp thư viện bị hỏng.")
        if found is None:
            advice = self.tr("Cắm USB có bản sao lưu. Đừng xóa gì: nhờ người hỗ trợ xem giúp.")
            self.tell("refused", headline, advice)
            return
        advice = self.tr(
            "Bản sao lưu lành mới nhất ở bên phải. Khôi phục rồi làm lại được việc sau đó."
        )
        self.tell("refused", headline, advice)
        if self._offered != found.backup.path:
            self._offered = found.backup.path
            self.show_comparison(found)

    def show_comparison(self, found: Comparison) -> None:
        self.restore.show_comparison(found)
        self.restore.show()
        self.present.hide()

    def show_chosen(self, found: Comparison) -> None:
        """The one that was asked for; what lies open by itself takes no keys."""
        self.show_comparison(found)
        self.restore.restore.setFocus()

    def close_look(self) -> None:
        self.restore.hide()
        self.present.show()

    def show_running(self, words: str) -> None:
        """Nothing else can be begun meanwhile."""
        self.tell("attention", words)
        self.set_busy(is_busy=True)

    def set_busy(self, *, is_busy: bool) -> None:
        for each in (self.now, self.restore.restore, self.restore.leave, *self.list.buttons):
            each.setEnabled(not is_busy)

    def show_trouble(self, error: AppError) -> None:
        self.set_busy(is_busy=False)
        self.tell("refused", messages.headline(error), messages.advice(error))

    def tell(self, kind: str, headline: str, detail: str = "") -> None:
        self.note.tell(kind, headline, detail)
        self.note.show()
