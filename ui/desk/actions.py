"""What the desk asks for, done by the services. Imported after the first paint."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.domain.calendar import day_of
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.desk import Day, Deed, Doing, Outcome, PatronCard, Way
from desktop.domain.errors import AppError, RuleError
from desktop.domain.override import LONGEST_REASON, Override
from desktop.domain.patron import PatronId
from desktop.services import desk, strangers
from desktop.services.recognising import is_known
from desktop.storage.store import Store
from ui.desk.counting import DeskCounting
from ui.desk.day_card import DayCard
from ui.desk.family import DeskFamily, Family
from ui.desk.library_strip import LibraryStrip
from ui.desk.line_strip import Asked, LineStrip
from ui.desk.outcome_words import FOUND, OVERRIDE, STRANGER, refused, renewed, told
from ui.desk.patron_card import PatronCardView
from ui.desk.view import NEXT_READER, DeskView
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.widgets.state_band import Told


class _NextReader(NamedTuple):
    """Nothing was done but to put the card away."""

    changes: Changes = NOTHING


class _Renewal(NamedTuple):
    outcomes: list[Outcome]
    card: PatronCard
    changes: Changes


class DeskActions(QObject):
    """One unit of work for each scan, in the order of the scans."""

    def __init__(
        self, view: DeskView, *, tasks: Tasks, sounds: Sounds, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._sounds = sounds
        self._now = now
        # The reader at the desk. Touched on the store's thread only: a scan must see the reader
        # of the scan before it, even while the screen has not yet shown that one.
        self._reader: PatronId | None = None
        view.place_day_card(DayCard(view.look))
        view.place_patron_card(PatronCardView(view.look))
        self._counting = DeskCounting(view, tasks=tasks, now=now)
        self._family = DeskFamily(view)
        self._family.chip.clicked.connect(self._on_family_asked)
        self._last = Outcome(deed=Deed.REFUSED)
        self._reason = LineStrip(view.look, self._asked_reason())
        self._reason.setMaxLength(LONGEST_REASON)
        self._library = LibraryStrip(view.look)
        self._place(self._reason, self._on_reason_given)
        self._place(self._library, self._on_library_given)
        view.band.action_asked.connect(self._on_way_out_asked)
        view.is_silent = not sounds.is_audible
        view.undo_asked.connect(self.undo)
        view.row_undo_asked.connect(self._on_row_undo_asked)
        view.renew_asked.connect(self._on_renew_asked)
        tasks.changed.connect(self._on_changed)
        view.give_scans_to(self._on_scanned)
        self._reload()

    def undo(self) -> None:
        """The last deed; what is on its way to another library is none, and says so first."""
        if self._last.deed is Deed.HANDED_IN:
            self._last = Outcome(deed=Deed.REFUSED)
            self._on_refused(RuleError("desk.told_elsewhere"))
            return
        now = self._now()
        self._write(lambda store: self._with_card(store, desk.undo(store, now=now), now))

    def _asked_reason(self) -> Asked:
        return Asked(
            label=self.tr("Lý do"),
            example=self.tr("Ví dụ: cháu cần sách ôn thi"),
            button=self.tr("Vẫn cho mượn"),
            spoken=self.tr("Lý do vẫn cho mượn"),
        )

    def _place(self, line: LineStrip, on_given: Callable[[str], None]) -> None:
        """Below the band that offers it. A scan goes on as if it had not been asked."""
        self._view.main.insertWidget(self._view.main.indexOf(self._view.band) + 1, line.strip)
        line.given.connect(on_given)
        line.scanned.connect(self._view.scan)
        line.left.connect(self._view.setFocus)

    def _on_scanned(self, text: str) -> None:
        now = self._now()
        if text == NEXT_READER:
            show = self._on_next_reader
            self._tasks.write(self._put_card_away, then=show, owner=self._view)
            return
        way = self._counting.way
        self._write(lambda store: self._scan(store, text, now, way))

    def _on_way_out_asked(self, way_out: str) -> None:
        if way_out == OVERRIDE:
            self._reason.ask()
        elif way_out == STRANGER:
            self._library.ask()
        elif way_out == FOUND:
            self._find_again()

    def _find_again(self) -> None:
        now, barcode = self._now(), self._last.barcode
        self._write(
            lambda store: self._with_card(store, desk.found_again(store, barcode, now=now), now)
        )

    def _on_reason_given(self, reason: str) -> None:
        """Go past the rule for the book that was refused, and the reader whom it was refused."""
        refused, now = self._last, self._now()
        reader = None if refused.card is None else refused.card.patron.id
        override = Override(reason)
        self._write(
            lambda store: desk.scan(
                store, refused.barcode, patron=reader, now=now, override=override
            )
        )
        self._view.setFocus()

    def _on_library_given(self, text: str) -> None:
        """Tell the library whose book it is. A code that is known here was scanned all the same."""
        now, barcode, way = self._now(), self._last.barcode, self._counting.way
        of = self._library.code_of(text)

        def work(store: Store) -> Outcome:
            if is_known(store, text):
                return self._scan(store, text, now, way)
            return self._with_card(store, strangers.hand_in(store, barcode, of=of, now=now), now)

        self._write(work)
        self._view.setFocus()

    def _on_row_undo_asked(self, number: int) -> None:
        now = self._now()
        self._write(
            lambda store: self._with_card(store, desk.undo_row(store, number, now=now), now)
        )

    def _on_renew_asked(self, patron: str) -> None:
        now = self._now()
        self._tasks.write(
            lambda store: _renew(store, PatronId(patron), now),
            then=self._on_renewed,
            owner=self._view,
            failed=self._on_refused,
        )

    def _write(self, work: Callable[[Store], Outcome]) -> None:
        self._tasks.write(work, then=self._on_outcome, owner=self._view, failed=self._on_refused)

    def _scan(self, store: Store, text: str, now: datetime, way: Way) -> Outcome:
        family = self._family.readers or ()
        outcome = desk.scan(store, text, patron=self._reader, now=now, way=way, family=family)
        if way.doing is not Doing.LENDING:
            return replace(outcome, card=None)  # whose book it was is nobody's business here
        if outcome.deed is Deed.PATRON_SHOWN or self._reader is not None:
            self._reader = None if outcome.card is None else outcome.card.patron.id
        if outcome.deed is Deed.PATRON_SHOWN and self._reader is not None:
            self._family.join(self._reader)
        return outcome

    def _put_card_away(self, _store: Store) -> _NextReader:
        self._reader = self._family.readers = None
        return _NextReader()

    def _on_family_asked(self, is_on: bool) -> None:
        if not is_on:
            self._view.scan(NEXT_READER)
            return
        if self._counting.way.doing is not Doing.LENDING:
            self._counting.end()
        self._tasks.write(self._begin_family, then=self._on_family, owner=self._view)

    def _begin_family(self, store: Store) -> Family:
        self._family.readers = () if self._reader is None else (self._reader,)
        return self._family_of(store)

    def _family_of(self, store: Store) -> Family:
        here = [each for each in self._family.readers or () if store.patrons.get(each) is not None]
        now = self._now()
        cards = tuple(desk.patron_card(store, each, now=now) for each in here)
        current = next((card for card in cards if card.patron.id == self._reader), None)
        return Family(cards, current)

    def _on_family(self, family: Family) -> None:
        self._family.turn(is_on=True)
        self._family.show(family)
        self._view.show_family_ready()

    def _with_card(self, store: Store, outcome: Outcome, now: datetime) -> Outcome:
        """What was done may be another reader's; the card stays with the one at the desk."""
        if self._reader is None:
            return outcome
        return replace(outcome, card=desk.patron_card(store, self._reader, now=now))

    def _on_outcome(self, outcome: Outcome) -> None:
        if outcome.deed is Deed.REPEATED:
            return
        self._last = outcome
        self._reason.put_away()
        self._library.put_away()
        self._tell(self._family.named(told(outcome, day_of(self._now())), outcome))
        self._view.show_card(outcome.card)
        self._counting.note(outcome)
        self._reload_family()

    def _on_renewed(self, renewal: _Renewal) -> None:
        if renewal.outcomes:
            self._last = renewal.outcomes[-1]
            self._tell(renewed(renewal.outcomes))
            self._view.show_card(renewal.card)

    def _on_next_reader(self, _done: _NextReader) -> None:
        self._family.turn(is_on=False)
        self._view.show_ready()

    def _on_refused(self, error: AppError) -> None:
        self._tell(refused(error))

    def _tell(self, told_: Told) -> None:
        self._view.tell(told_)
        self._sounds.play(told_.kind)

    def _on_changed(self, changes: Changes) -> None:
        if changes.loans or changes.patrons or changes.copies or changes.records:
            self._reload()

    def _reload(self) -> None:
        now = self._now()
        self._view.show_today(day_of(now))

        def day(store: Store) -> Day:
            return desk.today(store, now=now)

        self._tasks.read(day, then=self._view.show_day, owner=self._view, latest="desk.day")
        self._reload_family()

    def _reload_family(self) -> None:
        if self._family.is_on:
            self._tasks.read(
                self._family_of, then=self._family.show, owner=self._view, latest="desk.family"
            )


def _renew(store: Store, patron: PatronId, now: datetime) -> _Renewal:
    """Every book of the reader; each is a unit of work of its own."""
    loans = desk.patron_card(store, patron, now=now).loans
    outcomes = [desk.renew(store, loan.barcode, now=now) for loan in loans]
    changes = NOTHING
    for outcome in outcomes:
        changes |= outcome.changes
    return _Renewal(outcomes, desk.patron_card(store, patron, now=now), changes)
