"""Consent, requests about one's own data, holds and erasure, done by the services."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from desktop.domain.calendar import day_of
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.consent import ConsentText, Signer
from desktop.domain.errors import AppError
from desktop.domain.patron import Patron, PatronId
from desktop.domain.person_rights import MOST_EXTENSION, Decision, RequestKind
from desktop.services import consenting, erasing, holds, person_requests
from desktop.services.consenting import ConsentChanged, Signed
from desktop.services.erasing import Erased
from desktop.services.holds import Passed
from desktop.services.person_requests import RequestChanged
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.consent_panels import SignedPaper, SignPanel, WithdrawPanel
from ui.readers.erase_panel import ErasePanel
from ui.readers.request_panel import RequestPanel
from ui.readers.view import ReadersView
from ui.readers.words import called
from ui.tasks import Tasks, Touching
from ui.wording import capital, full_date


class RightsActions(QObject):
    """What a reader has a right to, from the buttons of their page."""

    def __init__(
        self,
        view: ReadersView,
        actions: ReadersActions,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
        consent_text: Callable[[], ConsentText],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._tasks = tasks
        self._now = now
        self._consent_text = consent_text
        page = view.right.page
        page.info.sign_asked.connect(self._on_sign_asked)
        page.info.withdraw_asked.connect(self._on_withdraw_asked)
        page.info.erase_asked.connect(self._on_erase_asked)
        page.holds.cancel_asked.connect(self._on_cancel_asked)
        page.privacy.request_asked.connect(self._on_request_asked)
        page.privacy.rows.answered.connect(self.answer)
        page.privacy.rows.extended.connect(self.extend)
        page.privacy.rows.finished.connect(self.finish)

    @property
    def _today(self) -> date:
        return day_of(self._now())

    def answer(self, number: int) -> None:
        """The reader was told what will be done."""
        now = self._now()
        words = self.tr("Đã ghi: đã trả lời yêu cầu.")
        self._write(lambda store: person_requests.answer(store, number, now=now), words)

    def extend(self, number: int) -> None:
        """As long as the law allows, once."""

        def work(store: Store) -> RequestChanged:
            request = store.person_requests.get(number)
            until = date.max if request is None else request.finish_by + MOST_EXTENSION
            return person_requests.extend(store, number, until=until)

        days = MOST_EXTENSION // timedelta(days=1)
        self._write(work, self.tr("Đã gia hạn yêu cầu thêm {days} ngày.").format(days=days))

    def finish(self, number: int, decision: Decision) -> None:
        now = self._now()
        words = self.tr("Đã ghi: yêu cầu kết thúc.")
        self._write(
            lambda store: person_requests.finish(store, number, decision=decision, now=now), words
        )

    def _on_sign_asked(self) -> None:
        shown, view = self._view.right.page.shown, self._view
        if shown is None:
            return

        def ask(recorded_by: str) -> None:
            panel = SignPanel(
                view.look,
                shown.patron,
                self._consent_text(),
                signers=shown.consent.missing,
                today=self._today,
                recorded_by=recorded_by,
            )
            panel.confirmed.connect(lambda paper: self._sign(shown.patron, paper))
            view.right.page.ask(panel)

        self._tasks.read(_who_is_here, then=ask, owner=view)

    def _sign(self, patron: Patron, paper: SignedPaper) -> None:
        now, text = self._now(), self._consent_text()

        def work(store: Store) -> "_Together":
            done = [
                consenting.sign(store, patron.id, _signed(text, signer, paper), now=now)
                for signer in paper.signers
            ]
            return _Together(done)

        words = self.tr("Đã ghi phiếu đồng ý của {who}.").format(who=called(patron))
        self._write(work, words)

    def _on_withdraw_asked(self) -> None:
        shown, view = self._view.right.page.shown, self._view
        if shown is None:
            return
        signed = [each.signer for each in shown.consent.signatures if each.withdrawn_on is None]
        panel = WithdrawPanel(view.look, shown.patron, signed)
        panel.confirmed.connect(lambda signers: self._withdraw(shown.patron, signers))
        view.right.page.ask(panel)

    def _withdraw(self, patron: Patron, signers: Sequence[Signer]) -> None:
        """It is a request too, with its days."""
        now = self._now()

        def work(store: Store) -> "_Together":
            done: list[ConsentChanged | RequestChanged] = [
                consenting.withdraw(store, patron.id, signer, now=now) for signer in signers
            ]
            kind = RequestKind.WITHDRAW
            by = signers[0]
            done.append(person_requests.receive(store, patron.id, kind, asked_by=by, now=now))
            return _Together(done)

        self._write(work, self.tr("Đã ghi rút lại đồng ý, và ghi vào sổ yêu cầu."))

    def _on_erase_asked(self) -> None:
        shown, view = self._view.right.page.shown, self._view
        if shown is not None:
            panel = ErasePanel(view.look, shown.patron, books=len(shown.loans))
            panel.confirmed.connect(lambda: self._erase(shown.patron.id))
            view.right.page.ask(panel)

    def _erase(self, patron: PatronId) -> None:
        now = self._now()

        def told(done: Erased) -> None:
            self._view.right.page.close_panel()
            self._view.right.show_nobody()
            words = self.tr("Đã xóa hẳn bạn đọc mang thẻ {card}.").format(card=done.card)
            later = self.tr("Dấu vết trong tệp sẽ được dọn khi máy rảnh.")
            self._view.notice.tell("success", words, "" if done.is_clean else later)

        self._tasks.write(
            lambda store: erasing.erase(store, patron, now=now),
            then=told,
            owner=self._view,
            failed=self._actions.tell_refused,
        )

    def _on_request_asked(self) -> None:
        patron, view = self._view.right.page.patron, self._view
        if patron is not None:
            panel = RequestPanel(view.look, patron, today=self._today)
            panel.confirmed.connect(
                lambda kind, signer, day: self._receive(patron, kind, by=signer, on=day)
            )
            view.right.page.ask(panel)

    def _receive(self, patron: Patron, kind: RequestKind, *, by: Signer, on: date) -> None:
        now = self._now()

        def told(done: RequestChanged) -> None:
            self._view.right.page.close_panel()
            words = self.tr("Đã ghi vào sổ. Trả lời trước hết ngày {day}.")
            day = full_date(done.request.answer_by)
            self._view.notice.tell("success", words.format(day=day))

        self._tasks.write(
            lambda store: person_requests.receive(
                store, patron.id, kind, asked_by=by, on=on, now=now
            ),
            then=told,
            owner=self._view,
            failed=self._on_refused,
        )

    def _on_cancel_asked(self, number: int) -> None:
        now = self._now()

        def told(done: Passed) -> None:
            words = self.tr("Đã bỏ đặt giữ.")
            kept = done.kept[0] if done.kept else None
            following = self.tr("Để riêng cuốn {barcode} cho {name}.")
            detail = "" if kept is None else following.format(barcode=kept.barcode, name=kept.name)
            self._view.notice.tell("success", words, detail)

        self._tasks.write(
            lambda store: holds.cancel(store, number, now=now),
            then=told,
            owner=self._view,
            failed=self._on_refused,
        )

    def _write(self, work: Callable[[Store], Touching], words: str) -> None:
        def told(_done: Touching) -> None:
            self._view.right.page.close_panel()
            self._view.notice.tell("success", capital(words))

        self._tasks.write(work, then=told, owner=self._view, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._actions.tell_refused(error)


def _who_is_here(store: Store) -> str:
    """Whoever is signed in puts it down; without accounts nobody is proposed."""
    account = None if store.actor is None else store.accounts.get(store.actor)
    return "" if account is None else account.name


class _Together:
    """Several deeds as one, for whoever is told what was touched."""

    def __init__(self, done: Sequence[Touching]) -> None:
        self.changes: Changes = NOTHING
        for each in done:
            self.changes |= each.changes


def _signed(text: ConsentText, signer: Signer, paper: SignedPaper) -> Signed:
    return Signed(
        text=text,
        signer=signer,
        purposes=paper.purposes,
        on=paper.on,
        recorded_by=paper.recorded_by,
    )
