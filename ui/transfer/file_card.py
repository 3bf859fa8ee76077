"""The chosen file: what it is, and what its letters are written in."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.marc.encoding import AUTO, MARC_8, UTF_8, VIETNAMESE
from desktop.marc.guesses import Guess
from desktop.marc.ruin import RUINED
from desktop.services.examining import Examined
from ui.theme import Look
from ui.transfer.words import encoding_name, kind_name
from ui.widgets.banner import Banner
from ui.widgets.field import Choices
from ui.widgets.label import CutLabel, Label
from ui.wording import size

_ALWAYS = (AUTO, UTF_8, *VIETNAMESE, MARC_8)


class FileCard(QFrame):
    """The guess about the letters, its evidence, and the way to overrule it.

    Signals:
        encoding_chosen: read the letters so (its name).
    """

    encoding_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._guesses: dict[str, Guess] = {}
        self._name = CutLabel("", "body", weight="semibold")
        self._kind = CutLabel("", "small", tone="text-muted")
        self.letters = Choices(look)
        self.letters.setAccessibleName(self.tr("Bảng mã của chữ"))
        self._evidence = Label("", "caption", tone="text-muted", wraps=True)
        self._before = _Sample(self.tr("Trong tệp"))
        self._after = _Sample(self.tr("Đọc thành"))
        self.ruin = Banner(look)
        self.letters.activated.connect(self._on_activated)
        self._build()

    @property
    def samples(self) -> tuple[str, str]:
        """A piece of the file as it looks unread, and as it is read."""
        return self._before.text, self._after.text

    def show_file(self, examined: Examined) -> None:
        self._guesses = {guess.encoding: guess for guess in examined.guesses}
        self._name.setText(examined.path.name)
        self._kind.setText(f"{kind_name(examined.kind)} · {size(examined.size)}")
        now = read_as(examined)
        with QSignalBlocker(self.letters):
            self._fill(now)
            self.letters.setCurrentIndex(self.letters.findData(examined.encoding))
        self._show_sample(self._guesses.get(now))
        best = next(iter(examined.guesses), None)
        is_ruined = best is not None and best.encoding.startswith(RUINED)
        is_open = examined.encoding == AUTO and not now.startswith(RUINED)
        self._offer_repair(best if is_ruined and is_open else None)

    def choose(self, encoding: str) -> None:
        """As if a person had chosen it."""
        self.letters.setCurrentIndex(self.letters.findData(encoding))
        self._on_activated(self.letters.currentIndex())

    def set_open(self, *, is_open: bool) -> None:
        """While something is done with the file, nothing about it can be chosen."""
        self.letters.setEnabled(is_open)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        head = Label(self.letters.accessibleName(), "small", weight="medium")
        head.setBuddy(self.letters)
        for widget, space in (
            (self._name, 0),
            (self._kind, 12),
            (head, 4),
            (self.letters, 4),
            (self._evidence, 8),
            (self._before, 4),
            (self._after, 8),
            (self.ruin, 0),
        ):
            column.addWidget(widget)
            column.addSpacing(space)

    def _fill(self, now: str) -> None:
        """The encodings to choose from; the first one says what was found."""
        self.letters.clear()
        for name in dict.fromkeys((*_ALWAYS, *self._guesses)):
            words = encoding_name(name)
            if name == AUTO and now in self._guesses:
                words = f"{words}: {encoding_name(now)}"
            self.letters.addItem(words, name)

    def _show_sample(self, shown: Guess | None) -> None:
        self._before.setVisible(shown is not None and shown.before != shown.sample)
        self._after.setVisible(shown is not None)
        if shown is None:
            plain = self.tr("Chữ trong tệp không có dấu, bảng mã nào cũng như nhau.")
            self._explain(plain if not self._guesses else "")
            return
        words = self.tr("{percent} % chữ có dấu đọc ra tiếng Việt").format(percent=shown.score)
        self._explain(words)
        self._before.show_text(shown.before)
        self._after.show_text(shown.sample)

    def _offer_repair(self, best: Guess | None) -> None:
        self.ruin.setVisible(best is not None)
        if best is not None:
            words = self.tr("Chọn “{encoding}” ở trên để được: {after}")
            name = encoding_name(best.encoding)
            self.ruin.tell(
                "attention",
                self.tr("Chữ đã bị đổi sai từ trước"),
                words.format(encoding=name, after=best.sample),
                icon="warning",
            )

    def _explain(self, words: str) -> None:
        self._evidence.setText(words)
        self._evidence.setVisible(bool(words))
        self.letters.setAccessibleDescription(words)

    def _on_activated(self, index: int) -> None:
        self.encoding_chosen.emit(self.letters.itemData(index))


def read_as(examined: Examined) -> str:
    """What the letters are taken for as long as nothing else is chosen."""
    if examined.encoding != AUTO:
        return examined.encoding
    if examined.preview is not None:
        return examined.preview.encoding
    sound = (each.encoding for each in examined.guesses if not each.encoding.startswith(RUINED))
    return next(sound, UTF_8)


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
