"""Who may go past a rule of the house: a librarian, and it is kept; a helper may not."""

import pytest

from desktop.domain.account import Role
from desktop.domain.copy import CopyStatus
from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import RuleError
from desktop.domain.override import Override
from desktop.domain.patron import Patron
from desktop.domain.permission import Right
from desktop.services import accounts, circulation, desk, stock
from desktop.services.audit import read_log
from desktop.services.overriding import overridden
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.services.staff.test_accounts import HELPER_PIN, made

BOOKS = tuple(f"TV{number:08}" for number in range(1, 9))
REASON = Override("cháu cần sách ôn thi")


@pytest.fixture
def limit(store: Store, an: Patron) -> int:
    """The reader has as many books as they may."""
    made(store)
    limit = desk.patron_card(store, an.id, now=NOW).limit
    for code in BOOKS[:limit]:
        circulation.lend(store, code, patron=an.id, now=NOW)
    return limit


def scanned(store: Store, an: Patron, code: str, override: Override | None = None) -> Outcome:
    return desk.scan(store, code, patron=an.id, now=NOW, override=override)


def helper_comes(store: Store) -> None:
    nam = made(store, "Trần Văn Nam", Role.HELPER).account
    accounts.sign_in(store, nam.id, secret=HELPER_PIN, now=NOW)


def test_a_librarian_goes_past_a_rule_and_the_log_says_who(
    store: Store, an: Patron, limit: int
) -> None:
    book = BOOKS[limit]
    assert scanned(store, an, book).may_override
    assert scanned(store, an, book, REASON).deed is Deed.LENT
    (row,) = read_log(store, what=Right.OVERRIDE)
    assert row.name == "Lê Thị Hoa"


def test_a_helper_is_not_offered_it_and_is_refused_by_every_road(
    store: Store, an: Patron, limit: int
) -> None:
    helper_comes(store)
    book = BOOKS[limit]
    assert not scanned(store, an, book).may_override
    outcome = scanned(store, an, book, REASON)
    assert outcome.refusal is not None
    assert outcome.refusal.code == "account.not_permitted"
    with pytest.raises(RuleError, match="not_permitted"):
        circulation.lend(store, book, patron=an.id, now=NOW, override=REASON)
    assert store.copies.scanned(book) is not None
    assert len(desk.patron_card(store, an.id, now=NOW).loans) == limit
    assert overridden(store, NOW.date(), NOW.date()) == ()


def test_what_no_reason_opens_is_offered_to_nobody(store: Store, an: Patron) -> None:
    stock.change_status(store, BOOKS[0], CopyStatus.LOST, reason="thử", now=NOW)
    assert not scanned(store, an, BOOKS[0]).may_override


def test_a_helper_gives_an_ordinary_book_as_ever(store: Store, an: Patron) -> None:
    made(store)
    helper_comes(store)
    assert scanned(store, an, BOOKS[0], REASON).deed is Deed.LENT
