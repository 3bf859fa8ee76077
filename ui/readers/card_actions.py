"""Giving, correcting, renewing, replacing and stopping cards, with undo where there is one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop.domain.calendar import day_of
from desktop.domain.errors import AppError
from desktop.domain.patron import Patron, SuspensionReason
from desktop.services import reader_cards, readers
from desktop.services.card_numbers import CardNumbers, card_numbers
from desktop.services.readers import NewPatron, ReaderChanged
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.card_panels import ReplacePanel, SuspendPanel
from ui.readers.form import Entered
from ui.readers.view import ReadersView
from ui.readers.words import called, few_numbers_words
from ui.tasks import Tasks
from ui.wording import capital, full_date

_VALID_YEARS = 1


class CardActions(QObject):
    """What the buttons of one reader's page and the form ask for."""

    def __init__(
        self,
        view: ReadersView,
        actions: ReadersActions,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._tasks = tasks
        self._now = now
        page = view.right.page
        view.new_asked.connect(self.begin)
        view.right.form.entered.connect(self._on_entered)
        page.edit_asked.connect(self._on_edit_asked)
        page.renew_asked.connect(self._on_renew_asked)
        page.replace_asked.connect(self._on_replace_asked)
        page.suspend_asked.connect(self._on_suspend_asked)
        page.lift_asked.connect(self._on_lift_asked)

    @property
    def _today(self) -> date:
        return day_of(self._now())

    def begin(self) -> None:
        """The form for a new card, with the next number of the series."""
        view, today = self._view, self._today
        typed = view.list.box.edit.text().strip()
        name = "" if any(map(str.isdigit, typed)) else typed
        view.right.form.begin(card="", expires=_years_later(today), today=today, name=name)
        view.right.begin(view.right.form)
        self._tasks.read(card_numbers, then=self._on_numbers, owner=view)

    def _on_numbers(self, numbers: CardNumbers) -> None:
        view = self._view
        view.right.form.propose_card(numbers.coming)
        if numbers.is_low:
            view.notice.tell("attention", *few_numbers_words(numbers))

    def _on_entered(self, entered: Entered) -> None:
        now = self._now()
        if entered.patron:
            before = self._view.right.page.patron
            assert before is not None
            self._write(lambda store: _correct(store, entered, now=now), self._on_corrected(before))
        else:
            self._write(lambda store: _register(store, entered, now=now), self._on_registered)

    def _on_registered(self, done: ReaderChanged) -> None:
        patron = done.patron
        self._view.right.close_busy()
        self._actions.open(patron.id)
        words = self.tr("Đã cấp thẻ {card} cho {who}.")
        advice = self.tr("In phiếu đồng ý để ký, rồi ghi lại chữ ký.")
        self._view.notice.tell(
            "success", words.format(card=patron.card, who=called(patron)), advice
        )

    def _on_corrected(self, before: Patron) -> Callable[[ReaderChanged], None]:
        def told(done: ReaderChanged) -> None:
            self._view.right.close_busy()
            words = self.tr("Đã sửa thông tin của {who}.").format(who=called(done.patron))

            def undo(store: Store) -> ReaderChanged:
                return readers.change(store, before, now=self._now())

            self._tell_done(words, undo)

        return told

    def _on_edit_asked(self) -> None:
        patron = self._view.right.page.patron
        if patron is not None:
            self._view.right.form.correct(patron, today=self._today)
            self._view.right.begin(self._view.right.form)

    def _on_renew_asked(self) -> None:
        before, now = self._view.right.page.patron, self._now()
        if before is None:
            return

        def told(done: ReaderChanged) -> None:
            expires = done.patron.expires
            assert expires is not None
            words = self.tr("Đã gia hạn thẻ của {who} đến {day}.")
            said = words.format(who=called(done.patron), day=full_date(expires))
            was = before.expires
            can_undo = was is not None and was >= self._today
            self._tell_done(
                said,
                (lambda store: reader_cards.renew_card(store, before.id, now=now, expires=was))
                if can_undo
                else None,
            )

        self._write(lambda store: reader_cards.renew_card(store, before.id, now=now), told)

    def _on_replace_asked(self) -> None:
        patron, view = self._view.right.page.patron, self._view
        if patron is None:
            return

        def ask(numbers: CardNumbers) -> None:
            panel = ReplacePanel(view.look, patron, proposed=numbers.coming)
            panel.confirmed.connect(lambda card: self._replace(patron, card))
            view.right.page.ask(panel)

        self._tasks.read(card_numbers, then=ask, owner=view)

    def _replace(self, patron: Patron, card: str) -> None:
        now = self._now()

        def told(done: ReaderChanged) -> None:
            self._view.right.page.close_panel()
            words = self.tr("Thẻ mới của {who} là {card}.")
            said = words.format(who=called(done.patron), card=done.patron.card)
            stopped = self.tr("Thẻ {card} đã ngừng.").format(card=patron.card)
            self._view.notice.tell("success", said, stopped)

        self._write(
            lambda store: reader_cards.replace_card(store, patron.id, now=now, card=card), told
        )

    def _on_suspend_asked(self) -> None:
        patron, view = self._view.right.page.patron, self._view
        if patron is not None:
            panel = SuspendPanel(view.look, patron, today=self._today)
            panel.confirmed.connect(lambda day, reason: self._suspend(patron, day, reason))
            view.right.page.ask(panel)

    def _suspend(self, patron: Patron, until: date, reason: SuspensionReason) -> None:
        now = self._now()

        def told(_done: ReaderChanged) -> None:
            self._view.right.page.close_panel()
            words = self.tr("Đã tạm khóa thẻ {card} đến hết ngày {day}.")
            said = words.format(card=patron.card, day=full_date(until))
            self._tell_done(said, lambda store: reader_cards.lift(store, patron.id, now=now))

        self._write(
            lambda store: reader_cards.suspend(
                store, patron.id, until=until, reason=reason, now=now
            ),
            told,
        )

    def _on_lift_asked(self) -> None:
        patron, now = self._view.right.page.patron, self._now()
        if patron is None:
            return
        until, reason = patron.suspended_until, patron.suspended_for

        def told(_done: ReaderChanged) -> None:
            words = self.tr("Đã mở khóa thẻ {card}.").format(card=patron.card)
            if until is None or reason is None:
                self._tell_done(words, None)
                return
            self._tell_done(
                words,
                lambda store: reader_cards.suspend(
                    store, patron.id, until=until, reason=reason, now=now
                ),
            )

        self._write(lambda store: reader_cards.lift(store, patron.id, now=now), told)

    def _tell_done(self, words: str, undo: Callable[[Store], ReaderChanged] | None) -> None:
        if undo is None:
            self._view.notice.tell("success", capital(words))
            return

        def undone(_done: ReaderChanged) -> None:
            self._view.notice.tell("info", self.tr("Đã hoàn tác."))

        self._view.notice.tell(
            "success",
            capital(words),
            action=self.tr("Hoàn tác"),
            act=lambda: self._write(undo, undone),
        )

    def _write(
        self, work: Callable[[Store], ReaderChanged], told: Callable[[ReaderChanged], object]
    ) -> None:
        self._tasks.write(work, then=told, owner=self._view, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._actions.tell_refused(error)


def _register(store: Store, entered: Entered, *, now: datetime) -> ReaderChanged:
    new = NewPatron(
        card=entered.card,
        name=entered.name,
        born=entered.born,
        category=entered.category,
        contact=entered.contact,
        village=entered.village,
        guardian=entered.guardian,
        expires=entered.expires,
    )
    return ReaderChanged(patron=readers.register(store, new, now=now))


def _correct(store: Store, entered: Entered, *, now: datetime) -> ReaderChanged:
    before = readers.known(store, entered.patron)
    return readers.change(
        store,
        replace(
            before,
            name=entered.name,
            born=entered.born,
            category=entered.category,
            contact=entered.contact,
            village=entered.village,
            guardian=entered.guardian,
        ),
        now=now,
    )


def _years_later(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + _VALID_YEARS, day=28 if is_leap_day else day.day)
