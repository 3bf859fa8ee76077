"""What is on loan, worked out from events that came in any order."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.loan_events import (
    Came,
    Event,
    EventType,
    Told,
    event_of,
    fold,
    ordered,
    told_text,
)

LOAN, RETURN, RENEW = EventType.LOAN, EventType.RETURN, EventType.RENEW
UNDO, LOST = EventType.UNDO, EventType.LOST


def event(kind: EventType, loan: str, moment: int, *, device: str = "a", n: int = 0) -> Event:
    op = f"{device}{n or moment}"
    return Event(op, kind, "c", loan, moment, device, n or moment, due=f"due {moment}")


@st.composite
def stories(draw: st.DrawFn) -> list[Event]:
    numbers = {device: count(1) for device in "abc"}
    events = []
    for _ in range(draw(st.integers(1, 12))):
        device = draw(st.sampled_from("abc"))
        kind = draw(st.sampled_from(EventType))
        loan = draw(st.sampled_from(["", "x", "y", "z"] if kind is RETURN else ["x", "y", "z"]))
        n = next(numbers[device])
        moment = draw(st.integers(0, 20))
        events.append(Event(f"{device}{n}", kind, "c", loan, moment, device, n))
    return events


@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(events: list[Event], dice: object) -> None:
    """Rule 11.1."""
    shuffled = list(events)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold(shuffled) == fold(events)


@given(stories())
def test_a_copy_is_out_once_at_most_and_each_event_came_to_something(events: list[Event]) -> None:
    """Rules 11.1, 11.5."""
    folded = fold(events)
    assert sum(stay.until is None for stay in folded.stays.values()) <= 1
    assert folded.outcomes.keys() == {each.op for each in events}
    idle = {op for op, came in folded.outcomes.items() if came is Came.NO_EFFECT}
    assert idle <= folded.told.keys()
    for device in "abc":
        numbers = [each.n for each in ordered(events) if each.device == device]
        assert numbers == sorted(numbers)


@given(stories())
def test_an_event_travels_whole(events: list[Event]) -> None:
    """Rule 11.1."""
    assert [event_of(each.op, told_text(each)) for each in events] == events


def test_a_second_loan_ends_the_first() -> None:
    """Rule 11.2."""
    folded = fold([event(LOAN, "x", 1), event(LOAN, "y", 5, device="b")])
    assert (folded.open, folded.stays["x"].until) == ("y", 5)
    assert folded.told == {"b5": Told.IMPLIED_RETURN}


def test_a_return_closes_what_is_open_and_says_so_if_it_meant_another() -> None:
    """Rule 11.3."""
    story = [event(LOAN, "x", 1), event(LOAN, "y", 3, device="b")]
    folded = fold([*story, event(RETURN, "x", 5)])
    assert folded.open is None
    assert folded.told["a5"] is Told.OTHER_RETURNED
    assert "a5" not in fold([*story, event(RETURN, "", 5)]).told


def test_a_return_closes_the_loan_it_names_though_that_comes_later() -> None:
    """Rule 11.3."""
    folded = fold([event(RETURN, "x", 1, device="b"), event(LOAN, "x", 5)])
    assert folded.open is None
    assert folded.outcomes == {"b1": Came.SEEN, "a5": Came.CLOSED}


def test_a_renewal_after_the_return_has_no_effect_and_is_told() -> None:
    """Rule 11.4."""
    folded = fold(
        [event(LOAN, "x", 1), event(RETURN, "x", 2), event(RENEW, "x", 3, device="b")],
    )
    assert (folded.open, folded.stays["x"].renewals) == (None, 0)
    assert folded.told == {"b3": Told.RENEWED_TOO_LATE}


def test_one_devices_events_keep_their_order_whatever_its_clock_did() -> None:
    """Rule 11.5."""
    folded = fold([event(LOAN, "x", 9, n=1), event(RETURN, "x", 2, n=2)])
    assert folded.open is None
    assert folded.stays["x"].until == 2


def test_a_lost_copy_that_turns_up_is_there_again_and_is_told() -> None:
    """Rule 11.8."""
    story = [event(LOAN, "x", 1), event(LOST, "x", 2)]
    assert (fold(story).is_lost, fold(story).open) == (True, "x")
    folded = fold([*story, event(RETURN, "", 3, device="b")])
    assert (folded.is_lost, folded.is_found, folded.open) == (False, True, None)
    assert folded.told == {"b3": Told.TURNED_UP}


def test_what_was_undone_counts_for_nothing() -> None:
    """Rule 11.1."""
    story = [event(LOAN, "x", 1), event(RENEW, "x", 2), event(UNDO, "x", 3)]
    folded = fold(story)
    assert (folded.open, folded.stays["x"].due) == ("x", "due 1")
    assert folded.outcomes["a2"] is folded.outcomes["a3"] is Came.UNDONE
    assert fold([*story, event(UNDO, "x", 4)]).stays == {}
