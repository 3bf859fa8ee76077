"""Accounts on the PC that all share: making them, coming and going, and the way back in."""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.account import (
    Account,
    AccountId,
    Role,
    Tries,
    check_librarian_stays,
    checked_name,
    checked_secret,
)
from desktop.domain.audit import Signing
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import AppError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identity import RandomBytes
from desktop.domain.permission import Right
from desktop.domain.recovery import checked_code, kept, new_code
from desktop.domain.sealed_reader import key_body
from desktop.domain.vietnamese import normalise
from desktop.machine import passwords
from desktop.services.acting import permit
from desktop.services.unlocking import new_sheet, sheet_holds
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An account, and the code of a new recovery sheet where one was made: shown now or never."""

    account: Account
    code: str = ""
    changes: Changes = NOTHING


def all_accounts(store: Store) -> tuple[Account, ...]:
    """Everybody who works or has worked here; those who do first."""
    return store.accounts.all()


def named(store: Store, name: str) -> Account:
    """The account of this name, with or without accents, or a RuleError."""
    found = store.accounts.named(name)
    if found is None:
        raise RuleError("account.unknown", name=name)
    return found


def add_account(
    store: Store,
    name: str,
    role: Role,
    *,
    secret: str,
    now: datetime,
    random_bytes: RandomBytes,
) -> Opened:
    """Make an account. The first is a librarian's, is signed in, and brings the recovery sheet."""
    name, sealed = checked_name(name), passwords.sealed(checked_secret(secret))
    with store.write():
        is_first = not store.accounts.any()
        if is_first and role is not Role.LIBRARIAN:
            raise RuleError("account.first_is_librarian")
        if store.accounts.named(name) is not None:
            raise RuleError("account.name_taken", name=name)
        account = Account(
            id=AccountId(store.identities.new(now)), name=name, role=role, made_at=now
        )
        permit(store, Right.ACCOUNTS, account.id, now=now)
        store.accounts.add(account, sealed)
        code = _new_sheet(store, now=now, random_bytes=random_bytes) if is_first else ""
    if is_first:
        sheet_holds(store.path)
        store.actor = account.id
    return Opened(account=account, code=code)


def sign_in(store: Store, account: AccountId, *, secret: str, now: datetime) -> Opened:
    """Let somebody in. RuleError after a wrong secret, and while one must wait after some."""
    _check_patience(store, account, now=now)
    if not passwords.opens(_normal(secret), store.accounts.secret(account)):
        raise _wrong(store, account, now=now)
    with store.write():
        found = _open(store, account)
        store.accounts.put_tries(account, Tries())
        store.audit.append(Signing.IN.value, account, account=account, now=now)
    store.actor = account
    return Opened(account=found)


def sign_out(store: Store, *, now: datetime) -> Opened | None:
    """Lock. What runs goes on; what is asked for next, nobody asks."""
    if store.actor is None:
        return None
    with store.write():
        left = store.accounts.get(store.actor)
        store.audit.append(Signing.OUT.value, store.actor, account=store.actor, now=now)
    store.actor = None
    return None if left is None else Opened(account=left)


def change_own_secret(store: Store, *, old: str, new: str, now: datetime) -> Opened:
    """Another PIN or phrase for whoever is signed in."""
    account = store.actor
    if account is None:
        raise RuleError("account.not_signed_in")
    _check_patience(store, account, now=now)
    sealed = passwords.sealed(checked_secret(new))
    if not passwords.opens(_normal(old), store.accounts.secret(account)):
        raise _wrong(store, account, now=now)
    with store.write():
        found = _open(store, account)
        store.accounts.put_secret(account, sealed)
        store.audit.append(Signing.SECRET_CHANGED.value, account, account=account, now=now)
    return Opened(account=found)


def give_secret(store: Store, account: AccountId, *, secret: str, now: datetime) -> Opened:
    """Another PIN for somebody who forgot theirs."""
    sealed = passwords.sealed(checked_secret(secret))
    with store.write():
        permit(store, Right.ACCOUNTS, account, now=now)
        found = _known(store, account)
        store.accounts.put_secret(account, sealed)
        store.audit.append(Signing.SECRET_CHANGED.value, account, account=store.actor, now=now)
    return Opened(account=found)


def change_role(store: Store, account: AccountId, role: Role, *, now: datetime) -> Opened:
    return _changed(store, account, role=role, closed_at=None, now=now)


