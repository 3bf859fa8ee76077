"""A card for a new reader, or what is to be corrected about one: the least that serves."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.patron import Patron, PatronCategory, PatronId, Person
from ui.desk.patron_card import category_words
from ui.readers.days import DayEdit
from ui.readers.words import guardian_heading
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.inside import Inside
from ui.widgets.label import Label, frame

_CHILD_BELOW = 16
_YEAR_DIGITS = 9999
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What was typed into the form; `patron` is empty for a new reader."""

    patron: PatronId
    card: str
    name: str
    born: int | None
    category: PatronCategory
    contact: str
    village: str
    guardian: Person
    expires: date | None


class ReaderForm(QFrame):
    """Enter goes to the next field, Ctrl+S keeps, Esc leaves.

    Signals:
        entered: keep this (Entered).
        closed: nothing is kept.
    """

    entered = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._patron = PatronId("")
        self._today = date.min
        self._heading = Label("", "title", weight="semibold")
        self._note = Label("", "small", tone="text-muted", wraps=True)
        self.name = _line()
        self.born = _line()
        self.born.setValidator(QIntValidator(1, _YEAR_DIGITS, self))
        self.category = Choices(look)
        for category in PatronCategory:
            self.category.addItem(category_words(category), category)
        self.card = _line()
        self.contact = _line()
        self.village = _line()
        self.guardian = _line()
        self.guardian_contact = _line()
        self.expires = DayEdit()
        self.keep = Button(look, self.tr("Lưu"), icon="check", kind="primary", hint="Ctrl+S")
        self.keep.clicked.connect(self.submit)
        self.leave = Button(look, self.tr("Thôi"), kind="soft", hint="Esc")
        self.leave.clicked.connect(self.closed)
        self._build()
        self.born.editingFinished.connect(self._on_born)
        self.category.currentIndexChanged.connect(self._show_guardian)
        self.name.editingFinished.connect(lambda: self.boxes["name"].refuse(""))

    @property
    def patron(self) -> PatronId:
        """Who is corrected; empty when the card is a new one."""
        return self._patron

    def begin(self, *, card: str, expires: date | None, today: date, name: str = "") -> None:
        """A new reader; card and last day are proposed."""
        nobody = Patron(id=PatronId(""), card=card, name=name, expires=expires)
        self._heading.setText(self.tr("Cấp thẻ mới"))
        self._note.setText(
            self.tr("Chỉ ghi điều cần để cho mượn. Không ghi số căn cước, dân tộc, tôn giáo.")
        )
        self._fill(nobody, today)
        for edit in (self.card, self.expires):
            edit.setReadOnly(False)

    def correct(self, patron: Patron, *, today: date) -> None:
        """A reader of the library. Card and last day have ways of their own."""
        self._heading.setText(self.tr("Sửa thông tin bạn đọc"))
        self._note.setText(self.tr("Số thẻ và hạn thẻ đổi ở Thay thẻ mất và Gia hạn thẻ."))
        self._fill(patron, today)
        for edit in (self.card, self.expires):
            edit.setReadOnly(True)

    def propose_card(self, card: str) -> None:
        """The next number of the series, unless one was typed meanwhile."""
        if not self._patron and not self.card.isModified():
            self.card.setText(card)

    def submit(self) -> None:
        """Keep it, if it can be kept; else say what is missing and go there."""
        name = _words(self.name)
        self.boxes["name"].refuse("" if name else self.tr("Ghi họ tên."))
        card = _words(self.card)
        self.boxes["card"].refuse("" if card else self.tr("Ghi số thẻ."))
        if not self.expires.is_sound:
            self.boxes["expires"].refuse(self.tr("Ghi ngày như 30/09/2027."))
        wrong = next((box for box in self.boxes.values() if box.editor.property("is_wrong")), None)
        if wrong is not None:
            wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.entered.emit(self._entered(name, card))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._go_on(watched)
            return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._inside.ensureWidgetVisible(watched, 0, 48)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.accept()  # letters typed beside the fields are not a search

    def _go_on(self, editor: QObject) -> None:
        """Enter: the next field, and after the last the button."""
        seen = [box.editor for box in self.boxes.values() if box.isVisible()]
        place = next((n for n, each in enumerate(seen) if each is editor), len(seen))
        following = seen[place + 1] if place + 1 < len(seen) else self.keep
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, patron: Patron, today: date) -> None:
        self._patron, self._today = patron.id, today
        self.name.setText(patron.name)
        self.born.setText("" if patron.born is None else str(patron.born))
        self.category.setCurrentIndex(self.category.findData(patron.category))
        self.card.setText(patron.card)
        self.contact.setText(patron.contact)
        self.village.setText(patron.village)
        self.guardian.setText(patron.guardian.name)
        self.guardian_contact.setText(patron.guardian.contact)
        self.expires.show_day(patron.expires)
        for box in self.boxes.values():
            box.refuse("")
        self._show_guardian()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self, name: str, card: str) -> Entered:
        born = _words(self.born)
        guardian = Person(_words(self.guardian), _words(self.guardian_contact))
        return Entered(
            patron=self._patron,
            card=card,
            name=name,
            born=int(born) if born else None,
            category=PatronCategory(self.category.currentData()),
            contact=_words(self.contact),
            village=_words(self.village),
            guardian=guardian if self.boxes["guardian"].isVisibleTo(self) else Person(),
            expires=self.expires.day,
        )

    def _on_born(self) -> None:
        """A child's year of birth makes it a child's card, as long as nothing else was chosen."""
        born = _words(self.born)
        if not born:
            return
        is_child = self._today.year - int(born) < _CHILD_BELOW
        usual = {PatronCategory.ADULT, PatronCategory.CHILD}
        if not self._patron and self.category.currentData() in usual:
            category = PatronCategory.CHILD if is_child else PatronCategory.ADULT
            self.category.setCurrentIndex(self.category.findData(category))
        self._show_guardian()

    def _show_guardian(self) -> None:
        category = PatronCategory(self.category.currentData() or PatronCategory.ADULT)
        born = _words(self.born)
        year = int(born) if born else None
        who = Patron(id=PatronId(""), card="", name="", born=year, category=category)
        is_asked = who.needs_guardian(self._today) or bool(self.guardian.text())
        for name in ("guardian", "guardian_contact"):
            self.boxes[name].setVisible(is_asked)
        self._guardian_head.setText(guardian_heading(category))
        self._guardian_head.setVisible(is_asked)

    def _build(self) -> None:
        self.boxes = {
            "name": FieldBox(self.tr("Họ và tên"), self.name),
            "born": FieldBox(self.tr("Năm sinh"), self.born),
            "category": FieldBox(self.tr("Loại thẻ"), self.category),
            "card": FieldBox(self.tr("Số thẻ"), self.card),
            "expires": FieldBox(self.tr("Thẻ đến ngày"), self.expires),
            "contact": FieldBox(self.tr("Liên hệ (điện thoại, Zalo)"), self.contact),
            "village": FieldBox(self.tr("Ở thôn, bản, tổ"), self.village),
            "guardian": FieldBox(self.tr("Họ tên người giám hộ"), self.guardian),
            "guardian_contact": FieldBox(self.tr("Liên hệ người giám hộ"), self.guardian_contact),
        }
        places = {
            "name": (0, 0, 4), "born": (0, 4, 2), "category": (1, 0, 2), "card": (1, 2, 2),
            "expires": (1, 4, 2), "contact": (2, 0, 3), "village": (2, 3, 3),
            "guardian": (4, 0, 3), "guardian_contact": (4, 3, 3),
        }  # fmt: skip
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        for name, (row, column, width) in places.items():
            grid.addWidget(self.boxes[name], row, column, 1, width)
            self.boxes[name].editor.installEventFilter(self)
        self._guardian_head = Label("", "body", weight="semibold")
        grid.addWidget(self._guardian_head, 3, 0, 1, 6)
        grid.setRowStretch(5, 1)
        self._inside = Inside(fields)
        self._arrange()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(2)
        head.addWidget(self._heading)
        head.addWidget(self._note)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.keep)
        foot.addWidget(self.leave)
        foot.addStretch()
        column.addLayout(foot)


def _line() -> QLineEdit:
    edit = QLineEdit()
    edit.setMaxLength(_LONGEST)
    return edit


def _words(edit: QLineEdit) -> str:
    return " ".join(edit.text().split())
