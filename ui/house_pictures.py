"""Pictures of what is set once: the rules of the house, backups, money, accounts, and the lock."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.domain.account import Role
from desktop.domain.ledger import EntryKind
from ui.accounts.lock import Lock
from ui.accounts.view import AccountsView
from ui.file_pictures import Wait
from ui.main_window import MainWindow
from ui.readers.page import MONEY
from ui.readers.view import ReadersView
from ui.rules.view import RulesView

_PEOPLE = (("Lò Thị Nga", Role.LIBRARIAN), ("Hà Văn Sơn", Role.HELPER))
_SECRET = "482913"  # noqa: S105 - of two people who do not exist

T = TypeVar("T", bound=QObject)


def at_the_house(
    window: MainWindow, card: str, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    """`card`: of a reader who has books. The window is locked at the end."""
    window.go("rules")
    rules = _found(window, RulesView)
    yield settle
    take("rules")
    rules.money.ticks["is_on"].setChecked(True)
    rules.money.edits["card_fee"].setText("10.000")
    rules.compensation.more.click()
    rules.compensation.bands[0].up_to.setText("100.000")
    rules.compensation.rest.setText("150")
    for kept in (rules.compensation, rules.money):
        kept.keep.click()
        yield settle
    rules.note.hide()
    yield settle
    rules.verticalScrollBar().setValue(rules.verticalScrollBar().maximum())
    take("rules-money")
    window.go("backup")
    yield settle
    take("backup")
    yield from _with_money(window, card, settle=settle, take=take)
    yield from _with_people(window, settle=settle, take=take)


def _with_money(
    window: MainWindow, card: str, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    window.go("readers")
    readers = _found(window, ReadersView)
    readers.card_asked.emit(card)
    yield settle
    page = readers.right.page
    page.tabs.setCurrentIndex(MONEY)
    page.money.asked.emit(EntryKind.CHARGE)
    yield settle
    take("readers-charge")
    page.close_panel()


def _with_people(
    window: MainWindow, *, settle: Wait, take: Callable[[str], None]
) -> Iterator[Wait]:
    window.go("accounts")
    accounts = _found(window, AccountsView)
    yield settle
    take("accounts-first")
    for name, role in _PEOPLE:
        accounts.form.made.emit(name, role.value, _SECRET)
        yield settle
    accounts.sheet.show_code("")
    yield settle
    take("accounts")
    _found(window, Lock).lock()
    yield settle
    take("lock")


def _found(window: MainWindow, kind: type[T]) -> T:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found
