"""Joins the page of accounts to what is done about them."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.account import Account, AccountId, Role
from desktop.domain.errors import AppError
from desktop.domain.permission import Right
from desktop.services import accounts, audit
from desktop.services.accounts import Opened
from desktop.services.acting import may_now
from desktop.services.audit import AuditRow, Verdict
from desktop.storage.store import Store
from ui import messages
from ui.accounts.view import AccountsView
from ui.tasks import Tasks


class _Shown(NamedTuple):
    accounts: tuple[Account, ...]
    actor: AccountId | None
    may_change: bool
    log: tuple[AuditRow, ...] | None
    verdict: Verdict


class AccountsActions(QObject):
    """Every answer shows the page anew.

    Signals:
        let_in: the first account was made, and its person is here (Opened).
    """

    let_in = Signal(object)

    def __init__(self, view: AccountsView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._what = ""
        view.form.made.connect(self._on_made)
        view.form.own_changed.connect(self._on_own_changed)
        view.form.secret_given.connect(self._on_secret_given)
        view.form.role_given.connect(self._on_role_given)
        view.list.close_asked.connect(partial(self._on_switched, accounts.close_account))
        view.list.open_asked.connect(partial(self._on_switched, accounts.open_again))
        view.sheet.asked.connect(self._on_sheet_asked)
        view.log.filtered.connect(self._on_filtered)
        self.refresh()

    def refresh(self) -> None:
        look = partial(_shown, what=self._what)
        self._tasks.read(look, then=self._on_shown, owner=self._view, latest="accounts")

    def show_sheet(self, code: str) -> None:
        """A new sheet was made: it is seen now or never."""
        self._view.sheet.show_code(code)
        self.refresh()

    def _on_shown(self, shown: _Shown) -> None:
        self._view.show_accounts(shown.accounts, actor=shown.actor, may_change=shown.may_change)
        self._view.log.setVisible(shown.log is not None and bool(shown.accounts))
        if shown.log is not None:
            self._view.log.show_lines(shown.log, shown.verdict)

    def _on_made(self, name: str, role: str, secret: str) -> None:
        self._write(
            partial(
                accounts.add_account,
                name=name,
                role=Role(role),
                secret=secret,
                now=self._now(),
                random_bytes=os.urandom,
            )
        )

    def _on_own_changed(self, old: str, new: str) -> None:
        self._write(partial(accounts.change_own_secret, old=old, new=new, now=self._now()))

    def _on_secret_given(self, account: str, secret: str) -> None:
        self._write(
            partial(
                accounts.give_secret, account=AccountId(account), secret=secret, now=self._now()
            )
        )

    def _on_role_given(self, account: str, role: str) -> None:
        self._write(
            partial(
                accounts.change_role, account=AccountId(account), role=Role(role), now=self._now()
            )
        )

    def _on_switched(self, switch: Callable[..., Opened], account: Account) -> None:
        self._write(partial(switch, account=account.id, now=self._now()))

    def _on_sheet_asked(self) -> None:
        make = partial(accounts.renew_sheet, now=self._now(), random_bytes=os.urandom)
        self._tasks.read(make, then=self._view.sheet.show_code, owner=self._view)

    def _on_filtered(self, what: str) -> None:
        self._what = what
        self.refresh()

    def _write(self, work: Callable[[Store], Opened]) -> None:
        self._tasks.write(work, then=self._on_done, owner=self._view, failed=self._on_refused)

    def _on_done(self, opened: Opened) -> None:
        if opened.code:
            self._view.sheet.show_code(opened.code)
            self.let_in.emit(opened)
        self.refresh()

    def _on_refused(self, error: AppError) -> None:
        is_old = error.code in ("account.wrong_secret", "account.wait")
        self._view.form.show()
        self._view.form.refuse(messages.text(error), is_old=is_old)


def _shown(store: Store, *, what: str) -> _Shown:
    return _Shown(
        accounts=store.accounts.all(),
        actor=store.actor,
        may_change=may_now(store, Right.ACCOUNTS),
        log=audit.read_log(store, what=what) if may_now(store, Right.AUDIT) else None,
        verdict=audit.verify_log(store),
    )
