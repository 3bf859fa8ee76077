"""Several ISBNs at once: a list with a state each."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.domain.describe import summary
from ui.catalogue.wanted import State, Wanted
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import translate

_ROW = 44
_OPEN = {State.WAITING, State.ASKING}


class QueueCard(QFrame):
    """What was scanned into a list, until it is closed.

    Signals:
        opened: look at this one (Wanted).
        all_taken: put all that were found elsewhere into the library (tuple of Wanted).
        closed: the list is done with.
    """

    opened = Signal(object)
    all_taken = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wanted: dict[str, Wanted] = {}
        self._items: dict[str, QListWidgetItem] = {}
        self.setProperty("role", "card")
        self._state = CutLabel("", "small", tone="text-muted")
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Danh sách ISBN"))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setProperty("role", "queue")
        self.rows.itemActivated.connect(self._on_activated)
        self.rows.itemClicked.connect(self._on_activated)
        self.take_all = Button(look, self.tr("Lấy tất cả"), icon="receive")
        self.take_all.clicked.connect(self._on_take_all)
        close = Button(look, self.tr("Đóng danh sách"), icon="close", kind="bare")
        close.clicked.connect(self.closed)
        self._build(close)
        self.hide()

    def show_wanted(self, wanted: Iterable[Wanted]) -> None:
        """A new list."""
        self._wanted = {}
        self._items = {}
        self.rows.clear()
        for each in wanted:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            self.rows.addItem(item)
            self._items[each.isbn] = item
            self.show_state(each)
        self.setVisible(bool(self._wanted))

    def show_state(self, wanted: Wanted) -> None:
        """How far one of them has come."""
        item = self._items.get(wanted.isbn)
        if item is None:
            return
        self._wanted[wanted.isbn] = wanted
        words, kind = state_words(wanted)
        title = title_of(wanted) or wanted.isbn
        item.setData(Qt.ItemDataRole.UserRole, wanted.isbn)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {words}")
        item.setToolTip(f"{wanted.isbn}\n{title}\n{words}")
        row = QFrame()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(CutLabel(title, "table"), 1)
        line.addWidget(badge(words, kind))
        self.rows.setItemWidget(item, row)
        self._count()

    def has(self, isbn: str) -> bool:
        return isbn in self._wanted

    def states(self) -> dict[str, State]:
        """By ISBN."""
        return {isbn: wanted.state for isbn, wanted in self._wanted.items()}

    def _build(self, close: Button) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 8, 4)
        head.addWidget(Label(self.tr("Danh sách ISBN"), "body", weight="semibold"))
        head.addStretch()
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self.rows, 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 12, 8)
        foot.addWidget(self._state, 1)
        foot.addWidget(self.take_all)
        column.addLayout(foot)

    def _count(self) -> None:
        states = [wanted.state for wanted in self._wanted.values()]
        done = sum(state not in _OPEN for state in states)
        found = states.count(State.FOUND)
        words = self.tr("Đã xem {done} trên {total}").format(done=done, total=len(states))
        self._state.setText(words)
        self.take_all.setVisible(bool(found))
        self.take_all.show_words(self.tr("Lấy %n sách", "", found))

    def _on_take_all(self) -> None:
        found = (each for each in self._wanted.values() if each.state is State.FOUND)
        self.all_taken.emit(tuple(found))

    def _on_activated(self, item: QListWidgetItem) -> None:
        wanted = self._wanted[str(item.data(Qt.ItemDataRole.UserRole))]
        if wanted.state not in _OPEN:
            self.opened.emit(wanted)


def title_of(wanted: Wanted) -> str:
    return wanted.title or (summary(wanted.record).title if wanted.record else "")


def state_words(wanted: Wanted) -> tuple[str, str]:
    """The words and the kind of the badge."""
    return {
        State.WAITING: (translate("QueueCard", "chờ"), ""),
        State.ASKING: (translate("QueueCard", "đang hỏi"), "info"),
        State.HERE: (translate("QueueCard", "đã có"), "success"),
        State.FOUND: (translate("QueueCard", "tìm thấy"), "success"),
        State.NOBODY: (translate("QueueCard", "chưa thấy"), "attention"),
        State.NOT_ASKED: (translate("QueueCard", "chưa hỏi được"), "attention"),
    }[wanted.state]
