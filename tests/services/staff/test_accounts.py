"""Accounts on one shared PC: who comes in, who may do what, and nobody locked out for ever."""

import os
from datetime import timedelta

import pytest

from desktop.domain.account import Role
from desktop.domain.copy import CopyStatus
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import Patron
from desktop.domain.permission import Right
from desktop.services import accounts, circulation, correcting, stock
from desktop.services.acting import may_now, permit
from desktop.storage.store import Store
from tests.services.conftest import NOW

PIN, HELPER_PIN = "274913", "608175"


def made(store: Store, name: str = "Lê Thị Hoa", role: Role = Role.LIBRARIAN) -> accounts.Opened:
    secret = PIN if role is Role.LIBRARIAN else HELPER_PIN
    return accounts.add_account(store, name, role, secret=secret, now=NOW, random_bytes=os.urandom)


def refusal(store: Store, opened: accounts.Opened, secret: str, seconds: int = 0) -> RuleError:
    with pytest.raises(RuleError) as refused:
        accounts.sign_in(
            store, opened.account.id, secret=secret, now=NOW + timedelta(seconds=seconds)
        )
    return refused.value


def do(store: Store, right: Right) -> None:
    with store.write():
        permit(store, right, now=NOW)


def test_a_new_library_has_no_account_and_its_one_person_may_do_everything(store: Store) -> None:
    assert accounts.all_accounts(store) == ()
    for right in Right:
        do(store, right)
        assert may_now(store, right)


def test_the_first_account_is_a_librarians_and_brings_the_recovery_sheet(store: Store) -> None:
    with pytest.raises(RuleError, match="first_is_librarian"):
        made(store, role=Role.HELPER)
    hoa = made(store)
    assert hoa.code
    assert store.actor == hoa.account.id
    assert not made(store, "Trần Văn Nam", Role.HELPER).code


def test_without_signing_in_the_guarded_deeds_are_refused_and_leave_no_line(store: Store) -> None:
    made(store)
    accounts.sign_out(store, now=NOW)
    before = len(list(store.audit.lines()))
    with pytest.raises(RuleError, match="not_signed_in"):
        do(store, Right.ERASE_READER)
    assert len(list(store.audit.lines())) == before
    assert not may_now(store, Right.ERASE_READER)


def test_a_helper_takes_money_and_is_refused_what_is_the_librarians(store: Store) -> None:
    made(store)
    nam = made(store, "Trần Văn Nam", Role.HELPER)
    accounts.sign_in(store, nam.account.id, secret=HELPER_PIN, now=NOW)
    do(store, Right.MONEY)
    with pytest.raises(RuleError, match="not_permitted"):
        do(store, Right.ERASE_READER)
    with pytest.raises(RuleError, match="not_permitted"):
        made(store, "Thêm một người")


def test_whoever_loses_an_account_loses_its_rights_at_once(store: Store) -> None:
    hoa = made(store)
    nam = made(store, "Trần Văn Nam")
    accounts.change_role(store, hoa.account.id, Role.HELPER, now=NOW)
    with pytest.raises(RuleError, match="not_permitted"):
        accounts.close_account(store, nam.account.id, now=NOW)


def test_a_wrong_pin_is_counted_on_disk_and_the_wait_grows(store: Store) -> None:
    hoa = made(store)
    assert [refusal(store, hoa, "000001").code for _ in range(3)] == [
        "account.wrong_secret",
        "account.wrong_secret",
        "account.wait",
    ]
    assert refusal(store, hoa, PIN).details["seconds"] == 5  # even the right one has to wait
    assert store.accounts.tries(hoa.account.id).wrong == 3
    assert refusal(store, hoa, "000001", 6).details["seconds"] == 10
    accounts.sign_in(store, hoa.account.id, secret=PIN, now=NOW + timedelta(seconds=20))
    assert store.accounts.tries(hoa.account.id).wrong == 0


def test_a_clock_set_back_a_year_does_not_lock_for_a_year(store: Store) -> None:
    hoa = made(store)
    for _ in range(3):
        refusal(store, hoa, "000001")
    a_year_ago = NOW - timedelta(days=365)
    with pytest.raises(RuleError, match="wait"):
        accounts.sign_in(store, hoa.account.id, secret=PIN, now=a_year_ago)
    later = a_year_ago + timedelta(seconds=6)
    assert accounts.sign_in(store, hoa.account.id, secret=PIN, now=later).account == hoa.account


