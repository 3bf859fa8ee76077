"""Who is at the PC, and whether they may: the one question that guarded services ask."""

from datetime import datetime

from desktop.domain.account import Account, AccountId
from desktop.domain.errors import RuleError
from desktop.domain.permission import Right, may
from desktop.storage.store import Store


def permit(store: Store, right: Right, entity: str = "", *, now: datetime) -> None:
    """Refuse unless whoever is at the PC may do this, and keep it in the audit log.

    Inside Store.write(), before anything is written. A library without accounts is one person's,
    who may do all; it is kept nevertheless. `entity` is an identity or a number, never a name.
    """
    check(store, right)
    store.audit.append(right.value, entity, account=store.actor, now=now)


def check(store: Store, right: Right) -> None:
    """As `permit`, for what is only looked at."""
    account = _open_account(store)
    if account is None and store.accounts.any():
        raise RuleError("account.not_signed_in")
    if account is not None and not may(account.role, right):
        raise RuleError("account.not_permitted", name=account.name)


def may_now(store: Store, right: Right) -> bool:
    """Says whether `check` would let it pass, so that a screen offers what can be done."""
    account = _open_account(store)
    return not store.accounts.any() if account is None else may(account.role, right)


def _open_account(store: Store) -> Account | None:
    """Looked up anew: it may have been closed, or be a helper's, since it signed in."""
    actor: AccountId | None = store.actor
    account = None if actor is None else store.accounts.get(actor)
    return account if account is not None and account.is_open else None
