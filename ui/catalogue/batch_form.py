"""What is to be changed in many records: where, how, and in which of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.subfields import Doing, SubfieldChange
from ui.catalogue.batch_words import SPOTS, doing_meaning, doing_name, spot_name
from ui.theme import Look
from ui.transfer.export_card import Scope
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import Label
from ui.wording import number

_ORDER = (Doing.REPLACE, Doing.SET, Doing.ADD, Doing.DELETE)
_ASKS_FIND = {Doing.REPLACE, Doing.DELETE}


class BatchForm(QFrame):
    """Common places by name; any other one by its tag and subfield.

    Signals:
        changed: it says something else than before.
        accepted: show what it would do.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._scopes: tuple[Scope, ...] = ()
        self.scopes = QButtonGroup(self)
        self.doings = QButtonGroup(self)
        self._scope_row = QHBoxLayout()
        self.spots = Choices(look)
        for spot in SPOTS:
            self.spots.addItem(spot_name(spot))
        self.spots.addItem(self.tr("Trường khác"))
        self.place_edit = QLineEdit()
        self.place_edit.setPlaceholderText("650$a")
        self.find_edit = QLineEdit()
        self.value_edit = QLineEdit()
        self._place_box = FieldBox(self.tr("Trường MARC"), self.place_edit)
        self._find_box = FieldBox(self.tr("Chữ đang ghi"), self.find_edit)
        self._value_box = FieldBox(self.tr("Ghi mới"), self.value_edit)
        self._meaning = Label("", "small", tone="text-muted", wraps=True)
        self.look_button = Button(look, self.tr("Xem trước"), icon="search")
        self._build()
        self._connect()
        self._show_asked()

    @property
    def scope(self) -> Scope | None:
        chosen = self.scopes.checkedId()
        return self._scopes[chosen] if 0 <= chosen < len(self._scopes) else None

    @property
    def change(self) -> SubfieldChange:
        """What is to be done; not sound as long as something is missing."""
        doing = _ORDER[self.doings.checkedId()]
        chosen = self.spots.currentIndex()
        if chosen < len(SPOTS):
            _, tag, code = SPOTS[chosen]
        else:
            tag, _, code = self.place_edit.text().strip().replace("‡", "$").partition("$")
        return SubfieldChange(
            doing=doing,
            tag=tag.strip(),
            code=code.strip(),
            find=self.find_edit.text() if doing in _ASKS_FIND else "",
            value="" if doing is Doing.DELETE else self.value_edit.text(),
        )

    def show_scopes(self, scopes: tuple[Scope, ...]) -> None:
        """In which records; the last one is the likeliest, and chosen."""
        self._scopes = scopes
        for button in self.scopes.buttons():
            self.scopes.removeButton(button)
            button.deleteLater()
        for place, scope in enumerate(scopes):
            words = self.tr("{what} · {count}").format(what=scope.words, count=number(scope.books))
            self._add_pill(words, place, group=self.scopes, row=self._scope_row)
        if scopes:
            self.scopes.button(len(scopes) - 1).setChecked(True)
        self.changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        self._scope_row.setSpacing(8)
        self._scope_row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._scope_row)
        places = QHBoxLayout()
        places.setSpacing(12)
        places.addWidget(FieldBox(self.tr("Sửa mục nào"), self.spots), 3)
        places.addWidget(self._place_box, 2)
        places.addWidget(self._doing_pills(), 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(places)
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self._find_box, 1)
        texts.addWidget(self._value_box, 1)
        texts.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(texts)
        column.addWidget(self._meaning)

    def _doing_pills(self) -> QWidget:
        pills = QWidget()
        row = QHBoxLayout(pills)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, doing in enumerate(_ORDER):
            self._add_pill(doing_name(doing), place, group=self.doings, row=row)
        self.doings.button(0).setChecked(True)
        return pills

    def _add_pill(self, words: str, place: int, *, group: QButtonGroup, row: QHBoxLayout) -> None:
        pill = Button(self._look, words, kind="pill")
        pill.setCheckable(True)
        pill.clicked.connect(self._show_asked)
        group.addButton(pill, place)
        row.addWidget(pill)

    def _connect(self) -> None:
        self.spots.currentIndexChanged.connect(self._show_asked)
        for edit in (self.place_edit, self.find_edit, self.value_edit):
            edit.textEdited.connect(self._show_asked)
            edit.returnPressed.connect(self.look_button.click)
        self.look_button.clicked.connect(self.accepted)

    def _show_asked(self) -> None:
        """Only what the chosen way needs is asked for."""
        doing = _ORDER[self.doings.checkedId()]
        self._place_box.setVisible(self.spots.currentIndex() == len(SPOTS))
        self._find_box.setVisible(doing in _ASKS_FIND)
        self._value_box.setVisible(doing is not Doing.DELETE)
        self._meaning.setText(doing_meaning(doing))
        self.changed.emit()
