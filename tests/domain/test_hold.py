"""The line for a book: who gets which copy."""

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.domain.copy import CopyId
from desktop.domain.hold import Hold, HoldId, HoldState, after_lending, served, settled
from desktop.domain.patron import PatronId
from desktop.domain.record import RecordId

UNTIL = date(2026, 11, 15)
A, B = CopyId("a"), CopyId("b")
ME, YOU = PatronId("me"), PatronId("you")


def hold(number: int, patron: PatronId, copy: CopyId | None = None) -> Hold:
    return Hold(
        id=HoldId(str(number)),
        number=number,
        record=RecordId("r"),
        placed_at=datetime(2026, 11, 12, tzinfo=UTC),
        patron=patron,
        copy=copy,
    )


def kept(line: tuple[Hold, ...]) -> list[CopyId | None]:
    return [each.kept for each in line]


def test_whoever_takes_any_copy_leaves_the_one_that_another_asked_for() -> None:
    assert kept(settled([hold(1, ME), hold(2, YOU, A)], [A, B], until=UNTIL)) == [B, A]
    assert kept(settled([hold(1, ME), hold(2, YOU, A)], [A], until=UNTIL)) == [A, None]


def test_a_copy_is_kept_for_one_only_whatever_the_line_said() -> None:
    both = [each.ready(A, UNTIL) for each in (hold(1, ME), hold(2, YOU))]
    assert kept(settled(both, [A], until=UNTIL)) == [A, None]
    assert kept(settled(both, [A, B], until=UNTIL)) == [A, B]


def test_a_settled_line_stays_as_it_is() -> None:
    line = settled([hold(1, ME), hold(2, YOU, A)], [A, B], until=UNTIL)
    assert settled(line, [A, B], until=date(2027, 1, 1)) == line


def test_who_has_two_places_gives_up_the_one_kept_for_them() -> None:
    first, second = hold(1, ME), hold(2, ME).ready(A, UNTIL)
    assert served([first, second], A, ME) == second
    assert served([first, second], B, ME) == first


def test_what_was_taken_is_kept_no_longer() -> None:
    line = after_lending([hold(1, ME).ready(A, UNTIL), hold(2, YOU)], B, ME, on=UNTIL)
    assert line[0].state is HoldState.FULFILLED
    assert kept(settled(line, [A], until=UNTIL)) == [None, A]


def test_what_is_promised_to_a_library_has_no_last_day() -> None:
    (promised,) = settled([replace(hold(1, ME), patron=None, library="2")], [A], until=UNTIL)
    assert (promised.kept, promised.until) == (A, None)