def test_the_only_librarian_cannot_be_closed_or_made_a_helper(store: Store) -> None:
    hoa = made(store)
    made(store, "Trần Văn Nam", Role.HELPER)
    with pytest.raises(RuleError, match="last_librarian"):
        accounts.close_account(store, hoa.account.id, now=NOW)
    with pytest.raises(RuleError, match="last_librarian"):
        accounts.change_role(store, hoa.account.id, Role.HELPER, now=NOW)
    made(store, "Phạm Thị Lan")
    assert not accounts.close_account(store, hoa.account.id, now=NOW).account.is_open


def test_a_closed_account_lets_nobody_in_until_it_is_opened_again(store: Store) -> None:
    made(store)
    nam = made(store, "Trần Văn Nam", Role.HELPER)
    accounts.close_account(store, nam.account.id, now=NOW)
    assert refusal(store, nam, HELPER_PIN).code == "account.closed"
    accounts.open_again(store, nam.account.id, now=NOW)
    accounts.sign_in(store, nam.account.id, secret=HELPER_PIN, now=NOW)
    assert store.actor == nam.account.id


def test_the_sheet_lets_the_librarian_in_once_and_is_replaced(store: Store) -> None:
    hoa = made(store)
    accounts.sign_out(store, now=NOW)
    for _ in range(9):
        refusal(store, hoa, "000001", seconds=10_000_000)  # however often the PIN was wrong
    typed = hoa.code.lower().replace("-", " ")
    again = accounts.recover(
        store,
        hoa.account.id,
        code=typed,
        secret="hoa gạo tháng ba",
        now=NOW,
        random_bytes=os.urandom,
    )
    assert store.actor == hoa.account.id
    assert again.code not in ("", hoa.code)
    accounts.sign_in(store, hoa.account.id, secret="hoa gạo tháng ba", now=NOW)
    with pytest.raises(RuleError, match="recovery_code_wrong"):
        accounts.recover(
            store, hoa.account.id, code=typed, secret=PIN, now=NOW, random_bytes=os.urandom
        )


def test_the_sheet_is_no_way_in_for_helpers(store: Store) -> None:
    hoa = made(store)
    nam = made(store, "Trần Văn Nam", Role.HELPER)
    with pytest.raises(RuleError, match="recovery_is_for_librarians"):
        accounts.recover(
            store, nam.account.id, code=hoa.code, secret=PIN, now=NOW, random_bytes=os.urandom
        )


def test_changing_ones_own_pin_asks_for_the_old_one(store: Store) -> None:
    hoa = made(store)
    with pytest.raises(RuleError, match="wrong_secret"):
        accounts.change_own_secret(store, old="000001", new="815274", now=NOW)
    accounts.change_own_secret(store, old=PIN, new="815274", now=NOW)
    assert refusal(store, hoa, PIN).code == "account.wrong_secret"
    accounts.sign_in(store, hoa.account.id, secret="815274", now=NOW)


def test_two_accounts_cannot_have_names_that_look_alike(store: Store) -> None:
    made(store)
    with pytest.raises(RuleError, match="name_taken"):
        made(store, "lê thị hoa")
    with pytest.raises(InputError, match="secret_too_simple"):
        accounts.add_account(
            store, "Nam", Role.HELPER, secret="123456", now=NOW, random_bytes=os.urandom
        )


def test_no_secret_and_no_code_lies_in_the_file(store: Store) -> None:
    hoa = made(store)
    rows = [*store.accounts._execute("SELECT * FROM account, recovery")]  # noqa: SLF001
    said = repr(rows)
    assert PIN not in said
    assert hoa.code not in said
    assert "$argon2id$" in said


def test_a_helper_takes_no_book_out_of_the_stock_and_the_desk_keeps_who_lent_it(
    store: Store, an: Patron
) -> None:
    made(store)
    nam = made(store, "Trần Văn Nam", Role.HELPER).account
    accounts.sign_in(store, nam.id, secret=HELPER_PIN, now=NOW)
    with pytest.raises(RuleError, match="not_permitted"):
        stock.change_status(store, "TV00000002", CopyStatus.WITHDRAWN, reason="rách", now=NOW)
    with pytest.raises(RuleError, match="not_permitted"):
        correcting.withdraw(store, "TV00000002", reason="rách", now=NOW)
    circulation.lend(store, "TV00000002", patron=an.id, now=NOW)
    (author,) = store.deeds._execute("SELECT author FROM deed").fetchone()  # noqa: SLF001
    assert author.hex() == nam.id