def close_account(store: Store, account: AccountId, *, now: datetime) -> Opened:
    """Nobody comes in by this account any more. The last librarian's stays open."""
    found = _known(store, account)
    return _changed(store, account, role=found.role, closed_at=now, now=now)


def open_again(store: Store, account: AccountId, *, now: datetime) -> Opened:
    return _changed(store, account, role=_known(store, account).role, closed_at=None, now=now)


def renew_sheet(store: Store, *, now: datetime, random_bytes: RandomBytes) -> str:
    """The code of a new recovery sheet; the sheet before holds no more."""
    with store.write():
        permit(store, Right.ACCOUNTS, now=now)
        code = _new_sheet(store, now=now, random_bytes=random_bytes)
    sheet_holds(store.path)
    return code


def recover(
    store: Store,
    account: AccountId,
    *,
    code: str,
    secret: str,
    now: datetime,
    random_bytes: RandomBytes,
) -> Opened:
    """Let a librarian in by the code of the sheet, with a new secret, and make a new sheet."""
    code, sealed = checked_code(code), passwords.sealed(checked_secret(secret))
    with store.write():
        found = _known(store, account)
        if store.recovery.kept() != kept(code):
            raise RuleError("account.recovery_code_wrong")
        if found.role is not Role.LIBRARIAN:
            raise RuleError("account.recovery_is_for_librarians", name=found.name)
        found = replace(found, closed_at=None)
        store.accounts.put(found)
        store.accounts.put_secret(account, sealed)
        store.audit.append(Signing.RECOVERED.value, account, account=account, now=now)
        new = _new_sheet(store, now=now, random_bytes=random_bytes)
    sheet_holds(store.path)
    store.actor = account
    return Opened(account=found, code=new)


def _changed(
    store: Store, account: AccountId, *, role: Role, closed_at: datetime | None, now: datetime
) -> Opened:
    with store.write():
        permit(store, Right.ACCOUNTS, account, now=now)
        after = replace(_known(store, account), role=role, closed_at=closed_at)
        if role is not Role.LIBRARIAN or closed_at is not None:
            check_librarian_stays(store.accounts.all(), account)
        store.accounts.put(after)
    return Opened(account=after)


def _new_sheet(store: Store, *, now: datetime, random_bytes: RandomBytes) -> str:
    code = new_code(random_bytes)
    new_sheet(store.path, code)  # a sealed library is brought back by both until this is settled
    _close_again(store, code, now=now)
    store.recovery.put(kept(code), now=now)
    return code


def _close_again(store: Store, code: str, *, now: datetime) -> None:
    """The key of readers stood under this library's sheet: from now on it does under the new."""
    words, sheet = store.reader_words, store.recovery.kept()
    if words is None or sheet is None or store.readers_key.sheet() != sheet:
        return
    closed = words.seal.under(code)
    store.readers_key.close(closed, sheet=kept(code))
    store.outbox.append(ChangeKind.KEY, words.seal.name, key_body(closed), now=now)


def _check_patience(store: Store, account: AccountId, *, now: datetime) -> None:
    """Refuse a try that comes too early. Waiting is never for ever, whatever the clock does."""
    with store.write():
        _open(store, account)
        tries = store.accounts.tries(account)
        if tries.is_ahead(now):
            tries = replace(tries, last_at=now)
            store.accounts.put_tries(account, tries)
        wait = tries.wait_s(now)
    if wait:
        raise RuleError("account.wait", seconds=wait)


def _wrong(store: Store, account: AccountId, *, now: datetime) -> AppError:
    """A wrong secret is counted on disk, so that a new start of the program is no new chance."""
    with store.write():
        tries = store.accounts.tries(account).and_one(now)
        store.accounts.put_tries(account, tries)
        store.audit.append(Signing.WRONG.value, account, account=None, now=now)
    wait = tries.wait_s(now)
    return RuleError("account.wait", seconds=wait) if wait else RuleError("account.wrong_secret")


def _known(store: Store, account: AccountId) -> Account:
    found = store.accounts.get(account)
    if found is None:
        raise RuleError("account.unknown", name="")
    return found


def _open(store: Store, account: AccountId) -> Account:
    found = _known(store, account)
    if not found.is_open:
        raise RuleError("account.closed", name=found.name)
    return found


def _normal(secret: str) -> str:
    return normalise(secret).strip()
