"""Puts the page of the rules into the window, and joins it to what is done about them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import day_of
from desktop.domain.errors import AppError
from desktop.domain.rules import Part
from desktop.services.card_numbers import RangeSet, card_numbers, set_card_range
from desktop.services.house_rules import RulesChanged, has_sites, rules_of, set_part
from ui import messages
from ui.main_window import APART, MainWindow, Place
from ui.rules.view import RulesView
from ui.rules.words import part_words
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.rail import FootItem

_PLACE = "rules"
_NUMBERS = "card numbers"
_SITES = "sites"


class RulesPlaces(QObject):
    """A button at the foot of the rail opens the page; each card is kept by itself."""

    def __init__(
        self, look: Look, window: MainWindow, *, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._look = look
        self._tasks = tasks
        self._now = now
        self._view: RulesView | None = None
        self.button = FootItem(look, self.tr("Nội quy"), icon="settings")
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda: window.go(_PLACE))
        window.visited.connect(lambda name: self.button.setChecked(name == _PLACE))
        window.add_to_foot(self.button)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under=APART)
        )
        window.visited.connect(self._on_visited)

    def _build(self) -> QWidget:
        view = RulesView(self._look, today=lambda: day_of(self._now()))
        for card in view.cards:
            card.kept.connect(self._on_kept)
        view.card_numbers.kept.connect(self._on_range_kept)
        view.card_numbers.refused.connect(self._on_range_refused)
        self._view = view
        return view

    def _on_visited(self, name: str) -> None:
        if name == _PLACE and self._view is not None:
            self._view.note.hide()
            self._tasks.read(rules_of, then=self._view.show_rules, owner=self._view, latest=_PLACE)
            policies = self._view.policies
            self._tasks.read(has_sites, then=policies.show_sites, owner=policies, latest=_SITES)
            card = self._view.card_numbers
            self._tasks.read(card_numbers, then=card.show_numbers, owner=card, latest=_NUMBERS)

    def _on_kept(self, part: str, plain: object) -> None:
        view = self._view
        assert view is not None
        self._tasks.write(
            partial(set_part, part=Part(part), plain=plain, now=self._now()),
            then=partial(self._on_changed, part=Part(part)),
            owner=view,
            failed=self._on_refused,
        )

    def _on_changed(self, changed: RulesChanged, part: Part) -> None:
        view = self._view
        assert view is not None
        view.show_part(changed.rules, part)
        headline = self.tr("Đã lưu: {part}.").format(part=part_words(part))
        view.tell("success", headline, self.tr("Áp dụng cho lượt mượn từ bây giờ."))

    def _on_range_kept(self, first: int, most: int) -> None:
        view = self._view
        assert view is not None
        self._tasks.write(
            lambda store: set_card_range(store, first=first, most=most, now=self._now()),
            then=self._on_range_set,
            owner=view,
            failed=self._on_refused,
        )

    def _on_range_set(self, done: RangeSet) -> None:
        view = self._view
        assert view is not None
        view.card_numbers.show_numbers(done.numbers)
        words = self.tr("Thẻ tới: {card}.").format(card=done.numbers.coming)
        view.tell("success", self.tr("Đã lưu dải số thẻ."), words)

    def _on_range_refused(self) -> None:
        view = self._view
        assert view is not None
        view.tell("refused", self.tr("Ghi số đầu và số cuối của dải."), self.tr("Như 501 và 2500."))

    def _on_refused(self, error: AppError) -> None:
        view = self._view
        assert view is not None
        view.tell("refused", messages.headline(error), messages.advice(error))
