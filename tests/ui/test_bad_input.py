"""What goes wrong at the desk, line by line: its alert, its sound, its words, and no scan lost."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyStatus
from desktop.domain.patron import Patron, SuspensionReason
from desktop.domain.rules import Part
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import (
    erasing,
    holds,
    house_rules,
    reader_cards,
    reader_merging,
    readers,
    stock,
)
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from resources import ROOT
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.test_desk_actions import Heard, Scans, reader
from tests.ui.waiting import settle
from ui import messages
from ui.desk.actions import DeskActions
from ui.desk.view import NEXT_READER, DeskView
from ui.tasks import Tasks
from ui.theme import Look

BEFORE, BOOK = BARCODES[:2]
AN, HUY = "Nguyễn Ngọc Bảo An", "Phạm Quốc Huy"
TODAY = day_of(NOW)
A_YEAR_S = 365 * 86_400
PARAGRAPH = "Kính gửi thư viện xã,\nnhà tôi xin gia hạn thêm một tuần. Cảm ơn cô!"


def nothing(_store: Store) -> None:
    """The library is as it is."""


class Case(NamedTuple):
    """What is scanned, after what was done to the library, and what the desk has to say."""

    code: str
    alert: str
    kind: str
    arrange: Callable[[Store], object] = nothing
    reader: str = AN
    is_alone: bool = False
    """Scanned without a reader at the desk."""
    clock_s: int = 3


def of(store: Store, card: str) -> Patron:
    return readers.with_card(store, card)


def becomes(status: CopyStatus) -> Callable[[Store], object]:
    return lambda store: stock.change_status(store, BOOK, status, reason="thử", now=NOW)


def kept(store: Store) -> None:
    holds.place_on_copy(store, of(store, OTHER_CARD).id, BOOK, now=NOW)


def promised(store: Store) -> None:
    holds.promise(store, BOOK, "Thư viện tỉnh Sơn La", now=NOW)


def anothers(store: Store) -> None:
    copy = store.copies.by_barcode(BOOK)
    assert copy is not None
    stock.correct_copy(store, replace(copy, owner="Thư viện tỉnh Sơn La"), now=NOW)


def rules(**line: object) -> Callable[[Store], object]:
    policy = {"lending": "home", "limit": 3, "period_days": 14, "renewals": 1} | line
    return lambda store: house_rules.set_part(store, Part.POLICIES, [policy], now=NOW)


def expired(card: str) -> Callable[[Store], None]:
    def end(store: Store) -> None:
        with store.write():
            store.patrons.put(replace(of(store, card), expires=date(2026, 6, 30)))

    return end


def suspended(card: str) -> Callable[[Store], object]:
    until = TODAY + timedelta(days=9)
    return lambda store: reader_cards.suspend(
        store, of(store, card).id, until=until, reason=SuspensionReason.LATE, now=NOW
    )


def replaced(store: Store) -> None:
    reader_cards.replace_card(store, of(store, OTHER_CARD).id, now=NOW, card="BD.00900")


def merged(store: Store) -> None:
    twin = readers.register(store, NewPatron(card="BD.00901", name=HUY, born=2015), now=NOW)
    reader_merging.merge(store, of(store, OTHER_CARD), twin.id, now=NOW)


def erased(store: Store) -> None:
    erasing.erase(store, of(store, OTHER_CARD).id, now=NOW)


def numbered_alike(store: Store) -> None:
    with store.write():
        store.patrons.put(replace(of(store, OTHER_CARD), card=BOOK))


CASES = {
    "an unknown book": Case("TV99999999", "desk.unknown_code", "refused"),
    "an unknown card": Case("BD.99999", "patron.unknown_card", "refused", reader=""),
    "a withdrawn copy": Case(
        BOOK, "loan.copy_is_withdrawn", "refused", becomes(CopyStatus.WITHDRAWN)
    ),
    "a withdrawn copy that comes back": Case(
        BOOK,
        "desk.copy_is_withdrawn",
        "refused",
        becomes(CopyStatus.WITHDRAWN),
        reader="",
        is_alone=True,
    ),
    "a lost copy": Case(BOOK, "loan.copy_is_lost", "refused", becomes(CopyStatus.LOST)),
    "a lost copy that comes back": Case(
        BOOK, "desk.copy_is_lost", "refused", becomes(CopyStatus.LOST), reader="", is_alone=True
    ),
    "a copy kept for another": Case(BOOK, "loan.on_hold", "refused", kept),
    "a kept copy on the desk": Case(
        BOOK, "hold.waiting", "attention", kept, reader="", is_alone=True
    ),
    "a copy promised elsewhere": Case(BOOK, "loan.promised", "refused", promised),
    "a promised copy on the desk": Case(
        BOOK, "hold.promised", "attention", promised, reader="", is_alone=True
    ),
    "a copy of another library": Case(
        BOOK, "desk.copy_of_another", "attention", anothers, reader="", is_alone=True
    ),
    "a copy that is read here": Case(
        BOOK, "loan.in_house_only", "refused", rules(lending="in_house")
    ),
    "an expired card": Case(
        OTHER_CARD, "Thẻ hết hạn", "attention", expired(OTHER_CARD), reader=HUY
    ),
    "a book on an expired card": Case(BOOK, "patron.card_expired", "refused", expired(CARD)),
    "a suspended card": Case(
        OTHER_CARD, "Thẻ tạm khóa", "attention", suspended(OTHER_CARD), reader=HUY
    ),
    "a book on a suspended card": Case(BOOK, "patron.suspended", "refused", suspended(CARD)),
    "one book too many": Case(BOOK, "loan.limit_reached", "refused", rules(limit=1)),
    "a card that was replaced": Case(
        OTHER_CARD, "patron.card_replaced", "refused", replaced, reader=""
    ),
    "a card of one who had two": Case(
        "BD.00901", "patron.card_merged", "refused", merged, reader=""
    ),
    "an erased card": Case(OTHER_CARD, "patron.card_erased", "refused", erased, reader=""),
    "a barcode that is a card's": Case(
        BOOK, "desk.also_a_barcode", "attention", numbered_alike, reader=HUY
    ),
    "a pasted paragraph": Case(PARAGRAPH, "desk.pasted_text", "refused"),
    "a clock set back a year": Case(BOOK, "clock.set_back", "attention", clock_s=-A_YEAR_S),
}


class Desk(NamedTuple):
    """What is seen and heard of it."""

    view: DeskView
    heard: Heard


@pytest.fixture
def desk(qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock) -> Desk:
    made = Desk(DeskView(look, today=TODAY), Heard())
    qtbot.addWidget(made.view)
    DeskActions(made.view, tasks=tasks, sounds=made.heard, now=clock)
    settle(qtbot, tasks)
    return made


@pytest.fixture
def scan(qtbot: QtBot, desk: Desk, tasks: Tasks, clock: Clock) -> Scans:
    def scan_all(*codes: str) -> None:
        for code in codes:
            clock.pass_by(3)
            desk.view.scan(code)
        settle(qtbot, tasks)

    return scan_all


@pytest.fixture
def english() -> QTranslator:
    catalogue = QTranslator()
    assert catalogue.load(str(ROOT / "i18n" / "en.qm"))
    return catalogue


@pytest.fixture
def aside(folder: Path) -> Iterator[Store]:
    """The library as another program sees it."""
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        yield store


def fixed_words(sentence: str) -> str:
    """The longest part of a sentence that is the same whatever the facts are."""
    return max(re.split(r"\{\w+\}", sentence), key=len).rstrip(". ")


@pytest.mark.parametrize("name", CASES)
def test_each_has_its_alert_its_sound_and_its_words_and_loses_no_scan(
    name: str, desk: Desk, scan: Scans, clock: Clock, aside: Store
) -> None:
    case, view, heard = CASES[name], desk.view, desk.heard
    scan(CARD, BEFORE)
    case.arrange(aside)
    if case.is_alone:
        scan(NEXT_READER)
    clock.pass_by(case.clock_s)
    scan(case.code)

    said = messages.texts().get(case.alert, case.alert)
    assert fixed_words(said.split(". ")[0]) in view.band.accessibleName()
    assert heard.kinds[-1] == view.band.property("kind") == case.kind
    assert reader(view) == case.reader
    copy = aside.copies.by_barcode(BEFORE)
    assert copy is not None
    assert aside.loans.current(copy.id) is not None
    (first, *_) = reversed(aside.deeds.day(TODAY).rows)
    assert (first.barcode, first.is_undone) == (BEFORE, False)


def test_each_has_its_words_in_english(qapp: QApplication, english: QTranslator) -> None:
    alerts = {case.alert for case in CASES.values() if case.alert in messages.texts()}
    vietnamese = messages.texts()
    qapp.installTranslator(english)
    told = messages.texts()
    qapp.removeTranslator(english)
    assert {alert for alert in alerts if told[alert] == vietnamese[alert]} == set()


def test_a_scan_after_some_of_them_is_done_as_ever(desk: Desk, scan: Scans) -> None:
    scan(CARD, "TV99999999", PARAGRAPH, BOOK)
    assert reader(desk.view) == AN
    assert desk.view.band.property("kind") == "success"
