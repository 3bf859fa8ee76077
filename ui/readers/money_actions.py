"""A reader's money, from the buttons of their page."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.domain.copy import CopyId
from desktop.domain.errors import AppError
from desktop.domain.ledger import EntryKind, Why
from desktop.domain.patron import PatronId
from desktop.services import ledger
from desktop.services.accounting import LedgerLine
from desktop.services.ledger import Entered
from desktop.storage.store import Store
from ui import messages
from ui.readers.actions import ReadersActions
from ui.readers.money_panel import MoneyPanel
from ui.readers.money_words import balance_words, dong, kind_words
from ui.readers.panel import Panel
from ui.readers.view import ReadersView
from ui.tasks import Tasks


class MoneyActions(QObject):
    """Every entry is asked for once, and can be reversed by another."""

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
        view.right.page.money.asked.connect(self._on_asked)
        view.right.page.money.reverse_asked.connect(self._on_reverse_asked)

    def _on_asked(self, kind: EntryKind) -> None:
        shown = self._view.right.page.shown
        if shown is None or shown.money is None:
            return
        patron = shown.patron.id
        panel = MoneyPanel(self._view.look, kind, shown.money.balance, proposal=shown.proposal)

        def enter(amount: int, why: Why, copy: CopyId | None) -> None:
            now = self._now()
            self._write(
                lambda store: _enter(store, kind, patron, _Asked(amount, why, copy), now=now),
                failed=lambda error: panel.refuse(messages.text(error)),
            )

        panel.confirmed.connect(enter)
        self._view.right.page.ask(panel)

    def _on_reverse_asked(self, line: LedgerLine) -> None:
        panel = _ReversePanel(self._view, line)
        panel.do.clicked.connect(lambda: self._reverse(line.entry.number))
        self._view.right.page.ask(panel)

    def _reverse(self, number: int) -> None:
        now = self._now()
        self._write(
            lambda store: ledger.reverse(store, number, now=now),
            failed=self._actions.tell_refused,
        )

    def _write(
        self, work: Callable[[Store], Entered], *, failed: Callable[[AppError], object]
    ) -> None:
        self._tasks.write(work, then=self._on_done, owner=self._view, failed=failed)

    def _on_done(self, done: Entered) -> None:
        self._view.right.page.close_panel()
        words = f"{kind_words(done.line)}: {dong(done.line.amount)}."
        self._view.notice.tell("success", words, f"{balance_words(done.balance)}.")


class _ReversePanel(Panel):
    """Asks once whether the line is to be taken back."""

    def __init__(self, view: ReadersView, line: LedgerLine) -> None:
        super().__init__(view.look, do=self.tr("Ghi đảo"), icon="undo", kind="danger")
        heading = self.tr("Ghi đảo “{what}”, {amount}?")
        words = heading.format(what=kind_words(line.entry), amount=dong(line.entry.amount))
        self.ask(words, self.tr("Dòng cũ vẫn còn trong sổ; một dòng mới đưa số tiền trở lại."))


class _Asked(NamedTuple):
    amount: int
    why: Why
    copy: CopyId | None


def _enter(
    store: Store, kind: EntryKind, patron: PatronId, asked: _Asked, *, now: datetime
) -> Entered:
    amount, why, copy = asked
    if kind is EntryKind.CHARGE:
        return ledger.charge(store, patron, amount, why=why, now=now, copy=copy)
    if kind is EntryKind.WAIVER:
        return ledger.waive(store, patron, amount, why=why, now=now)
    plain = {
        EntryKind.PAYMENT: ledger.pay,
        EntryKind.DEPOSIT: ledger.take_deposit,
        EntryKind.REFUND: ledger.refund,
    }[kind]
    return plain(store, patron, amount, now=now)
