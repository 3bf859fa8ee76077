"""The chosen file: what it is, and what its letters are written in."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from desktop.marc.encoding import AUTO, MARC_8, UTF_8, VIETNAMESE
from desktop.marc.guesses import Guess
from desktop.marc.ruin import RUINED
from desktop.services.examining import Examined
from ui.theme import Look
from ui.transfer.words import encoding_name, kind_name
from ui.widgets.banner import Banner
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import CutLabel, Label
from ui.wording import size

_ALWAYS = (AUTO, UTF_8, *VIETNAMESE, MARC_8)
_SURE = 50


class FileCard(QFrame):
    """The guess about the letters, its evidence, and the way to overrule it.

    Signals:
        encoding_chosen: read the letters so (its name).
    """

    encoding_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._guesses: dict[str, Guess] = {}
        self._name = CutLabel("", "body", weight="semibold")
        self._kind = CutLabel("", "small", tone="text-muted")
        self.letters = Choices(look)
        self._field = FieldBox(self.tr("Bảng mã của chữ"), self.letters)
        self._before = _Sample(self.tr("Trong tệp"))
        self._after = _Sample(self.tr("Đọc thành"))
        self.ruin = Banner(look)
        self.letters.activated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._kind)
        column.addSpacing(12)
        column.addWidget(self._field)
        column.addSpacing(8)
        column.addWidget(self._before)
        column.addSpacing(4)
        column.addWidget(self._after)
        column.addSpacing(8)
        column.addWidget(self.ruin)

    @property
    def samples(self) -> tuple[str, str]:
        """A piece of the file as it looks unread, and as it is read."""
        return self._before.text, self._after.text

    def show_file(self, examined: Examined) -> None:
        self._guesses = {guess.encoding: guess for guess in examined.guesses}
        self._name.setText(examined.path.name)
        self._kind.setText(f"{kind_name(examined.kind)} · {size(examined.size)}")
        best = next(iter(examined.guesses), None)
        with QSignalBlocker(self.letters):
            self._fill(best)
            self.letters.setCurrentIndex(self.letters.findData(examined.encoding))
        self._show_sample(examined, best)
        self._offer_repair(examined, best)

    def choose(self, encoding: str) -> None:
        """As if a person had chosen it."""
        self.letters.setCurrentIndex(self.letters.findData(encoding))
        self._on_activated(self.letters.currentIndex())

    def set_open(self, *, is_open: bool) -> None:
        """While something is done with the file, nothing about it can be chosen."""
        self.letters.setEnabled(is_open)

    def _fill(self, best: Guess | None) -> None:
        self.letters.clear()
        for name in dict.fromkeys((*_ALWAYS, *self._guesses)):
            words = encoding_name(name)
            if name == AUTO and best is not None and best.score >= _SURE:
                words = f"{words}: {encoding_name(best.encoding)}"
            self.letters.addItem(words, name)

    def _show_sample(self, examined: Examined, best: Guess | None) -> None:
        is_auto = examined.encoding == AUTO
        shown = best if is_auto else self._guesses.get(examined.encoding)
        if is_auto and best is not None and best.encoding.startswith(RUINED):
            shown = self._guesses.get(UTF_8, best)
        self._before.setVisible(shown is not None and shown.before != shown.sample)
        self._after.setVisible(shown is not None)
        if shown is None:
            plain = self.tr("Chữ trong tệp không có dấu, bảng mã nào cũng như nhau.")
            self._field.explain(plain if not self._guesses else "")
            return
        words = self.tr("{percent} % chữ có dấu đọc ra tiếng Việt").format(percent=shown.score)
        self._field.explain(words)
        self._before.show_text(shown.before)
        self._after.show_text(shown.sample)

    def _offer_repair(self, examined: Examined, best: Guess | None) -> None:
        is_offered = (
            best is not None and examined.encoding == AUTO and best.encoding.startswith(RUINED)
        )
        self.ruin.setVisible(is_offered)
        if best is not None and is_offered:
            words = self.tr("Chọn “{encoding}” ở trên để được: {after}")
            name = encoding_name(best.encoding)
            self.ruin.tell(
                "attention",
                self.tr("Chữ đã bị đổi sai từ trước"),
                words.format(encoding=name, after=best.sample),
                icon="warning",
            )

    def _on_activated(self, index: int) -> None:
        self.encoding_chosen.emit(self.letters.itemData(index))


class _Sample(QFrame):
    """A caption, and below it some of the text."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._text = CutLabel("", "table")
        self._text.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(caption, "caption", tone="text-muted"))
        column.addWidget(self._text)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str) -> None:
        self._text.setText(text)
        self._text.setAccessibleDescription(text)
