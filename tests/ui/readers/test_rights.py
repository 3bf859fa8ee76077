from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.consent import ConsentStanding, Signer
from desktop.domain.person_rights import Decision, RequestKind
from tests.ui.conftest import CARD, OTHER_CARD
from tests.ui.waiting import settle
from ui.readers.consent_panels import SignPanel, WithdrawPanel
from ui.readers.erase_panel import ErasePanel
from ui.readers.merge_panel import MergePanel
from ui.readers.places import ReaderPlaces
from ui.readers.request_panel import RequestPanel
from ui.readers.view import ReadersView
from ui.tasks import Tasks


@pytest.fixture(autouse=True)
def open_an(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.list.choose_first()
    settle(qtbot, tasks)


def give_guardian(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.right.page.edit.click()
    view.right.form.guardian.setText("Nguyễn Thị Thanh Hương")
    view.press_keep()
    settle(qtbot, tasks)


def sign(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> SignPanel:
    view.right.page.info.sign.click()
    settle(qtbot, tasks)
    panel = view.findChild(SignPanel)
    assert panel is not None
    for tick in (*panel.purposes.values(), *panel.signers.values()):
        assert not tick.isChecked()
        tick.click()
    panel.recorded_by.setText("Lê Thị Hạnh")
    panel.confirm()
    settle(qtbot, tasks)
    return panel


def standing(view: ReadersView) -> ConsentStanding:
    assert view.right.page.shown is not None
    return view.right.page.shown.consent.standing


def test_child_and_guardian_sign_and_no_box_is_ticked_for_them(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    give_guardian(view, qtbot, tasks)
    panel = sign(view, qtbot, tasks)
    assert set(panel.signers) == {Signer.GUARDIAN, Signer.READER}
    assert standing(view) is ConsentStanding.GIVEN
    assert not view.right.page.info.sign.isVisible()


def test_a_paper_without_a_tick_is_not_put_down(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.info.sign.click()
    settle(qtbot, tasks)
    panel = view.findChild(SignPanel)
    assert panel is not None
    panel.confirm()
    settle(qtbot, tasks)
    assert panel.isVisible()
    assert standing(view) is ConsentStanding.NONE


def test_what_is_taken_back_is_a_request_with_its_days(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    give_guardian(view, qtbot, tasks)
    sign(view, qtbot, tasks)
    view.right.page.info.withdraw.click()
    panel = view.findChild(WithdrawPanel)
    assert panel is not None
    assert not panel.do.isEnabled()
    panel.signers[Signer.GUARDIAN].click()
    panel.do.click()
    settle(qtbot, tasks)
    assert standing(view) is ConsentStanding.WITHDRAWN
    assert view.right.page.shown is not None
    (request,) = view.right.page.shown.requests
    assert request.kind is RequestKind.WITHDRAW


def test_a_request_is_entered_answered_and_finished_in_the_register(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.privacy.request_asked.emit()
    panel = view.findChild(RequestPanel)
    assert panel is not None
    panel.confirm()
    settle(qtbot, tasks)
    assert view.to_register.words == "Yêu cầu · 1"
    assert view.right.page.shown is not None
    number = view.right.page.shown.requests[0].number
    view.to_register.click()
    settle(qtbot, tasks)
    view.register.rows.answered.emit(number)
    settle(qtbot, tasks)
    view.register.rows.finished.emit(number, Decision.DONE)
    settle(qtbot, tasks)
    assert view.right.page.shown.requests[0].decision is Decision.DONE
    assert view.to_register.words == "Yêu cầu"


def test_erasing_takes_two_presses_and_enter_held_down_is_not_enough(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.info.erase.click()
    panel = view.findChild(ErasePanel)
    assert panel is not None
    assert panel.leave.hasFocus()
    panel.do.setFocus()
    panel.do.click()
    settle(qtbot, tasks)
    assert panel.leave.hasFocus()
    assert view.right.page.patron is not None
    panel.do.click()
    settle(qtbot, tasks)
    assert view.right.page.shown is None
    assert view.list.model.total == 1
    QTest.keyClicks(view.list.box.edit, CARD)
    view.list.box.opened.emit(CARD)
    settle(qtbot, tasks)
    assert CARD in view.notice.words
    assert "An" not in view.notice.words


def test_everything_that_is_kept_is_written_for_the_reader(
    view: ReadersView, qtbot: QtBot, tasks: Tasks, tmp_path: Path, places: ReaderPlaces
) -> None:
    assert view.right.page.patron is not None
    file = tmp_path / "tat-ca.json"
    places.held.export(view.right.page.patron.id, file)
    settle(qtbot, tasks)
    assert "Nguyễn Ngọc Bảo An" in file.read_text(encoding="utf-8")
    assert "tat-ca.json" in view.notice.words


def test_two_cards_become_one_after_a_second_press(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.merge_asked.emit()
    settle(qtbot, tasks)
    panel = view.findChild(MergePanel)
    assert panel is not None
    panel.card.setText(OTHER_CARD)
    panel.confirm()
    settle(qtbot, tasks)
    merge = view.right.merge
    assert merge.isVisible()
    merge.go_on.click()
    settle(qtbot, tasks)
    assert view.list.model.total == 2
    merge.go_on.click()
    settle(qtbot, tasks)
    assert view.list.model.total == 1
    assert view.right.page.patron is not None
    assert view.right.page.patron.card == CARD
    assert OTHER_CARD in view.notice.words
