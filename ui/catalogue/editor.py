"""The card in which a record is described: as a form, as MARC, and how it came to be."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QTabBar, QVBoxLayout

from desktop.domain.cataloguing.forms import FORMS, Form
from desktop.domain.record import Record
from ui.catalogue.draft import Draft
from ui.catalogue.field_words import form_name
from ui.catalogue.form_tab import FormTab
from ui.catalogue.history_tab import HistoryTab
from ui.catalogue.marc_tab import MarcTab
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import frame
from ui.widgets.pages import Pages

FORM, HISTORY, MARC = range(3)
_LEADER_LENGTH = 24


class Editor(QFrame):
    """Tabs over one record; each shows what the other has made of it.

    Signals:
        edited: the record as it would be now.
        form_chosen: describe it as this kind of thing (Form).
        history_wanted: the tab of the versions is open.
    """

    edited = Signal(object)
    form_chosen = Signal(object)
    history_wanted = Signal()

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._look = look
        self._record = Record("", ())
        self._form: Form = FORMS[0]
        self.setProperty("role", "card")
        self.form = FormTab(look, today=today)
        self.form.edited.connect(self._on_edited)
        self.marc = MarcTab(look)
        self.marc.edited.connect(self._on_edited)
        self.history = HistoryTab(look)
        self.tabs = _tabs(self.tr("Mô tả"), self.tr("Lịch sử"), self.tr("MARC"))
        self.tabs.setAccessibleName(self.tr("Các trang của biểu ghi"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.kind = Button(look, "", icon="chevron_down", kind="quiet")
        self.kind.setToolTip(self.tr("Mẫu mô tả theo loại tài liệu"))
        self.kind.clicked.connect(self._on_kind_clicked)
        self._stack = Pages()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.history)
        self._stack.addWidget(self.marc)
        self._arrange()
        # The lines of the usual form are made now, so that the first book scanned does not wait.
        self.form.show_record(Record(" " * _LEADER_LENGTH, ()), self._form)

    def show_draft(self, draft: Draft) -> None:
        """Show it as it is now, on the tab that is open."""
        self._record, self._form = draft.record, draft.form
        self.kind.show_words(form_name(draft.form.name))
        self._show_tab()

    def commit(self) -> None:
        """What is still being typed counts."""
        self.marc.commit()

    def begin(self) -> None:
        """The form, and the keyboard in its first empty line."""
        self.tabs.setCurrentIndex(FORM)
        self.form.focus_first()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 8, 0)
        head.addWidget(self.tabs)
        head.addStretch()
        head.addWidget(self.kind)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self._stack, 1)

    def _on_edited(self, record: Record) -> None:
        self._record = record
        self.edited.emit(record)

    def _on_tab_changed(self, _tab: int) -> None:
        self.marc.commit()
        self._show_tab()

    def _show_tab(self) -> None:
        tab = self.tabs.currentIndex()
        if tab == MARC:
            self.marc.show_record(self._record)
        elif tab == HISTORY:
            self.history.show_nothing()
            self.history_wanted.emit()
        else:
            self.form.show_record(self._record, self._form)
        self._stack.setCurrentIndex(tab)
        self.kind.setVisible(tab == FORM)

    def _on_kind_clicked(self) -> None:
        menu = QMenu(self.kind)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for form in FORMS:
            action = QAction(form_name(form.name), menu)
            action.setCheckable(True)
            action.setChecked(form is self._form)
            action.triggered.connect(lambda _on=False, form=form: self.form_chosen.emit(form))
            menu.addAction(action)
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))


def _tabs(*names: str) -> QTabBar:
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(False)
    for name in names:
        tabs.addTab(name)
    return tabs
