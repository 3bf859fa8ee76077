"""A note above the list of found books, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button


class Notice(QFrame):
    """What was done or is to be chosen; stays until it is put away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._act: Callable[[], object] = self.hide
        self._is_undo = False
        self._banner = Banner(look)
        self.action = Button(look, "")
        self.action.clicked.connect(self._on_clicked)
        self.close_button = Button(look, self.tr("Đóng"), icon="close", kind="soft")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._banner, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.hide()

    @property
    def words(self) -> str:
        """As a screen reader hears them; empty when nothing is told."""
        return "" if self.isHidden() else self._banner.accessibleName()

    def tell(
        self,
        kind: str,
        headline: str,
        detail: str = "",
        *,
        action: str = "",
        act: Callable[[], object] | None = None,
        is_undo: bool = False,
    ) -> None:
        """Say it, and offer `action`, which takes back what is told where `is_undo`."""
        self._banner.tell(kind, headline, detail)
        self._banner.setAccessibleName(f"{headline.rstrip('.')}. {detail}".strip())
        self._act = self.hide if act is None else act
        self.action.show_words(action)
        self.action.setVisible(act is not None)
        self._is_undo = is_undo and act is not None
        self.show()

    def take_back(self) -> None:
        """As if the undo that is offered had been pressed."""
        if self._is_undo and self.isVisible():
            self._act()

    def _on_clicked(self) -> None:
        self._act()
