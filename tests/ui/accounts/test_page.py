"""The page of accounts: the first account, the sheet that is shown once, the log."""

from pytestqt.qtbot import QtBot

from desktop.domain.account import Account, Role
from desktop.services.accounts import named
from tests.ui.conftest import Clock
from tests.ui.waiting import settle
from ui.accounts.actions import AccountsActions
from ui.accounts.view import AccountsView
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.button import Button


def opened(qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock) -> AccountsView:
    view = AccountsView(look)
    qtbot.addWidget(view)
    AccountsActions(view, tasks=tasks, now=clock)
    view.show()
    settle(qtbot, tasks)
    return view


def fill(qtbot: QtBot, tasks: Tasks, view: AccountsView, *, secret: str, again: str) -> None:
    view.form.name.setText("Lê Thị Hoa")
    view.form.secret.setText(secret)
    view.form.again.setText(again)
    view.form.keep.click()
    settle(qtbot, tasks)


def test_a_library_of_one_person_is_told_that_nothing_is_locked(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock
) -> None:
    view = opened(qtbot, look, tasks, clock)
    assert view.note.isVisible()
    assert view.form.isVisible()
    assert not view.list.isVisible()


def test_the_first_account_shows_the_sheet_until_it_is_put_away(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock
) -> None:
    view = opened(qtbot, look, tasks, clock)
    fill(qtbot, tasks, view, secret="274913", again="274913")
    assert view.list.isVisible()
    assert not view.form.isVisible()
    assert len(view.sheet.code) == 41
    view.sheet.put_away.click()
    assert view.sheet.code == ""
    view.sheet.make.click()
    settle(qtbot, tasks)
    assert len(view.sheet.code) == 41


def test_a_pin_typed_differently_or_too_simple_is_refused_at_its_field(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock
) -> None:
    view = opened(qtbot, look, tasks, clock)
    fill(qtbot, tasks, view, secret="274913", again="274914")
    assert view.form.again.property("is_wrong") is True
    fill(qtbot, tasks, view, secret="123456", again="123456")
    assert view.form.secret.property("is_wrong") is True
    assert not view.list.isVisible()


def test_a_helper_becomes_a_librarian_and_keeps_the_pin(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock
) -> None:
    view = opened(qtbot, look, tasks, clock)
    for name, role in (("Nga", Role.LIBRARIAN), ("Sơn", Role.HELPER)):
        view.form.made.emit(name, role.value, "482913")
        settle(qtbot, tasks)
    (button,) = [each for each in view.list.findChildren(Button) if each.words == "Đổi việc"]
    button.click()
    assert not view.form.secret.isVisible()
    view.form.role.setCurrentIndex(view.form.role.findData(Role.LIBRARIAN.value))
    view.form.keep.click()
    settle(qtbot, tasks)

    found: list[Account] = []
    tasks.read(lambda store: named(store, "Sơn"), then=found.append, owner=view)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].role is Role.LIBRARIAN
