"""A note that may also ask: it stays out of the way, and nothing happens until it is answered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What can be answered, and what is done then."""

    words: str
    act: Callable[[], object]


class QuestionBanner(QFrame):
    """A banner with a button for each answer; what is told next takes the question away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._banner = Banner(look)
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._banner, 1)
        self.hide()

    def tell(self, kind: str, headline: str, detail: str = "", *, icon: str = "") -> None:
        self._clear()
        self._banner.tell(kind, headline, detail, icon=icon)
        self.setAccessibleName(" ".join(part for part in (headline, detail) if part))

    def offer(self, answers: Iterable[Answer]) -> None:
        """Ask about what was told. The first answer, which changes nothing, has the keyboard."""
        self._clear()
        for answer in answers:
            button = Button(self._look, answer.words)
            button.setAccessibleDescription(self.accessibleName())
            button.clicked.connect(lambda _on=False, answer=answer: self._on_answered(answer))
            self._buttons.append(button)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def answers(self) -> tuple[Button, ...]:
        return tuple(self._buttons)

    def _on_answered(self, answer: Answer) -> None:
        self.hide()
        answer.act()

    def _clear(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
