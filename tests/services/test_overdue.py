"""Who is late, whom to ask, and that nobody is asked twice in a week."""

from datetime import date, timedelta

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.overdue import Notice, OverdueReader, Way, by_village
from desktop.domain.patron import Patron, PatronCategory, Person
from desktop.domain.rules import Part
from desktop.services import circulation, house_rules
from desktop.services.overdue import note_reminders, overdue, overdue_of, to_remind
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests.services.conftest import NOW
from ui.reminder import reminder

DUE = date(2026, 11, 26)
LATE = NOW + timedelta(days=20)  # 02/12/2026
MOTHER = Person("Lò Thị Mai", "0912 000 111")


def reader(store: Store, number: int, name: str, **facts: object) -> Patron:
    new = NewPatron(card=f"BD.0010{number}", name=name, **facts)  # type: ignore[arg-type]
    return register(store, new, now=NOW)


def lend(store: Store, patron: Patron, *numbers: int) -> None:
    for number in numbers:
        circulation.lend(store, f"TV{number:08d}", patron=patron.id, now=NOW)


@pytest.fixture
def child(store: Store) -> Patron:
    return reader(
        store,
        1,
        "Lò Văn Tâm",
        born=2017,
        category=PatronCategory.CHILD,
        village="Bản Mòng",
        guardian=MOTHER,
    )


def only(readers: tuple[OverdueReader, ...]) -> OverdueReader:
    (found,) = readers
    return found


def test_a_book_is_late_from_the_day_after_it_was_due(store: Store, child: Patron) -> None:
    lend(store, child, 1)
    assert overdue(store, now=NOW + timedelta(days=14)) == ()
    late = only(overdue(store, now=NOW + timedelta(days=15)))
    assert [(loan.due, loan.days_late) for loan in late.loans] == [(DUE, 1)]


def test_within_the_days_of_grace_nobody_is_late(store: Store, child: Patron) -> None:
    lend(store, child, 1)
    house_rules.set_part(store, Part.LATENESS, {"grace_days": 5}, now=NOW)
    assert overdue(store, now=NOW + timedelta(days=15)) == ()
    assert only(overdue(store, now=LATE)).days_late == 6


def test_for_a_child_the_guardian_is_asked(store: Store, child: Patron) -> None:
    grown = reader(store, 2, "Lò Thị Mai", born=1985, contact="0912 000 111")
    lend(store, child, 1)
    lend(store, grown, 2)
    asked = {late.patron.name: late.addressed for late in overdue(store, now=LATE)}
    assert asked == {child.name: MOTHER, grown.name: Person("Lò Thị Mai", "0912 000 111")}


def test_the_list_goes_by_village_and_a_household_stands_together(
    store: Store, child: Patron
) -> None:
    sister = reader(store, 2, "Lò Thị Yến", born=2015, village="Bản Mòng", guardian=MOTHER)
    between = reader(store, 3, "Cà Văn Ước", village="Bản Mòng", contact="0911")
    other = reader(store, 4, "Quàng Văn Bó", village="Áng", contact="0")
    nowhere = reader(store, 5, "Vì Thị An")
    for number, each in enumerate((child, between, sister, other, nowhere), 1):
        lend(store, each, number)
    villages = by_village(overdue(store, now=LATE))
    assert [(each.name, [late.patron.name for late in each.readers]) for each in villages] == [
        ("Áng", [other.name]),
        ("Bản Mòng", [between.name, child.name, sister.name]),
        ("", [nowhere.name]),
    ]
    assert villages[1].books == 3


def test_nobody_is_reminded_twice_in_a_week_unless_another_book_is_late(
    store: Store, child: Patron
) -> None:
    lend(store, child, 1)
    late = to_remind(store, now=LATE)
    assert note_reminders(store, late, Way.LETTER, now=LATE) == 1
    assert to_remind(store, now=LATE + timedelta(days=6)) == ()
    seen = only(overdue(store, now=LATE + timedelta(days=6)))
    assert seen.last == Notice(Way.LETTER, date(2026, 12, 2))
    circulation.lend(store, "TV00000002", patron=child.id, now=NOW)
    assert only(to_remind(store, now=LATE + timedelta(days=6))).patron == child
    note_reminders(store, overdue(store, now=LATE), Way.CALL, now=LATE)
    assert to_remind(store, now=LATE + timedelta(days=6)) == ()
    assert only(to_remind(store, now=LATE + timedelta(days=7))).patron == child


def test_no_reminder_is_noted_of_a_book_that_came_back_meanwhile(
    store: Store, child: Patron
) -> None:
    lend(store, child, 1, 2)
    late = overdue(store, now=LATE)
    circulation.take_back(store, "TV00000001", now=LATE)
    assert note_reminders(store, late, Way.LETTER, now=LATE) == 1


def test_a_reader_who_is_not_late_is_not_reminded(store: Store, child: Patron) -> None:
    with pytest.raises(RuleError, match=r"overdue\.not_late"):
        overdue_of(store, child.id, now=LATE)


def test_a_message_speaks_to_the_guardian_of_one_reader_and_of_no_other(
    store: Store, child: Patron
) -> None:
    other = reader(store, 2, "Cà Văn Ước", village="Bản Mòng", contact="0911")
    lend(store, child, 1)
    lend(store, other, 2)
    text = reminder(overdue_of(store, child.id, now=LATE), store.library.get())
    assert text.startswith("Thư viện xã Suối Ngọc chào Lò Thị Mai.\nBạn Lò Văn Tâm còn giữ 1 cuốn")
    assert "hạn 26/11/2026" in text
    assert not any(word in text for word in (other.name, child.card, MOTHER.contact, "!"))
    assert len(text) < 500
