"""Several cards in one pass: which readers are at the desk, and whose the next book is."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.desk import Deed, Outcome, PatronCard
from desktop.domain.patron import PatronId
from ui.desk.door_card import DoorCard
from ui.desk.family_card import FamilyCard
from ui.desk.view import NEXT_READER, DeskView
from ui.widgets.button import Button
from ui.widgets.state_band import Told
from ui.wording import translate

KEYS = "Ctrl+M"


class Family(NamedTuple):
    """The readers at the desk, first come first, and who of them gets the next book."""

    cards: tuple[PatronCard, ...]
    current: PatronCard | None
    changes: Changes = NOTHING


class DeskFamily(QObject):
    """The chip that puts cards side by side, and the card that shows them."""

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self._view = view
        self.is_on = False
        # Touched on the store's thread only, as the reader at the desk is.
        self.readers: tuple[PatronId, ...] | None = None
        self.chip = Button(view.look, self.tr("Nhiều thẻ"), kind="pill")
        self.chip.setToolTip(KEYS)
        self.chip.setCheckable(True)
        self.chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        view.bar.insert(view.bar.count() - 2, self.chip)  # before the ways and the date
        self.card = FamilyCard(view.look)
        self.card.hide()
        view.side.insertWidget(0, self.card)
        self.card.chosen.connect(view.scan)
        self._add_key(KEYS, self.chip.click)
        self._add_key("Ctrl+Tab", self._on_next_asked)

    def join(self, reader: PatronId) -> None:
        """On the store's thread: this one is here too, if cards lie side by side."""
        if self.readers is not None and reader not in self.readers:
            self.readers = (*self.readers, reader)

    def show(self, family: Family) -> None:
        if not self.is_on:
            return
        name = "" if family.current is None else family.current.patron.name
        self._view.scan_box.name_next(name)
        self.card.show_family(
            family.cards, None if family.current is None else family.current.patron.id
        )

    def turn(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self.chip.setChecked(is_on)
        self.chip.updateGeometry()
        self.card.setVisible(is_on)
        door = self._view.findChild(DoorCard)
        if door is not None:
            door.setHidden(is_on)  # its keys count on; the readers at the desk need its room
        self._view.scan_box.name_next("")
        if is_on:
            self.card.show_family((), None)

    def named(self, said: Told, outcome: Outcome) -> Told:
        """Whose book it is now stands first: the eye must not look for it."""
        is_lent = outcome.deed is Deed.LENT and said.kind == "success"
        if not self.is_on or not is_lent or outcome.card is None:
            return said
        short = " ".join(outcome.card.patron.name.split()[-2:])
        words = translate("desk", "Đã ghi mượn cho {name}")
        return replace(said, headline=words.format(name=short))

    def _on_next_asked(self) -> None:
        following = self.card.following if self.is_on else NEXT_READER
        if following:
            self._view.scan(following)

    def _add_key(self, keys: str, act: object) -> None:
        shortcut = QShortcut(keys, self._view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
