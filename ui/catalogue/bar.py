"""The catalogue's bar: what became of the last deed, what else is unsaved, and what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.domain.cataloguing.templates import TEMPLATES
from ui.catalogue.draft import Draft
from ui.catalogue.field_words import template_name
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import badge, restyle

_MOST_LETTERS = 60


class Bar(QObject):
    """The widgets of the bar, put into that of the page.

    Signals:
        save_asked, discard_asked: what is open.
        template_chosen: begin a description from this (Template).
        draft_chosen: go on with this (Draft).
    """

    save_asked = Signal()
    discard_asked = Signal()
    template_chosen = Signal(object)
    draft_chosen = Signal(object)

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(page)
        self._look = look
        self._act: Callable[[], object] | None = None
        self._others: Sequence[Draft] = ()
        self.chip = badge()
        self.undo = Button(look, self.tr("Hoàn tác"), icon="undo", kind="flat", hint="Ctrl+Z")
        self.undo.clicked.connect(self.take_back)
        self.others = Button(look, "", icon="edit", kind="quiet")
        self.others.clicked.connect(self._on_others_clicked)
        self.new = Button(look, self.tr("Mẫu mới"), icon="add", kind="soft")
        self.new.clicked.connect(self._on_new_clicked)
        self.discard = Button(look, self.tr("Bỏ"))
        self.discard.clicked.connect(self.discard_asked)
        self.save = Button(look, self.tr("Lưu"), kind="primary", hint="Ctrl+S")
        self.save.clicked.connect(self.save_asked)
        page.beside.addWidget(self.chip)
        page.beside.addWidget(self.undo)
        for button in (self.others, self.new, self.discard, self.save):
            page.bar.addWidget(button)
        self.show_state("", "")
        self.show_others(())

    def show_state(
        self, words: str, kind: str, *, undo: Callable[[], object] | None = None
    ) -> None:
        """What was done or is still to do; with `undo`, it can be taken back."""
        self.chip.setText(words)
        self.chip.setVisible(bool(words))
        restyle(self.chip, kind=kind)
        self._act = undo
        self.undo.setVisible(undo is not None)

    def take_back(self) -> bool:
        """Undo the last deed, once. False when there is none."""
        act, self._act = self._act, None
        self.undo.hide()
        if act is None:
            return False
        act()
        return True

    def show_others(self, drafts: Sequence[Draft]) -> None:
        """Descriptions with changes besides the one that is open."""
        self._others = drafts
        self.others.show_words(self.tr("%n sách chưa lưu", "", len(drafts)))
        self.others.setVisible(bool(drafts))

    def _on_others_clicked(self) -> None:
        menu = QMenu(self.others)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for draft in self._others:
            title = draft.title or self.tr("chưa có nhan đề")
            action = QAction(title[:_MOST_LETTERS].replace("&", "&&"), menu)
            action.triggered.connect(lambda _on=False, draft=draft: self.draft_chosen.emit(draft))
            menu.addAction(action)
        menu.popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def _on_new_clicked(self) -> None:
        menu = QMenu(self.new)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for template in TEMPLATES:
            action = QAction(template_name(template.name), menu)
            action.triggered.connect(
                lambda _on=False, template=template: self.template_chosen.emit(template)
            )
            menu.addAction(action)
        menu.popup(self.new.mapToGlobal(self.new.rect().bottomLeft()))
